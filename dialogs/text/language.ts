import { ENGLISH } from './en/english';
import type { Vocabulary } from './vocabulary';
import type { Wording, WordingSetting } from './wording';

/** All that is said and understood in one language, apart from the recogniser's training data. */
export interface Language {
  readonly vocabulary: Vocabulary;
  createWording(setting: WordingSetting): Wording;
}

const LANGUAGES: Readonly<Record<string, Language>> = { en: ENGLISH };

/**
 * The language of a locale, by its first part; English where there is no such module.
 *
 * @param locale BCP 47, for example `en-US`
 */
export function languageFor(locale: string): Language {
  const code = locale.toLowerCase().split('-')[0] ?? '';
  return LANGUAGES[code] ?? ENGLISH;
}
