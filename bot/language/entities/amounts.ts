import type { Entity } from '../../../dialogs/language/entities';
import type { FoldedText } from './foldedText';

type Amount = Extract<Entity, { kind: 'amount' }>;

const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,7}(?:\.\d{1,2})?`;
/** `C$`, `AU$` and the like are other dollars. */
const BEFORE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:us)?\$|usd)\s{0,2}(${NUMBER})(?![\d,.]*\d|\p{L})`,
  'gu',
);
const AFTER = new RegExp(
  String.raw`(?<![\p{L}\p{N}$.,])(${NUMBER})\s{0,2}(?:us[\s-]?dollars?|dollars?|usd|us\$|bucks|\$)(?![\p{L}\p{N}])`,
  'gu',
);

/**
 * Amounts whose currency is stated and is the US dollar, in whole cents.
 *
 * @example
 * findAmounts(foldText('I paid $1,045.50'))[0]?.value; // 104550
 */
export function findAmounts({ original, folded }: FoldedText): Amount[] {
  const amounts: Amount[] = [];
  for (const pattern of [BEFORE, AFTER]) {
    for (const match of folded.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (amounts.some((amount) => start < amount.end && amount.start < end)) continue;
      const value = Math.round(Number((match[1] ?? '').replaceAll(',', '')) * 100);
      amounts.push({ kind: 'amount', value, text: original.slice(start, end), start, end });
    }
  }
  return amounts;
}
