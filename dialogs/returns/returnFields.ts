/** What a return asks about the item and its story, once the order is clear. */
import type { CalendarDay } from '../../policies';
import type { FieldContext, Parsed, Question } from '../form/field';
import { readDays } from '../reading/findFacts';
import { normalizeText } from '../reading/normalizeText';
import { readChoice } from '../reading/readChoice';
import { readReason } from '../reading/readReason';
import { readYesNo } from '../reading/readYesNo';
import type { Turn } from '../turn';
import { isMissing, type ReturnAnswers, type ReturnField, type ReturnLoaded } from './returnAnswers';
import { itemLabel, readItems, recallItems } from './returnItems';

export const itemsField: ReturnField = {
  name: 'items',
  keys: ['lineIds'],
  promptKind: 'choice',
  isMissing: ({ answers, loaded: { order } }) =>
    order !== undefined && order.items.length > 1 && (answers.lineIds ?? []).length === 0,
  question: ({ loaded, turn: { wording } }, attempt) => {
    const labels = labelsOf(loaded);
    const text = attempt === 0 ? wording.returns.askItems(labels) : wording.returns.itemsNotRead(labels);
    return { text, chips: [...labels, wording.returns.allItems(labels.length)] };
  },
  parse: ({ loaded: { order }, turn }) => {
    const lineIds = order && readItems(turn.input.text, order, turn.vocabulary);
    return lineIds
      ? { kind: 'read', patch: { lineIds } }
      : {
          kind: 'refused',
          why: turn.wording.returns.itemsNotRead(order?.items.map(({ name }) => name) ?? []),
        };
  },
  recall: (known, { loaded: { order }, turn }) => {
    if (!order) return undefined;
    const matter = known === turn.facts ? turn.facts.matter : undefined;
    const lineIds = recallItems(known, matter, order, turn.vocabulary);
    return lineIds && { lineIds };
  },
};

export const deliveredOnField: ReturnField = {
  name: 'deliveredOn',
  keys: ['deliveredOn'],
  promptKind: 'value',
  isMissing: ({ loaded }) => isMissing('deliveredOn', loaded.lines),
  question: (context, attempt) => {
    const { answers, turn } = context;
    const { returns } = turn.wording;
    const { deliveredOn, deliveredOnOtherwise } = turn.facts;
    if (isImpossible(context) && answers.deliveredOn) {
      return { text: returns.deliveredOnImpossible(answers.deliveredOn), chips: [] };
    }
    if (attempt === 0 && deliveredOn && deliveredOnOtherwise)
      return whichDay(deliveredOn, deliveredOnOtherwise, turn);
    return { text: returns.askDeliveredOn(attempt), chips: [] };
  },
  parse: ({ turn }): Parsed<ReturnAnswers> => {
    const { input, facts, today, vocabulary, wording } = turn;
    const readings = [facts.deliveredOn, facts.deliveredOnOtherwise].flatMap((day) => day ?? []);
    const tapped = readings.find(
      (day) => normalizeText(wording.general.day(day)) === normalizeText(input.text),
    );
    if (tapped) return { kind: 'read', patch: { deliveredOn: tapped } };
    const date = input.recognition.entities.find((entity) => entity.kind === 'date');
    if (!date) {
      const isAttempt = vocabulary.timeWords.test(normalizeText(input.text));
      return { kind: 'refused', why: wording.returns.deliveredOnNotRead(), isAttempt };
    }
    const [day, otherwise] = readDays(date, today);
    if (day && otherwise) return { kind: 'unclear', question: whichDay(day, otherwise, turn) };
    return { kind: 'read', patch: { deliveredOn: day } };
  },
  recall: ({ deliveredOn, deliveredOnOtherwise }, context) =>
    deliveredOn === undefined || deliveredOnOtherwise !== undefined || isImpossible(context)
      ? undefined
      : { deliveredOn },
};

export const reasonField: ReturnField = {
  name: 'reason',
  keys: ['reason'],
  promptKind: 'choice',
  isMissing: ({ answers, loaded: { lines = [] } }) =>
    answers.reason === undefined &&
    lines.some(({ decision: { kind } }) => kind === 'needsFacts' || kind === 'eligible'),
  question: ({ turn: { wording } }, attempt) => ({
    text: wording.returns.askReason(attempt),
    chips: Object.values(wording.returns.reasons),
  }),
  parse: ({ turn }) => {
    const { input, vocabulary, wording } = turn;
    const codes = Object.keys(wording.returns.reasons) as ReturnAnswers['reason'][];
    const options = codes.map((code) => ({ label: wording.returns.reasons[code] }));
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

function labelsOf({ order }: ReturnLoaded): string[] {
  return order?.items.map((item) => itemLabel(item, order)) ?? [];
}

function onlyOf(indexes: number[] | undefined): number | undefined {
  return indexes?.length === 1 ? indexes[0] : undefined;
}
