import { useRef } from 'preact/hooks';
import type { RecoveryCodes } from '../../../api/contract';
import { Field } from '../../parts/entrance/Field';
import { Problem } from '../../parts/Problem';
import { useAreaForm } from '../useAreaForm';

interface ChangeSecondFactorProps {
  /** Recovery codes that were not used. */
  left: number;
  /** @param codes new recovery codes, if there are any */
  onChanged: (codes?: string[]) => void;
}

/** Turns it off, or gives new recovery codes; both take password and code. */
export function ChangeSecondFactor({ left, onChanged }: ChangeSecondFactorProps) {
  const wanted = useRef<'off' | 'recovery-codes'>('recovery-codes');
  const { form, isSending, problem, fields, onSubmit } = useAreaForm(
    async (request, { currentPassword, code }) => {
      const path = `/account/second-factor/${wanted.current}`;
      const answer = await request<RecoveryCodes | undefined>('POST', path, { currentPassword, code });
      onChanged(answer?.recoveryCodes);
    },
  );
  return (
    <>
      <p class="area-text">
        <span class="tag tag-green">On</span> {left === 1 ? '1 recovery code' : `${left} recovery codes`}{' '}
        left.
      </p>
      <details class="area-more">
        <summary>Turn it off, or get new recovery codes</summary>
        <form class="area-form" ref={form} onSubmit={onSubmit}>
          <Field
            name="currentPassword"
            id="factor-password"
            label="Your password"
            type="password"
            autocomplete="current-password"
            problem={fields.currentPassword}
          />
          <Field
            name="code"
            label="A code of the app, or a recovery code"
            type="text"
            autocomplete="one-time-code"
            maxLength={20}
            problem={fields.code}
          />
          {problem && <Problem text={problem} />}
          <div class="area-actions">
            <button
              class="button"
              aria-disabled={isSending}
              onClick={() => (wanted.current = 'recovery-codes')}
            >
              New recovery codes
            </button>
            <button class="button" aria-disabled={isSending} onClick={() => (wanted.current = 'off')}>
              Turn it off
            </button>
          </div>
        </form>
      </details>
    </>
  );
}
