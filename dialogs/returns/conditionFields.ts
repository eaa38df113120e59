/**
 * Is the item as the policy wants it back? One question covers all that is not known yet; only a no
 * brings another one.
 */
import type { ItemCondition } from '../../policies';
import type { FieldContext, Parsed } from '../form/field';
import { readCategory } from '../reading/findFacts';
import { readChoice } from '../reading/readChoice';
import { readCondition } from '../reading/readCondition';
import { readYesNo } from '../reading/readYesNo';
import {
  CONDITIONS,
  missingOf,
  type ReturnAnswers,
  type ReturnField,
  type ReturnLine,
  type ReturnLoaded,
} from './returnAnswers';

type Context = FieldContext<ReturnAnswers, ReturnLoaded>;
type Conditions = ReturnAnswers['conditions'];

export const asNewField: ReturnField = {
  name: 'asNew',
  keys: ['conditions'],
  promptKind: 'choice',
  isMissing: (context) => openLines(context).length > 0,
  question: (context, attempt) => {
    const { wording } = context.turn;
    const lines = openLines(context);
    const missing = missingConditions(lines);
    const isOne = missing.length === 1 && lines.length === 1;
    const { chips, returns } = wording;
    return {
      text: attempt === 0 ? returns.askAsNew(missing, namesOf(lines)) : returns.asNewNotRead(),
      chips: isOne ? [chips.yes, chips.no] : [returns.allAsNew, returns.notAsNew],
    };
  },
  parse: (context): Parsed<ReturnAnswers> => {
    const { input, vocabulary, wording } = context.turn;
    const lines = openLines(context);
    const said = readCondition(input.text, vocabulary);
    const answer = readYesNo(input.text, vocabulary) ?? readAllOrNot(input.text, context);
    const hasFacts = Object.keys(said).length > 0;
    if (answer === 'yes') {
      return { kind: 'read', patch: { conditions: merge(context, lines, { ...allTrue(lines), ...said }) } };
    }
    if (hasFacts)
      return { kind: 'read', patch: { conditions: merge(context, linesMeant(context, lines), said) } };
    if (answer === 'no') {
      const patch =
        lines.length > 1 ? { someDiffer: true } : { differing: lines.map(({ lineId }) => lineId) };
      return { kind: 'read', patch };
    }
    return { kind: 'refused', why: wording.general.yesOrNo() };
  },
  recall: ({ condition }, context) => {
    const lines = context.loaded.lines ?? [];
    if (!condition || lines.length === 0) return undefined;
    // What was said before the question counts once; after that only what a message says anew.
    if (condition === context.turn.facts.condition && context.answers.conditions) return undefined;
    return { conditions: merge(context, linesMeant(context, lines), condition) };
  },
};

export const whichDifferField: ReturnField = {
  name: 'whichDiffer',
  keys: ['someDiffer'],
  promptKind: 'choice',
  isMissing: ({ answers }) => answers.someDiffer === true,
  question: ({ loaded, turn: { wording } }) => {
    const names = namesOf(loaded.lines ?? []);
    return {
      text: wording.returns.askWhichDiffer(names),
      chips: [...names, wording.returns.allItems(names.length)],
    };
  },
  parse: (context): Parsed<ReturnAnswers> => {
    const { loaded, turn } = context;
    const lines = loaded.lines ?? [];
    const labels = namesOf(lines).map((label) => ({ label }));
    const chosen = readChoice(turn.input.text, labels, turn.vocabulary);
    if (!chosen || chosen.length === 0) return { kind: 'refused', why: turn.wording.general.pickOne() };
    const differing = lines.filter((_, index) => chosen.includes(index));
    const asNew = lines.filter((line) => !differing.includes(line));
    const conditions = merge(context, asNew, allTrue(lines));
    return {
      kind: 'read',
      patch: { someDiffer: false, conditions, differing: differing.map(({ lineId }) => lineId) },
    };
  },
};

export const differencesField: ReturnField = {
  name: 'differences',
  keys: ['differing'],
  promptKind: 'choice',
  isMissing: ({ answers }) => (answers.differing ?? []).length > 0,
  question: (context) => {
    const { wording } = context.turn;
    const lines = differingLines(context);
    const open = missingConditions(lines);
    return {
      text: wording.returns.askDifferences(namesOf(lines)),
      chips: open.map((fact) => wording.returns.differences[fact]),
    };
  },
  parse: (context): Parsed<ReturnAnswers> => {
    const { input, vocabulary, wording } = context.turn;
    const lines = differingLines(context);
    const open = missingConditions(lines);
    const options = open.map((fact) => ({ label: wording.returns.differences[fact] }));
    const chosen = readChoice(input.text, options, vocabulary) ?? [];
    const failed = Object.fromEntries(
      open.filter((_, index) => chosen.includes(index)).map((fact) => [fact, false]),
    );
    const said: ItemCondition = { ...readCondition(input.text, vocabulary), ...failed };
    if (Object.keys(said).length === 0) return { kind: 'refused', why: wording.general.pickOne() };
    return { kind: 'read', patch: { differing: [], conditions: merge(context, lines, said) } };
  },
};

/** Lines of which the policy still wants to know whether they are as new. */
function openLines({ loaded: { lines = [] } }: Context): ReturnLine[] {
  return lines.filter((line) => missingConditions([line]).length > 0);
}

function differingLines({ answers, loaded: { lines = [] } }: Context): ReturnLine[] {
  return lines.filter(({ lineId }) => answers.differing?.includes(lineId));
}

function missingConditions(lines: readonly ReturnLine[]): (keyof ItemCondition)[] {
  return CONDITIONS.filter((fact) => lines.some((line) => missingOf(line).includes(fact)));
}

function allTrue(lines: readonly ReturnLine[]): ItemCondition {
  return Object.fromEntries(missingConditions(lines).map((fact) => [fact, true]));
}

/** "the ring was never worn" says nothing of the necklace. */
function linesMeant(
  { loaded: { order }, turn }: Context,
  lines: readonly ReturnLine[],
): readonly ReturnLine[] {
  const labels = lines.map(({ name = '' }) => ({ label: name }));
  const named = readChoice(turn.input.text, labels, turn.vocabulary) ?? [];
  if (named.length > 0) return lines.filter((_, index) => named.includes(index));
  const category = readCategory(turn.input.text, turn.vocabulary);
  const meant = lines.filter(
    ({ lineId }) => order?.items.find((item) => item.lineId === lineId)?.category === category,
  );
  return category && meant.length > 0 ? meant : lines;
}

function merge({ answers }: Context, lines: readonly ReturnLine[], said: ItemCondition): Conditions {
  const known = answers.conditions ?? {};
  const changed = lines.map(({ lineId }) => [lineId, { ...known[lineId], ...said }] as const);
  return { ...known, ...Object.fromEntries(changed) };
}

function readAllOrNot(text: string, { turn: { vocabulary, wording } }: Context): 'yes' | 'no' | undefined {
  const options = [
    { label: wording.returns.allAsNew, words: vocabulary.all },
    { label: wording.returns.notAsNew },
  ];
  const chosen = readChoice(text, options, vocabulary);
  if (chosen?.length === 1) return chosen[0] === 0 ? 'yes' : 'no';
  return vocabulary.all.test(text.toLowerCase()) ? 'yes' : undefined;
}

function namesOf(lines: readonly ReturnLine[]): string[] {
  return lines.flatMap(({ name }) => name ?? []);
}
