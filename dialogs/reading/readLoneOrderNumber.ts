import { canonicalOrderNumber, type Policy } from '../../policies';
import type { Entity } from '../language/entities';
import { MASKED_CARD } from './maskedCard';

const YEAR = /^(?:19|20)\d{2}$/;

/**
 * The order number in a message that is known to hold one, because it was asked for or because an
 * e-mail address stands beside it: the only word that fits the shop's pattern and is nothing else.
 *
 * @example
 * readLoneOrderNumber('sorry 1059 is the number', [], DEFAULT_POLICY); // '1059'
 */
export function readLoneOrderNumber(
  text: string,
  entities: readonly Entity[],
  policy: Policy,
): string | undefined {
  const words = [
    ...text
      .replace(MASKED_CARD, (card) => ' '.repeat(card.length))
      .matchAll(/#?[\p{L}\p{Nd}][\p{L}\p{Nd}@/.:$€£-]*/gu),
  ];
  const numbers = words.flatMap(({ 0: word, index }) => {
    const isOther = entities.some(
      ({ kind, start, end }) => kind !== 'orderNumber' && index >= start && index < end,
    );
    const canonical = /\d/.test(word) ? canonicalOrderNumber(word.replace(/[.:]+$/, ''), policy) : undefined;
    return canonical === undefined || isOther || YEAR.test(canonical) ? [] : [canonical];
  });
  const different = new Set(numbers);
  return different.size === 1 ? numbers[0] : undefined;
}
