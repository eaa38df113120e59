import type { InputHTMLAttributes } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface FieldProps {
  name: string;
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
export function Field({ name, label, hint, problem, isFirst, ...attributes }: FieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isFirst) input.current?.focus();
  }, [isFirst]);
  const notes = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label class="field-label" for={name}>
        {label}
      </label>
      <input
        // Preact's types tell the kinds of input apart; here it may be any of three.
        {...(attributes as InputHTMLAttributes<HTMLInputElement>)}
        ref={input}
        class="input"
        id={name}
        name={name}
        required
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={notes || undefined}
      />
      {hint && (
        <p class="field-hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p class="field-problem" id={`${name}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}
