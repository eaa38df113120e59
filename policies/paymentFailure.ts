import type { DecisionBase } from './decision';

/** Likely causes of a failed payment, the commonest first; stable codes. */
export const PAYMENT_CAUSES = [
  /** Number, expiry date or security code mistyped. */
  'cardDetails',
  /** The billing address is not the one the bank has. */
  'billingAddress',
  /** The bank waits for a confirmation in its app or by text message. */
  'bankConfirmation',
  /** Not enough money, or the card's limit reached. */
  'fundsOrLimit',
  /** The bank blocks online payments abroad or in US dollars. */
  'bankBlock',
  /** The checkout page itself: another browser, no blocker, a fresh page. */
  'checkoutPage',
] as const;

export type PaymentCause = (typeof PAYMENT_CAUSES)[number];

export interface PaymentFailureFacts {
  /** Causes the shopper has checked without success, in the order asked. */
  readonly ruledOut: readonly PaymentCause[];
}

export type PaymentFailure =
  | DecisionBase<'checkCause', 'causeUnchecked', PaymentFailureFacts & { readonly cause: PaymentCause }>
  | DecisionBase<'needsPerson', 'causesExhausted', PaymentFailureFacts>;

/**
 * A payment failed: what is to be checked next? One cause at a time. That the team helps is the
 * policy's (section 1); the order of the checks is our procedure and cites no section.
 *
 * @param ruledOut - what was checked already; names twice count once
 *
 * @example
 * paymentFailure([]).facts; // { ruledOut: [], cause: 'cardDetails' }
 * paymentFailure(PAYMENT_CAUSES).kind; // 'needsPerson'
 */
export function paymentFailure(ruledOut: readonly PaymentCause[]): PaymentFailure {
  const checked = [...new Set(ruledOut)];
  const cause = PAYMENT_CAUSES.find((candidate) => !checked.includes(candidate));
  if (cause === undefined) {
    return { kind: 'needsPerson', reason: 'causesExhausted', section: 1, facts: { ruledOut: checked } };
  }
  return { kind: 'checkCause', reason: 'causeUnchecked', facts: { ruledOut: checked, cause } };
}
