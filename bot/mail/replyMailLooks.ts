/** Looks, a little after an agent wrote into a chat, whether the customer is there to read it. */
import { z } from 'zod';
import type { FollowUpPort } from '../../handoff/intake/keepInformed';
import type { Jobs, Queue } from '../jobs';

const lookSchema = z.strictObject({ number: z.string() });

/** Tried at once, then after 10 to 20 seconds, each time twice as long: for about a day. */
export const REPLY_MAIL_QUEUE: Queue<z.infer<typeof lookSchema>> = {
  name: 'ticket-reply-mail',
  schema: lookSchema,
  retryLimit: 12,
  retryDelaySeconds: 10,
  expireInSeconds: 60,
};

export function createReplyMailLooks(jobs: Jobs): FollowUpPort {
  return {
    schedule: (tx, number, at) => jobs.send(tx, REPLY_MAIL_QUEUE, { number }, { startAfter: at }),
  };
}

/** @param look mails what was not read, if the customer has left */
export function workOnReplyMails(jobs: Jobs, look: (number: string) => Promise<unknown>): void {
  jobs.work(REPLY_MAIL_QUEUE, async ({ number }) => {
    await look(number);
  });
}
