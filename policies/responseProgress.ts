import { isAfter, isBefore, isValid } from 'date-fns';
import type { DecisionBase } from './decision';
import type { ShopSettings } from './policyFile';
import { responseDue } from './responseDue';

/** A request to the team, as far as it has got. */
export interface RequestTimes {
  readonly submittedAt: Date;
  /** The team's first answer. */
  readonly answeredAt?: Date;
  /** When the customer was last told that it takes longer. */
  readonly updatedAt?: Date;
}

export interface ResponseFacts {
  readonly submittedAt: Date;
  /** From when an answer is usual; in a peak season, from when the customer is to be told. */
  readonly earliest: Date;
  readonly dueBy: Date;
  readonly peak: boolean;
  /** True in a peak season: what waits then goes before what is not urgent. */
  readonly prioritized: boolean;
}

export type ResponseProgress =
  | DecisionBase<'answered', 'responseSent', ResponseFacts & { readonly answeredAt: Date }>
  | DecisionBase<'waiting', 'withinResponseTime', ResponseFacts>
  /** The customer is written to now: the answer may come after the usual time. */
  | DecisionBase<'updateDue', 'peakSeason', ResponseFacts>
  | DecisionBase<'overdue', 'responseTimeExceeded', ResponseFacts>;

/**
 * How far is the answer to a request (section 3)? In a peak season it may take longer, but the
 * request keeps its priority and the customer is kept informed: from the usual lower end (24
 * hours) on, so that they hear before the usual time is up. Due instants are still inside.
 *
 * @throws RangeError for an invalid date or an unknown time zone
 *
 * @example
 * // Sent at noon in a peak season of 24 extra hours, now noon of the next day, nobody answered.
 * responseProgress({ submittedAt }, now, settings).kind; // 'updateDue'
 */
export function responseProgress(
  { submittedAt, answeredAt, updatedAt }: RequestTimes,
  now: Date,
  settings: ShopSettings,
): ResponseProgress {
  if (!isValid(now)) throw new RangeError('responseProgress: now is not a valid date');
  const { earliest, dueBy, peak } = responseDue(submittedAt, settings);
  const facts: ResponseFacts = { submittedAt, earliest, dueBy, peak, prioritized: peak };
  if (answeredAt) {
    return { kind: 'answered', reason: 'responseSent', section: 3, facts: { ...facts, answeredAt } };
  }
  if (isAfter(now, dueBy)) return { kind: 'overdue', reason: 'responseTimeExceeded', section: 3, facts };
  if (!peak || updatedAt || isBefore(now, earliest)) {
    return { kind: 'waiting', reason: 'withinResponseTime', section: 3, facts };
  }
  return { kind: 'updateDue', reason: 'peakSeason', section: 3, facts };
}
