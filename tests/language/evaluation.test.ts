import { evaluate } from '../../bot/language/evaluation';
import { LabelledCsvError, parseLabelledCsv } from '../../bot/language/labelledCsv';

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

  it('shows how often a score was right', () => {
    expect(evaluation.calibration).toEqual([
      { from: 0.5, utterances: 2, right: 0 },
      { from: 0.6, utterances: 1, right: 0 },
      { from: 0.9, utterances: 2, right: 1 },
    ]);
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
