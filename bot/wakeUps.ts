/** Brings snoozed tickets back, in a queue that survives a restart. */
import { z } from 'zod';
import type { WakeUpPort } from '../handoff/desk/snoozing';
import type { Jobs, Queue } from './jobs';

const wakeUpSchema = z.strictObject({ number: z.string(), until: z.iso.datetime() });

/** Tried at once, then after 30 to 60 seconds, each time twice as long: for about a day. */
export const WAKE_UP_QUEUE: Queue<z.infer<typeof wakeUpSchema>> = {
  name: 'ticket-wake-up',
  schema: wakeUpSchema,
  retryLimit: 11,
  retryDelaySeconds: 30,
  expireInSeconds: 60,
};

export function createWakeUpPort(jobs: Jobs): WakeUpPort {
  return {
    schedule: (tx, number, until) =>
      jobs.send(tx, WAKE_UP_QUEUE, { number, until: until.toISOString() }, { startAfter: until }),
  };
}

/** @param wakeUp brings a ticket back that is still snoozed until that instant */
export function workOnWakeUps(jobs: Jobs, wakeUp: (number: string, until: Date) => Promise<unknown>): void {
  jobs.work(WAKE_UP_QUEUE, async ({ number, until }) => {
    await wakeUp(number, new Date(until));
  });
}
