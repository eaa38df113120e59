import { useState } from 'preact/hooks';
import type { Enrolment, RecoveryCodes } from '../../../api/contract';
import { Field } from '../../parts/entrance/Field';
import { SubmitButton } from '../../parts/entrance/SubmitButton';
import { Problem } from '../../parts/Problem';
import { useAreaForm } from '../useAreaForm';
import { QrCode } from './QrCode';

/** First the password, then the app's first code. */
export function TurnOnSecondFactor({ onDone }: { onDone: (codes: string[]) => void }) {
  const [enrolment, setEnrolment] = useState<Enrolment>();
  const begin = useAreaForm(async (request, { currentPassword }) => {
    setEnrolment(await request<Enrolment>('POST', '/account/second-factor', { currentPassword }));
  });
  const finish = useAreaForm(async (request, { code }) => {
    const path = '/account/second-factor/finish';
    onDone((await request<RecoveryCodes>('POST', path, { code })).recoveryCodes);
  });
  if (!enrolment) {
    return (
      <form key="password" class="area-form" ref={begin.form} onSubmit={begin.onSubmit}>
        <p class="area-text">
          Signing in then also takes a code from an app on your phone: who finds out your password alone stays
          outside.
        </p>
        <Field
          name="currentPassword"
          id="factor-password"
          label="Your password"
          type="password"
          autocomplete="current-password"
          problem={begin.fields.currentPassword}
        />
        {begin.problem && <Problem text={begin.problem} />}
        <SubmitButton isSending={begin.isSending} label="Set it up" sendingLabel="Looking…" />
      </form>
    );
  }
  return (
    // Another form, or the browser would keep the password in what is now the field of the code.
    <form key="code" class="area-form" ref={finish.form} onSubmit={finish.onSubmit}>
      <p class="area-text">Read this with your authenticator app, or type the key into it:</p>
      <QrCode text={enrolment.uri} label="The key as a QR code" />
      <p>
        <code>{enrolment.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <Field
        name="code"
        label="The six digits that the app shows"
        type="text"
        inputMode="numeric"
        autocomplete="one-time-code"
        maxLength={20}
        isFirst
        problem={finish.fields.code}
      />
      {finish.problem && <Problem text={finish.problem} />}
      <SubmitButton isSending={finish.isSending} label="Turn it on" sendingLabel="Checking…" />
    </form>
  );
}
