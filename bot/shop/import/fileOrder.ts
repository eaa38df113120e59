/**
 * An order as an import file has it: the shape of `orderSchema`, with instants as text. What a row of a
 * shop's export gets wrong most often is refused here, by field, and not found out in a chat.
 */
import { z } from 'zod';
import {
  calendarDaySchema,
  canonicalOrderNumber,
  maskCardNumbers,
  orderItemSchema,
  type Order,
  type ShopSettings,
} from '../../../policies';
import { orderSchemaWith } from '../orderSchemaWith';
import { shopDay } from '../shopDay';

const INSTANT_ADVICE =
  'must be a day (2026-03-04) or an instant with its offset (2026-03-04T15:00:00Z or …-05:00)';

/**
 * @param settings - the policy's order number pattern, and the zone in which a day without a time begins
 */
export function fileOrderSchema({ policy, timeZone }: ShopSettings) {
  const instant = z.string(INSTANT_ADVICE).transform((text, context): Date => {
    if (calendarDaySchema.safeParse(text).success) return shopDay(text, timeZone);
    if (z.iso.datetime({ offset: true }).safeParse(text).success) return new Date(text);
    context.addIssue({ code: 'custom', message: INSTANT_ADVICE });
    return z.NEVER;
  });
  /** Free text that a shop's own system may have put a card number into. */
  const masked = z
    .string()
    .trim()
    .min(1)
    .transform((text) => maskCardNumbers(text));
  const orderNumber = z.string('must be text, in quotes').transform((text, context): string => {
    const canonical = canonicalOrderNumber(text, policy);
    if (canonical !== undefined) return canonical;
    context.addIssue({
      code: 'custom',
      message: `"${text}" does not fit the policy's orderNumberPattern ${policy.orderNumberPattern}`,
    });
    return z.NEVER;
  });

  const dated = orderSchemaWith(instant);
  return dated
    .extend({
      orderNumber,
      email: z.string().trim().toLowerCase().pipe(z.email('must be an e-mail address')),
      customerName: masked,
      payment: dated.shape.payment.extend({ method: masked.optional() }),
      items: z
        .array(orderItemSchema.extend({ name: masked, variant: masked.optional() }))
        .min(1, 'needs at least one item'),
    })
    .superRefine((order, context) => {
      for (const { path, message } of contradictionsIn(order)) {
        context.addIssue({ code: 'custom', path, message });
      }
    });
}

interface Contradiction {
  path: (string | number)[];
  message: string;
}

function contradictionsIn(order: Order): Contradiction[] {
  const found: Contradiction[] = [];
  const say = (path: (string | number)[], message: string): void => void found.push({ path, message });

  const lineIds = order.items.map((item) => item.lineId);
  lineIds.forEach((lineId, index) => {
    if (lineIds.indexOf(lineId) !== index)
      say(['items', index, 'lineId'], `"${lineId}" appears a second time`);
  });
  const needLines = (part: 'shipments' | 'returns'): void =>
    order[part].forEach((entry, index) => {
      const unknown = entry.lineIds.find((lineId) => !lineIds.includes(lineId));
      if (unknown !== undefined) say([part, index, 'lineIds'], `the order has no item "${unknown}"`);
    });
  needLines('shipments');
  needLines('returns');

  if (order.payment.state === 'paid' && !order.payment.paidAt) {
    say(['payment', 'paidAt'], 'is needed when the state is paid');
  }
  order.shipments.forEach(({ shippedAt, deliveredAt }, index) => {
    if (deliveredAt && deliveredAt < shippedAt) {
      say(['shipments', index, 'deliveredAt'], 'must not be before shippedAt');
    }
  });
  order.returns.forEach((onFile, index) => {
    if (!onFile.inspectedAt !== !onFile.inspection) {
      const missing = onFile.inspectedAt ? 'inspection' : 'inspectedAt';
      say(['returns', index, missing], 'inspectedAt and inspection go together');
    }
    if (onFile.receivedAt && onFile.receivedAt < onFile.requestedAt) {
      say(['returns', index, 'receivedAt'], 'must not be before requestedAt');
    }
  });
  return found;
}
