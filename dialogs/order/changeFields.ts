/** What exactly is to be changed: the request, the items, what about them, the new value, and a yes. */
import type { Order, OrderItem } from '../../policies';
import { asksQuestion } from '../classifyInterruption';
import type { FieldContext, Parsed } from '../form/field';
import { knownSize, readBareValue, readChangeWish, readQuantity } from '../reading/readChangeWish';
import { normalizeText } from '../reading/normalizeText';
import { readChoice } from '../reading/readChoice';
import { itemLabel, readItems, recallItems } from '../returns/returnItems';
import { CHANGE_ASPECTS, type ChangeAspect } from '../text/changeWording';
import type { ChangeAnswers, ChangeField, ChangeLoaded } from './changeAnswers';
import { acceptField } from './orderFields';

type Context = FieldContext<ChangeAnswers, ChangeLoaded>;

/** Never asked: "no, actually cancel it" turns one request into another. */
export const requestField: ChangeField = {
  name: 'request',
  keys: ['change'],
  promptKind: 'choice',
  isMissing: () => false,
  question: ({ turn: { wording } }) => wording.general.offerPerson(),
  parse: ({ turn: { wording } }) => ({ kind: 'refused', why: wording.general.pickOne() }),
  recall: (known, { answers, turn: { facts, input, vocabulary } }) => {
    if (known === facts) return undefined;
    const said = normalizeText(input.text);
    const wish = readChangeWish(input.text, vocabulary.changeWords);
    const address = input.recognition.entities.find(({ kind }) => kind === 'address')?.text;
    const isAnother = answers.change !== 'AddressChange' && !vocabulary.addition.test(input.text);
    if (address !== undefined && isAnother) return { change: 'AddressChange', address };
    if (answers.change === 'OrderCancel' && wish.value !== undefined)
      return { change: 'OrderChange', ...wish };
    const change = vocabulary.changeWords.requests.find(([, words]) => words.test(said))?.[0];
    return change === undefined || change === answers.change ? undefined : { change };
  },
};

export const itemsField: ChangeField = {
  name: 'items',
  keys: ['lineIds'],
  promptKind: 'choice',
  isMissing: ({ answers, loaded: { order, changeable } }) =>
    changeable !== undefined &&
    order !== undefined &&
    order.items.length > 1 &&
    answers.lineIds === undefined,
  question: (context, attempt) => {
    const { answers, turn } = context;
    const text = turn.wording.change.askItems(answers.change ?? 'OrderChange', attempt);
    return { text, chips: [...allLabel(context), ...labelsOf(context)] };
  },
  parse: (context) => {
    const { loaded, turn } = context;
    const { order, changeable = [] } = loaded;
    const said = normalizeText(turn.input.text);
    const isAll =
      turn.vocabulary.all.test(said) || allLabel(context).some((all) => normalizeText(all) === said);
    if (isAll) return { kind: 'read', patch: { lineIds: changeable.map(({ lineId }) => lineId) } };
    // A piece that has left is understood as well: what applies to it is said then.
    const chosen = readChoice(
      turn.input.text,
      labelsOf(context).map((label) => ({ label })),
      turn.vocabulary,
    );
    const read = order && readItems(turn.input.text, order, turn.vocabulary);
    const named = read?.kind === 'chosen' ? read.lineIds : undefined;
    const lineIds = chosen?.length ? chosen.flatMap((index) => changeable[index]?.lineId ?? []) : named;
    return lineIds?.length
      ? { kind: 'read', patch: { lineIds } }
      : { kind: 'refused', why: turn.wording.general.pickOne() };
  },
  recall: (known, { answers, loaded: { order }, turn }) => {
    if (!order || order.items.length === 1) return undefined;
    const isOpening = known === turn.facts;
    if (isOpening && answers.anew) return undefined;
    const words = isOpening ? answers.said : turn.input.text;
    const lineIds = recallItems(known, words, order, turn.vocabulary);
    return lineIds && { lineIds };
  },
};

export const aspectField: ChangeField = {
  name: 'aspect',
  keys: ['aspect'],
  promptKind: 'choice',
  isMissing: ({ answers, loaded: { chosen } }) =>
    answers.change === 'OrderChange' && chosen !== undefined && answers.aspect === undefined,
  question: ({ loaded, turn: { wording } }, attempt) => ({
    text: wording.change.askAspect(wording.order.items(loaded.chosen ?? []), attempt),
    chips: CHANGE_ASPECTS.map((aspect) => wording.change.aspects[aspect]),
  }),
  parse: ({ loaded, turn }) => {
    const { input, vocabulary, wording } = turn;
    const labels = CHANGE_ASPECTS.map((aspect) => ({ label: wording.change.aspects[aspect] }));
    const wish = readChangeWish(input.text, vocabulary.changeWords);
    if (wish.aspect && wish.value !== undefined) return { kind: 'read', patch: wish };
    const chosen = readChoice(input.text, labels, vocabulary);
    const aspect = (chosen?.length === 1 ? CHANGE_ASPECTS[chosen[0] ?? -1] : undefined) ?? wish.aspect;
    if (aspect) return { kind: 'read', patch: { aspect } };
    // One of the sizes alone says what it is about, too.
    const size = knownSize(input.text, loaded.sizes ?? [], vocabulary.changeWords);
    return size
      ? { kind: 'read', patch: { aspect: 'size', value: size } }
      : { kind: 'refused', why: wording.general.pickOne() };
  },
  recall: (known, { answers, turn }) => {
    // What the first message asked for was read when the topic began.
    if (known === turn.facts || answers.change !== 'OrderChange') return undefined;
    const { changeWords } = turn.vocabulary;
    const { aspect, value } = readChangeWish(turn.input.text, changeWords);
    if (aspect && (value !== undefined || aspect === 'remove')) return { aspect, value };
    const bare = readBareValue(turn.input.text, changeWords);
    const isValue = answers.aspect === 'size' || answers.aspect === 'quantity';
    return bare !== undefined && isValue && answers.value !== undefined ? { value: bare } : undefined;
  },
};

