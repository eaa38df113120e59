import { useState } from 'preact/hooks';
import { Field } from '../../parts/entrance/Field';
import { NewPasswordField } from '../../parts/entrance/NewPasswordField';
import { SubmitButton } from '../../parts/entrance/SubmitButton';
import { Problem } from '../../parts/Problem';
import { useAreaForm } from '../useAreaForm';

export function PasswordSection({ email }: { email: string }) {
  const [isDone, setDone] = useState(false);
  const { form, isSending, problem, fields, onSubmit } = useAreaForm(
    (request, { currentPassword, password }) =>
      request('PUT', '/account/password', { currentPassword, password }),
    () => {
      form.current?.reset();
      setDone(true);
    },
  );
  return (
    <>
      <h3>Password</h3>
      <form class="area-form" ref={form} onSubmit={onSubmit} onInput={() => setDone(false)}>
        <input type="hidden" name="username" autocomplete="username" value={email} />
        <Field
          name="currentPassword"
          label="Present password"
          type="password"
          autocomplete="current-password"
          maxLength={200}
          problem={fields.currentPassword}
        />
        <NewPasswordField label="New password" problem={fields.password} />
        {problem && <Problem text={problem} />}
        {isDone && (
          <p class="area-note" role="status">
            Your password is changed. You are signed out everywhere else.
          </p>
        )}
        <SubmitButton isSending={isSending} label="Change the password" sendingLabel="Changing…" />
      </form>
    </>
  );
}
