import { calendarDayOf } from '../../../policies';
import * as chrono from 'chrono-node';
import type { Entity } from '../../../dialogs/language/entities';
import { plusDays, toDay } from './dayArithmetic';
import type { FoldedText } from './foldedText';
import { HOLIDAYS } from './holidays';

type DateEntity = Extract<Entity, { kind: 'date' }>;

export interface DateContext {
  readonly now: Date;
  /** IANA name of the shop's zone: days are read in it. */
  readonly timeZone: string;
}

/** Before a day: it is still to come. */
const AHEAD_BEFORE =
  /\b(?:by|before|until|till|til|next|this coming|coming|upcoming|for|in time for|no later than|due|due on|needed|need it|is on|are on|will be on|will be|arrives?|arriving)\s*(?:the\s+|on\s+|on the\s+)?$/u;
/** Before a day: it is over. */
const BEHIND_BEFORE =
  /\b(?:(?:got|received|given)\s(?:\w+\s){0,3}for|last|since|past|was|were|came|got|arrived|received|ordered|bought|placed|purchased)\s*(?:it\s+|them\s+|this\s+)?(?:the\s+|on\s+|on the\s+)?$/u;
/** Words that are days only where something says so: "sun pendant", "may I", "wed". */
const DOUBTFUL =
  /^(?:sun|sat|mon|wed|fri|tue|thu|may|march|mar|second|now|this (?:morning|afternoon|evening|night)|tonight)$/u;
const DAY_LEAD = /\b(?:on|last|this|next|since|by|until|till|before|after|every|from|coming|past|for)\s+$/u;
const FRACTION_LEAD = /\d\s$|\bsizes?\s$/u;

const NUMERIC =
  /(?<![\p{L}\p{N}.,/$€£#-])(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?![\p{L}\p{N}/%]|[.,-]\d| of\b)/gu;
const ISO = /(?<![\p{L}\p{N}-])(\d{4})-(\d{1,2})-(\d{1,2})(?![\p{L}\p{N}-])/gu;
const DAY_OF_MONTH =
  /\b(?:on |since |by |until |before )?the (\d{1,2})(?:st|nd|rd|th)\b(?! (?:of|time|order|ring|item|one|piece|anniversary|birthday))/gu;

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
 * findDates(foldText('got it last tuesday'), context)[0]?.value; // '2026-11-17'
 */
export function findDates({ original, folded }: FoldedText, context: DateContext): DateEntity[] {
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
    return AHEAD_BEFORE.test(before) && !BEHIND_BEFORE.test(before);
  };

  for (const match of folded.matchAll(ISO)) {
    add(spanOf(match), toDay(Number(match[1]), Number(match[2]), Number(match[3])));
  }
  for (const match of rest.matchAll(NUMERIC)) {
    const [value, other] = readNumeric(match, folded, today, isAhead(match.index));
    add(spanOf(match), value, other);
  }
  for (const [name, dayIn] of HOLIDAYS) {
    for (const match of rest.matchAll(name)) add(spanOf(match), yearly(dayIn, today, isAhead(match.index)));
  }
  // Fractions and slashes that were no dates must not become some.
  const words = rest.replace(/\d+\s*[/:.]\s*\d+|\d{5,}/g, (digits) => ' '.repeat(digits.length));
  for (const result of chrono.en.casual.parse(words, { instant: context.now, timezone: offsetOf(context) })) {
    const text = result.text.replace(/[\s,.;:]+$/, '');
    const span = { start: result.index, end: result.index + text.length };
    add(span, readChrono(result, text, folded, today, isAhead(span.start)));
  }
  for (const match of rest.matchAll(DAY_OF_MONTH)) {
    add(
      spanOf(match),
      monthly(Number(match[1]), today, isAhead(match.index) || /^(?:by|until|before)/.test(match[0])),
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

/** Month first, as in America, unless only the other reading is a day, or a day that can be meant. */
function readNumeric(
  match: RegExpMatchArray,
  folded: string,
  today: string,
  ahead: boolean,
): [string?, string?] {
  const [first, second] = [Number(match[1]), Number(match[3])];
  const written = match[4];
  // "6 1/2" is a size, "2.5" a measure, "24/7" a habit.
  const start = match.index ?? 0;
  if (written === undefined && (match[2] !== '/' || FRACTION_LEAD.test(folded.slice(0, start)))) return [];
  if (written === undefined && (match[0] === '24/7' || second > 31 || first === 0 || second === 0)) return [];
  // A mark, not a day: "10/10".
  if (written === undefined && (first === second || match[0] === '1/2')) return [];
  const inYear = (month: number, day: number): string | undefined => {
    if (written === undefined) return yearly((year) => toDay(year, month, day), today, ahead);
    const year = written.length === 2 ? 2000 + Number(written) : Number(written);
    return toDay(year, month, day);
  };
  const american = inYear(first, second);
  const european = inYear(second, first);
  if (american === undefined) return [european];
  if (european === undefined) return [american];
  return american > today && european <= today && !ahead ? [european, american] : [american, european];
}

function readChrono(
  { start: components, index }: chrono.ParsedResult,
  text: string,
  folded: string,
  today: string,
  ahead: boolean,
): string | undefined {
  const before = folded.slice(Math.max(0, index - 20), index);
  if (DOUBTFUL.test(text) && !DAY_LEAD.test(before)) {
    // "this morning" is today all right.
    return text.startsWith('this ') || text === 'tonight' ? today : undefined;
  }
  if (text === 'now' || /\b(?:week|month|year|hour|minute|second)s?$/.test(text)) return undefined;
  if (/\b(?:months?|years?|hours?|minutes?|seconds?|mins?|hrs?) (?:ago|back|from now|later)$/.test(text)) {
    return /hour|min|hr|second/.test(text) ? today : undefined;
  }
  // Durations and vague days: "for 3 weeks", "after two days", "not moved in 9 days", "the weekend".
  if (/^(?:for|within|during|after|in (?:the|a|one)\b)|^next day$|\b(?:weekend|later|after)$/.test(text))
    return undefined;
  if (/^in\b/.test(text) && /(?:n't|nt|\bnot|\bno|\bnothing|\bnever)\b/.test(folded.slice(0, index)))
    return undefined;
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
  if (!isBareWeekday || /^(?:next|last|this|past)\b/.test(text)) return day;
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
