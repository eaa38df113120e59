import { ringSize } from '../../policies';

test.each([
  // The trade's table: inner diameter and circumference of US sizes.
  [15.7, 'across', 5],
  [16.51, 'across', 6],
  [17.3, 'across', 7],
  [17.7, 'across', 7.5],
  [18.1, 'across', 8],
  [19.8, 'across', 10],
  [49.3, 'around', 5],
  [54.4, 'around', 7],
  [62.1, 'around', 10],
  // The smallest and the largest that are told.
  [13.3, 'across', 2],
  [24.6, 'across', 16],
])('%d mm %s is a US %d', (millimetres, measured, size) => {
  const decision = ringSize(millimetres);
  expect(decision).toEqual({ kind: 'size', reason: 'measured', facts: { millimetres, measured, size } });
});

test.each([0, 3, 12.5, 25.5, 29.9, 30, 40, 99, Number.NaN])('%d mm is asked for again', (millimetres) => {
  expect(ringSize(millimetres)).toMatchObject({ kind: 'needsFacts', reason: 'outOfRange' });
});

test('without a measure no size is told', () => {
  expect(ringSize(undefined)).toEqual({ kind: 'needsFacts', reason: 'notMeasured', facts: {} });
});
