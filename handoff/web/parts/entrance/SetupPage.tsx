import { useDesk } from '../../state/deskOf';
import { Problem } from '../Problem';
import { EntranceFrame } from './EntranceFrame';
import { Field } from './Field';
import { NewPasswordField } from './NewPasswordField';
import { SubmitButton } from './SubmitButton';
import { useEntranceForm } from './useEntranceForm';

/** Makes the first agent, who holds the one-time link. */
export function SetupPage({ token }: { token: string }) {
  const desk = useDesk();
  const { form, isSending, problem, fields, onSubmit } = useEntranceForm((values) =>
    desk.session.setUp({
      token,
      name: values.name ?? '',
      email: values.email ?? '',
      password: values.password ?? '',
    }),
  );
  return (
    <EntranceFrame title="Set up the desk">
      <p class="entrance-text">You are the first one here. Make your account; you’ll be the desk’s admin.</p>
      <form class="entrance-form" ref={form} onSubmit={onSubmit}>
        <Field
          name="name"
          label="Your name"
          type="text"
          hint="Customers see it beside your replies."
          autocomplete="name"
          maxLength={80}
          isFirst
          problem={fields.name}
        />
        <Field
          name="email"
          label="E-mail address"
          type="email"
          autocomplete="username"
          problem={fields.email}
        />
        <NewPasswordField problem={fields.password} />
        {(problem ?? fields.token) && <Problem text={problem ?? fields.token ?? ''} />}
        <SubmitButton isSending={isSending} label="Create the account" sendingLabel="Creating…" />
      </form>
    </EntranceFrame>
  );
}
