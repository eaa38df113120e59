/** Tells which of the bot's languages a message is in, by the words that only one of them has. */
import { LANGUAGES, type LanguageCode } from '../../dialogs/language/languages';
import type { LanguageDetector } from '../../dialogs/ports';
import { withoutAccents } from '../../dialogs/reading/withoutAccents';
import type { Product } from '../../policies';

/**
 * Once a conversation has a language, a single foreign word ("gracias", "ok") changes nothing. At its
 * beginning one word is more than the browser's setting says.
 */
const WORDS_TO_SWITCH = 2;
const WORDS_TO_BEGIN = 1;

/** Letters and marks that only one language uses. */
const MARKS: Readonly<Partial<Record<LanguageCode, RegExp>>> = { es: /[¿¡ñ]/iu };

const wordsIn = (text: string): string[] =>
  withoutAccents(text.toLowerCase()).match(/\p{L}+(?:'\p{L}+)?/gu) ?? [];

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
      const best = LANGUAGES.reduce((a, b) => (evidence[b] > evidence[a] ? b : a), language);
      const isNew = best !== language;
      return evidence[best] >= (isNew && isSettled ? WORDS_TO_SWITCH : WORDS_TO_BEGIN) ? best : undefined;
    },
  };
}
