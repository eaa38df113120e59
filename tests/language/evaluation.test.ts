import { evaluate } from '../../bot/language/evaluation';
import { drawConfusion } from '../../bot/language/drawConfusion';
import { LabelledCsvError, parseLabelledCsv } from '../../bot/language/labelledCsv';
import { percentile } from '../../bot/language/percentile';

describe('an evaluation', () => {
  const evaluation = evaluate([
    { expected: 'OrderStatus', given: 'OrderStatus', score: 0.95 },
    { expected: 'OrderStatus', given: 'DeliveryProblem', score: 0.55, runnerUp: 'OrderStatus' },
    { expected: 'ReturnRequest', given: 'None', score: 0.6 },
    { expected: 'None', given: 'None', score: 1 },
    { expected: 'None', given: 'Feedback', score: 0.52 },
  ]);

  it('counts what was right, refused and begun wrongly', () => {
    expect(evaluation).toMatchObject({
      utterances: 5,
      accuracy: 2 / 5,
      accuracyInScope: 1 / 3,
      refused: 1 / 3,
      falseStarts: 1 / 2,
      inFirstTwo: 3 / 5,
    });
  });

  it('gives precision, recall and F1 by intent, and their mean', () => {
    expect(evaluation.perIntent).toEqual([
      { intent: 'None', utterances: 2, precision: 1 / 2, recall: 1 / 2, f1: 1 / 2 },
      { intent: 'OrderStatus', utterances: 2, precision: 1, recall: 1 / 2, f1: 2 / 3 },
      { intent: 'ReturnRequest', utterances: 1, precision: 0, recall: 0, f1: 0 },
    ]);
    expect(evaluation.macroF1).toBeCloseTo((1 / 2 + 2 / 3) / 3);
  });

  it('shows how often a score was right, and how far off the scores are', () => {
    expect(evaluation.calibration).toMatchObject([
      { from: 0.5, utterances: 2, right: 0 },
      { from: 0.6, utterances: 1, right: 0 },
      { from: 0.9, utterances: 2, right: 1 },
    ]);
    expect(evaluation.calibration.map(({ meanScore }) => meanScore.toFixed(3))).toEqual([
      '0.535',
      '0.600',
      '0.975',
    ]);
    // (2 · 0.535 + 1 · 0.6 + 2 · 0.025) / 5
    expect(evaluation.calibrationError).toBeCloseTo(0.344);
  });
});

describe('the picture of an evaluation', () => {
  const judgements = [
    { expected: 'OrderStatus', given: 'OrderStatus', score: 0.9 },
    { expected: 'OrderStatus', given: 'None', score: 0.9 },
    { expected: 'None', given: 'None', score: 0.9 },
  ] as const;
  const svg = drawConfusion(judgements);

  it('has a square for each pair that occurs, with its count and share in words', () => {
    const titles = [...svg.matchAll(/<title>([^<]*)<\/title>/g)].map(([, title]) => title);
    expect(titles).toEqual([
      'Confusion of 3 utterances',
      'None taken for None: 1 of 1',
      'OrderStatus taken for None: 1 of 2',
      'OrderStatus taken for OrderStatus: 1 of 2',
    ]);
  });

  it('is one well-formed drawing that refers to nothing outside', () => {
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^>]* role="img"/);
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|<script|href/);
    const opened = [...svg.matchAll(/<(\w+)(?:\s[^>]*[^/])?>/g)].map(([, name]) => name);
    const closed = [...svg.matchAll(/<\/(\w+)>/g)].map(([, name]) => name);
    expect([...opened].sort()).toEqual([...closed].sort());
  });
});

describe('a percentile', () => {
  it.each([
    [[], 0.5, 0],
    [[7], 0.99, 7],
    [[3, 1, 2], 0.5, 2],
    [[1, 2, 3, 4], 0.5, 2],
    [Array.from({ length: 100 }, (_, at) => 100 - at), 0.99, 99],
    [Array.from({ length: 100 }, (_, at) => 100 - at), 1, 100],
  ])('of %j at %d is %d', (values, share, expected) => {
    expect(percentile(values, share)).toBe(expected);
  });
});

describe('labelled CSV', () => {
  it('may quote fields, in any order of columns', () => {
    const content = '\uFEFFintent,text,note\r\nNone,"a ""b"", c",x\r\n\r\nThanks,ta,\n';
    expect(parseLabelledCsv(content)).toEqual([
      { text: 'a "b", c', intent: 'None' },
      { text: 'ta', intent: 'Thanks' },
    ]);
  });

  it.each([
    ['text\nhi', 'line 1'],
    ['text,intent\nhi,Greeting\nbye,Farewell', 'line 3'],
    ['text,intent\n"hi,Greeting', 'line 2'],
  ])('that is wrong is refused with the line: %j', (content, line) => {
    expect(() => parseLabelledCsv(content)).toThrow(LabelledCsvError);
    expect(() => parseLabelledCsv(content)).toThrow(line);
  });
});
