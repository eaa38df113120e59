import type { LanguageCode } from '../../../dialogs/language/languages';
import { ENGLISH_WORDS } from './en/english';
import { SPANISH_WORDS } from './es/spanish';
import type { LanguageWords } from './languageWords';

const WORDS: Readonly<Record<LanguageCode, LanguageWords>> = { en: ENGLISH_WORDS, es: SPANISH_WORDS };

export function wordsOf(language: LanguageCode): LanguageWords {
  return WORDS[language];
}
