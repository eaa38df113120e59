/** Tells which of the bot's languages a message is in, by the words that only one of them has. */
import { LANGUAGES, type LanguageCode } from '../../dialogs/language/languages';
import type { LanguageDetector } from '../../dialogs/ports';
import type { Product } from '../../policies';

/**
 * Once a conversation has a language, a single foreign word ("gracias", "ok") changes nothing. At its
 * beginning one word is more than the browser's setting says.
 */
const WORDS_TO_SWITCH = 2;
const WORDS_TO_BEGIN = 1;

/** Letters and marks that only one language uses. */
const MARKS: Readonly<Partial<Record<LanguageCode, RegExp>>> = { es: /[¿¡ñ]/iu };

const plain = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

const wordsIn = (text: string): string[] => plain(text).match(/\p{L}+(?:'\p{L}+)?/gu) ?? [];

/**
 * @param vocabularies words of each language, in lower case and without accents
 * @param products their names stay as they are in every language, so they tell nothing
 */
export function createLanguageDetector(
  vocabularies: Readonly<Record<LanguageCode, { has(word: string): boolean }>>,
  products: readonly Product[],
): LanguageDetector {
  const names = new Set(products.flatMap(({ name }) => wordsIn(name)));

  function evidenceOf(text: string): Record<LanguageCode, number> {
    const evidence: Record<LanguageCode, number> = { en: 0, es: 0 };
    for (const word of wordsIn(text.replace(/\S+@\S+/g, ' '))) {
      if (names.has(word)) continue;
      const [language, ...others] = LANGUAGES.filter((code) => vocabularies[code].has(word));
      if (language !== undefined && others.length === 0) evidence[language] += 1;
    }
    for (const code of LANGUAGES) if (MARKS[code]?.test(text)) evidence[code] += 1;
    return evidence;
  }

  return {
    detect(text, { language, isSettled }) {
      const evidence = evidenceOf(text);
      const needed = isSettled ? WORDS_TO_SWITCH : WORDS_TO_BEGIN;
      const best = LANGUAGES.reduce((a, b) => (evidence[b] > evidence[a] ? b : a), language);
      return evidence[best] >= needed && evidence[best] > evidence[language] ? best : language;
    },
  };
}
