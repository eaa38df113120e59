/**
 * The pieces of a training that need nothing but their input, so that several threads can each do some.
 * Everything is seeded: it does not matter who does what, or when.
 */
import { trainDenseSoftmaxRegression } from './denseSoftmaxRegression';
import type { LanguageCode } from '../../dialogs/language/languages';
import type { Encoder } from './encoder';
import { POINT_SCALE, rank, rankBoth, toSparse, type Ranking, type TrainingPoints } from './intentModel';
import { wordsOf } from './languages/wordsOf';
import { collectNgramFeatures, createNgramFeatures } from './ngramFeatures';
import { predictProbabilities, trainSoftmaxRegression, type SoftmaxRegression } from './softmaxRegression';
import { TRAINING_SETTINGS } from './trainingSettings';

export interface TrainingSet {
  readonly language: LanguageCode;
  /** Normalised, spelling mended. */
  readonly utterances: readonly string[];
  /** Class of each utterance. */
  readonly targets: Uint8Array;
  readonly classes: number;
  readonly noneClass: number;
  /** How much an utterance of each class counts. */
  readonly classWeights: readonly number[];
  /** The fold in which each utterance is judged by models that have not seen it. */
  readonly foldOf: Uint8Array;
  /** Numbers of a sentence encoder's point; 0 when there is none. */
  readonly dimensions: number;
  /** The points, one after the other, in memory that threads share. */
  readonly points: Float32Array;
}

export interface NgramPart {
  readonly names: readonly string[];
  readonly idf: Float32Array;
  readonly regression: SoftmaxRegression;
}

export interface Judged {
  readonly ranking: Ranking;
  readonly target: number;
}

export interface JudgedFold {
  readonly byNgrams: Judged[];
  /** Empty without an encoder. */
  readonly byBoth: Judged[];
}

function rowsWhere(set: TrainingSet, holds: (row: number) => boolean): number[] {
  return set.utterances.flatMap((_, row) => (holds(row) ? [row] : []));
}

const pointOf = ({ points, dimensions }: TrainingSet, row: number): Float32Array =>
  points.subarray(row * dimensions, (row + 1) * dimensions);

/** The points of these rows as a model keeps them: whole numbers, sorted by class. */
export function keptPoints(
  set: TrainingSet,
  rows: readonly number[],
): TrainingPoints & { points: Float32Array } {
  const { dimensions, targets } = set;
  const sorted = [...rows].sort((a, b) => targets[a]! - targets[b]! || a - b);
  const points = new Float32Array(sorted.length * dimensions);
  sorted.forEach((row, at) => {
    points.set(
      pointOf(set, row).map((value) => Math.round(value * POINT_SCALE)),
      at * dimensions,
    );
  });
  return { dimensions, points, classOf: Uint8Array.from(sorted, (row) => targets[row]!) };
}

function fitNgrams(set: TrainingSet, rows: readonly number[]): NgramPart {
  const features = collectNgramFeatures(
    rows.map((row) => set.utterances[row]!),
    wordsOf(set.language).classesOf,
  );
  const regression = trainSoftmaxRegression(
    rows.map((row) => ({
      vector: features.vectorOf(set.utterances[row]!),
      target: set.targets[row]!,
    })),
    {
      ...TRAINING_SETTINGS.ngrams,
      features: features.names.length,
      classes: set.classes,
      classWeights: set.classWeights,
    },
  );
  return { names: features.names, idf: features.idf, regression };
}

function fitPoints(set: TrainingSet, rows: readonly number[]): SoftmaxRegression {
  return trainDenseSoftmaxRegression(
    { points: set.points, targets: set.targets, rows },
    {
      ...TRAINING_SETTINGS.points,
      features: set.dimensions,
      classes: set.classes,
      classWeights: set.classWeights,
    },
  );
}

/** Models of everything outside the fold judge what is inside. */
function judgeFold(set: TrainingSet, fold: number): JudgedFold {
  const rest = rowsWhere(set, (row) => set.foldOf[row] !== fold);
  const { names, idf, regression } = fitNgrams(set, rest);
  const features = createNgramFeatures(names, idf, wordsOf(set.language).classesOf);
  const dense = set.dimensions > 0 ? fitPoints(set, rest) : undefined;
  const training = keptPoints(set, dense ? rest : []);
  const byNgrams: Judged[] = [];
  const byBoth: Judged[] = [];
  for (const row of rowsWhere(set, (candidate) => set.foldOf[candidate] === fold)) {
    const utterance = set.utterances[row]!;
    const target = set.targets[row]!;
    const probabilities = predictProbabilities(regression, features.vectorOf(utterance));
    byNgrams.push({ ranking: rank(probabilities, set.noneClass, utterance), target });
    if (!dense) continue;
    const point = pointOf(set, row);
    const views = {
      byNgrams: probabilities,
      byPoints: predictProbabilities(dense, toSparse(point)),
      point,
    };
    byBoth.push({ ranking: rankBoth(views, set.noneClass, utterance, training), target });
  }
  return { byNgrams, byBoth };
}

/** Who can do these pieces of work: this thread, or another one. */
export interface TrainingHand {
  /** The points of these texts, one after the other. */
  encode(texts: readonly string[]): Promise<Float32Array>;
  judgeFold(set: TrainingSet, fold: number): Promise<JudgedFold>;
  fitNgrams(set: TrainingSet): Promise<NgramPart>;
  fitPoints(set: TrainingSet): Promise<SoftmaxRegression>;
}

/** The work itself. `encoderOf` is asked with the first text. */
export function createTrainingHand(encoderOf: () => Promise<Encoder>): TrainingHand {
  return {
    async encode(texts) {
      const encoder = await encoderOf();
      const points = new Float32Array(texts.length * encoder.dimensions);
      const encoded = await encoder.encode(texts);
      encoded.forEach((point, at) => points.set(point, at * encoder.dimensions));
      return points;
    },
    judgeFold: (set, fold) => Promise.resolve(judgeFold(set, fold)),
    fitNgrams: (set) =>
      Promise.resolve(
        fitNgrams(
          set,
          rowsWhere(set, () => true),
        ),
      ),
    fitPoints: (set) =>
      Promise.resolve(
        fitPoints(
          set,
          rowsWhere(set, () => true),
        ),
      ),
  };
}
