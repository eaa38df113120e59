import { productAnswer, toRecordedDecision, type Product, type ProductAspect } from '../../policies';
import { rememberDecision } from '../conversationFacts';
import type { ChipWording } from '../text/wording';
import type { Turn } from '../turn';
import { productCard } from './productCard';
import type { ProductAnswers } from './productFields';

const ASPECT_CHIPS = {
  materials: 'ProductMaterials',
  sizes: 'ProductSizing',
  care: 'ProductCare',
  styling: 'ProductStyling',
} as const satisfies Record<ProductAspect, keyof ChipWording['topics']>;

/**
 * Answers a question about one piece, with its card the first time that it is spoken of.
 *
 * @returns false when the catalogue does not say it, which was said then
 */
export function answerOnPiece(
  piece: Product,
  answers: Readonly<Partial<ProductAnswers>>,
  turn: Turn,
): boolean {
  const { facts, reply, wording } = turn;
  facts.product = { productId: piece.productId, name: piece.name };
  facts.category = piece.category;
  const text = textOn(piece, answers, turn);
  if (text === undefined) return false;
  const { ask = 'materials' } = answers;
  showOnce(text, piece, turn);
  const sizeHelp = ask === 'sizes' && piece.category === 'ring' ? [wording.product.findMySize] : [];
  reply.offerChips([...sizeHelp, ...aspectChips(wording.chips, ask)]);
  return true;
}

/** What one may want to know next of a piece. */
export function aspectChips({ topics, person }: ChipWording, asked?: string): string[] {
  const others = Object.entries(ASPECT_CHIPS).filter(([aspect]) => aspect !== asked);
  return [...others.map(([, topic]) => topics[topic]), person];
}

function textOn(
  piece: Product,
  { ask = 'materials', property }: Readonly<Partial<ProductAnswers>>,
  { facts, reply, vocabulary, wording: { product: wording } }: Turn,
): string | undefined {
  switch (ask) {
    case 'price':
      return wording.priceOf(piece);
    case 'selection':
    case 'ringSize':
      return wording.here(piece);
    case 'property': {
      const states = vocabulary.products.properties.find(([name]) => name === property)?.[1].states;
      const said = states && sentencesOf(piece).filter((candidate) => states.test(candidate));
      if (said && said.length > 0) return wording.quoted(piece, said.join(' '));
      reply.say(wording.notStated(piece.name, property ?? 'materials'));
      return undefined;
    }
    case 'materials':
    case 'sizes':
    case 'care':
    case 'styling': {
      const answer = productAnswer(piece, ask);
      rememberDecision(facts, toRecordedDecision('productAnswer', answer));
      if (answer.kind !== 'needsPerson') return wording.stated(answer);
      reply.say(wording.notStated(piece.name, ask));
      return undefined;
    }
  }
}

function showOnce(text: string, piece: Product, { facts, reply, wording }: Turn): void {
  if (facts.shownPiece === piece.productId) reply.say(text);
  else reply.show(text, productCard([piece], wording.product));
  facts.shownPiece = piece.productId;
}

function sentencesOf({ description, styling = '', care = '' }: Product): string[] {
  return [description, styling, care].flatMap((text) => text.split(/(?<=[.;])\s+/)).filter(Boolean);
}
