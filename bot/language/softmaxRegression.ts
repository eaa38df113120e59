/** Multinomial logistic regression, trained by AdaGrad in small batches; repeatable by its seed. */
import type { SparseVector } from './ngramFeatures';
import { createSeededRandom, shuffledIndices } from './seededRandom';

export interface SoftmaxRegression {
  readonly classes: number;
  /** Weight of feature f for class c at `f * classes + c`. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

export interface Example {
  readonly vector: SparseVector;
  /** Number of the right class. */
  readonly target: number;
}

export interface TrainingOptions {
  features: number;
  classes: number;
  epochs: number;
  learningRate: number;
  batchSize: number;
  /** Pull of every used weight towards zero, by its share of each step. */
  decay: number;
  /** Share of the target that is given to all classes alike. */
  smoothing: number;
  /** How much an example of each class counts. */
  classWeights: readonly number[];
  seed: number;
}

export const EPSILON = 1e-6;
/** A class that is wrong by less is left alone in that step: most are, and the time goes into the others. */
export const NEGLIGIBLE = 0.005;

/** Turns scores into probabilities that sum to 1, in place. */
export function softmax(scores: Float32Array): Float32Array {
  let highest = -Infinity;
  for (const score of scores) if (score > highest) highest = score;
  let sum = 0;
  for (let at = 0; at < scores.length; at++) {
    const raised = Math.exp((scores[at] ?? 0) - highest);
    scores[at] = raised;
    sum += raised;
  }
  for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] ?? 0) / sum;
  return scores;
}

function scoresOf(
  { classes, weights, bias }: SoftmaxRegression,
  { indices, values }: SparseVector,
): Float32Array {
  const scores = Float32Array.from(bias);
  for (let at = 0; at < indices.length; at++) {
    const row = indices[at]! * classes;
    const value = values[at]!;
    for (let c = 0; c < classes; c++) scores[c]! += value * weights[row + c]!;
  }
  return scores;
}

/** The probability of each class; they sum to 1. */
export function predictProbabilities(regression: SoftmaxRegression, vector: SparseVector): Float32Array {
  return softmax(scoresOf(regression, vector));
}

export function trainSoftmaxRegression(
  examples: readonly Example[],
  options: TrainingOptions,
): SoftmaxRegression {
  const { features, classes, epochs, learningRate, batchSize, decay, smoothing, classWeights } = options;
  const size = features * classes;
  const regression: SoftmaxRegression = {
    classes,
    weights: new Float32Array(size),
    bias: new Float32Array(classes),
  };
  const { weights, bias } = regression;
  const squares = new Float32Array(size);
  const biasSquares = new Float32Array(classes);
  const gradient = new Float32Array(size);
  const biasGradient = new Float32Array(classes);
  const isTouched = new Uint8Array(features);
  const activeClasses = new Uint32Array(classes);
  const activeErrors = new Float32Array(classes);
  const random = createSeededRandom(options.seed);

  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = shuffledIndices(examples.length, random);
    for (let start = 0; start < order.length; start += batchSize) {
      const touched: number[] = [];
      const end = Math.min(order.length, start + batchSize);
      for (let position = start; position < end; position++) {
        const { vector, target } = examples[order[position]!]!;
        const error = predictProbabilities(regression, vector);
        const weight = (classWeights[target] ?? 1) / (end - start);
        let active = 0;
        for (let c = 0; c < classes; c++) {
          const wanted = smoothing / classes + (c === target ? 1 - smoothing : 0);
          const difference = error[c]! - wanted;
          if (Math.abs(difference) < NEGLIGIBLE) continue;
          activeClasses[active] = c;
          activeErrors[active] = difference * weight;
          active++;
          biasGradient[c]! += difference * weight;
        }
        const { indices, values } = vector;
        for (let at = 0; at < indices.length; at++) {
          const feature = indices[at]!;
          if (isTouched[feature] === 0) {
            isTouched[feature] = 1;
            touched.push(feature);
          }
          const value = values[at]!;
          const row = feature * classes;
          for (let a = 0; a < active; a++) gradient[row + activeClasses[a]!]! += value * activeErrors[a]!;
        }
      }
      for (const feature of touched) {
        isTouched[feature] = 0;
        const row = feature * classes;
        for (let at = row; at < row + classes; at++) {
          if (gradient[at] === 0) continue;
          const slope = gradient[at]! + decay * weights[at]!;
          gradient[at] = 0;
          squares[at]! += slope * slope;
          weights[at]! -= (learningRate * slope) / (Math.sqrt(squares[at]!) + EPSILON);
        }
      }
      for (let c = 0; c < classes; c++) {
        const slope = biasGradient[c]!;
        biasGradient[c] = 0;
        biasSquares[c]! += slope * slope;
        bias[c]! -= (learningRate * slope) / (Math.sqrt(biasSquares[c]!) + EPSILON);
      }
    }
  }
  return regression;
}
