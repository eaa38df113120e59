/** How good a recogniser is on utterances whose intent is known. Shares are between 0 and 1. */
import type { Intent } from '../../dialogs/language/intents';

export interface Judgement {
  readonly expected: Intent;
  readonly given: Intent;
  readonly score: number;
  readonly runnerUp?: Intent;
}

export interface IntentFigures {
  readonly intent: Intent;
  readonly utterances: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface Evaluation {
  readonly utterances: number;
  readonly accuracy: number;
  /** Mean F1 of the intents that occur. */
  readonly macroF1: number;
  /** Of what is the shop's business: recognised rightly. */
  readonly accuracyInScope: number;
  /** Of what is the shop's business: taken for something else's. */
  readonly refused: number;
  /** Of what is not the shop's business: a topic was started all the same. */
  readonly falseStarts: number;
  /** Right, or wrong with the right one as runner-up: what "did you mean" can mend. */
  readonly inFirstTwo: number;
  readonly perIntent: readonly IntentFigures[];
  /** Most frequent first. */
  readonly confusions: readonly { expected: Intent; given: Intent; count: number }[];
  /** By tenths of the score: their mean, and how often the answer was right there. Without empty tenths. */
  readonly calibration: readonly Reliability[];
  /** Expected calibration error: how far score and share of right answers lie apart, by utterance. */
  readonly calibrationError: number;
}

export interface Reliability {
  readonly from: number;
  readonly utterances: number;
  readonly meanScore: number;
  readonly right: number;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

export function evaluate(judgements: readonly Judgement[]): Evaluation {
  const count = (holds: (judgement: Judgement) => boolean): number => judgements.filter(holds).length;
  const isRight = ({ expected, given }: Judgement): boolean => expected === given;
  const inScope = count(({ expected }) => expected !== 'None');
  const offTopic = judgements.length - inScope;
  const intents = [...new Set(judgements.map(({ expected }) => expected))].sort();

  const perIntent = intents.map((intent): IntentFigures => {
    const utterances = count(({ expected }) => expected === intent);
    const right = count((judgement) => isRight(judgement) && judgement.expected === intent);
    const precision = share(
      right,
      count(({ given }) => given === intent),
    );
    const recall = share(right, utterances);
    return { intent, utterances, precision, recall, f1: share(2 * precision * recall, precision + recall) };
  });

  const confused = new Map<string, { expected: Intent; given: Intent; count: number }>();
  for (const { expected, given } of judgements) {
    if (expected === given) continue;
    const key = `${expected} ${given}`;
    confused.set(key, { expected, given, count: (confused.get(key)?.count ?? 0) + 1 });
  }

  const calibration = Array.from({ length: 10 }, (_, tenth) => {
    const there = judgements.filter(({ score }) => Math.min(9, Math.floor(score * 10)) === tenth);
    return {
      from: tenth / 10,
      utterances: there.length,
      meanScore: share(
        there.reduce((sum, { score }) => sum + score, 0),
        there.length,
      ),
      right: share(there.filter(isRight).length, there.length),
    };
  }).filter(({ utterances }) => utterances > 0);

  return {
    utterances: judgements.length,
    accuracy: share(count(isRight), judgements.length),
    macroF1: share(
      perIntent.reduce((sum, { f1 }) => sum + f1, 0),
      perIntent.length,
    ),
    accuracyInScope: share(
      count((judgement) => isRight(judgement) && judgement.expected !== 'None'),
      inScope,
    ),
    refused: share(
      count(({ expected, given }) => expected !== 'None' && given === 'None'),
      inScope,
    ),
    falseStarts: share(
      count(({ expected, given }) => expected === 'None' && given !== 'None'),
      offTopic,
    ),
    inFirstTwo: share(
      count((judgement) => isRight(judgement) || judgement.runnerUp === judgement.expected),
      judgements.length,
    ),
    perIntent,
    confusions: [...confused.values()].sort((a, b) => b.count - a.count),
    calibration,
    calibrationError: calibration.reduce(
      (sum, { utterances, meanScore, right }) =>
        sum + share(utterances, judgements.length) * Math.abs(meanScore - right),
      0,
    ),
  };
}
