import { addCalendarDays, calendarDaysBetween, startOfCalendarDay, type CalendarDay } from '../../policies';

/** Calendar days of the shop, both of them whole. */
export interface Period {
  from: CalendarDay;
  to: CalendarDay;
}

/** The period as instants: from `start` on, before `end`. */
export interface Span {
  start: Date;
  end: Date;
  /** IANA name; in it days are told apart. */
  timeZone: string;
}

export function spanOf({ from, to }: Period, timeZone: string): Span {
  return {
    start: startOfCalendarDay(from, timeZone),
    end: startOfCalendarDay(addCalendarDays(to, 1), timeZone),
    timeZone,
  };
}

export function daysOf({ from, to }: Period): CalendarDay[] {
  const count = calendarDaysBetween(from, to) + 1;
  return Array.from({ length: count }, (_, index) => addCalendarDays(from, index));
}

/** The last days up to today, which is one of them. */
export function lastDays(count: number, today: CalendarDay): Period {
  return { from: addCalendarDays(today, 1 - count), to: today };
}
