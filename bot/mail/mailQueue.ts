/** Mails are jobs: they leave when their sender's transaction has committed, and wait for the mail server. */
import { eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import type { Clock } from '../../dialogs/ports';
import type { Database } from '../../handoff/database';
import type { ChangeSignal, MailPort, MailState } from '../../handoff/ports';
import type { Jobs, Queue } from '../jobs';
import type { Metrics } from '../metrics';
import { mailKeys } from '../schema';
import type { MailTransport } from './mailTransport';

const queuedMailSchema = z.strictObject({
  key: z.string().min(1),
  to: z.string().min(3),
  subject: z.string(),
  text: z.string(),
  /** ISO 8601. The date that the mail bears, however late it leaves. */
  queuedAt: z.string(),
  ticket: z.string().optional(),
  inReplyTo: z.string().optional(),
  replyTo: z.string().optional(),
  automatic: z.boolean().optional(),
});

export type QueuedMail = z.infer<typeof queuedMailSchema>;

/** Tried at once, then after 5 to 10 seconds, each time twice as long: for more than a day. */
export const MAIL_QUEUE: Queue<QueuedMail> = {
  name: 'mail',
  schema: queuedMailSchema,
  retryLimit: 14,
  retryDelaySeconds: 5,
  // Longer than the transport's own time-outs.
  expireInSeconds: 120,
};

/** Mails go into the queue in the caller's transaction. A key that was used before sends nothing. */
export function createMailPort(jobs: Jobs, clock: Clock): MailPort {
  return {
    send: async (tx, mail) => {
      const queuedAt = clock.now();
      const { key } = mail;
      const [first] = await tx
        .insert(mailKeys)
        .values({ key, queuedAt })
        .onConflictDoNothing()
        .returning({ key: mailKeys.key });
      if (!first) return;
      await jobs.send(tx, MAIL_QUEUE, { ...mail, queuedAt: queuedAt.toISOString() });
    },
    states: async (tx, keys) => {
      if (keys.length === 0) return new Map();
      const rows = await tx
        .select({ key: mailKeys.key, state: mailKeys.state })
        .from(mailKeys)
        .where(inArray(mailKeys.key, [...keys]));
      return new Map(rows.map(({ key, state }) => [key, state]));
    },
  };
}

export interface MailWorkDeps {
  database: Database;
  signal: Pick<ChangeSignal, 'announce'>;
  transport: MailTransport;
  metrics: Pick<Metrics, 'mails'>;
}

/** Sends what is in the queue, one mail at a time, and notes what became of it. */
export function workOnMails(jobs: Jobs, { database, signal, transport, metrics }: MailWorkDeps): void {
  const note = (mail: QueuedMail, state: MailState): Promise<void> =>
    database.transaction(async (tx) => {
      await tx.update(mailKeys).set({ state }).where(eq(mailKeys.key, mail.key));
      if (mail.ticket !== undefined) await signal.announce(tx, { kind: 'ticket', number: mail.ticket });
    });
  jobs.work(MAIL_QUEUE, async (mail, { isLast }) => {
    try {
      await transport(mail);
    } catch (error) {
      metrics.mails.inc({ outcome: 'failed' });
      if (isLast) await note(mail, 'failed');
      throw error;
    }
    await note(mail, 'sent');
    metrics.mails.inc({ outcome: 'sent' });
  });
}
