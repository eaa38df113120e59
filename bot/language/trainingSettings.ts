/** Chosen by cross-validation on the training data. */
export const TRAINING_SETTINGS = {
  ngrams: { epochs: 8, learningRate: 0.5, batchSize: 16, decay: 1e-5, smoothing: 0.05, seed: 1 },
  points: { epochs: 6, learningRate: 0.5, batchSize: 32, decay: 1e-5, smoothing: 0.05, seed: 2 },
  /** 0 counts every utterance alike, 1 every intent; between them None keeps some of its weight. */
  classBalance: 0.5,
  /** For calibration: each part is judged by a model that has not seen it. */
  folds: 3,
  /**
   * Of the training utterances that are not ours at most this share may start a topic, out of fold. They
   * are near misses for the most part, nearer than what strangers say off topic.
   */
  falseStartShare: 0.085,
} as const;
