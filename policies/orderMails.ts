import { calendarDayOf } from './calendar/calendarDayOf';
import type { Order, OrderItem, ReturnCase, Shipment } from './facts';
import type { DueMailFacts, MailFacts, OrderMail, ShippingMailFacts } from './orderMail';
import { partFacts } from './partFacts';
import type { ShopSettings } from './policyFile';
import { preparationProgress } from './preparationProgress';

/**
 * Which e-mails was this order to bring, and when was each due? A confirmation of the order on the
 * day it was placed, one of each shipment with its tracking (section 4), and a notice of each
 * refund of a return (section 5). Whether one arrived, no record says.
 *
 * @param now - read as a calendar day in the shop's time zone
 * @returns in this order: the order's, the shipments' as they left, what has not left, the refunds'
 *
 * @example
 * orderMails(order, now, settings).map(({ kind, facts }) => [facts.mail, kind]);
 * // not shipped: [['orderConfirmation', 'due'], ['shippingConfirmation', 'notYet']]
 */
export function orderMails(order: Order, now: Date, settings: ShopSettings): OrderMail[] {
  const shipped = new Set(order.shipments.flatMap(({ lineIds }) => lineIds));
  const waiting = order.items.filter(({ lineId }) => !shipped.has(lineId));
  return [
    orderConfirmation(order, now, settings),
    ...[...order.shipments]
      .sort((a, b) => a.shippedAt.getTime() - b.shippedAt.getTime())
      .map((shipment) => shippingConfirmation(order, shipment, now, settings)),
    ...(waiting.length > 0 ? [confirmationToCome(order, waiting, now, settings)] : []),
    ...order.returns.map((returnCase) => refundNotice(order, returnCase, now, settings)),
  ];
}

function orderConfirmation(order: Order, now: Date, { timeZone }: ShopSettings): OrderMail {
  const facts = mailFacts('orderConfirmation', order, order.items, now, timeZone);
  const due: DueMailFacts = { ...facts, dueOn: facts.placedOn };
  return isAhead(due)
    ? { kind: 'needsPerson', reason: 'datesContradict', section: 4, facts: due }
    : { kind: 'due', reason: 'orderPlaced', section: 4, facts: due };
}

function shippingConfirmation(
  order: Order,
  { lineIds, carrier, trackingNumber, trackingUrl, shippedAt }: Shipment,
  now: Date,
  { timeZone }: ShopSettings,
): OrderMail {
  const items = order.items.filter(({ lineId }) => lineIds.includes(lineId));
  const due: ShippingMailFacts = {
    ...mailFacts('shippingConfirmation', order, items, now, timeZone),
    dueOn: calendarDayOf(shippedAt, timeZone),
    carrier,
    trackingNumber,
    trackingUrl,
  };
  return isAhead(due)
    ? { kind: 'needsPerson', reason: 'datesContradict', section: 4, facts: due }
    : { kind: 'due', reason: 'orderShipped', section: 4, facts: due };
}

function confirmationToCome(
  order: Order,
  items: readonly OrderItem[],
  now: Date,
  settings: ShopSettings,
): OrderMail {
  const facts = mailFacts('shippingConfirmation', order, items, now, settings.timeZone);
  if (order.cancelledAt) return { kind: 'notComing', reason: 'orderCancelled', section: 4, facts };
  const preparation = preparationProgress(order, items, now, settings);
  const isExpected = preparation.kind === 'preparing' || preparation.kind === 'preparationLate';
  const shipBy = isExpected ? { shipBy: preparation.facts.shipBy } : {};
  return { kind: 'notYet', reason: 'notShipped', section: 4, facts: { ...facts, ...shipBy } };
}

function refundNotice(
  order: Order,
  { lineIds, refundedAt }: ReturnCase,
  now: Date,
  { timeZone }: ShopSettings,
): OrderMail {
  const items = order.items.filter(({ lineId }) => lineIds.includes(lineId));
  const facts = mailFacts('refundNotice', order, items, now, timeZone);
  if (!refundedAt) return { kind: 'notYet', reason: 'refundNotIssued', section: 5, facts };
  const due: DueMailFacts = { ...facts, dueOn: calendarDayOf(refundedAt, timeZone) };
  return isAhead(due)
    ? { kind: 'needsPerson', reason: 'datesContradict', section: 5, facts: due }
    : { kind: 'due', reason: 'refundIssued', section: 5, facts: due };
}

function mailFacts(
  mail: MailFacts['mail'],
  order: Order,
  items: readonly OrderItem[],
  now: Date,
  timeZone: string,
): MailFacts {
  return { ...partFacts(order, items, now, timeZone), mail, sentTo: 'addressOnOrder' };
}

function isAhead({ dueOn, today }: DueMailFacts): boolean {
  return dueOn > today;
}
