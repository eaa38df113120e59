/** Looks at tickets again, at the instant that the policy names, in a queue that survives a restart. */
import { z } from 'zod';
import type { FollowUpPort } from '../handoff/intake/keepInformed';
import type { Jobs, Queue } from './jobs';

const followUpSchema = z.strictObject({ number: z.string() });

/** Tried at once, then after 30 to 60 seconds, each time twice as long: for about a day. */
export const FOLLOW_UP_QUEUE: Queue<z.infer<typeof followUpSchema>> = {
  name: 'ticket-follow-up',
  schema: followUpSchema,
  retryLimit: 11,
  retryDelaySeconds: 30,
  expireInSeconds: 60,
};

export function createFollowUpPort(jobs: Jobs): FollowUpPort {
  return {
    schedule: (tx, number, at) => jobs.send(tx, FOLLOW_UP_QUEUE, { number }, { startAfter: at }),
  };
}

/** @param keepInformed writes to the customer if that is due */
export function workOnFollowUps(jobs: Jobs, keepInformed: (number: string) => Promise<unknown>): void {
  jobs.work(FOLLOW_UP_QUEUE, async ({ number }) => {
    await keepInformed(number);
  });
}
