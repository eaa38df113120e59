import type { Vocabulary } from '../text/vocabulary';
import { normalizeText } from './normalizeText';

const ENOUGH = 2;

/**
 * Is the shopper angry enough that a person should take over? Weighs strong words, a message in
 * capitals and rows of exclamation marks; one mild sign alone is not enough.
 *
 * @example
 * isAngry('this is ridiculous!!!', vocabulary); // true
 * isAngry('where is my order?!', vocabulary); // false
 */
export function isAngry(text: string, vocabulary: Vocabulary): boolean {
  const said = normalizeText(text);
  const words = vocabulary.anger.reduce(
    (sum, { words, weight }) => sum + weight * differentIn(said, words),
    0,
  );
  const letters = text.replace(/[^\p{L}]/gu, '');
  const shouting =
    letters.length >= 12 && letters === letters.toUpperCase() && /\p{Lu}/u.test(letters) ? 1 : 0;
  const exclaiming = /[!?]{3,}/.test(text) || /[😠😡🤬]/u.test(text) ? 1 : 0;
  return words + shouting + exclaiming >= ENOUGH;
}

function differentIn(said: string, words: RegExp): number {
  return new Set([...said.matchAll(words)].map(([word]) => word)).size;
}
