import { calendarDayOf } from '../../../policies';
import type * as chrono from 'chrono-node';
import type { Entity } from '../../../dialogs/language/entities';
import { plusDays, toDay } from './dayArithmetic';
import type { FoldedText } from './foldedText';

type DateEntity = Extract<Entity, { kind: 'date' }>;

export interface DateContext {
  readonly now: Date;
  /** IANA name of the shop's zone: days are read in it. */
  readonly timeZone: string;
}

/** How a language speaks of days; all against text without accents. */
export interface DateWords {
  parse(text: string, reference: chrono.ParsingReference): chrono.ParsedResult[];
  /** Before a day: it is still to come. */
  readonly aheadBefore: RegExp;
  /** Before a day: it is over. */
  readonly behindBefore: RegExp;
  /** Before a number with a slash: it is a size. */
  readonly fractionLead: RegExp;
  /** Of "3/11", is the first the month? */
  readonly monthFirst: boolean;
  /** What the library does not know: the words, and the day counted from today; undefined is no day. */
  readonly relative: readonly (readonly [RegExp, (match: RegExpMatchArray) => number | undefined])[];
  /** What the library takes for a day and is `none`, or `today`. */
  judge(found: { text: string; before: string }): 'day' | 'today' | 'none';
  /** A weekday with its side: "last Tuesday". */
  readonly hasSide: RegExp;
  /** "the 5th", with the number as group 1. */
  readonly dayOfMonth: RegExp;
  readonly dayOfMonthAhead: RegExp;
  readonly holidays: readonly (readonly [RegExp, (year: number) => string])[];
}

