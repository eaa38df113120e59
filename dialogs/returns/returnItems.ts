import type { Order, OrderItem } from '../../policies';
import type { KnownFacts } from '../conversationFacts';
import { readCategory } from '../reading/findFacts';
import { readChoice } from '../reading/readChoice';
import { normalizeText } from '../reading/normalizeText';
import type { Vocabulary } from '../text/vocabulary';

/** How an item is shown: with its variant where the name alone could mean another one. */
export function itemLabel(item: OrderItem, { items }: Order): string {
  const isTwin = items.some((other) => other.lineId !== item.lineId && other.name === item.name);
  return isTwin && item.variant ? `${item.name}, ${item.variant}` : item.name;
}

/** The lines of an order that an answer names. */
export function readItems(text: string, order: Order, vocabulary: Vocabulary): string[] | undefined {
  const category = readCategory(text, vocabulary);
  const isAll = vocabulary.all.test(normalizeText(text));
  if (category && isAll) return linesOf(order, (item) => item.category === category);
  const labels = order.items.map((item) => ({ label: itemLabel(item, order) }));
  const chosen = readChoice(text, labels, vocabulary);
  if (chosen && chosen.length > 0) return chosen.flatMap((index) => order.items[index]?.lineId ?? []);
  return category && onlyLineOf(order, (item) => item.category === category);
}

/** The lines that the conversation has named already: a product, a sort of piece, or everything. */
export function recallItems(
  { product, category }: KnownFacts,
  matter: string | undefined,
  order: Order,
  vocabulary: Vocabulary,
): string[] | undefined {
  const byProduct = product && onlyLineOf(order, ({ productId }) => productId === product.productId);
  if (byProduct) return byProduct;
  const isAll = matter !== undefined && vocabulary.all.test(normalizeText(matter));
  if (isAll) return linesOf(order, (item) => category === undefined || item.category === category);
  return category && onlyLineOf(order, (item) => item.category === category);
}

function linesOf({ items }: Order, matches: (item: OrderItem) => boolean): string[] | undefined {
  const found = items.filter(matches).map(({ lineId }) => lineId);
  return found.length > 0 ? found : undefined;
}

function onlyLineOf(order: Order, matches: (item: OrderItem) => boolean): string[] | undefined {
  const found = linesOf(order, matches);
  return found?.length === 1 ? found : undefined;
}
