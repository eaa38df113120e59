import type { LanguageCode } from '../language/languages';
import { ENGLISH } from './en/english';
import { SPANISH } from './es/spanish';
import type { Vocabulary } from './vocabulary';
import type { Wording, WordingSetting } from './wording';

/** All that is said and understood in one language, apart from the recogniser's training data. */
export interface Language {
  readonly vocabulary: Vocabulary;
  /** A whole message that asks for this language, in any of the languages. */
  readonly wish: RegExp;
  createWording(setting: WordingSetting): Wording;
}

const MODULES: Readonly<Record<LanguageCode, Language>> = { en: ENGLISH, es: SPANISH };

export function languageModule(language: LanguageCode): Language {
  return MODULES[language];
}
