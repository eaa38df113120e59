/** Which items of an order it is about, and how many of each. */
import type { OrderItem } from '../../policies';
import type { Field, FieldContext, Parsed } from '../form/field';
import type { OrderAnswers, OrderLoaded } from '../order/orderAnswers';
import { normalizeText } from '../reading/normalizeText';
import { readCount } from '../reading/readCount';
import { itemLabel, readItems, recallItems } from './returnItems';
import type { ItemAnswers, OrderOf } from './returnAnswers';

type Answers = OrderAnswers & ItemAnswers;
type Loaded = OrderLoaded & OrderOf;
type Context = FieldContext<Answers, Loaded>;

/** @param ask the question, by the names of the items */
export function createItemsField(
  ask: (context: Context, names: readonly string[]) => string,
): Field<Answers, Loaded> {
  return {
    name: 'items',
    keys: ['lineIds', 'among', 'noneOfThem'],
    promptKind: 'choice',
    isMissing: ({ answers, loaded: { order } }) =>
      order !== undefined &&
      order.items.length > 1 &&
      (answers.lineIds ?? []).length === 0 &&
      answers.noneOfThem !== true,
    question: (context, attempt) => {
      const { wording } = context.turn;
      const labels = labelsOf(context, offeredItems(context));
      const text = attempt === 0 ? ask(context, labels) : wording.returns.itemsNotRead(labels);
      return { text, chips: [...labels, wording.returns.allItems(labels.length)] };
    },
    parse: (context): Parsed<Answers> => {
      const { loaded, turn } = context;
      const { input, vocabulary, wording } = turn;
      if (!loaded.order) return { kind: 'refused', why: wording.general.pickOne() };
      const offered = offeredItems(context);
      const order = { ...loaded.order, items: offered };
      // "None of those two, the earrings" is still about this order.
      const read =
        readItems(input.text, order, vocabulary) ?? readItems(input.text, loaded.order, vocabulary);
      switch (read?.kind) {
        case 'chosen':
          return { kind: 'read', patch: { lineIds: read.lineIds, among: [], noneOfThem: false } };
        case 'oneOf':
          return { kind: 'read', patch: { among: read.lineIds } };
        case 'none':
          return { kind: 'read', patch: { noneOfThem: true } };
        case undefined:
          return { kind: 'refused', why: wording.returns.itemsNotRead(labelsOf(context, offered)) };
      }
    },
    recall: (known, context) => {
      const { answers, loaded, turn } = context;
      if (!loaded.order) return undefined;
      if (known !== turn.facts && (answers.lineIds ?? []).length > 0) return readCorrection(context);
      const words = known === turn.facts ? turn.facts.matter : turn.input.text;
      const lineIds = recallItems(known, words, loaded.order, turn.vocabulary);
      if (lineIds) return { lineIds, among: [], noneOfThem: false };
      // "The ring", of an order with two rings: one of these is meant.
      const ofSort = loaded.order.items.filter(({ category }) => category === known.category);
      const isNarrower = known === turn.facts && answers.among === undefined && ofSort.length > 1;
      return isNarrower ? { among: ofSort.map(({ lineId }) => lineId) } : undefined;
    },
  };
}

/** Asked of one line after the other, where more than one piece of it was bought. */
export const quantityField: Field<Answers, Loaded & { openQuantity?: OrderItem }> = {
  name: 'quantity',
  keys: ['quantities'],
  promptKind: 'choice',
  isMissing: ({ loaded }) => loaded.openQuantity !== undefined,
  question: ({ loaded: { openQuantity }, turn: { wording } }) => ({
    text: wording.returns.askQuantity(openQuantity?.name ?? '', openQuantity?.quantity ?? 1),
    chips: Array.from({ length: openQuantity?.quantity ?? 0 }, (_, index) => String(index + 1)),
  }),
  parse: ({ answers, loaded: { openQuantity }, turn: { input, vocabulary, wording } }): Parsed<Answers> => {
    const { lineId = '', quantity = 1 } = openQuantity ?? {};
    const isAll = vocabulary.all.test(normalizeText(input.text));
    const count = isAll ? quantity : readCount(input.text, vocabulary);
    return count !== undefined && count >= 1 && count <= quantity
      ? { kind: 'read', patch: { quantities: { ...answers.quantities, [lineId]: count } } }
      : { kind: 'refused', why: wording.returns.quantityNotRead(quantity) };
  },
};

/** "No, the other ring", "just the earrings", "and the necklace": once items are chosen, only such words change them. */
function readCorrection({ answers, loaded: { order }, turn }: Context): Partial<Answers> | undefined {
  const { lineIds = [] } = answers;
  const { found, text } = turn.input;
  const { addition, changeOfMind, correction, only, theOther } = turn.vocabulary;
  const said = normalizeText(text);
  // "No, the ring was worn" speaks of the ring, and not of what is to go back.
  if (!order || found.condition) return undefined;
  if (theOther.test(said)) {
    const others = order.items.filter(
      ({ lineId, category }) => !lineIds.includes(lineId) && category === (found.category ?? category),
    );
    const ids = others.map(({ lineId }) => lineId);
    if (ids.length === 1) return { lineIds: ids, among: [] };
    return ids.length > 1 ? { lineIds: [], among: ids } : undefined;
  }
  const named = recallItems(found, text, order, turn.vocabulary);
  if (!named) return undefined;
  if ([correction, changeOfMind, only].some((words) => words.test(said)))
    return { lineIds: named, among: [] };
  return addition.test(text) ? { lineIds: [...new Set([...lineIds, ...named])], among: [] } : undefined;
}

/** All items of the order, or those that the last answer left. */
function offeredItems({ answers: { among = [] }, loaded: { order } }: Context): OrderItem[] {
  const items = order?.items ?? [];
  const left = items.filter(({ lineId }) => among.includes(lineId));
  return left.length > 0 ? left : items;
}

function labelsOf({ loaded: { order } }: Context, items: readonly OrderItem[]): string[] {
  return order ? items.map((item) => itemLabel(item, order)) : [];
}
