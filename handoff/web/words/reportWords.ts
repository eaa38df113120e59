import type { ReportView } from '../../api/contract';

const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', timeZone: 'UTC' });
const wholeDay = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `2026-03-07` as `7 Mar`: a day has no time zone. */
export function calendarDayWords(calendarDay: string): string {
  return day.format(new Date(`${calendarDay}T00:00:00Z`));
}

export function wholeDayWords(calendarDay: string): string {
  return wholeDay.format(new Date(`${calendarDay}T00:00:00Z`));
}

/** `1 ticket`, `2 tickets`. */
export function countWords(count: number, thing: string): string {
  return `${count.toLocaleString()} ${thing}${count === 1 ? '' : 's'}`;
}

/** A part of a whole in whole per cent; a dash where there is no whole. */
export function shareWords(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.round((part / whole) * 100)} %`;
}

export const OUTCOME_WORDS: Record<keyof ReportView['containment'], string> = {
  contained: 'Resolved by the bot',
  handedOver: 'With the team',
  cameBack: 'Came back within 72 hours',
  unresolved: 'Not resolved',
  notKnownYet: 'Not known yet',
};

/** Conversations of which it is known what became of them. */
export function knownVisits({ containment }: Pick<ReportView, 'containment'>): number {
  const { contained, handedOver, cameBack, unresolved } = containment;
  return contained + handedOver + cameBack + unresolved;
}
