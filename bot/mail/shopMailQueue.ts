/** New tickets on their way to the shop's mailbox. */
import { z } from 'zod';
import type { FollowUpPort } from '../../handoff/intake/keepInformed';
import type { Jobs, Queue } from '../jobs';

const shopMailSchema = z.strictObject({ number: z.string() });

/** Tried at once, then after 10 to 20 seconds, each time twice as long: for about a day. */
export const SHOP_MAIL_QUEUE: Queue<z.infer<typeof shopMailSchema>> = {
  name: 'ticket-shop-mail',
  schema: shopMailSchema,
  retryLimit: 12,
  retryDelaySeconds: 10,
  expireInSeconds: 60,
};

export function createShopMailLater(jobs: Jobs): FollowUpPort {
  return { schedule: (tx, number) => jobs.send(tx, SHOP_MAIL_QUEUE, { number }) };
}

export function workOnShopMails(jobs: Jobs, tell: (number: string) => Promise<void>): void {
  jobs.work(SHOP_MAIL_QUEUE, ({ number }) => tell(number));
}
