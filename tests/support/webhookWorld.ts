/** The desk's webhooks over the real stores; jobs are kept until the test works on them. */
import { createGuardedPost } from '../../handoff/connections/guardedPost';
import { passOn } from '../../handoff/connections/ticketRelay';
import { createWebhookAttempt } from '../../handoff/connections/webhookAttempt';
import {
  createWebhookDelivery,
  type DeliveryJob,
  type WebhookJobs,
} from '../../handoff/connections/webhookDelivery';
import { createWebhooks } from '../../handoff/connections/webhooks';
import type { Database } from '../../handoff/database';
import type { MailPort } from '../../handoff/ports';

export const WEBHOOK_KEY = 'the key of these tests';

export function createWebhookWorld({
  database,
  mail,
  clock,
  allowPrivate = true,
}: {
  database: Database;
  mail: MailPort;
  clock: { now(): Date };
  allowPrivate?: boolean;
}) {
  const queued: { job: DeliveryJob; at: Date | undefined }[] = [];
  const jobs: WebhookJobs = { deliver: async (_tx, job, at) => void queued.push({ job, at }) };
  const post = createGuardedPost({ allowPrivate, timeoutMs: 300 });
  const attempt = createWebhookAttempt({ post, key: WEBHOOK_KEY, clock });
  const webhooks = createWebhooks({ database, attempt, jobs, key: WEBHOOK_KEY, clock, allowPrivate });
  const deliver = createWebhookDelivery({ database, attempt, jobs, mail, clock, random: () => 0 });
  return {
    webhooks,
    /** Jobs that nobody has worked on yet. */
    queued,
    deliver,
    passOn: () => passOn({ database, jobs, clock }),
    /** What is in the outbox reaches its receivers, as far as that is due by the clock. */
    deliverDue: async (): Promise<void> => {
      while ((await passOn({ database, jobs, clock })) > 0);
      for (;;) {
        const due = queued.findIndex(({ at }) => at === undefined || at <= clock.now());
        const [next] = due < 0 ? [] : queued.splice(due, 1);
        if (!next) return;
        await deliver(next.job);
      }
    },
  };
}
