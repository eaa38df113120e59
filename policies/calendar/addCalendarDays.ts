import { TZDate } from '@date-fns/tz';
import { addDays, format } from 'date-fns';
import type { CalendarDay } from './calendarDay';
import { isCalendarDay } from './isCalendarDay';

/**
 * The calendar day that many days later (earlier, when negative). Calendar days have no hours, so
 * a clock change in between makes no difference.
 *
 * @throws RangeError for a day that does not exist or a fraction of a day
 *
 * @example
 * addCalendarDays('2028-02-28', 1); // '2028-02-29'
 */
export function addCalendarDays(day: CalendarDay, amount: number): CalendarDay {
  if (!isCalendarDay(day)) throw new RangeError(`addCalendarDays: "${day}" is not a calendar day`);
  if (!Number.isSafeInteger(amount)) throw new RangeError(`addCalendarDays: ${amount} is not a whole number`);
  // UTC has no clock changes; the process's own zone may skip a midnight.
  return format(addDays(new TZDate(`${day}T00:00:00Z`, 'UTC'), amount), 'yyyy-MM-dd');
}
