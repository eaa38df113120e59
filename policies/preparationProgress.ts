import { addCalendarDays } from './calendar/addCalendarDays';
import { calendarDayOf } from './calendar/calendarDayOf';
import { calendarDaysBetween } from './calendar/calendarDaysBetween';
import type { Order, OrderItem } from './facts';
import { partFacts } from './partFacts';
import type { PartProgress } from './partProgress';
import type { ShopSettings } from './policyFile';

/**
 * How far are items that have not shipped? The day of payment is day 0 of preparation; the last
 * day (3) is still inside, from day 4 on it is late.
 *
 * @param now - read as a calendar day in the shop's time zone
 *
 * @example
 * // Paid on 1 March, now 5 March.
 * preparationProgress(order, order.items, new Date('2026-03-05T15:00:00Z'), settings).kind;
 * // 'preparationLate'
 */
export function preparationProgress(
  order: Order,
  items: readonly OrderItem[],
  now: Date,
  { policy, timeZone }: ShopSettings,
): PartProgress {
  const facts = partFacts(order, items, now, timeZone);
  if (order.cancelledAt) {
    const cancelledOn = calendarDayOf(order.cancelledAt, timeZone);
    return { kind: 'cancelled', reason: 'orderCancelled', section: 1, facts: { ...facts, cancelledOn } };
  }
  if (order.payment.state === 'pending') {
    return { kind: 'awaitingPayment', reason: 'paymentPending', section: 1, facts };
  }
  if (order.payment.state === 'failed') {
    return { kind: 'paymentFailed', reason: 'paymentFailed', section: 1, facts };
  }
  if (order.payment.state === 'refunded') {
    return { kind: 'needsPerson', reason: 'refundedBeforeShipment', section: 1, facts };
  }
  const dayZero = policy.preparationFrom === 'payment' ? facts.paidOn : facts.placedOn;
  if (dayZero === undefined) return { kind: 'needsPerson', reason: 'paymentDayMissing', section: 1, facts };
  const day = calendarDaysBetween(dayZero, facts.today);
  if (day < 0) return { kind: 'needsPerson', reason: 'datesContradict', section: 1, facts };
  const preparation = {
    ...facts,
    countedFrom: policy.preparationFrom,
    day,
    shipFrom: addCalendarDays(dayZero, policy.preparationDays.min),
    shipBy: addCalendarDays(dayZero, policy.preparationDays.max),
  };
  return day > policy.preparationDays.max
    ? { kind: 'preparationLate', reason: 'preparationExceeded', section: 1, facts: preparation }
    : { kind: 'preparing', reason: 'withinPreparation', section: 1, facts: preparation };
}
