import { languageOf, type LanguageCode } from '../../dialogs/language/languages';
import type { LanguageDetector } from '../../dialogs/ports';
import type { EmbeddedRecognizer } from './embeddedRecognizer';

/** One recogniser for each language, and what tells which one to ask. */
export interface MultilingualRecognizer extends EmbeddedRecognizer, LanguageDetector {}

/** Asks the recogniser of the language that the context names. */
export function createMultilingualRecognizer(
  recognizers: Readonly<Record<LanguageCode, EmbeddedRecognizer>>,
  detector: LanguageDetector,
): MultilingualRecognizer {
  return {
    ...detector,
    findEntities: (text, context) => recognizers[languageOf(context.locale)].findEntities(text, context),
    recognize: (utterance, context) => recognizers[languageOf(context.locale)].recognize(utterance, context),
    recognizeAll: (utterances, context) =>
      recognizers[languageOf(context.locale)].recognizeAll(utterances, context),
  };
}
