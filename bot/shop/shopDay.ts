import { TZDate } from '@date-fns/tz';
import type { CalendarDay } from '../../policies';

/**
 * The instant at which that calendar day begins in the shop's time zone, plus `hours`. Where the clocks
 * go forward at midnight, the day begins later.
 *
 * @param timeZone - IANA name
 *
 * @example
 * shopDay('2026-03-01', 'America/New_York', 9).toISOString(); // '2026-03-01T14:00:00.000Z'
 */
export function shopDay(day: CalendarDay, timeZone: string, hours = 0): Date {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(new TZDate(year, month - 1, date, hours, 0, 0, 0, timeZone).getTime());
}
