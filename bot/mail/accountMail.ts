/** Mails with one-time links to the desk's people. The job carries no link: it is made when the mail leaves. */
import { z } from 'zod';
import type { AccountLetters } from '../../handoff/accounts/accountLetters';
import type { AccountMailPort } from '../../handoff/ports';
import type { Jobs, Queue } from '../jobs';
import type { Metrics } from '../metrics';
import type { MailTransport } from './mailTransport';

const accountMailSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('invitation'), invitationId: z.uuid(), requestedAt: z.iso.datetime() }),
  z.strictObject({
    kind: z.literal('passwordReset'),
    email: z.string().min(1),
    requestedAt: z.iso.datetime(),
  }),
]);

/** Tried for some hours: an admin sees that nobody came, and can send it again. */
export const ACCOUNT_MAIL_QUEUE: Queue<z.infer<typeof accountMailSchema>> = {
  name: 'account_mail',
  schema: accountMailSchema,
  retryLimit: 11,
  retryDelaySeconds: 5,
  expireInSeconds: 120,
};

export function createAccountMailPort(jobs: Jobs, clock: { now(): Date }): AccountMailPort {
  const requestedAt = () => clock.now().toISOString();
  return {
    invitation: (tx, invitationId) =>
      jobs.send(tx, ACCOUNT_MAIL_QUEUE, { kind: 'invitation', invitationId, requestedAt: requestedAt() }),
    passwordReset: (tx, email) =>
      jobs.send(tx, ACCOUNT_MAIL_QUEUE, { kind: 'passwordReset', email, requestedAt: requestedAt() }),
  };
}

export interface AccountMailDeps {
  jobs: Jobs;
  letters: AccountLetters;
  transport: MailTransport;
  metrics: Pick<Metrics, 'mails'>;
}

/** Begin when the server's public address is known: the links are made of it. */
export function workOnAccountMails({ jobs, letters, transport, metrics }: AccountMailDeps): void {
  jobs.work(ACCOUNT_MAIL_QUEUE, async (data) => {
    const letter =
      data.kind === 'invitation'
        ? await letters.invitation(data.invitationId)
        : await letters.passwordReset(data.email);
    if (!letter) return;
    try {
      const key = `account/${data.kind}/${letter.to}/${data.requestedAt}`;
      await transport({ key, queuedAt: data.requestedAt, ...letter });
    } catch (error) {
      metrics.mails.inc({ outcome: 'failed' });
      throw error;
    }
    metrics.mails.inc({ outcome: 'sent' });
  });
}
