/** Everything that the widget itself says. */
import { ENGLISH_TEXTS } from './texts/en';
import { SPANISH_TEXTS } from './texts/es';

export type Texts = typeof ENGLISH_TEXTS;

const LANGUAGES: Readonly<Record<string, Texts>> = { en: ENGLISH_TEXTS, es: SPANISH_TEXTS };

/** In the language that `speak` chose; English until then. */
export let TEXTS: Texts = ENGLISH_TEXTS;

/**
 * Chooses the language, once, before anything is drawn; what the widget does not speak is English.
 *
 * @param locale BCP 47
 */
export function speak(locale: string): void {
  TEXTS = LANGUAGES[locale.toLowerCase().split('-')[0] ?? ''] ?? ENGLISH_TEXTS;
}
