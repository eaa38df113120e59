import { calendarDayOf } from './calendar/calendarDayOf';
import type { ShopSettings } from './policyFile';
import { purchasedItem } from './purchasedItem';
import type { ReturnClaim } from './returnClaim';
import type { ReturnFacts } from './returnDecision';

/**
 * What is known of a return before its delivery day is settled.
 *
 * @example
 * returnFacts({ unused: true }, new Date('2026-03-20T15:00:00Z'), settings);
 * // { requestedOn: '2026-03-20', windowDays: 60, unused: true }
 */
export function returnFacts(claim: ReturnClaim, now: Date, { policy, timeZone }: ShopSettings): ReturnFacts {
  const { unused, originalCondition, packagingIntact, tagsIntact, reason, purchase } = claim;
  const item = purchasedItem(claim);
  return {
    requestedOn: calendarDayOf(now, timeZone),
    windowDays: policy.returnWindowDays,
    ...(purchase && { orderNumber: purchase.order.orderNumber }),
    ...(item && { item: { lineId: item.lineId, name: item.name, quantity: item.quantity } }),
    ...(unused !== undefined && { unused }),
    ...(originalCondition !== undefined && { originalCondition }),
    ...(packagingIntact !== undefined && { packagingIntact }),
    ...(tagsIntact !== undefined && { tagsIntact }),
    ...(reason && { reason }),
  };
}
