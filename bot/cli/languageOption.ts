import { LANGUAGES, type LanguageCode } from '../../dialogs/language/languages';
import { UsageError } from './runCommand';

/**
 * The value of `--language`; English without one.
 *
 * @throws UsageError for a language that the bot does not speak
 */
export function languageOption(value: unknown): LanguageCode {
  if (value === undefined) return 'en';
  const language = LANGUAGES.find((code) => code === value);
  if (!language) throw new UsageError(`--language is one of: ${LANGUAGES.join(', ')}`);
  return language;
}
