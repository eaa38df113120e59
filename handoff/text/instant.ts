const LOCALES = { en: 'en-US', es: 'es-419' };

/**
 * An instant in words, in the shop's time zone.
 *
 * @example
 * instantInWords(new Date('2026-03-03T15:05:00Z'), 'America/New_York');
 * // 'Tuesday, March 3, 2026 at 10:05 AM EST'
 */
export function instantInWords(
  instant: Date,
  timeZone: string,
  language: keyof typeof LOCALES = 'en',
): string {
  const form = new Intl.DateTimeFormat(LOCALES[language], {
    weekday: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  });
  // Some versions put a narrow space before AM, which mail programs show as a box.
  return form.format(instant).replace(/[\u202F\u00A0]/g, ' ');
}
