import { useState } from 'preact/hooks';
import { toApiProblem } from '../../api/apiProblem';
import { useDesk } from '../../state/deskOf';
import { Problem } from '../Problem';
import { EntranceFrame } from './EntranceFrame';
import { Field } from './Field';
import { ForgottenPage } from './ForgottenPage';
import { SubmitButton } from './SubmitButton';
import { useEntranceForm } from './useEntranceForm';

/** @param notice why somebody who was signed in is asked again */
export function SignInPage({ notice }: { notice?: string }) {
  const desk = useDesk();
  const [hasForgotten, setForgotten] = useState(false);
  const [needsCode, setNeedsCode] = useState(false);
  const { form, isSending, problem, fields, onSubmit } = useEntranceForm(
    async ({ email = '', password = '', code }) => {
      try {
        await desk.session.signIn({ email, password, ...(code !== undefined && { code }) });
      } catch (error) {
        if (toApiProblem(error).code !== 'codeRequired') throw error;
        setNeedsCode(true);
      }
    },
  );
  if (hasForgotten) return <ForgottenPage onBack={() => setForgotten(false)} />;
  return (
    <EntranceFrame title="Sign in">
      <p class="entrance-text">{notice ?? 'Conversations that need a person are waiting here.'}</p>
      <form class="entrance-form" ref={form} onSubmit={onSubmit}>
        <Field
          name="email"
          label="E-mail address"
          type="email"
          autocomplete="username"
          isFirst
          problem={fields.email}
        />
        <Field
          name="password"
          label="Password"
          type="password"
          autocomplete="current-password"
          problem={fields.password}
        />
        {needsCode && (
          <Field
            name="code"
            label="Code"
            hint="The six digits of your authenticator app, or a recovery code."
            type="text"
            autocomplete="one-time-code"
            maxLength={20}
            isFirst
            problem={fields.code}
          />
        )}
        {problem && <Problem text={problem} />}
        <SubmitButton isSending={isSending} label="Sign in" sendingLabel="Signing in…" />
      </form>
      <button class="link entrance-link" onClick={() => setForgotten(true)}>
        Forgot your password?
      </button>
    </EntranceFrame>
  );
}
