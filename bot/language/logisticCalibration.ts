/** Two-class logistic regression over a handful of numbers: turns raw scores into a probability. */

export interface LogisticCalibration {
  /** One for each number, then the bias. */
  readonly weights: readonly number[];
}

const STEPS = 400;
const LEARNING_RATE = 0.5;
const EPSILON = 1e-6;

const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

/** The log-odds of a probability, bounded. */
export function logit(probability: number): number {
  const bounded = Math.min(Math.max(probability, 1e-4), 1 - 1e-4);
  return Math.log(bounded / (1 - bounded));
}

/** The probability, between 0 and 1, that these numbers belong to something that is true. */
export function calibrate({ weights }: LogisticCalibration, numbers: readonly number[]): number {
  let sum = weights[numbers.length] ?? 0;
  numbers.forEach((number, at) => {
    sum += number * (weights[at] ?? 0);
  });
  return sigmoid(sum);
}

/** Fits by full-batch AdaGrad; rows must not be empty. */
export function fitLogisticCalibration(
  rows: readonly { readonly numbers: readonly number[]; readonly isTrue: boolean }[],
): LogisticCalibration {
  const size = (rows[0]?.numbers.length ?? 0) + 1;
  const weights = new Array<number>(size).fill(0);
  const squares = new Array<number>(size).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const slopes = new Array<number>(size).fill(0);
    for (const { numbers, isTrue } of rows) {
      const error = calibrate({ weights }, numbers) - (isTrue ? 1 : 0);
      for (let at = 0; at < size; at++) slopes[at]! += error * (numbers[at] ?? 1);
    }
    for (let at = 0; at < size; at++) {
      const slope = slopes[at]! / rows.length;
      squares[at]! += slope * slope;
      weights[at]! -= (LEARNING_RATE * slope) / (Math.sqrt(squares[at]!) + EPSILON);
    }
  }
  return { weights };
}
