/**
 * Trains the intent model. Everything is seeded: the same data gives the same model. With the encoder
 * about a minute on one core for 10,000 utterances.
 */
import type { Intent } from '../../dialogs/language/intents';
import type { Encoder } from './encoder';
import {
  POINT_SCALE,
  rank,
  rankBoth,
  toSparse,
  type EncoderPart,
  type Gate,
  type IntentModel,
  type Ranking,
  type TrainingPoints,
} from './intentModel';
import { calibrate, fitLogisticCalibration } from './logisticCalibration';
import { collectNgramFeatures, type NgramFeatures } from './ngramFeatures';
import { normalizeUtterance } from './normalizeUtterance';
import { createSeededRandom, shuffledIndices } from './seededRandom';
import { predictProbabilities, trainSoftmaxRegression, type SoftmaxRegression } from './softmaxRegression';
import { createSpeller } from './speller';

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
  falseStartShare: 0.065,
} as const;

export interface LabelledUtterance {
  readonly text: string;
  readonly intent: Intent;
}

/** In a word that occurs less often, and is in no dictionary, a slip of the pen is likelier than a word. */
const FEWEST_FOR_A_WORD = 3;

function countWords(
  utterances: readonly string[],
  lexicon: ReadonlyMap<string, number>,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const utterance of utterances) {
    for (const word of new Set(utterance.split(' '))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return new Map([...counts].filter(([word, count]) => count >= FEWEST_FOR_A_WORD || lexicon.has(word)));
}

function toTrainingPoints(
  points: readonly Float32Array[],
  targets: readonly number[],
  dimensions: number,
): TrainingPoints {
  const bytes = new Int8Array(points.length * dimensions);
  points.forEach((point, row) => {
    point.forEach((value, at) => {
      bytes[row * dimensions + at] = Math.round(value * POINT_SCALE);
    });
  });
  return { dimensions, points: bytes, classOf: Uint8Array.from(targets) };
}

interface Judged {
  readonly ranking: Ranking;
  readonly target: number;
}

function fitGate(judged: readonly Judged[], noneClass: number): Gate {
  const scope = fitLogisticCalibration(
    judged.map(({ ranking, target }) => ({ numbers: ranking.numbers, isTrue: target !== noneClass })),
  );
  const trust = fitLogisticCalibration(
    judged.map(({ ranking, target }) => ({ numbers: ranking.numbers, isTrue: ranking.best === target })),
  );
  const notOurs = judged
    .filter(({ target }) => target === noneClass)
    .map(({ ranking }) => calibrate(scope, ranking.numbers))
    .sort((a, b) => b - a);
  const allowed = Math.floor(notOurs.length * TRAINING_SETTINGS.falseStartShare);
  return { scope, threshold: notOurs[allowed] ?? 0.5, trust };
}

/**
 * @param lexicon words that exist, so that a slip in the training data is mended, not learned
 */
export async function trainIntentModel(
  data: readonly LabelledUtterance[],
  lexicon: ReadonlyMap<string, number>,
  encoder?: Encoder,
): Promise<IntentModel> {
  const intents = [...new Set([...data.map(({ intent }) => intent), 'None' as const])].sort();
  const noneClass = intents.indexOf('None');
  const targets = data.map(({ intent }) => intents.indexOf(intent));
  const normalized = data.map(({ text }) => normalizeUtterance(text));
  const words = countWords(normalized, lexicon);
  const speller = createSpeller({ domain: words, lexicon });
  const utterances = normalized.map((utterance) => speller.correct(utterance));
  const points = await encoder?.encode(utterances);

  const mean = data.length / intents.length;
  const classWeights = intents.map((_, c) => {
    const size = targets.filter((target) => target === c).length;
    return (mean / Math.max(1, size)) ** TRAINING_SETTINGS.classBalance;
  });
  const trainNgrams = (rows: readonly number[], features: NgramFeatures): SoftmaxRegression =>
    trainSoftmaxRegression(
      rows.map((row) => ({ vector: features.vectorOf(utterances[row]!), target: targets[row]! })),
      { ...TRAINING_SETTINGS.ngrams, features: features.names.length, classes: intents.length, classWeights },
    );
  const trainPoints = (rows: readonly number[], dimensions: number): SoftmaxRegression =>
    trainSoftmaxRegression(
      rows.map((row) => ({ vector: toSparse(points![row]!), target: targets[row]! })),
      { ...TRAINING_SETTINGS.points, features: dimensions, classes: intents.length, classWeights },
    );
  const training = points && encoder && toTrainingPoints(points, targets, encoder.dimensions);

  const { folds } = TRAINING_SETTINGS;
  const order = shuffledIndices(data.length, createSeededRandom(3));
  const foldOf = new Uint8Array(data.length);
  order.forEach((row, position) => {
    foldOf[row] = position % folds;
  });
  const everyRow = data.map((_, row) => row);
  const byNgrams: Judged[] = [];
  const byBoth: Judged[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const rest = everyRow.filter((row) => foldOf[row] !== fold);
    const features = collectNgramFeatures(rest.map((row) => utterances[row]!));
    const ngrams = trainNgrams(rest, features);
    const dense = training && trainPoints(rest, training.dimensions);
    for (const row of everyRow.filter((candidate) => foldOf[candidate] === fold)) {
      const target = targets[row]!;
      const probabilities = predictProbabilities(ngrams, features.vectorOf(utterances[row]!));
      byNgrams.push({ ranking: rank(probabilities, noneClass, utterances[row]!), target });
      if (!dense) continue;
      const point = points![row]!;
      const byPoints = predictProbabilities(dense, toSparse(point));
      byBoth.push({
        ranking: rankBoth(
          { byNgrams: probabilities, byPoints, point },
          noneClass,
          utterances[row]!,
          training,
          (other) => foldOf[other] !== fold,
        ),
        target,
      });
    }
  }

  const features = collectNgramFeatures(utterances);
  const encoderPart: EncoderPart | undefined = training &&
    encoder && {
      encoderId: encoder.id,
      regression: trainPoints(everyRow, training.dimensions),
      training,
      gate: fitGate(byBoth, noneClass),
    };
  return {
    intents,
    features,
    regression: trainNgrams(everyRow, features),
    gate: fitGate(byNgrams, noneClass),
    ...(encoderPart && { encoderPart }),
    words,
  };
}
