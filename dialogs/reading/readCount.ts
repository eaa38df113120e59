import type { Vocabulary } from '../text/vocabulary';
import { normalizeText } from './normalizeText';

/**
 * How many? The only number in a message, in digits or as a word.
 *
 * @example
 * readCount('just one of them', vocabulary); // 1
 */
export function readCount(text: string, { numberWords }: Vocabulary): number | undefined {
  const words = normalizeText(text).split(/[^\p{L}\p{Nd}']+/u);
  const numbers = words.flatMap((word) => {
    if (/^\d{1,3}$/.test(word)) return [Number(word)];
    const index = numberWords.indexOf(word);
    return index < 0 ? [] : [index + 1];
  });
  const different = new Set(numbers);
  return different.size === 1 ? numbers[0] : undefined;
}
