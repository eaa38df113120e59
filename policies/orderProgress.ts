import { calendarDayOf } from './calendar/calendarDayOf';
import type { CalendarDay } from './calendar/calendarDay';
import type { DecisionBase } from './decision';
import { deliveryProgress } from './deliveryProgress';
import type { Order } from './facts';
import type { PartProgress } from './partProgress';
import type { ShopSettings } from './policyFile';
import { preparationProgress } from './preparationProgress';

export interface SeveralPartsFacts {
  readonly orderNumber: string;
  readonly today: CalendarDay;
  readonly placedOn: CalendarDay;
  /** Kinds of the parts, in their order. */
  readonly parts: readonly PartProgress['kind'][];
}

export type WholeProgress =
  | PartProgress
  | DecisionBase<'inSeveralParts', 'partsTravelApart', SeveralPartsFacts>
  | DecisionBase<'needsPerson', 'cancelledButShipped', SeveralPartsFacts>;

/** `parts` has at least one decision: parcels in the order they left, then what has not left. */
export interface OrderProgress {
  readonly whole: WholeProgress;
  readonly parts: readonly PartProgress[];
}

/**
 * Where is this order? One decision for each group of items that travels together, and one for the
 * order as a whole: that of its only part, or `inSeveralParts`.
 *
 * @param now - the instant of asking; it is read as a calendar day in the shop's time zone
 *
 * @example
 * // Paid on 1 March, now 4 March: the third and last day of preparation.
 * orderProgress(order, new Date('2026-03-04T15:00:00Z'), settings).whole.kind; // 'preparing'
 */
export function orderProgress(order: Order, now: Date, settings: ShopSettings): OrderProgress {
  const shipped = new Set(order.shipments.flatMap((shipment) => shipment.lineIds));
  const waiting = order.items.filter((item) => !shipped.has(item.lineId));
  const parts = [...order.shipments]
    .sort((a, b) => a.shippedAt.getTime() - b.shippedAt.getTime())
    .map((shipment) => deliveryProgress(order, shipment, now, settings));
  if (waiting.length > 0) parts.push(preparationProgress(order, waiting, now, settings));

  const facts: SeveralPartsFacts = {
    orderNumber: order.orderNumber,
    today: calendarDayOf(now, settings.timeZone),
    placedOn: calendarDayOf(order.placedAt, settings.timeZone),
    parts: parts.map((part) => part.kind),
  };
  // A cancellation of the rest after a first parcel is ordinary; one of an order that left whole is not.
  if (order.cancelledAt && waiting.length === 0) {
    return { whole: { kind: 'needsPerson', reason: 'cancelledButShipped', section: 1, facts }, parts };
  }
  const [only, another] = parts;
  if (only !== undefined && another === undefined) return { whole: only, parts };
  return { whole: { kind: 'inSeveralParts', reason: 'partsTravelApart', section: 4, facts }, parts };
}
