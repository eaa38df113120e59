import type { DecisionBase } from './decision';

export type CurrencyExplanation = DecisionBase<
  'settledInUsd',
  'bankConverts',
  /** Whose rate and fees make the amount on a statement in another currency differ. */
  { readonly currency: 'USD'; readonly convertedBy: 'customersBank' }
>;

/**
 * Why does the bank show another amount? Orders are settled in US dollars (section 1); into another
 * currency it is the customer's bank that converts.
 *
 * @example
 * currencyExplanation().facts.currency; // 'USD'
 */
export function currencyExplanation(): CurrencyExplanation {
  const facts = { currency: 'USD', convertedBy: 'customersBank' } as const;
  return { kind: 'settledInUsd', reason: 'bankConverts', section: 1, facts };
}
