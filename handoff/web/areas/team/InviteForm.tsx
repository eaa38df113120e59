import { useState } from 'preact/hooks';
import { Field } from '../../parts/entrance/Field';
import { SubmitButton } from '../../parts/entrance/SubmitButton';
import { Problem } from '../../parts/Problem';
import { useAreaForm } from '../useAreaForm';
import { RoleOptions } from './RoleOptions';

/** Asks somebody to join, by a mail with a one-time link. */
export function InviteForm({ onInvited }: { onInvited: () => Promise<void> }) {
  const [invited, setInvited] = useState<string>();
  const { form, isSending, problem, fields, onSubmit } = useAreaForm(
    (request, { name, email, role }) => request('POST', '/team/invitations', { name, email, role }),
    ({ email = '' }) => {
      form.current?.reset();
      setInvited(email);
      void onInvited();
    },
  );
  return (
    <>
      <h3>Invite somebody</h3>
      <form class="area-form" ref={form} onSubmit={onSubmit} onInput={() => setInvited(undefined)}>
        <Field name="name" label="Name" type="text" autocomplete="off" maxLength={80} problem={fields.name} />
        <Field name="email" label="E-mail address" type="email" autocomplete="off" problem={fields.email} />
        <div class="field">
          <label class="field-label" for="role">
            Role
          </label>
          <select class="input" id="role" name="role" aria-describedby="role-hint">
            <RoleOptions />
          </select>
          <p class="field-hint" id="role-hint">
            Agents work on open tickets and their own; leads also on those of others; admins also change the
            team.
          </p>
        </div>
        {problem && <Problem text={problem} />}
        {invited && (
          <p class="area-note" role="status">
            An invitation is on its way to {invited}.
          </p>
        )}
        <SubmitButton isSending={isSending} label="Send the invitation" sendingLabel="Sending…" />
      </form>
    </>
  );
}
