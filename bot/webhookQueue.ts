/** Deliveries of webhooks as jobs: each is one attempt, and brings the job of the next one itself. */
import { z } from 'zod';
import type { DeliveryJob, WebhookJobs } from '../handoff/connections/webhookDelivery';
import type { Jobs, Queue } from './jobs';

const deliveryJobSchema = z.strictObject({ deliveryId: z.uuid(), run: z.int() });

/** The retries are for what goes wrong on our side; a receiver that fails is tried again by another job. */
export const WEBHOOK_QUEUE: Queue<DeliveryJob> = {
  name: 'webhook',
  schema: deliveryJobSchema,
  retryLimit: 11,
  retryDelaySeconds: 30,
  // Longer than an attempt may take.
  expireInSeconds: 60,
};

/** One receiver that takes its time keeps the others from nothing. */
const AT_ONCE = 4;

export function createWebhookJobs(jobs: Jobs): WebhookJobs {
  return { deliver: (tx, job, at) => jobs.send(tx, WEBHOOK_QUEUE, job, { startAfter: at }) };
}

export function workOnWebhooks(jobs: Jobs, deliver: (job: DeliveryJob) => Promise<void>): void {
  for (let worker = 0; worker < AT_ONCE; worker += 1) jobs.work(WEBHOOK_QUEUE, deliver);
}
