/**
 * The languages of the bot, by BCP 47 primary tag. Each has its training data beside this file
 * (`en.json`); a new one is added here, and the compiler names what is still missing of it.
 */
export const LANGUAGES = ['en', 'es'] as const;

export type LanguageCode = (typeof LANGUAGES)[number];
