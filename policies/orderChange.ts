import type { CalendarDay } from './calendar/calendarDay';
import { calendarDayOf } from './calendar/calendarDayOf';
import type { DecisionBase } from './decision';
import type { Order, Payment } from './facts';
import { itemsByStage, type ItemsByStage } from './itemsByStage';
import type { ShopSettings } from './policyFile';

export const ORDER_CHANGES = ['change', 'cancel'] as const;

export interface OrderChangeRequest {
  readonly order: Order;
  readonly wanted: (typeof ORDER_CHANGES)[number];
  /** The items it is about; the whole order when absent. */
  readonly lineIds?: readonly string[];
}

/** `today` is a calendar day in the shop's time zone. */
export interface OrderChangeFacts extends ItemsByStage {
  readonly orderNumber: string;
  readonly wanted: OrderChangeRequest['wanted'];
  readonly today: CalendarDay;
  readonly paymentState: Payment['state'];
}

export type OrderChange =
  /**
   * For the items in `notShipped`: filed, and the team decides. Nothing is done here. Soonest
   * first is our procedure, since the chance goes with the shipment.
   */
  | DecisionBase<
      'canBeFiled',
      'notShipped' | 'partlyShipped',
      OrderChangeFacts & { readonly timeCritical: true; readonly decidedBy: 'team' }
    >
  /** Whether what has shipped can be returned, `returnEligibility` says. */
  | DecisionBase<'notPossible', 'alreadyShipped', OrderChangeFacts & { readonly instead: 'returnOnArrival' }>
  | DecisionBase<'notPossible', 'alreadyDelivered', OrderChangeFacts & { readonly instead: 'return' }>
  | DecisionBase<'notPossible', 'orderCancelled', OrderChangeFacts>
  /** The record does not say whether it has shipped. */
  | DecisionBase<'needsPerson', 'recordUnclear', OrderChangeFacts>;

/**
 * Can this order, or can these items of it, still be changed or cancelled? Before shipment it can
 * be asked for (section 1, "if applicable"); what has shipped can only come back as a return. An
 * order that left in part is decided item by item: the facts name which items are in which stage.
 *
 * @param now - read as a calendar day in the shop's time zone
 * @throws RangeError when a line is named that the order does not have
 *
 * @example
 * orderChange({ order, wanted: 'cancel' }, now, settings);
 * // not shipped: kind 'canBeFiled', facts.timeCritical true; on its way: kind 'notPossible', facts.instead 'returnOnArrival'
 */
export function orderChange(request: OrderChangeRequest, now: Date, settings: ShopSettings): OrderChange {
  const { order, wanted, lineIds } = request;
  const items = itemsByStage(order, now, settings, lineIds);
  const facts: OrderChangeFacts = {
    orderNumber: order.orderNumber,
    wanted,
    today: calendarDayOf(now, settings.timeZone),
    paymentState: order.payment.state,
    ...items,
  };
  const { notShipped, underway, delivered, unclear } = items;
  if (notShipped.length > 0) {
    const isWhole = underway.length + delivered.length + unclear.length === 0;
    return {
      kind: 'canBeFiled',
      reason: isWhole ? 'notShipped' : 'partlyShipped',
      section: 1,
      facts: { ...facts, timeCritical: true, decidedBy: 'team' },
    };
  }
  if (unclear.length > 0) return { kind: 'needsPerson', reason: 'recordUnclear', section: 1, facts };
  if (underway.length > 0) {
    const instead = 'returnOnArrival';
    return { kind: 'notPossible', reason: 'alreadyShipped', section: 1, facts: { ...facts, instead } };
  }
  if (delivered.length > 0) {
    const instead = 'return';
    return { kind: 'notPossible', reason: 'alreadyDelivered', section: 1, facts: { ...facts, instead } };
  }
  return { kind: 'notPossible', reason: 'orderCancelled', section: 1, facts };
}
