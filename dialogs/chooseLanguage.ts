import type { ConversationFacts } from './conversationFacts';
import { LANGUAGES, languageOf, type LanguageCode } from './language/languages';
import type { LanguageDetector } from './ports';
import { normalizeText } from './reading/normalizeText';
import { languageModule } from './text/language';

export interface ChosenLanguage {
  readonly language: LanguageCode;
  /** BCP 47: the channel's locale where it is of that language. */
  readonly locale: string;
  /** The message asks for nothing but this language. */
  readonly isWish: boolean;
}

const DEFAULT_LOCALE = 'en-US';

/**
 * The language to answer a message in: the one that it asks for or is clearly written in, else the
 * one heard before, else that of the channel's locale. A name that was asked for tells nothing. What
 * was heard is noted in the facts.
 */
export function chooseLanguage(
  { text = '', locale = '' }: { text?: string; locale?: string },
  facts: Pick<ConversationFacts, 'language' | 'namesAwaited'>,
  detector: LanguageDetector,
): ChosenLanguage {
  const given = locale === '' ? DEFAULT_LOCALE : locale;
  const current = facts.language ?? languageOf(given);
  const said = normalizeText(text);
  const wish = LANGUAGES.find((code) => languageModule(code).wish.test(said));
  // "Dan Vale" is no Spanish, and "Calle Mayor" in an address neither.
  const detected = facts.namesAwaited
    ? undefined
    : detector.detect(text, { language: current, isSettled: facts.language !== undefined });
  const heard = wish ?? detected;
  if (heard) facts.language = heard;
  const language = heard ?? current;
  const isOfLanguage = given.toLowerCase().split('-')[0] === language;
  return { language, locale: isOfLanguage ? given : language, isWish: wish !== undefined };
}
