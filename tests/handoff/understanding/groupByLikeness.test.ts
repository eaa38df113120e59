import { groupByLikeness, type CountedLine } from '../../../handoff/understanding/groupByLikeness';

const line = (text: string, rest: Partial<CountedLine> = {}): CountedLine => ({
  text,
  language: 'en',
  count: 1,
  at: new Date('2026-03-02T10:00:00Z'),
  ...rest,
});
const textsOf = (lines: CountedLine[]) =>
  groupByLikeness(lines).map((group) => group.lines.map(({ text }) => text));

test.each([
  ['spelling', ['can you engrave this', 'can you engrav this?'], 1],
  ['order of words', ['gift wrap possible', 'possible gift wrap'], 1],
  ['accents and case', ['¿Hacéis grabados?', 'haceis grabados'], 1],
  ['subjects', ['can you engrave this', 'do you sell watches'], 2],
  ['emoji alone', ['🐶', '👻'], 2],
])('lines that differ in %s: %j are %i groups', (_what, texts, groups) => {
  expect(textsOf(texts.map((text) => line(text)))).toHaveLength(groups);
});

test('two languages are never one group', () => {
  expect(textsOf([line('no', { language: 'en' }), line('no', { language: 'es' })])).toHaveLength(2);
});

test('the most frequent is first, then the newest, whatever the order given', () => {
  const lines = [
    line('do you sell watches', { count: 2 }),
    line('can you engrave this', { count: 1 }),
    line('can you engrave that', { count: 2 }),
    line('is there parking', { at: new Date('2026-03-03T10:00:00Z'), count: 2 }),
  ];
  const expected = [
    ['can you engrave that', 'can you engrave this'],
    ['is there parking'],
    ['do you sell watches'],
  ];
  expect(textsOf(lines)).toEqual(expected);
  expect(textsOf([...lines].reverse())).toEqual(expected);
});

test('5,000 lines of which none is like another take little time', () => {
  const word = (seed: number) => ((seed * 2654435761) % 2 ** 32).toString(36);
  const lines = Array.from({ length: 5000 }, (_, at) =>
    line([1, 2, 3, 4, 5].map((part) => word(at * 7 + part)).join(' ')),
  );
  const begun = performance.now();
  const groups = groupByLikeness(lines);
  expect(performance.now() - begun).toBeLessThan(10_000);
  expect(groups.reduce((sum, group) => sum + group.lines.length, 0)).toBe(5000);
});
