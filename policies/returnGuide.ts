import type { CalendarDay } from './calendar/calendarDay';
import { calendarDayOf } from './calendar/calendarDayOf';
import type { DecisionBase } from './decision';
import type { ReturnCase } from './facts';

/** What the team's guide has in it. None of it is known here, so none of it is ever told. */
export const RETURN_GUIDE_CONTENTS = ['steps', 'returnAddress', 'requiredDocuments'] as const;

/** All days are calendar days in the shop's time zone. */
export interface ReturnGuideFacts {
  readonly contents: typeof RETURN_GUIDE_CONTENTS;
  readonly sentBy: 'team';
}

export type ReturnGuide =
  /** First the form, then the team's word on eligibility, then the guide. */
  | DecisionBase<'afterConfirmation', 'returnNotRequested', ReturnGuideFacts>
  | DecisionBase<'comesFromTeam', 'returnRequested', ReturnGuideFacts & { readonly requestedOn: CalendarDay }>
  | DecisionBase<'notNeeded', 'itemReceived', ReturnGuideFacts & { readonly receivedOn: CalendarDay }>;

/**
 * Where does it go, and with which papers? That stands in the return guide, which the team sends
 * once it has confirmed the return (section 5).
 *
 * @param returnCase - the return on file, if there is one
 * @param timeZone - the shop's, an IANA name
 *
 * @example
 * returnGuide(undefined, 'America/New_York').kind; // 'afterConfirmation'
 */
export function returnGuide(returnCase: ReturnCase | undefined, timeZone: string): ReturnGuide {
  const facts: ReturnGuideFacts = { contents: RETURN_GUIDE_CONTENTS, sentBy: 'team' };
  if (!returnCase) return { kind: 'afterConfirmation', reason: 'returnNotRequested', section: 5, facts };
  const { requestedAt, receivedAt } = returnCase;
  if (receivedAt) {
    const receivedOn = calendarDayOf(receivedAt, timeZone);
    return { kind: 'notNeeded', reason: 'itemReceived', section: 5, facts: { ...facts, receivedOn } };
  }
  const requestedOn = calendarDayOf(requestedAt, timeZone);
  return { kind: 'comesFromTeam', reason: 'returnRequested', section: 5, facts: { ...facts, requestedOn } };
}
