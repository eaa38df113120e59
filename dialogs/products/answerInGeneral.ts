import {
  chainLayering,
  materialCare,
  productAnswer,
  ringSize,
  toRecordedDecision,
  type Product,
  type ProductAspect,
} from '../../policies';
import { rememberDecision } from '../conversationFacts';
import type { FieldContext } from '../form/field';
import type { Turn } from '../turn';
import { answerOnPiece } from './answerOnPiece';
import { productCard } from './productCard';
import type { ProductAnswers, ProductLoaded } from './productFields';
import { isOfMaterial } from './productRequest';

/** As many as can be looked over without scrolling for long. */
const MOST_SHOWN = 6;
/** Enough of what only comes near, and of the cheapest. */
const MOST_NEAR = 3;

type Context = FieldContext<ProductAnswers, ProductLoaded>;

/**
 * Answers a question about no piece in particular, from what the catalogue says of several.
 *
 * @returns false when it says nothing on it, which was said then
 */
export function answerInGeneral(context: Context): boolean {
  const { answers, loaded } = context;
  if (loaded.product) return false;
  switch (answers.ask) {
    case 'selection':
      return tellSelection(context);
    case 'ringSize':
      return tellRingSize(context);
    case 'care':
      return tellCare(context) || notStated(context, 'care');
    case 'styling':
      return tellStyling(context) || notStated(context, 'styling');
    case 'sizes':
      return tellSizes(context) || notStated(context, 'sizes');
    case 'property':
    case 'price':
    case 'materials':
    case undefined:
      return notStated(context, 'materials');
  }
}

function tellSelection({ answers, loaded: { selection }, turn }: Context): boolean {
  const { reply, wording } = turn;
  const { product } = wording;
  if (!selection) {
    reply.say(product.nothingNear());
    return false;
  }
  const [first] = selection.pieces;
  if (selection.kind === 'fitting' && first && selection.pieces.length === 1) {
    return answerOnPiece(first, { ask: answers.cheapest ? 'price' : 'selection' }, turn);
  }
  const isFitting = selection.kind === 'fitting';
  const isCheapest = isFitting && answers.cheapest === true;
  const shown = selection.pieces.slice(0, isFitting && !isCheapest ? MOST_SHOWN : MOST_NEAR);
  if (isCheapest) {
    showPieces(product.cheapestFirst(), shown, turn);
    return true;
  }
  const text = isFitting
    ? product.fitting(selection.pieces.length, shown.length)
    : product.near(answers, shown.length);
  showPieces(text, shown, turn);
  return true;
}

function tellRingSize({ answers: { millimetres, cannotMeasure }, loaded: { all }, turn }: Context): boolean {
  const { facts, reply, wording } = turn;
  const decision = ringSize(millimetres);
  rememberDecision(facts, toRecordedDecision('ringSize', decision));
  if (decision.kind !== 'size') {
    if (cannotMeasure) reply.say(wording.product.ringSize(decision, []));
    return false;
  }
  const label = `US ${decision.facts.size}`;
  const pieces = all.filter(({ category, sizes }) => category === 'ring' && sizes.includes(label));
  const text = wording.product.ringSize(decision, pieces);
  if (pieces.length === 0) reply.say(text, [wording.chips.person]);
  else showPieces(text, pieces.slice(0, MOST_SHOWN), turn);
  return true;
}

function tellCare({ answers: { materials = [] }, loaded: { all }, turn }: Context): boolean {
  const [material] = materials;
  if (material === undefined) return false;
  const { facts, reply, vocabulary, wording } = turn;
  const pieces = all.filter((piece) => isOfMaterial(piece, material, vocabulary));
  const isMain = (name: string): boolean =>
    isOfMaterial({ materials: [name], aliases: [] }, material, vocabulary);
  const decision = materialCare(material, pieces, isMain);
  rememberDecision(facts, toRecordedDecision('materialCare', decision));
  if (decision.kind === 'needsPerson') return false;
  reply.say(wording.product.careOf(decision), [wording.chips.person]);
  return true;
}

function tellStyling({ answers: { category, words = '' }, loaded: { all }, turn }: Context): boolean {
  const { facts, reply, vocabulary, wording } = turn;
  if (category === undefined || category === 'necklace') {
    const necklaces = all.filter((piece) => piece.category === 'necklace');
    const decision = chainLayering(necklaces.flatMap(({ sizes }) => sizes));
    rememberDecision(facts, toRecordedDecision('chainLayering', decision));
    if (decision.kind === 'needsPerson') return false;
    showPieces(wording.product.layering(decision), necklaces.slice(0, MOST_SHOWN), turn);
    return true;
  }
  const { stackable } = vocabulary.products;
  const isStacked = stackable.test(words);
  const ofSort = all.filter((piece) => piece.category === category && piece.styling);
  const pieces = ofSort.filter(({ styling = '' }) => !isStacked || stackable.test(styling));
  if (pieces.length === 0) return false;
  reply.say(wording.product.stylingOf(pieces.slice(0, MOST_SHOWN)), [wording.chips.person]);
  return true;
}

function tellSizes({ answers, loaded: { all }, turn }: Context): boolean {
  const { category } = answers;
  const sizes = [
    ...new Set(all.filter((piece) => piece.category === category).flatMap((piece) => piece.sizes)),
  ];
  if (sizes.length === 0) return false;
  const { reply, wording } = turn;
  const help = category === 'ring' ? [wording.product.findMySize] : [];
  reply.say(wording.product.sizesOf(answers, sizes), [...help, wording.chips.person]);
  return true;
}

function notStated({ turn: { facts, reply, wording } }: Context, aspect: ProductAspect): false {
  rememberDecision(facts, toRecordedDecision('productAnswer', productAnswer(undefined, aspect)));
  reply.say(wording.product.notStated(undefined, aspect));
  return false;
}

function showPieces(text: string, pieces: readonly Product[], { reply, wording }: Turn): void {
  reply.show(text, productCard(pieces, wording.product));
  reply.offerChips([wording.chips.person]);
}
