import type { Vocabulary } from '../text/vocabulary';
import { normalizeText } from './normalizeText';

/** Words that are neither small ones nor wrapping. */
const FEWEST_WORDS = 3;
const FEWEST_LETTERS = 10;
/** Addresses and numbers say whom it concerns, not what it is about. */
const FACTS = /\S+@\S+|#?\b\d+\b/g;

/**
 * The message, when it says what the matter is, and not only that a person is wanted: a draft for
 * the description of a contact form.
 *
 * @param fewest words that say something
 *
 * @example
 * readMatter('can I talk to a person', vocabulary); // undefined
 * readMatter('agent! the clasp of my necklace broke', vocabulary); // the whole message
 */
export function readMatter(text: string, vocabulary: Vocabulary, fewest = FEWEST_WORDS): string | undefined {
  const plain = ` ${normalizeText(text.replace(FACTS, ' '))} `;
  const rest = vocabulary.wrapping.reduce((left, words) => left.replace(words, ' '), plain);
  const words = rest
    .split(/[^\p{L}\p{Nd}']+/u)
    .filter((word) => word !== '' && !vocabulary.fillers.has(word));
  const said = text.trim();
  return words.length >= fewest && said.length >= FEWEST_LETTERS ? said : undefined;
}
