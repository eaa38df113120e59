import type { Order, OrderItem } from '../../policies';
import type { KnownFacts } from '../conversationFacts';
import { readCategory } from '../reading/findFacts';
import { readChoice } from '../reading/readChoice';
import { normalizeText } from '../reading/normalizeText';
import type { Category, Vocabulary } from '../text/vocabulary';

export type ItemsRead =
  | { readonly kind: 'chosen'; readonly lineIds: string[] }
  /** "The ring", of an order with two rings: one of these is meant. */
  | { readonly kind: 'oneOf'; readonly lineIds: string[] }
  | { readonly kind: 'none' };

/** How an item is shown: with its variant where the name alone could mean another one. */
export function itemLabel(item: OrderItem, { items }: Order): string {
  const isTwin = items.some((other) => other.lineId !== item.lineId && other.name === item.name);
  return isTwin && item.variant ? `${item.name}, ${item.variant}` : item.name;
}

/** The lines of an order that an answer names. */
export function readItems(text: string, order: Order, vocabulary: Vocabulary): ItemsRead | undefined {
  const said = normalizeText(text);
  const category = readCategory(text, vocabulary);
  const ofSort = category ? linesOf(order, category) : [];
  if (ofSort.length > 0 && vocabulary.all.test(said)) return { kind: 'chosen', lineIds: ofSort };
  const labels = order.items.map((item) => ({ label: itemLabel(item, order) }));
  const chosen = readChoice(text, labels, vocabulary);
  if (chosen?.length === 0 || vocabulary.no.test(said)) return { kind: 'none' };
  if (chosen) return { kind: 'chosen', lineIds: chosen.flatMap((index) => order.items[index]?.lineId ?? []) };
  if (ofSort.length === 0) return undefined;
  const isClear = ofSort.length === 1 || isSeveral(said, category, vocabulary);
  return { kind: isClear ? 'chosen' : 'oneOf', lineIds: ofSort };
}

/**
 * The lines that the conversation has named already: a product, a sort of piece, or everything.
 *
 * @param words the shopper's own, for the matter at hand
 */
export function recallItems(
  { product, category }: KnownFacts,
  words: string | undefined,
  order: Order,
  vocabulary: Vocabulary,
): string[] | undefined {
  const byProduct = order.items.filter(({ productId }) => productId === product?.productId);
  const said = normalizeText(words ?? '');
  if (byProduct[0] && tellsOrder(said, byProduct[0], order, vocabulary)) return undefined;
  if (byProduct.length === 1) return byProduct.map(({ lineId }) => lineId);
  const ofSort = category ? linesOf(order, category) : order.items.map(({ lineId }) => lineId);
  const isClear =
    vocabulary.all.test(said) ||
    (category !== undefined && (ofSort.length === 1 || isSeveral(said, category, vocabulary)));
  return isClear && ofSort.length > 0 ? ofSort : undefined;
}

/** "A ring, the pearl strand and a charm came, and …": who names all sorts of an order has chosen none. */
function tellsOrder(said: string, named: OrderItem, { items }: Order, { categories }: Vocabulary): boolean {
  const others = new Set(items.map(({ category }) => category).filter((sort) => sort !== named.category));
  return [...others].filter((sort) => categories[sort]?.test(said)).length > 1;
}

/** "The rings" are all of them, "one of the rings" is not; "the earrings" may be one pair. */
function isSeveral(said: string, category: Category | undefined, { oneOf, several }: Vocabulary): boolean {
  return category !== undefined && several[category]?.test(said) === true && !oneOf.test(said);
}

function linesOf({ items }: Order, category: Category): string[] {
  return items.filter((item) => item.category === category).map(({ lineId }) => lineId);
}
