import type { Recognition } from '../ports';
import { normalizeText } from './normalizeText';

/**
 * The words of a message without the facts in it: numbers, addresses, days, pieces.
 *
 * @example
 * // "and when does order 1045 ship"
 * wordsAroundFacts(recognition); // ['and', 'when', 'does', 'order', 'ship']
 */
export function wordsAroundFacts({ text, entities }: Recognition): string[] {
  const rest = entities.reduceRight(
    (left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`,
    text,
  );
  return normalizeText(rest)
    .split(/[^\p{L}\p{Nd}']+/u)
    .filter((word) => word !== '');
}
