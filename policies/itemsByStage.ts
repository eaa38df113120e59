import type { Order } from './facts';
import { orderProgress } from './orderProgress';
import type { ItemRef, PartProgress } from './partProgress';
import type { ShopSettings } from './policyFile';

/** What can still be done with an item depends on this alone. */
export type ItemStage = 'notShipped' | 'underway' | 'delivered' | 'cancelled' | 'unclear';

export type ItemsByStage = Readonly<Record<ItemStage, readonly ItemRef[]>>;

/**
 * Which items of an order have left, arrived, or are still there to be changed?
 *
 * Only what follows from the record counts: an item that is in no parcel has not shipped, even
 * where the day of its payment is missing. Where the record contradicts itself it is `unclear`.
 *
 * @param lineIds - the items asked about; all of them when absent
 * @param now - read as a calendar day in the shop's time zone
 * @throws RangeError when the order has no such line
 *
 * @example
 * // Of two rings the first left yesterday.
 * itemsByStage(order, now, settings); // { underway: [{ lineId: '1', … }], notShipped: [{ lineId: '2', … }], … }
 */
export function itemsByStage(
  order: Order,
  now: Date,
  settings: ShopSettings,
  lineIds: readonly string[] = order.items.map(({ lineId }) => lineId),
): ItemsByStage {
  const { whole, parts } = orderProgress(order, now, settings);
  const stages: Record<ItemStage, ItemRef[]> = {
    notShipped: [],
    underway: [],
    delivered: [],
    cancelled: [],
    unclear: [],
  };
  const contradicts = whole.kind === 'needsPerson' && whole.reason === 'cancelledButShipped';
  for (const lineId of new Set(lineIds)) {
    const its = parts.filter(({ facts }) => facts.items.some((item) => item.lineId === lineId));
    const item = its[0]?.facts.items.find((candidate) => candidate.lineId === lineId);
    if (item === undefined) throw new RangeError(`order ${order.orderNumber} has no line "${lineId}"`);
    stages[contradicts ? 'unclear' : furthestBack(its.map(stageOf))].push(item);
  }
  return stages;
}

/** An item that left in several parcels has arrived when all of them have. */
function furthestBack(stages: readonly ItemStage[]): ItemStage {
  const order = ['unclear', 'notShipped', 'underway', 'cancelled'] as const;
  return order.find((stage) => stages.includes(stage)) ?? 'delivered';
}

function stageOf(part: PartProgress): ItemStage {
  switch (part.kind) {
    case 'awaitingPayment':
    case 'paymentFailed':
    case 'preparing':
    case 'preparationLate':
      return 'notShipped';
    case 'inTransit':
    case 'overdue':
      return 'underway';
    case 'delivered':
      return 'delivered';
    case 'cancelled':
      return 'cancelled';
    case 'needsPerson':
      return part.reason === 'paymentDayMissing' ? 'notShipped' : 'unclear';
  }
}
