import { trainDenseSoftmaxRegression } from '../../bot/language/denseSoftmaxRegression';
import { createSeededRandom } from '../../bot/language/seededRandom';
import { trainSoftmaxRegression } from '../../bot/language/softmaxRegression';

describe('the regression for vectors without gaps', () => {
  it('learns what the one for sparse vectors learns, also with classes that are no multiple of four', () => {
    const [features, classes, size] = [7, 6, 90];
    const random = createSeededRandom(5);
    const targets = Array.from({ length: size }, (_, row) => row % classes);
    const points = Float32Array.from(
      { length: size * features },
      (_, at) => random() - 0.5 + (at % features === targets[Math.floor(at / features)] ? 0.5 : 0),
    );
    const options = {
      ...{ features, classes, epochs: 4, learningRate: 0.5, batchSize: 8, decay: 1e-5, smoothing: 0.05 },
      classWeights: targets.slice(0, classes).map((target) => 1 + target / 10),
      seed: 2,
    };
    const rows = targets.map((_, row) => row);
    const indices = Uint32Array.from({ length: features }, (_, at) => at);
    const sparse = trainSoftmaxRegression(
      rows.map((row) => ({
        vector: { indices, values: points.subarray(row * features, (row + 1) * features) },
        target: targets[row] ?? 0,
      })),
      options,
    );
    const dense = trainDenseSoftmaxRegression({ points, targets, rows }, options);
    expect(Math.max(...dense.weights)).toBeGreaterThan(0.1);
    dense.weights.forEach((weight, at) => expect(weight).toBeCloseTo(sparse.weights[at] ?? NaN, 4));
    dense.bias.forEach((weight, c) => expect(weight).toBeCloseTo(sparse.bias[c] ?? NaN, 4));
  });
});
