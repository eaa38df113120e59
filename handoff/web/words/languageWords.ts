const NAMES = new Intl.DisplayNames(['en'], { type: 'language' });

/** A language's name in English. @param code BCP 47 */
export function languageWords(code: string): string {
  return NAMES.of(code) ?? code;
}
