/**
 * What training leaves behind, and how a message is classified with it: two softmax regressions, over
 * n-grams and over the sentence encoder's points, whose probabilities are averaged; then one calibrated
 * score, the probability that the best intent is the right one, which also tells what is not ours.
 */
import type { Intent } from '../../dialogs/language/intents';
import type { Encoder } from './encoder';
import { calibrate, logit, type LogisticCalibration } from './logisticCalibration';
import type { NgramFeatures, SparseVector } from './ngramFeatures';
import { predictProbabilities, type SoftmaxRegression } from './softmaxRegression';
import type { Speller } from './speller';

/** What is made of a ranking's numbers: is the message ours at all, and is the best intent the right one? */
export interface Gate {
  /** The probability that the message is this shop's business. */
  readonly scope: LogisticCalibration;
  /** Below this probability the message is not ours. */
  readonly threshold: number;
  /** The probability that the best intent is the right one: the score that is reported. */
  readonly trust: LogisticCalibration;
}

/** The points of the training utterances, sorted by class. */
export interface TrainingPoints {
  readonly dimensions: number;
  /** Whole numbers from -127 to 127; while training as floats, which is faster, and takes four times the room. */
  readonly points: Int8Array | Float32Array;
  /** Ascending. */
  readonly classOf: Uint8Array;
}

/** The half that needs the sentence encoder. */
export interface EncoderPart {
  readonly encoderId: string;
  readonly regression: SoftmaxRegression;
  readonly training: TrainingPoints;
  readonly gate: Gate;
}

export interface IntentModel {
  /** The classes, in the order of the regressions' numbers. */
  readonly intents: readonly Intent[];
  readonly features: NgramFeatures;
  readonly regression: SoftmaxRegression;
  /** For a message that only the n-grams judge. */
  readonly gate: Gate;
  /** Absent when the model was trained without an encoder. */
  readonly encoderPart?: EncoderPart;
  /** Words of the training utterances, with the number of utterances that have them. */
  readonly words: ReadonlyMap<string, number>;
}

export interface Classification {
  intent: Intent;
  score: number;
  runnerUp?: { intent: Intent; score: number };
}

/** A number from -1 to 1 in one byte. */
export const POINT_SCALE = 127;

/** A dense vector as the regressions take it. */
export function toSparse(values: Float32Array): SparseVector {
  return { indices: Uint32Array.from(values, (_, index) => index), values };
}

/** The largest cosine between the point and a training utterance of the class; -1 where there is none. */
export function nearest(
  { dimensions, points, classOf }: TrainingPoints,
  point: Float32Array,
  wanted: number,
): number {
  const first = classOf.indexOf(wanted);
  if (first < 0) return -1;
  const last = classOf.lastIndexOf(wanted);
  let best = -Infinity;
  // Four rows share each reading of the point; the last ones are taken twice rather than apart.
  for (let row = first; row <= last; row += 4) {
    let [a, b, c, d] = [0, 0, 0, 0];
    const from = row * dimensions;
    const [second, third, fourth] = [1, 2, 3].map((away) => Math.min(row + away, last) * dimensions);
    for (let at = 0; at < dimensions; at++) {
      const value = point[at]!;
      a += value * points[from + at]!;
      b += value * points[second! + at]!;
      c += value * points[third! + at]!;
      d += value * points[fourth! + at]!;
    }
    best = Math.max(best, a, b, c, d);
  }
  return best / POINT_SCALE;
}

export interface Ranking {
  /** Class of the likeliest intent other than None. */
  readonly best: number;
  readonly second: number;
  /** What the calibration looks at. */
  readonly numbers: readonly number[];
}

/** The two likeliest intents other than None, and how sure the probabilities alone are. */
export function rank(probabilities: Float32Array, noneClass: number, utterance: string): Ranking {
  let best = -1;
  let second = -1;
  for (let c = 0; c < probabilities.length; c++) {
    if (c === noneClass) continue;
    if (best < 0 || probabilities[c]! > probabilities[best]!) [best, second] = [c, best];
    else if (second < 0 || probabilities[c]! > probabilities[second]!) second = c;
  }
  return {
    best,
    second,
    numbers: [
      logit(probabilities[noneClass] ?? 0),
      logit(probabilities[best] ?? 0),
      logit(probabilities[second] ?? 0),
      Math.log(utterance.split(' ').length),
    ],
  };
}

