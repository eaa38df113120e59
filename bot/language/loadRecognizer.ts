/** Puts the embedded recogniser together from what the build left: model, encoder, words. */
import type { Policy, Product } from '../../policies';
import type { LanguageCode } from '../../dialogs/language/languages';
import { createEmbeddedRecognizer, type EmbeddedRecognizer } from './embeddedRecognizer';
import type { Encoder } from './encoder';
import { createLanguageDetector } from './languageDetector';
import { wordsOf } from './languages/wordsOf';
import { loadIntentModel } from './loadIntentModel';
import { createMultilingualRecognizer, type MultilingualRecognizer } from './multilingualRecognizer';
import { createSentenceEncoder } from './sentenceEncoder';

export interface RecognizerOptions {
  products: readonly Product[];
  policy: Policy;
  /** IANA name of the shop's time zone. */
  timeZone: string;
  /** Told how far a training is, from 0 to 1; after a build there is none. */
  onTraining?: (share: number) => void;
}

interface LoadedLanguage {
  readonly recognizer: EmbeddedRecognizer;
  readonly vocabulary: { has(word: string): boolean };
}

async function loadLanguage(
  language: LanguageCode,
  sentenceEncoder: Encoder,
  { products, policy, timeZone, onTraining }: RecognizerOptions,
): Promise<LoadedLanguage> {
  const words = wordsOf(language);
  const lexicon = words.readLexicon();
  const encoder = words.hasEncoder ? sentenceEncoder : undefined;
  const model = await loadIntentModel({
    words,
    lexicon,
    ...(encoder && { encoder }),
    ...(onTraining && { onTraining }),
  });
  // A language without a dictionary has the words of its training data.
  const exists = (word: string): boolean =>
    lexicon.has(word) || (!words.hasDictionary && model.words.has(word));
  const recognizer = createEmbeddedRecognizer({
    words,
    model,
    ...(encoder && { encoder }),
    lexicon,
    exists,
    products,
    orderNumberPattern: policy.orderNumberPattern,
    timeZone,
  });
  const has = (word: string): boolean => word.length > 1 && (exists(word) || words.shorthand.has(word));
  return { recognizer, vocabulary: { has } };
}

/** About half a second with the models that the build made. */
export async function loadRecognizer(options: RecognizerOptions): Promise<MultilingualRecognizer> {
  const encoder = await createSentenceEncoder();
  // One after the other: a training uses all cores.
  const en = await loadLanguage('en', encoder, options);
  const es = await loadLanguage('es', encoder, options);
  return createMultilingualRecognizer(
    { en: en.recognizer, es: es.recognizer },
    createLanguageDetector({ en: en.vocabulary, es: es.vocabulary }, options.products),
  );
}
