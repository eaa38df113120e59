import type { CalendarDay } from './calendar/calendarDay';
import { calendarDayOf } from './calendar/calendarDayOf';
import type { DecisionBase } from './decision';
import type { Order } from './facts';

/** Days are calendar days in the shop's time zone, amounts whole US cents. */
export interface PaymentFacts {
  readonly orderNumber: string;
  readonly amountCents: number;
  readonly currency: 'USD';
  /** Already safe to show: `Visa ending in 4242`. */
  readonly method?: string;
  /** Absent where the shop's record has no day for it. */
  readonly paidOn?: CalendarDay;
  readonly cancelledOn?: CalendarDay;
  /** Refunds of returned items that were issued, oldest first. */
  readonly refunds: readonly { readonly refundedOn: CalendarDay; readonly refundCents?: number }[];
}

export type PaymentStatus =
  | DecisionBase<'paid', 'paymentTaken', PaymentFacts>
  /** Paid, and part of it went back with a returned item. */
  | DecisionBase<'partlyRefunded', 'returnRefunded', PaymentFacts>
  /** No money was taken so far. */
  | DecisionBase<'pending', 'paymentPending', PaymentFacts>
  | DecisionBase<'failed', 'paymentFailed', PaymentFacts>
  | DecisionBase<'refunded', 'paymentRefunded', PaymentFacts>;

/**
 * Was this order paid (section 1)? Answers from the shop's record alone; what the customer's bank
 * shows can differ (see `currencyExplanation`).
 *
 * @param timeZone - the shop's, an IANA name
 *
 * @example
 * paymentStatus(order, 'America/New_York'); // kind 'paid', facts.paidOn '2026-03-01', facts.amountCents 12900
 */
export function paymentStatus(order: Order, timeZone: string): PaymentStatus {
  const { state, amountCents, currency, method, paidAt } = order.payment;
  const refunds = order.returns
    .flatMap(({ refundedAt, refundCents }) => (refundedAt ? [{ refundedAt, refundCents }] : []))
    .sort((a, b) => a.refundedAt.getTime() - b.refundedAt.getTime())
    .map(({ refundedAt, refundCents }) => ({
      refundedOn: calendarDayOf(refundedAt, timeZone),
      ...(refundCents !== undefined && { refundCents }),
    }));
  const facts: PaymentFacts = {
    orderNumber: order.orderNumber,
    amountCents,
    currency,
    ...(method !== undefined && { method }),
    ...(paidAt && { paidOn: calendarDayOf(paidAt, timeZone) }),
    ...(order.cancelledAt && { cancelledOn: calendarDayOf(order.cancelledAt, timeZone) }),
    refunds,
  };
  switch (state) {
    case 'paid':
      return refunds.length > 0
        ? { kind: 'partlyRefunded', reason: 'returnRefunded', section: 1, facts }
        : { kind: 'paid', reason: 'paymentTaken', section: 1, facts };
    case 'pending':
      return { kind: 'pending', reason: 'paymentPending', section: 1, facts };
    case 'failed':
      return { kind: 'failed', reason: 'paymentFailed', section: 1, facts };
    case 'refunded':
      return { kind: 'refunded', reason: 'paymentRefunded', section: 1, facts };
  }
}
