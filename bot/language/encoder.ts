/**
 * What turns sentences into points, so that sentences that mean the same lie close together. The
 * recogniser works without one, less well.
 */
export interface Encoder {
  /** Names the encoder and its version; a model trained with another one is not used. */
  readonly id: string;
  readonly dimensions: number;
  /** One vector of length 1 for each text, in their order. A text may be empty: the zero vector. */
  encode(texts: readonly string[]): Promise<Float32Array[]>;
}

/** Id of the encoder that `createSentenceEncoder` makes; here, since naming it must not load it. */
export const SENTENCE_ENCODER = 'use-lite-en-0.2.0';
