/** Puts the embedded recogniser together from what the build left: model, encoder, words. */
import type { Policy, Product } from '../../policies';
import { createEmbeddedRecognizer, type EmbeddedRecognizer } from './embeddedRecognizer';
import { readLexicon } from './lexicon';
import { loadIntentModel } from './loadIntentModel';
import { createSentenceEncoder } from './sentenceEncoder';

export interface RecognizerOptions {
  products: readonly Product[];
  policy: Policy;
  /** IANA name of the shop's time zone. */
  timeZone: string;
  /** Told how far a training is, from 0 to 1; after a build there is none. */
  onTraining?: (share: number) => void;
}

/** About half a second with the model that the build made. */
export async function loadRecognizer(options: RecognizerOptions): Promise<EmbeddedRecognizer> {
  const { products, policy, timeZone, onTraining } = options;
  const lexicon = readLexicon();
  const encoder = await createSentenceEncoder();
  const model = await loadIntentModel({
    language: 'en',
    lexicon,
    encoder,
    ...(onTraining && { onTraining }),
  });
  return createEmbeddedRecognizer({
    model,
    encoder,
    lexicon,
    products,
    orderNumberPattern: policy.orderNumberPattern,
    timeZone,
  });
}
