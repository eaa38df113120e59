import { addHours } from 'date-fns';
import { calendarDayOf } from './calendar/calendarDayOf';
import type { ShopSettings } from './policyFile';

export interface ResponseDue {
  /** From when a response is usual. */
  readonly earliest: Date;
  /** The latest instant by which the team responds. */
  readonly dueBy: Date;
  /** True when the form was sent in a peak season, whose extra hours are in `dueBy`. */
  readonly peak: boolean;
  /** The season's hours beyond the usual upper end; 0 outside of one. */
  readonly extraHours: number;
}

/**
 * By when does the team respond to a form sent at this instant (section 3)? The policy says 24 to
 * 48 hours, so the answer is due by the upper end; hours are elapsed hours, whatever the clocks do.
 * Where peak seasons overlap, the longer one counts.
 *
 * @throws RangeError for an invalid date or an unknown time zone
 *
 * @example
 * responseDue(new Date('2026-03-01T10:00:00Z'), settings).dueBy; // 2026-03-03T10:00:00Z
 */
export function responseDue(submittedAt: Date, { policy, timeZone }: ShopSettings): ResponseDue {
  const day = calendarDayOf(submittedAt, timeZone);
  const seasons = policy.peakSeasons.filter((season) => season.from <= day && day <= season.to);
  const extraHours = Math.max(0, ...seasons.map((season) => season.extraHours));
  return {
    earliest: addHours(submittedAt, policy.responseHours.min),
    dueBy: addHours(submittedAt, policy.responseHours.max + extraHours),
    peak: seasons.length > 0,
    extraHours,
  };
}
