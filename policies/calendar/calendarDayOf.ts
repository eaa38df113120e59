import { TZDate } from '@date-fns/tz';
import { format, isValid } from 'date-fns';
import type { CalendarDay } from './calendarDay';

/**
 * Which calendar day is it, in the shop's time zone, at this instant?
 *
 * @param instant - any valid `Date`
 * @param timeZone - IANA name, for example `America/New_York`
 * @throws RangeError for an invalid date or an unknown time zone
 *
 * @example
 * // Half past three at night in London is still the evening before in New York.
 * calendarDayOf(new Date('2026-03-10T03:30:00Z'), 'America/New_York'); // '2026-03-09'
 */
export function calendarDayOf(instant: Date, timeZone: string): CalendarDay {
  if (!isValid(instant)) throw new RangeError('calendarDayOf: the instant is not a valid date');
  const there = new TZDate(instant.getTime(), timeZone);
  if (!isValid(there)) throw new RangeError(`calendarDayOf: unknown time zone "${timeZone}"`);
  return format(there, 'yyyy-MM-dd');
}
