import type { Entity } from '../../../dialogs/language/entities';
import type { FoldedText } from './foldedText';

type Amount = Extract<Entity, { kind: 'amount' }>;

/** Dollars before and after the number, which is group 1; against text without accents. */
export interface AmountWords {
  readonly patterns: readonly RegExp[];
  /** Cents of the number as written. */
  centsOf(number: string): number;
}

/**
 * Amounts whose currency is stated and is the US dollar, in whole cents.
 *
 * @example
 * findAmounts(foldText('I paid $1,045.50'), AMOUNT_WORDS)[0]?.value; // 104550
 */
export function findAmounts({ original, folded }: FoldedText, { patterns, centsOf }: AmountWords): Amount[] {
  const amounts: Amount[] = [];
  for (const pattern of patterns) {
    for (const match of folded.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (amounts.some((amount) => start < amount.end && amount.start < end)) continue;
      const value = centsOf(match[1] ?? '');
      amounts.push({ kind: 'amount', value, text: original.slice(start, end), start, end });
    }
  }
  return amounts;
}
