/** What a return asks about the item and its story, once the order is clear. */
import type { CalendarDay } from '../../policies';
import type { FieldContext, Parsed, Question } from '../form/field';
import { readDays } from '../reading/findFacts';
import { normalizeText } from '../reading/normalizeText';
import { readChoice } from '../reading/readChoice';
import { readReason } from '../reading/readReason';
import { readYesNo } from '../reading/readYesNo';
import type { Turn } from '../turn';
import {
  isMissing,
  type ReturnAnswers,
  type ReturnField,
  underwayLines,
  type ReturnLoaded,
} from './returnAnswers';
import { createItemsField } from './itemFields';

export const itemsField = createItemsField((context, names) => context.turn.wording.returns.askItems(names));

export const deliveredOnField: ReturnField = {
  name: 'deliveredOn',
  keys: ['deliveredOn', 'notArrived'],
  promptKind: 'value',
  isMissing: ({ answers, loaded }) =>
    isMissing('deliveredOn', loaded.lines) || (!answers.notArrived && underwayLines(loaded.lines).length > 0),
  question: (context, attempt) => {
    const { answers, loaded, turn } = context;
    const { returns } = turn.wording;
    const { deliveredOn, deliveredOnOtherwise } = turn.facts;
    if (isImpossible(context) && answers.deliveredOn) {
      const chips = loaded.order ? [returns.notArrived] : [];
      return { text: returns.deliveredOnImpossible(answers.deliveredOn), chips };
    }
    if (attempt === 0 && deliveredOn && deliveredOnOtherwise)
      return whichDay(deliveredOn, deliveredOnOtherwise, turn);
    const underway = underwayLines(loaded.lines).flatMap(({ name }) => name ?? []);
    if (underway.length === 0) return { text: returns.askDeliveredOn(attempt), chips: [] };
    const text = attempt === 0 ? returns.askIfArrived(underway) : returns.askDeliveredOn(attempt);
    return { text, chips: [returns.notArrived] };
  },
  parse: ({ loaded, turn }): Parsed<ReturnAnswers> => {
    const { input, facts, today, vocabulary, wording } = turn;
    const readings = [facts.deliveredOn, facts.deliveredOnOtherwise].flatMap((day) => day ?? []);
    const tapped = readings.find(
      (day) => normalizeText(wording.general.day(day)) === normalizeText(input.text),
    );
    if (tapped) return { kind: 'read', patch: { deliveredOn: tapped, notArrived: false } };
    const date = input.recognition.entities.find((entity) => entity.kind === 'date');
    if (!date) {
      if (loaded.order && vocabulary.notArrived.test(normalizeText(input.text)))
        return { kind: 'read', patch: { deliveredOn: undefined, notArrived: true } };
      const isAttempt = vocabulary.timeWords.test(normalizeText(input.text));
      return { kind: 'refused', why: wording.returns.deliveredOnNotRead(), isAttempt };
    }
    const [day, otherwise] = readDays(date, today);
    if (day && otherwise) return { kind: 'unclear', question: whichDay(day, otherwise, turn) };
    return { kind: 'read', patch: { deliveredOn: day, notArrived: false } };
  },
  recall: ({ deliveredOn, deliveredOnOtherwise }, context) =>
    deliveredOn === undefined || deliveredOnOtherwise !== undefined || isImpossible(context)
      ? undefined
      : { deliveredOn, notArrived: false },
};

export const reasonField: ReturnField = {
  name: 'reason',
  keys: ['reason'],
  promptKind: 'choice',
  isMissing: ({ answers, loaded: { lines = [] } }) =>
    answers.reason === undefined &&
    lines.some(({ decision: { kind } }) => kind === 'needsFacts' || kind === 'eligible'),
  question: ({ loaded, turn: { wording } }, attempt) => ({
    text: wording.returns.askReason(loaded.lines?.length ?? 1, attempt),
    chips: Object.values(wording.returns.reasons),
  }),
  parse: ({ turn }) => {
    const { input, vocabulary, wording } = turn;
    const codes = Object.keys(wording.returns.reasons) as ReturnAnswers['reason'][];
    const options = codes.map((code) => ({ label: wording.returns.reasons[code], isWhole: true }));
    const exact = readChoice(input.text, options, vocabulary);
    const named = readReason(input.text, vocabulary) ?? input.found.reason ?? codes[onlyOf(exact) ?? -1];
    // Who names no fault pays the postage, as with a change of mind (policy section 5).
    const isUnknown = vocabulary.withoutOne.test(normalizeText(input.text));
    const reason = named ?? (isUnknown ? 'changedMind' : undefined);
    return reason
      ? { kind: 'read', patch: { reason } }
      : { kind: 'refused', why: wording.returns.reasonNotRead() };
  },
  recall: ({ reason }) => (reason === undefined ? undefined : { reason }),
};

/** Asked only without an order, and only by a shop that excludes some sorts. */
export const categoryField: ReturnField = {
  name: 'category',
  keys: ['category'],
  promptKind: 'choice',
  isMissing: ({ loaded }) => isMissing('category', loaded.lines),
  question: ({ turn: { wording } }) => ({
    text: wording.returns.askCategory(),
    chips: Object.values(wording.returns.categories),
  }),
  parse: ({ turn: { input, vocabulary, wording } }) => {
    const codes = Object.keys(wording.returns.categories) as ReturnAnswers['category'][];
    const options = codes.map((code) => ({ label: wording.returns.categories[code] }));
    const category = input.found.category ?? codes[onlyOf(readChoice(input.text, options, vocabulary)) ?? -1];
    return category
      ? { kind: 'read', patch: { category } }
      : { kind: 'refused', why: wording.general.pickOne() };
  },
  recall: ({ category }) => (category === undefined ? undefined : { category }),
};

export const engravedField: ReturnField = {
  name: 'engraved',
  keys: ['engraved'],
  promptKind: 'choice',
  isMissing: ({ loaded }) => isMissing('engraved', loaded.lines),
  question: ({ turn: { wording } }) => ({
    text: wording.returns.askEngraved(),
    chips: [wording.chips.yes, wording.chips.no],
  }),
  parse: ({ turn: { input, vocabulary, wording } }) => {
    const answer = readYesNo(input.text, vocabulary);
    return answer
      ? { kind: 'read', patch: { engraved: answer === 'yes' } }
      : { kind: 'refused', why: wording.general.yesOrNo() };
  },
};

function whichDay(one: CalendarDay, other: CalendarDay, { wording }: Turn): Question {
  return {
    text: wording.returns.askWhichDay(one, other),
    chips: [wording.general.day(one), wording.general.day(other)],
  };
}

function isImpossible({ loaded: { lines = [] } }: FieldContext<ReturnAnswers, ReturnLoaded>): boolean {
  return lines.some(({ decision }) => decision.reason === 'deliveryDayImpossible');
}

function onlyOf(indexes: number[] | undefined): number | undefined {
  return indexes?.length === 1 ? indexes[0] : undefined;
}
