/** Days, times, money and lists as English-speaking shoppers read them. */
import { format, parseISO } from 'date-fns';
import { SECTIONS, calendarDayOf, type CalendarDay, type Section } from '../../../policies';

/**
 * @param today a day of another year is written with its year
 *
 * @example
 * formatDay('2026-11-17', '2026-11-23'); // 'Tuesday 17 November'
 */
export function formatDay(day: CalendarDay, today: CalendarDay): string {
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  // Noon, so that no clock change of the machine's own zone moves the day.
  return format(parseISO(`${day}T12:00:00`), isThisYear ? 'EEEE d MMMM' : 'EEEE d MMMM yyyy');
}

/**
 * A day and a time in the shop's zone, which is named.
 *
 * @example
 * formatInstant(new Date('2026-11-25T15:41:00Z'), '2026-11-23', 'America/New_York');
 * // 'Wednesday 25 November, 10:41 New York time'
 */
export function formatInstant(instant: Date, today: CalendarDay, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).formatToParts(instant);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  const day = formatDay(calendarDayOf(instant, timeZone), today);
  return `${day}, ${part('hour')}:${part('minute')} ${zoneName(timeZone)}`;
}

/** @example zoneName('America/New_York'); // 'New York time' */
function zoneName(timeZone: string): string {
  const place = timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone;
  return timeZone.includes('/') ? `${place} time` : place;
}

/** @example formatMoney(129900); // '$1,299.00' */
export function formatMoney(cents: number): string {
  const [dollars = '0', rest = '00'] = (cents / 100).toFixed(2).split('.');
  return `$${dollars.replace(/\B(?=(?:\d{3})+$)/g, ',')}.${rest}`;
}

/** @example formatRange({ min: 1, max: 3 }); // '1–3' */
export function formatRange({ min, max }: { readonly min: number; readonly max: number }): string {
  return min === max ? String(min) : `${min}–${max}`;
}

/** @example formatCount(1, 'day'); // '1 day' */
export function formatCount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** @example formatList(['a ring', 'a chain', 'a charm']); // 'a ring, a chain and a charm' */
export function formatList(parts: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  const last = parts.at(-1) ?? '';
  const others = parts.slice(0, -1);
  return others.length === 0 ? last : `${others.join(', ')} ${conjunction} ${last}`;
}

/** @example upperFirst('your Luna Ring'); // 'Your Luna Ring' */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** @example cite(5); // '(Policy §5, Return & Refund Support)' */
export function cite(section: Section): string {
  return `(Policy §${section}, ${SECTIONS[section]})`;
}

/** The section after a sentence, where a decision rests on one. */
export function withSource(text: string, section: Section | undefined): string {
  return section === undefined ? text : `${text} ${cite(section)}`;
}
