import { axisEnd } from '../../../handoff/web/parts/charts/chartScale';
import { durationWords } from '../../../handoff/web/words/durationWords';
import { countWords, shareWords } from '../../../handoff/web/words/reportWords';

test.each([
  [0, '0 s'],
  [59.4, '59 s'],
  [60, '1 min'],
  [3599, '1 h'],
  [3600, '1 h'],
  [12_000, '3 h 20 min'],
  [86_399, '1 d'],
  [86_400, '1 d'],
  [187_200, '2 d 4 h'],
])('%d seconds are told as %s', (seconds, words) => {
  expect(durationWords(seconds)).toBe(words);
});

test.each([
  [0, 2],
  [1, 2],
  [3, 4],
  [7, 8],
  [10, 10],
  [11, 20],
  [41, 60],
  [99, 100],
  [101, 200],
  [850, 1000],
])('an axis for %d ends at %d', (most, end) => {
  expect(axisEnd(most)).toBe(end);
});

test('one thing is told as one, and nothing of nothing is no share', () => {
  expect([countWords(1, 'ticket'), countWords(0, 'ticket')]).toEqual(['1 ticket', '0 tickets']);
  expect([shareWords(1, 3), shareWords(0, 0)]).toEqual(['33 %', '–']);
});
