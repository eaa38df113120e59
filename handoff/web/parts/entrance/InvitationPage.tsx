import { useEffect, useState } from 'preact/hooks';
import type { Invited } from '../../../api/contract';
import { toApiProblem } from '../../api/apiProblem';
import { useDesk } from '../../state/deskOf';
import { ROLE_WORDS } from '../../words/roleWords';
import { Problem } from '../Problem';
import { EntranceFrame } from './EntranceFrame';
import { Field } from './Field';
import { NewPasswordField } from './NewPasswordField';
import { SubmitButton } from './SubmitButton';
import { useEntranceForm } from './useEntranceForm';

/** Joins the team, for who holds the one-time link of an invitation. */
export function InvitationPage({ token }: { token: string }) {
  const desk = useDesk();
  const [invited, setInvited] = useState<Invited>();
  const [refusal, setRefusal] = useState<string>();
  useEffect(() => {
    desk.session.lookAtInvitation(token).then(setInvited, (error: unknown) => {
      setRefusal(toApiProblem(error).message);
    });
  }, [desk, token]);
  const { form, isSending, problem, fields, onSubmit } = useEntranceForm(({ name = '', password = '' }) =>
    desk.session.acceptInvitation({ token, name, password }),
  );
  return (
    <EntranceFrame title="Join the desk">
      {refusal && (
        <>
          <Problem text={refusal} />
          <p class="entrance-text">Ask whoever invited you to send the invitation again.</p>
        </>
      )}
      {invited && (
        <>
          <p class="entrance-text">
            You are invited as {ROLE_WORDS[invited.role].toLowerCase()}, with the address{' '}
            <strong>{invited.email}</strong>.
          </p>
          <form class="entrance-form" ref={form} onSubmit={onSubmit}>
            {/* So that password managers keep the address with the password. */}
            <input type="hidden" name="username" autocomplete="username" value={invited.email} />
            <Field
              name="name"
              label="Your name"
              type="text"
              hint="Customers see it beside your replies."
              autocomplete="name"
              maxLength={80}
              value={invited.name}
              isFirst
              problem={fields.name}
            />
            <NewPasswordField problem={fields.password} />
            {problem && <Problem text={problem} />}
            <SubmitButton isSending={isSending} label="Join" sendingLabel="Joining…" />
          </form>
        </>
      )}
    </EntranceFrame>
  );
}
