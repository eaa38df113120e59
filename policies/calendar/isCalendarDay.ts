import { calendarDaySchema, type CalendarDay } from './calendarDay';

/**
 * Is this text a day that exists?
 *
 * @example
 * isCalendarDay('2028-02-29'); // true
 * isCalendarDay('2027-02-29'); // false
 */
export function isCalendarDay(text: string): text is CalendarDay {
  return calendarDaySchema.safeParse(text).success;
}
