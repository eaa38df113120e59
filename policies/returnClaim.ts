import type { CalendarDay } from './calendar/calendarDay';
import type { Order, OrderItem } from './facts';
import type { ReturnReason } from './returnReason';

/** What the policy asks of a returned item (section 5), each as the shopper says. */
export interface ItemCondition {
  readonly unused?: boolean;
  readonly originalCondition?: boolean;
  readonly packagingIntact?: boolean;
  readonly tagsIntact?: boolean;
}

export const CONDITION_FACTS = ['unused', 'originalCondition', 'packagingIntact', 'tagsIntact'] as const;

/** One item that the shopper wants to send back. What is absent is not known yet. */
export interface ReturnClaim extends ItemCondition {
  /** The item in the shop's records, when the shopper showed that the order is theirs. */
  readonly purchase?: { readonly order: Order; readonly lineId: string };
  /** The day it arrived, as the shopper says; the shop's record, where there is one, goes before. */
  readonly deliveredOn?: CalendarDay;
  readonly reason?: ReturnReason;
  /** Used only without `purchase`, which knows them better. */
  readonly category?: OrderItem['category'];
  readonly engraved?: boolean;
}
