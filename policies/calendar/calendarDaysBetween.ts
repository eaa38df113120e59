import { TZDate } from '@date-fns/tz';
import { differenceInCalendarDays } from 'date-fns';
import type { CalendarDay } from './calendarDay';
import { isCalendarDay } from './isCalendarDay';

/**
 * How many calendar days lie from one day to another? Zero on the same day, negative when `to` is
 * the earlier one.
 *
 * @throws RangeError for a day that does not exist
 *
 * @example
 * calendarDaysBetween('2026-01-01', '2026-03-02'); // 60
 */
export function calendarDaysBetween(from: CalendarDay, to: CalendarDay): number {
  for (const day of [from, to]) {
    if (!isCalendarDay(day)) throw new RangeError(`calendarDaysBetween: "${day}" is not a calendar day`);
  }
  return differenceInCalendarDays(
    new TZDate(`${to}T00:00:00Z`, 'UTC'),
    new TZDate(`${from}T00:00:00Z`, 'UTC'),
  );
}
