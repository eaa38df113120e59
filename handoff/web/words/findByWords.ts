function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** What an item is found by. */
export interface Findable {
  name: string;
  /** What else it is found by, after its name. */
  text?: string;
}

/** How well the words fit, 0 best; undefined where one of them is nowhere. */
function rankOf({ name, text = '' }: Findable, words: readonly string[]): number | undefined {
  const [inName, inAll] = [plain(name), plain(`${name}\n${text}`)];
  const begins = (word: string): boolean => inName.startsWith(word) || inName.includes(` ${word}`);
  if (words.every(begins)) return 0;
  if (words.every((word) => inName.includes(word))) return 1;
  return words.every((word) => inAll.includes(word)) ? 2 : undefined;
}

/**
 * The items that have every word of the query in their name or text, whatever case and accents: first
 * those whose name has words that begin so, then those that have them in the name, otherwise in the order
 * given.
 */
export function findByWords<Item extends Findable>(items: readonly Item[], query: string): Item[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  const ranked = items.map((item) => ({ item, rank: rankOf(item, words) }));
  return [0, 1, 2].flatMap((rank) => ranked.filter((each) => each.rank === rank).map(({ item }) => item));
}
