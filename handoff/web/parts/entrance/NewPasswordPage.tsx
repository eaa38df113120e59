import { useDesk } from '../../state/deskOf';
import { Problem } from '../Problem';
import { EntranceFrame } from './EntranceFrame';
import { NewPasswordField } from './NewPasswordField';
import { SubmitButton } from './SubmitButton';
import { useEntranceForm } from './useEntranceForm';

/** Sets a new password, for who holds the one-time link of a mail. */
export function NewPasswordPage({ token }: { token: string }) {
  const desk = useDesk();
  const { form, isSending, problem, fields, onSubmit } = useEntranceForm(({ password = '' }) =>
    desk.session.resetPassword({ token, password }),
  );
  return (
    <EntranceFrame title="Choose a new password">
      <p class="entrance-text">You will be signed out everywhere else.</p>
      <form class="entrance-form" ref={form} onSubmit={onSubmit}>
        <NewPasswordField label="New password" isFirst problem={fields.password} />
        {problem && <Problem text={problem} />}
        <SubmitButton isSending={isSending} label="Set the password" sendingLabel="Setting…" />
      </form>
    </EntranceFrame>
  );
}
