import { addCalendarDays } from './calendar/addCalendarDays';
import { calendarDayOf } from './calendar/calendarDayOf';
import { calendarDaysBetween } from './calendar/calendarDaysBetween';
import type { Order, Shipment } from './facts';
import { partFacts } from './partFacts';
import type { PartProgress, ShippedFacts } from './partProgress';
import type { ShopSettings } from './policyFile';

/**
 * How far is a parcel? The day of shipment is day 0 of delivery; the last day of the window (12)
 * is still inside it, from day 13 on the parcel is overdue.
 *
 * @param now - read as a calendar day in the shop's time zone
 *
 * @example
 * // Shipped on 1 March, now 14 March: the window ended yesterday.
 * deliveryProgress(order, shipment, new Date('2026-03-14T15:00:00Z'), settings).kind; // 'overdue'
 */
export function deliveryProgress(
  order: Order,
  shipment: Shipment,
  now: Date,
  { policy, timeZone }: ShopSettings,
): PartProgress {
  const items = order.items.filter((item) => shipment.lineIds.includes(item.lineId));
  const part = partFacts(order, items, now, timeZone);
  const shippedOn = calendarDayOf(shipment.shippedAt, timeZone);
  const dayZero = policy.deliveryFrom === 'shipment' ? shippedOn : part.placedOn;
  const facts: ShippedFacts = {
    ...part,
    shippedOn,
    carrier: shipment.carrier,
    trackingNumber: shipment.trackingNumber,
    trackingUrl: shipment.trackingUrl,
    countedFrom: policy.deliveryFrom,
    day: calendarDaysBetween(dayZero, part.today),
    deliveryFrom: addCalendarDays(dayZero, policy.deliveryDays.min),
    deliveryTo: addCalendarDays(dayZero, policy.deliveryDays.max),
  };
  const deliveredOn = shipment.deliveredAt && calendarDayOf(shipment.deliveredAt, timeZone);
  if (
    shippedOn > part.today ||
    (deliveredOn !== undefined && (deliveredOn < shippedOn || deliveredOn > part.today))
  ) {
    return { kind: 'needsPerson', reason: 'datesContradict', section: 4, facts };
  }
  if (deliveredOn !== undefined) {
    return { kind: 'delivered', reason: 'markedDelivered', section: 4, facts: { ...facts, deliveredOn } };
  }
  const daysOverdue = facts.day - policy.deliveryDays.max;
  if (daysOverdue <= 0) return { kind: 'inTransit', reason: 'withinDelivery', section: 4, facts };
  return {
    kind: 'overdue',
    reason: 'deliveryExceeded',
    section: 4,
    facts: {
      ...facts,
      daysOverdue,
      next: 'carrierInvestigation',
      possibleOutcomes: ['reshipment', 'refund'],
    },
  };
}
