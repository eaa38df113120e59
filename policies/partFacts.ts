import { calendarDayOf } from './calendar/calendarDayOf';
import type { Order, OrderItem } from './facts';
import type { PartFacts } from './partProgress';

/**
 * What is known of some items of an order before asking how far they are.
 *
 * @example
 * partFacts(order, order.items, now, 'America/New_York').placedOn; // '2026-03-01'
 */
export function partFacts(order: Order, items: readonly OrderItem[], now: Date, timeZone: string): PartFacts {
  const { paidAt } = order.payment;
  return {
    orderNumber: order.orderNumber,
    items: items.map(({ lineId, name, quantity }) => ({ lineId, name, quantity })),
    today: calendarDayOf(now, timeZone),
    placedOn: calendarDayOf(order.placedAt, timeZone),
    ...(paidAt && { paidOn: calendarDayOf(paidAt, timeZone) }),
    paymentState: order.payment.state,
  };
}
