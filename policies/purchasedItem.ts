import type { OrderItem } from './facts';
import type { ReturnClaim } from './returnClaim';

/**
 * The claimed item in the shop's records, if the claim names one.
 *
 * @throws RangeError when the order has no such line
 *
 * @example
 * purchasedItem({ purchase: { order, lineId: '1' } })?.name; // 'Moonstone ring'
 */
export function purchasedItem({ purchase }: ReturnClaim): OrderItem | undefined {
  if (purchase === undefined) return undefined;
  const item = purchase.order.items.find(({ lineId }) => lineId === purchase.lineId);
  if (item === undefined) {
    throw new RangeError(`order ${purchase.order.orderNumber} has no line "${purchase.lineId}"`);
  }
  return item;
}