export const valueField: ChangeField = {
  name: 'value',
  keys: ['value'],
  promptKind: 'value',
  isMissing: ({ answers, loaded: { chosen } }) =>
    answers.change === 'OrderChange' &&
    chosen !== undefined &&
    answers.aspect !== undefined &&
    answers.aspect !== 'remove' &&
    answers.value === undefined,
  question: ({ answers, loaded: { chosen = [], sizes = [] }, turn: { wording } }, attempt) => {
    const { aspect = 'other' } = answers;
    const only = chosen.length === 1 ? chosen[0] : undefined;
    const others = sizes.filter((size) => size !== only?.variant);
    return { text: wording.change.askValue(aspect, only, attempt), chips: aspect === 'size' ? others : [] };
  },
  parse: (context): Parsed<ChangeAnswers> => {
    const { answers, turn } = context;
    const aspect = answers.aspect ?? 'other';
    const value = readValue(aspect, context);
    return value === undefined
      ? { kind: 'refused', why: turn.wording.change.valueNotRead(aspect) }
      : { kind: 'read', patch: { value } };
  },
};

export const addressField: ChangeField = {
  name: 'address',
  keys: ['address'],
  promptKind: 'value',
  isMissing: ({ answers, loaded }) => loaded.needsAddress === true && answers.address === undefined,
  question: ({ turn: { wording } }, attempt) => ({
    text: wording.change.askAddress(attempt),
    chips: [],
    takesNames: true,
  }),
  parse: ({ turn }) => {
    const { input, vocabulary, wording } = turn;
    const isAddress = looksLikeAddress(input.text) && !asksQuestion(input.text, vocabulary);
    return isAddress
      ? { kind: 'read', patch: { address: input.text } }
      : { kind: 'refused', why: wording.change.addressNotRead(), isAttempt: /\d/.test(input.text) };
  },
  recall: (known, { answers, turn }) => {
    if (known === turn.facts || answers.change !== 'AddressChange') return undefined;
    const entity = turn.input.recognition.entities.find(({ kind }) => kind === 'address');
    if (!entity) return undefined;
    // "No, 21 Rose Lane": a correction of a part leaves the rest of the address standing.
    const isPart = answers.address !== undefined && entity.text.length * 1.5 < answers.address.length;
    return { address: isPart ? `${answers.address} (${turn.input.text})` : entity.text };
  },
};

/** The request listed back. Nothing goes to the team without a yes to exactly this. */
export const confirmField: ChangeField = {
  ...acceptField,
  keys: ['accepted'],
  parse: (context): Parsed<ChangeAnswers> => {
    const { answers, loaded, turn } = context;
    const said = normalizeText(turn.input.text);
    const isOpen = answers.change !== 'OrderCancel' || (loaded.changeable ?? []).length > 1;
    if (isOpen && turn.vocabulary.change.test(said)) {
      const patch = {
        lineIds: undefined,
        aspect: undefined,
        value: undefined,
        address: undefined,
        anew: true,
      };
      return { kind: 'read', patch };
    }
    const isCancelling = answers.change === 'OrderCancel' && turn.vocabulary.changeWords.cancelsIt.test(said);
    return isCancelling ? { kind: 'read', patch: { accepted: true } } : acceptField.parse(context);
  },
};

function readValue(aspect: ChangeAspect, { loaded, turn }: Context): string | undefined {
  const { input, vocabulary } = turn;
  const { changeWords } = vocabulary;
  const wish = readChangeWish(input.text, changeWords);
  const marked = wish.aspect === aspect ? wish.value : undefined;
  const value = marked ?? readBareValue(input.text, changeWords);
  switch (aspect) {
    case 'size': {
      if (value !== undefined) return value;
      const sizes = loaded.sizes ?? [];
      const chosen = readChoice(
        input.text,
        sizes.map((label) => ({ label })),
        vocabulary,
      );
      return chosen?.length === 1 ? sizes[chosen[0] ?? -1] : undefined;
    }
    case 'quantity':
      return value !== undefined && readQuantity(value, changeWords) !== undefined ? value : undefined;
    case 'piece':
    case 'remove':
    case 'other':
      return isWords(input.text) && !asksQuestion(input.text, vocabulary) ? input.text : undefined;
  }
}

function isWords(text: string): boolean {
  return (text.match(/\p{L}/gu) ?? []).length >= 3;
}

/** A street or a postal code, and more than that. */
function looksLikeAddress(text: string): boolean {
  return /\d/.test(text) && (text.match(/[\p{L}\p{Nd}]+/gu) ?? []).length >= 4;
}

function labelsOf({ loaded: { order, changeable = [] } }: Context): string[] {
  return order ? changeable.map((item) => itemLabel(item, order)) : [];
}

function allLabel({ loaded: { order, changeable = [] }, turn: { wording } }: Context): string[] {
  if (!order || changeable.length < 2) return [];
  return [isWholeOrder(changeable, order) ? wording.change.wholeOrder : wording.change.allUnsent];
}

export function isWholeOrder(items: readonly OrderItem[], order: Order): boolean {
  return items.length === order.items.length;
}
