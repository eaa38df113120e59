import type { InputHTMLAttributes } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface FieldProps {
  name: string;
  /** Where a page has two fields of one name. */
  id?: string;
  inputMode?: 'numeric';
  label: string;
  type: 'text' | 'email' | 'password';
  /** For the browser's and the password manager's memory. */
  autocomplete: 'name' | 'username' | 'current-password' | 'new-password' | 'one-time-code' | 'off';
  hint?: string;
  problem?: string;
  value?: string;
  minLength?: number;
  maxLength?: number;
  /** True for the field that the page begins with. */
  isFirst?: boolean;
}

/** A labelled input; its hint and what is wrong with it belong to it for a screen reader too. */
export function Field({ name, id = name, label, hint, problem, isFirst, ...attributes }: FieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isFirst) input.current?.focus();
  }, [isFirst]);
  const notes = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <input
        // Preact's types tell the kinds of input apart; here it may be any of three.
        {...(attributes as InputHTMLAttributes<HTMLInputElement>)}
        ref={input}
        class="input"
        id={id}
        name={name}
        required
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={notes || undefined}
      />
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p class="field-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}