const NUMERIC =
  /(?<![\p{L}\p{N}.,/$€£#-])(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?![\p{L}\p{N}/%]|[.,-]\d| of\b)/gu;
const ISO = /(?<![\p{L}\p{N}-])(\d{4})-(\d{1,2})-(\d{1,2})(?![\p{L}\p{N}-])/gu;
interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Dates as calendar days in the shop's time zone. Shoppers speak of orders and deliveries, so a day
 * without a year or week is the latest past one, unless the words before it look ahead ("by Friday").
 *
 * @example
 * // On 19 November 2026, a Thursday
 * findDates(foldText('got it last tuesday'), context, DATE_WORDS)[0]?.value; // '2026-11-17'
 */
export function findDates(
  { original, folded }: FoldedText,
  context: DateContext,
  words: DateWords,
): DateEntity[] {
  const today: string = calendarDayOf(context.now, context.timeZone);
  const found: DateEntity[] = [];
  let rest = folded;
  const add = ({ start, end }: Span, value: string | undefined, otherReading?: string): void => {
    if (value === undefined) return;
    found.push({
      kind: 'date',
      value,
      ...(otherReading !== undefined && otherReading !== value && { otherReading }),
      text: original.slice(start, end),
      start,
      end,
    });
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  };
  const isAhead = (start: number): boolean => {
    const before = folded.slice(Math.max(0, start - 40), start);
    return words.aheadBefore.test(before) && !words.behindBefore.test(before);
  };

  for (const match of folded.matchAll(ISO)) {
    add(spanOf(match), toDay(Number(match[1]), Number(match[2]), Number(match[3])));
  }
  for (const match of rest.matchAll(NUMERIC)) {
    const [value, other] = readNumeric(match, folded, today, isAhead(match.index), words);
    add(spanOf(match), value, other);
  }
  for (const [name, dayIn] of words.holidays) {
    for (const match of rest.matchAll(name)) add(spanOf(match), yearly(dayIn, today, isAhead(match.index)));
  }
  for (const [pattern, daysFrom] of words.relative) {
    for (const match of rest.matchAll(pattern)) {
      const days = daysFrom(match);
      add(spanOf(match), days === undefined ? undefined : plusDays(today, days));
    }
  }
  // Fractions and slashes that were no dates must not become some.
  const plain = rest.replace(/\d+\s*[/:.]\s*\d+|\d{5,}/g, (digits) => ' '.repeat(digits.length));
  for (const result of words.parse(plain, { instant: context.now, timezone: offsetOf(context) })) {
    const text = result.text.replace(/[\s,.;:]+$/, '');
    const span = { start: result.index, end: result.index + text.length };
    add(span, readChrono(result, text, folded, { today, ahead: isAhead(span.start), words }));
  }
  for (const match of rest.matchAll(words.dayOfMonth)) {
    add(
      spanOf(match),
      monthly(Number(match[1]), today, isAhead(match.index) || words.dayOfMonthAhead.test(match[0])),
    );
  }
  return found.sort((a, b) => a.start - b.start);
}

function spanOf(match: RegExpMatchArray): Span {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length };
}

/** The day in this year, or in the year before or after, on the side that is meant. */
function yearly(
  dayIn: (year: number) => string | undefined,
  today: string,
  ahead: boolean,
): string | undefined {
  const year = Number(today.slice(0, 4));
  // 29 February is up to eight years away.
  for (let away = 0; away <= 8; away++) {
    const day = dayIn(ahead ? year + away : year - away);
    if (day !== undefined && (ahead ? day >= today : day <= today)) return day;
  }
  return undefined;
}

/** The latest day with this number that is not after today; ahead, the next one. */
function monthly(day: number, today: string, ahead: boolean): string | undefined {
  let [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  for (let tries = 0; tries < 12; tries++) {
    const candidate = toDay(year, month, day);
    if (candidate !== undefined && (ahead ? candidate >= today : candidate <= today)) return candidate;
    month += ahead ? 1 : -1;
    if (month === 0) [year, month] = [year - 1, 12];
    if (month === 13) [year, month] = [year + 1, 1];
  }
  return undefined;
}

/** In the language's order, unless only the other reading is a day, or a day that can be meant. */
function readNumeric(
  match: RegExpMatchArray,
  folded: string,
  today: string,
  ahead: boolean,
  { fractionLead, monthFirst }: DateWords,
): [string?, string?] {
  const [first, second] = [Number(match[1]), Number(match[3])];
  const written = match[4];
  // "6 1/2" is a size, "2.5" a measure, "24/7" a habit.
  const start = match.index ?? 0;
  if (written === undefined && (match[2] !== '/' || fractionLead.test(folded.slice(0, start)))) return [];
  if (written === undefined && (match[0] === '24/7' || second > 31 || first === 0 || second === 0)) return [];
  // A mark, not a day: "10/10".
  if (written === undefined && (first === second || match[0] === '1/2')) return [];
  const inYear = (month: number, day: number): string | undefined => {
    if (written === undefined) return yearly((year) => toDay(year, month, day), today, ahead);
    const year = written.length === 2 ? 2000 + Number(written) : Number(written);
    return toDay(year, month, day);
  };
  const [usual, other] = monthFirst
    ? [inYear(first, second), inYear(second, first)]
    : [inYear(second, first), inYear(first, second)];
  if (usual === undefined) return [other];
  if (other === undefined) return [usual];
  return usual > today && other <= today && !ahead ? [other, usual] : [usual, other];
}

function readChrono(
  { start: components, index }: chrono.ParsedResult,
  text: string,
  folded: string,
  { today, ahead, words }: { today: string; ahead: boolean; words: DateWords },
): string | undefined {
  const kind = words.judge({ text, before: folded.slice(0, index) });
  if (kind !== 'day') return kind === 'today' ? today : undefined;
  const hasDay = components.isCertain('day') || components.isCertain('weekday');
  if (!hasDay) return undefined;
  const day = toDay(components.get('year') ?? 0, components.get('month') ?? 0, components.get('day') ?? 0);
  if (day === undefined) return undefined;
  if (components.isCertain('day') && components.isCertain('month') && !components.isCertain('year')) {
    return yearly(
      (year) => toDay(year, components.get('month') ?? 0, components.get('day') ?? 0),
      today,
      ahead,
    );
  }
  const isBareWeekday = components.isCertain('weekday') && !components.isCertain('day');
  if (!isBareWeekday || words.hasSide.test(text)) return day;
  if (ahead) return day < today ? plusDays(day, 7) : day;
  return day > today ? plusDays(day, -7) : day;
}

/** Minutes that the zone is ahead of UTC at that instant. */
function offsetOf({ now, timeZone }: DateContext): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(now);
  const part = (type: string): number =>
    Number(parts.find((candidate) => candidate.type === type)?.value ?? 0);
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return Math.round((local - Math.floor(now.getTime() / 60_000) * 60_000) / 60_000);
}
