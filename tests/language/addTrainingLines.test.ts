import { addTrainingLines } from '../../bot/language/addTrainingLines';
import { parseTrainingFile, readTrainingFile } from '../../bot/language/trainingData';
import { LANGUAGES } from '../../dialogs/language/languages';
import type { Entity } from '../../dialogs/language/entities';

const find = (text: string): Entity[] => {
  const start = text.indexOf('20417');
  return start < 0 ? [] : [{ kind: 'orderNumber', value: '20417', text: '20417', start, end: start + 5 }];
};

describe.each(LANGUAGES)('lines filed at the desk, into the training data in %s', (language) => {
  const before = readTrainingFile(language);
  const [known] = parseTrainingFile(before).assets.utterances;
  const lines = [
    { id: 1, text: 'zorp the [order] quux', intent: 'OrderStatus' },
    { id: 2, text: 'Zorp, the [order] quux!', intent: 'OrderStatus' },
    { id: 3, text: `${known?.text.toUpperCase()} !`, intent: 'None' },
    { id: 4, text: 'zorp gone', intent: 'NoIntentOfOurs' },
    { id: 5, text: 'zorp 20417 none', intent: 'None' },
  ];
  const result = addTrainingLines(before, lines, find);
  const idsOf = (some: { id: number }[]) => some.map(({ id }) => id);

  it('are added at its end, once, with their facts labelled and the other lines as they were', () => {
    expect([idsOf(result.added), idsOf(result.known), idsOf(result.refused)]).toEqual([[1, 5], [2, 3], [4]]);
    const { utterances } = parseTrainingFile(result.content).assets;
    expect(utterances.slice(0, -2)).toEqual(parseTrainingFile(before).assets.utterances);
    expect(utterances.slice(-2)).toMatchObject([
      {
        text: 'zorp the 20417 quux',
        intent: 'OrderStatus',
        entities: [{ category: 'orderNumber', offset: 9, length: 5 }],
      },
      { text: 'zorp 20417 none', intent: 'None', entities: [] },
    ]);
    expect(result.content.startsWith(before.slice(0, before.lastIndexOf('}')).slice(0, 1000))).toBe(true);
  });

  it('change nothing the second time', () => {
    const again = addTrainingLines(result.content, lines, find);
    expect(again.content).toBe(result.content);
    expect(again.added).toEqual([]);
  });

  it('never make an intent more than three times as large as the smallest', () => {
    const many = Array.from({ length: 600 }, (_, id) => ({
      id,
      text: `zorp ${id.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '')}`,
      intent: 'OrderStatus',
    }));
    const { content, refused } = addTrainingLines(before, many, find);
    expect(refused.length).toBeGreaterThan(0);
    const sizes = new Map<string, number>();
    for (const { intent } of parseTrainingFile(content).assets.utterances) {
      if (intent !== 'None') sizes.set(intent, (sizes.get(intent) ?? 0) + 1);
    }
    expect(Math.max(...sizes.values()) / Math.min(...sizes.values())).toBeLessThanOrEqual(3);
  });
});
