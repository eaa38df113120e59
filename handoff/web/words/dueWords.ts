import { DUE_SOON_HOURS } from '../../tickets/ticket';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How close a due time is: `soon` from four hours before it. */
export type Urgency = 'calm' | 'soon' | 'overdue';

export interface DueWords {
  text: string;
  urgency: Urgency;
}

export function lengthWords(length: number): string {
  if (length < MINUTE) return 'less than a minute';
  if (length < HOUR) return `${Math.floor(length / MINUTE)} min`;
  if (length < 2 * DAY) return `${Math.floor(length / HOUR)} h`;
  return `${Math.floor(length / DAY)} days`;
}

/**
 * The time left, rounded down so that it never promises more than there is.
 * @example dueWords(new Date('2026-03-02T15:10Z'), new Date('2026-03-02T12:00Z')) // due in 3 h, soon
 */
export function dueWords(dueBy: Date, now: Date): DueWords {
  const left = dueBy.getTime() - now.getTime();
  if (left <= 0) {
    const late = -left < MINUTE ? '' : ` by ${lengthWords(-left)}`;
    return { text: `overdue${late}`, urgency: 'overdue' };
  }
  return { text: `due in ${lengthWords(left)}`, urgency: left <= DUE_SOON_HOURS * HOUR ? 'soon' : 'calm' };
}