export interface BothViews {
  readonly byNgrams: Float32Array;
  readonly byPoints: Float32Array;
  readonly point: Float32Array;
}

/** `rank` of the averaged views, with how close the point is to utterances of ours and to others. */
export function rankBoth(
  { byNgrams, byPoints, point }: BothViews,
  noneClass: number,
  utterance: string,
  training: TrainingPoints,
): Ranking {
  const ranking = rank(average(byNgrams, byPoints), noneClass, utterance);
  const nearestOf = (wanted: number): number => nearest(training, point, wanted);
  const best = nearestOf(ranking.best);
  return {
    ...ranking,
    numbers: [
      ...ranking.numbers,
      logit(byNgrams[noneClass] ?? 0),
      logit(byPoints[noneClass] ?? 0),
      best,
      Math.max(best, nearestOf(ranking.second)),
      nearestOf(noneClass),
    ],
  };
}

export function average(left: Float32Array, right: Float32Array): Float32Array {
  return left.map((value, at) => (value + (right[at] ?? 0)) / 2);
}

/** What is less likely to be the right intent than this is not guessed at, ours or not. */
const FAINT = 0.33;

function decide(
  model: IntentModel,
  probabilities: Float32Array,
  ranking: Ranking,
  gate: Gate,
): Classification {
  const score = calibrate(gate.trust, ranking.numbers);
  const scope = calibrate(gate.scope, ranking.numbers);
  const best = model.intents[ranking.best];
  const second = model.intents[ranking.second];
  if (best === undefined || scope < gate.threshold || score < FAINT) {
    return {
      intent: 'None',
      score: 1 - Math.min(score, scope),
      ...(best !== undefined && { runnerUp: { intent: best, score: Math.min(score, scope) } }),
    };
  }
  // The runner-up gets its share of the same trust, by the probabilities' proportion.
  const share = (probabilities[ranking.second] ?? 0) / (probabilities[ranking.best] || 1);
  return {
    intent: best,
    score,
    ...(second !== undefined && { runnerUp: { intent: second, score: Math.min(score * share, 1 - score) } }),
  };
}

/** Of the n-grams alone so sure that the encoder, a hundred times slower, is not asked. */
const SURE = 0.92;

function quickDecision(
  model: IntentModel,
  probabilities: Float32Array,
  ranking: Ranking,
): Classification | undefined {
  const isSure = calibrate(model.gate.trust, ranking.numbers) >= SURE;
  return isSure ? decide(model, probabilities, ranking, model.gate) : undefined;
}

/**
 * Classifies normalised utterances. Without an encoder, or with one that the model was not trained
 * with, the n-grams decide alone.
 */
export async function classify(
  model: IntentModel,
  utterances: readonly string[],
  { speller, encoder }: { speller: Speller; encoder?: Encoder },
): Promise<Classification[]> {
  const noneClass = model.intents.indexOf('None');
  const corrected = utterances.map((utterance) => speller.correct(utterance));
  const byNgrams = corrected.map((utterance) =>
    predictProbabilities(model.regression, model.features.vectorOf(utterance)),
  );
  const part = model.encoderPart;
  if (part === undefined || encoder === undefined || encoder.id !== part.encoderId) {
    return byNgrams.map((probabilities, at) =>
      decide(model, probabilities, rank(probabilities, noneClass, corrected[at] ?? ''), model.gate),
    );
  }
  const quick = byNgrams.map((probabilities, at) =>
    quickDecision(model, probabilities, rank(probabilities, noneClass, corrected[at] ?? '')),
  );
  const points = await encoder.encode(corrected.map((utterance, at) => (quick[at] ? '' : utterance)));
  return byNgrams.map((ngrams, at) => {
    const decided = quick[at];
    if (decided) return decided;
    const point = points[at] ?? new Float32Array(encoder.dimensions);
    const byPoints = predictProbabilities(part.regression, toSparse(point));
    const ranking = rankBoth(
      { byNgrams: ngrams, byPoints, point },
      noneClass,
      corrected[at] ?? '',
      part.training,
    );
    return decide(model, average(ngrams, byPoints), ranking, part.gate);
  });
}
