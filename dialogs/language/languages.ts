/**
 * The languages of the bot, by BCP 47 primary tag. Each has its training data beside this file
 * (`en.json`); a new one is added here, and the compiler names what is still missing of it.
 */
export const LANGUAGES = ['en', 'es'] as const;

export type LanguageCode = (typeof LANGUAGES)[number];

const DEFAULT_LANGUAGE: LanguageCode = 'en';

/**
 * The language of a locale, by its first part; English where the bot does not speak it.
 *
 * @param locale BCP 47, for example `es-MX`
 */
export function languageOf(locale: string): LanguageCode {
  const code = locale.toLowerCase().split('-')[0];
  return LANGUAGES.find((language) => language === code) ?? DEFAULT_LANGUAGE;
}
