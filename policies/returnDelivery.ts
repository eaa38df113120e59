import type { CalendarDay } from './calendar/calendarDay';
import { calendarDayOf } from './calendar/calendarDayOf';
import { isCalendarDay } from './calendar/isCalendarDay';
import type { ReturnClaim } from './returnClaim';

export type ReturnDelivery =
  | { kind: 'known'; on: CalendarDay; from: 'order' | 'shopper' }
  | { kind: 'unknown' }
  /** Only a day said by the shopper can be impossible: in the future or before shipment. */
  | { kind: 'impossible' }
  | { kind: 'notShipped' }
  | { kind: 'notDelivered' }
  | { kind: 'datesContradict' };

/**
 * On which day was the item delivered, as far as anyone knows?
 *
 * The shop's record goes before the shopper's word. An item in several parcels counts from the
 * last delivered one. Where the carrier has not marked a shipped parcel delivered but the shopper
 * names a day, that day is taken: the team confirms eligibility anyway, and a scan gets lost.
 *
 * @param today - the day the return is asked for, in the shop's time zone
 *
 * @throws RangeError when the shopper's day does not exist
 *
 * @example
 * returnDelivery({ deliveredOn: '2026-03-01' }, '2026-03-20', 'America/New_York');
 * // { kind: 'known', on: '2026-03-01', from: 'shopper' }
 */
export function returnDelivery(claim: ReturnClaim, today: CalendarDay, timeZone: string): ReturnDelivery {
  const { purchase, deliveredOn: said } = claim;
  if (said !== undefined && !isCalendarDay(said)) throw new RangeError(`"${said}" is not a calendar day`);
  if (purchase === undefined) {
    if (said === undefined) return { kind: 'unknown' };
    return said > today ? { kind: 'impossible' } : { kind: 'known', on: said, from: 'shopper' };
  }
  const parcels = purchase.order.shipments.filter((shipment) => shipment.lineIds.includes(purchase.lineId));
  if (parcels.length === 0) return { kind: 'notShipped' };
  const delivered = parcels.flatMap(({ deliveredAt }) =>
    deliveredAt ? [calendarDayOf(deliveredAt, timeZone)] : [],
  );
  const last = delivered.sort().at(-1);
  if (last !== undefined) {
    return last > today ? { kind: 'datesContradict' } : { kind: 'known', on: last, from: 'order' };
  }
  if (said === undefined) return { kind: 'notDelivered' };
  const firstShipped = parcels.map(({ shippedAt }) => calendarDayOf(shippedAt, timeZone)).sort()[0];
  const impossible = said > today || (firstShipped !== undefined && said < firstShipped);
  return impossible ? { kind: 'impossible' } : { kind: 'known', on: said, from: 'shopper' };
}
