import { useState } from 'preact/hooks';
import { useDesk } from '../../state/deskOf';
import { Problem } from '../Problem';
import { EntranceFrame } from './EntranceFrame';
import { Field } from './Field';
import { SubmitButton } from './SubmitButton';
import { useEntranceForm } from './useEntranceForm';

/** Asks for a link by mail. What it says afterwards does not tell whether anybody has the address. */
export function ForgottenPage({ onBack }: { onBack: () => void }) {
  const desk = useDesk();
  const [asked, setAsked] = useState<string>();
  const { form, isSending, problem, fields, onSubmit } = useEntranceForm(async ({ email = '' }) => {
    await desk.session.forgotPassword(email);
    setAsked(email);
  });
  return (
    <EntranceFrame title="Forgot your password?">
      {asked === undefined ? (
        <>
          <p class="entrance-text">We mail you a link, with which you choose a new one.</p>
          <form class="entrance-form" ref={form} onSubmit={onSubmit}>
            <Field
              name="email"
              label="E-mail address"
              type="email"
              autocomplete="username"
              isFirst
              problem={fields.email}
            />
            {problem && <Problem text={problem} />}
            <SubmitButton isSending={isSending} label="Mail me a link" sendingLabel="Asking…" />
          </form>
        </>
      ) : (
        <p class="entrance-text" role="status">
          If somebody at this desk has the address <strong>{asked}</strong>, a link is on its way there. It
          works for one hour.
        </p>
      )}
      <button class="link entrance-link" onClick={onBack}>
        Back to the sign-in
      </button>
    </EntranceFrame>
  );
}
