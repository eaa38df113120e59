/**
 * `trainSoftmaxRegression` for vectors without gaps: the same steps, with each class's weights side by side
 * while training, which is three times as fast.
 */
import { createSeededRandom, shuffledIndices } from './seededRandom';
import {
  EPSILON,
  NEGLIGIBLE,
  softmax,
  type SoftmaxRegression,
  type TrainingOptions,
} from './softmaxRegression';

export interface DenseExamples {
  /** One after the other, `features` numbers each. */
  readonly points: Float32Array;
  /** Number of the right class, by example. */
  readonly targets: ArrayLike<number>;
  /** The examples to learn from. */
  readonly rows: readonly number[];
}

/** Scores of all classes for the point that starts at `from`; four classes share each reading of it. */
function scoreInto(
  scores: Float32Array,
  weights: Float32Array,
  points: Float32Array,
  from: number,
  features: number,
): void {
  let c = 0;
  for (; c + 4 <= scores.length; c += 4) {
    let [first, second, third, fourth] = [0, 0, 0, 0];
    const start = c * features;
    for (let at = 0; at < features; at++) {
      const value = points[from + at]!;
      first += value * weights[start + at]!;
      second += value * weights[start + features + at]!;
      third += value * weights[start + 2 * features + at]!;
      fourth += value * weights[start + 3 * features + at]!;
    }
    scores[c]! += first;
    scores[c + 1]! += second;
    scores[c + 2]! += third;
    scores[c + 3]! += fourth;
  }
  for (; c < scores.length; c++) {
    let sum = 0;
    for (let at = 0; at < features; at++) sum += points[from + at]! * weights[c * features + at]!;
    scores[c]! += sum;
  }
}

export function trainDenseSoftmaxRegression(
  { points, targets, rows }: DenseExamples,
  options: TrainingOptions,
): SoftmaxRegression {
  const { features, classes, epochs, learningRate, batchSize, decay, smoothing, classWeights } = options;
  const weights = new Float32Array(classes * features);
  const squares = new Float32Array(classes * features);
  const gradient = new Float32Array(classes * features);
  const bias = new Float32Array(classes);
  const biasSquares = new Float32Array(classes);
  const biasGradient = new Float32Array(classes);
  const isTouched = new Uint8Array(classes);
  const scores = new Float32Array(classes);
  const random = createSeededRandom(options.seed);

  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = shuffledIndices(rows.length, random);
    for (let start = 0; start < order.length; start += batchSize) {
      const end = Math.min(order.length, start + batchSize);
      for (let position = start; position < end; position++) {
        const row = rows[order[position]!]!;
        const target = targets[row]!;
        const from = row * features;
        scores.set(bias);
        scoreInto(scores, weights, points, from, features);
        softmax(scores);
        const weight = (classWeights[target] ?? 1) / (end - start);
        for (let c = 0; c < classes; c++) {
          const difference = scores[c]! - smoothing / classes - (c === target ? 1 - smoothing : 0);
          if (Math.abs(difference) < NEGLIGIBLE) continue;
          const error = difference * weight;
          biasGradient[c]! += error;
          isTouched[c] = 1;
          const to = c * features;
          for (let at = 0; at < features; at++) gradient[to + at]! += error * points[from + at]!;
        }
      }
      for (let c = 0; c < classes; c++) {
        if (isTouched[c] === 0) continue;
        isTouched[c] = 0;
        for (let at = c * features; at < (c + 1) * features; at++) {
          const slope = gradient[at]! + decay * weights[at]!;
          gradient[at] = 0;
          squares[at]! += slope * slope;
          weights[at]! -= (learningRate * slope) / (Math.sqrt(squares[at]!) + EPSILON);
        }
        const slope = biasGradient[c]!;
        biasGradient[c] = 0;
        biasSquares[c]! += slope * slope;
        bias[c]! -= (learningRate * slope) / (Math.sqrt(biasSquares[c]!) + EPSILON);
      }
    }
  }

  const byFeature = new Float32Array(classes * features);
  for (let c = 0; c < classes; c++) {
    for (let at = 0; at < features; at++) byFeature[at * classes + c] = weights[c * features + at]!;
  }
  return { classes, weights: byFeature, bias };
}
