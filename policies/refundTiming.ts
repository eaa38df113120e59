import { addCalendarDays } from './calendar/addCalendarDays';
import type { CalendarDay } from './calendar/calendarDay';
import { calendarDayOf } from './calendar/calendarDayOf';
import { calendarDaysBetween } from './calendar/calendarDaysBetween';
import type { DecisionBase } from './decision';
import type { ReturnCase } from './facts';
import type { Range, ShopSettings } from './policyFile';

/** All days are calendar days in the shop's time zone. */
export interface RefundFacts {
  readonly lineIds: readonly string[];
  readonly today: CalendarDay;
  readonly requestedOn: CalendarDay;
  readonly receivedOn?: CalendarDay;
  readonly inspectedOn?: CalendarDay;
  readonly refundedOn?: CalendarDay;
  /** Whole US cents. */
  readonly refundCents?: number;
}

export interface RefundDueFacts extends RefundFacts {
  readonly inspectedOn: CalendarDay;
  /** Both inside. */
  readonly dueFrom: CalendarDay;
  readonly dueBy: CalendarDay;
}

export type RefundTiming =
  /** The shop has not received the item. */
  | DecisionBase<'requested', 'notReceived', RefundFacts>
  /** Received; the policy sets no time for the inspection, so none is named. */
  | DecisionBase<'underInspection', 'received', RefundFacts & { readonly refundDays: Range }>
  | DecisionBase<'refundDue', 'inspectionPassed', RefundDueFacts>
  | DecisionBase<'refundOverdue', 'refundTimeExceeded', RefundDueFacts & { readonly daysOverdue: number }>
  /** Issued; the customer is told by e-mail when it is. */
  | DecisionBase<'refunded', 'refundIssued', RefundFacts & { readonly refundedOn: CalendarDay }>
  | DecisionBase<
      'needsPerson',
      'inspectionFailed' | 'inspectionResultMissing' | 'datesContradict',
      RefundFacts
    >;

/**
 * How far is the refund of a returned item (section 5)? The day of the passed inspection is day 0;
 * the refund is due from day 5 to day 10, both inside, and overdue from day 11.
 *
 * @param now - read as a calendar day in the shop's time zone
 *
 * @example
 * // Inspected and passed on 1 March, now 11 March.
 * refundTiming(returnCase, new Date('2026-03-11T15:00:00Z'), settings); // kind 'refundDue', facts.dueBy '2026-03-11'
 */
export function refundTiming(
  returnCase: ReturnCase,
  now: Date,
  { policy, timeZone }: ShopSettings,
): RefundTiming {
  const { lineIds, requestedAt, receivedAt, inspectedAt, inspection, refundedAt, refundCents } = returnCase;
  const today = calendarDayOf(now, timeZone);
  const inspectedOn = inspectedAt && calendarDayOf(inspectedAt, timeZone);
  const refundedOn = refundedAt && calendarDayOf(refundedAt, timeZone);
  const facts: RefundFacts = {
    lineIds,
    today,
    requestedOn: calendarDayOf(requestedAt, timeZone),
    ...(receivedAt && { receivedOn: calendarDayOf(receivedAt, timeZone) }),
    ...(inspectedOn && { inspectedOn }),
    ...(refundedOn && { refundedOn }),
    ...(refundCents !== undefined && { refundCents }),
  };
  if ([facts.requestedOn, facts.receivedOn, inspectedOn, refundedOn].some((day) => day && day > today)) {
    return { kind: 'needsPerson', reason: 'datesContradict', section: 5, facts };
  }
  if (refundedOn)
    return { kind: 'refunded', reason: 'refundIssued', section: 5, facts: { ...facts, refundedOn } };
  if (inspection === 'failed') return { kind: 'needsPerson', reason: 'inspectionFailed', section: 5, facts };
  if (inspectedOn === undefined) {
    if (receivedAt === undefined) return { kind: 'requested', reason: 'notReceived', section: 5, facts };
    const { refundDays } = policy;
    return { kind: 'underInspection', reason: 'received', section: 5, facts: { ...facts, refundDays } };
  }
  if (inspection === undefined) {
    return { kind: 'needsPerson', reason: 'inspectionResultMissing', section: 5, facts };
  }
  const dueFrom = addCalendarDays(inspectedOn, policy.refundDays.min);
  const dueBy = addCalendarDays(inspectedOn, policy.refundDays.max);
  const due: RefundDueFacts = { ...facts, inspectedOn, dueFrom, dueBy };
  if (today <= dueBy) return { kind: 'refundDue', reason: 'inspectionPassed', section: 5, facts: due };
  const daysOverdue = calendarDaysBetween(dueBy, today);
  return { kind: 'refundOverdue', reason: 'refundTimeExceeded', section: 5, facts: { ...due, daysOverdue } };
}
