import { TZDate } from '@date-fns/tz';
import { isValid } from 'date-fns';
import type { CalendarDay } from './calendarDay';
import { isCalendarDay } from './isCalendarDay';

/**
 * The first instant of a calendar day in the shop's time zone; a day ends where the next one starts.
 * Where the clocks skip midnight, the day starts when they have.
 *
 * @param timeZone - IANA name, for example `America/New_York`
 * @throws RangeError for a day that does not exist or an unknown time zone
 *
 * @example
 * startOfCalendarDay('2026-03-09', 'America/New_York'); // 2026-03-09T04:00:00.000Z
 */
export function startOfCalendarDay(day: CalendarDay, timeZone: string): Date {
  if (!isCalendarDay(day)) throw new RangeError(`startOfCalendarDay: "${day}" is not a calendar day`);
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const start = new TZDate(year, month - 1, date, timeZone);
  if (!isValid(start)) throw new RangeError(`startOfCalendarDay: unknown time zone "${timeZone}"`);
  return new Date(start.getTime());
}
