import { calendarDayOf } from './calendar/calendarDayOf';
import type { ReturnClaim } from './returnClaim';
import type { ReturnEligibility, ReturnFacts } from './returnDecision';

/**
 * Does the order's record already say something else about this item: a return on file, a
 * cancellation, money given back?
 *
 * @returns the decision that follows, or nothing when the record leaves the return open
 *
 * @example
 * returnOnRecord({ purchase: { order: cancelledOrder, lineId: '1' } }, facts, timeZone)?.reason; // 'orderCancelled'
 */
export function returnOnRecord(
  { purchase }: ReturnClaim,
  facts: ReturnFacts,
  timeZone: string,
): ReturnEligibility | undefined {
  if (purchase === undefined) return undefined;
  const { order, lineId } = purchase;
  const onFile = order.returns.find(({ lineIds }) => lineIds.includes(lineId));
  if (onFile) {
    const firstRequestedOn = calendarDayOf(onFile.requestedAt, timeZone);
    return {
      kind: 'alreadyRequested',
      reason: 'returnOnFile',
      section: 5,
      facts: { ...facts, firstRequestedOn },
    };
  }
  if (!order.cancelledAt && order.payment.state !== 'refunded') return undefined;
  return {
    kind: 'needsPerson',
    reason: order.cancelledAt ? 'orderCancelled' : 'alreadyRefunded',
    section: 5,
    facts: { ...facts, obstacles: [], paymentState: order.payment.state },
  };
}
