import { TZDate } from '@date-fns/tz';
import { addCalendarDays } from './calendar/addCalendarDays';
import type { CalendarDay } from './calendar/calendarDay';
import { calendarDayOf } from './calendar/calendarDayOf';
import type { OpeningHours } from './openingHours';
import type { ShopSettings } from './policyFile';

/** When people are at the desk. No answer is promised by it: by when that is due, `responseDue` says. */
export type TeamHours =
  /** The shop has set no hours, so nothing is said about them. */
  | { readonly kind: 'notSet' }
  /** Without an end where none comes within a year. */
  | { readonly kind: 'open'; readonly until?: Date }
  /** Without an opening where none comes within a year. */
  | { readonly kind: 'closed'; readonly opensAt?: Date };

const LOOK_AHEAD_DAYS = 366;

/** 1 January 2023 was a Sunday. */
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

interface Span {
  from: Date;
  to: Date;
}

/**
 * Are people at the desk now, and when next? Hours are times of the wall clock in the shop's time zone;
 * the end of a span is outside it. A span belongs to the day on which it begins, so a holiday takes
 * away those that begin on it, and not the rest of the night before.
 *
 * @throws RangeError for an invalid date or an unknown time zone
 *
 * @example
 * // Monday to Friday 9 to 17; now Saturday noon.
 * teamHours(now, settings); // { kind: 'closed', opensAt: Monday 9:00 }
 */
export function teamHours(now: Date, { policy, timeZone }: ShopSettings): TeamHours {
  const today = calendarDayOf(now, timeZone);
  if (!policy.openingHours) return { kind: 'notSet' };
  let until: Date | undefined;
  for (let ahead = -1; ahead <= LOOK_AHEAD_DAYS; ahead += 1) {
    for (const { from, to } of spansOf(addCalendarDays(today, ahead), policy.openingHours, timeZone)) {
      if (until) {
        if (from > until) return { kind: 'open', until };
        if (to > until) until = to;
      } else if (to > now) {
        if (from > now) return { kind: 'closed', opensAt: from };
        until = to;
      }
    }
    if (until && until < endOfDay(addCalendarDays(today, ahead), timeZone)) return { kind: 'open', until };
  }
  return until ? { kind: 'open' } : { kind: 'closed' };
}

/** The spans that begin on a day, the earliest first. */
function spansOf(day: CalendarDay, { week, holidays }: OpeningHours, timeZone: string): Span[] {
  const weekday = WEEKDAYS[new TZDate(`${day}T00:00:00Z`, 'UTC').getDay()] ?? 'sunday';
  const hours = holidays[day] ?? holidays[day.slice(5)] ?? week[weekday];
  return hours
    .map((span) => {
      const [from = '', to = ''] = span.split('-');
      const lastDay = to <= from ? addCalendarDays(day, 1) : day;
      return { from: instantOf(day, from, timeZone), to: instantOf(lastDay, to, timeZone) };
    })
    .sort((one, other) => one.from.getTime() - other.from.getTime());
}

function endOfDay(day: CalendarDay, timeZone: string): Date {
  return instantOf(day, '24:00', timeZone);
}

/** @param time `HH:mm` of the wall clock, up to 24:00; one that a clock change skips is as long after it */
function instantOf(day: CalendarDay, time: string, timeZone: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return new Date(new TZDate(year, month - 1, date, hour, minute, timeZone).getTime());
}
