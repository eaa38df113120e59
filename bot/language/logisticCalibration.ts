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

/** Fits by full-batch AdaGrad; rows must not be empty, and all of one length. */
export function fitLogisticCalibration(
  rows: readonly { readonly numbers: readonly number[]; readonly isTrue: boolean }[],
): LogisticCalibration {
  const size = (rows[0]?.numbers.length ?? 0) + 1;
  // Side by side: a fit reads all of it hundreds of times.
  const table = Float64Array.from(rows.flatMap(({ numbers }) => [...numbers, 1]));
  const wanted = Float64Array.from(rows, ({ isTrue }) => (isTrue ? 1 : 0));
  const weights = new Float64Array(size);
  const squares = new Float64Array(size);
  const slopes = new Float64Array(size);
  for (let step = 0; step < STEPS; step++) {
    slopes.fill(0);
    for (let row = 0; row < wanted.length; row++) {
      const from = row * size;
      let sum = 0;
      for (let at = 0; at < size; at++) sum += table[from + at]! * weights[at]!;
      const error = sigmoid(sum) - wanted[row]!;
      for (let at = 0; at < size; at++) slopes[at]! += error * table[from + at]!;
    }
    for (let at = 0; at < size; at++) {
      const slope = slopes[at]! / rows.length;
      squares[at]! += slope * slope;
      weights[at]! -= (LEARNING_RATE * slope) / (Math.sqrt(squares[at]!) + EPSILON);
    }
  }
  return { weights: [...weights] };
}
