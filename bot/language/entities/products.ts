import type { Entity } from '../../../dialogs/language/entities';
import type { Product } from '../../../policies';
import { isTypoOf } from '../../shop/isTypoOf';
import type { FoldedText } from './foldedText';

type ProductEntity = Extract<Entity, { kind: 'product' }>;

interface Phrase {
  readonly words: readonly string[];
  readonly product: Product;
}

interface Word {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** After these a one-word name is a time or a place: "at midnight". */
const NOT_A_NAME_AFTER = new Set(['at', 'by', 'until', 'till', 'before', 'after', 'since', 'around', 'past']);

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: value, index: start }) => ({
    value: singular(value.toLowerCase()),
    start,
    end: start + value.length,
  }));
}

/** The name, its other names, and its short forms: "Luna pendant", "Luna necklace". */
function namesOf({ name, aliases }: Product): string[] {
  const words = name.split(/\s+/);
  const shortForms = words.length > 2 ? [`${words[0]} ${words[1]}`, `${words[0]} ${words.at(-1)}`] : [];
  return [name, ...aliases, ...shortForms];
}

/** A name that two products share names neither. */
function phrasesOf(products: readonly Product[]): Phrase[] {
  const byText = new Map<string, Phrase | undefined>();
  for (const product of products) {
    for (const name of namesOf(product)) {
      const words = wordsOf(name).map(({ value }) => value);
      if (words.length === 0) continue;
      const text = words.join(' ');
      const known = byText.get(text);
      const isShared = byText.has(text) && known?.product !== product;
      byText.set(text, isShared ? undefined : { words, product });
    }
  }
  return [...byText.values()]
    .filter((phrase): phrase is Phrase => phrase !== undefined)
    .sort((a, b) => b.words.length - a.words.length);
}

/** 2 when all words are right, 1 when some are mistyped, 0 when it is something else. */
function likeness(phrase: Phrase, words: readonly Word[]): 0 | 1 | 2 {
  let isExact = true;
  for (const [at, wanted] of phrase.words.entries()) {
    const written = words[at]?.value;
    if (written === undefined) return 0;
    if (written === wanted) continue;
    if (!isTypoOf(written, wanted)) return 0;
    isExact = false;
  }
  return isExact ? 2 : 1;
}

/**
 * Products of the catalogue by their names and other names, in the order of the text; plurals and
 * small typos do not matter. The longest name at a place counts.
 *
 * @example
 * createProductFinder(products)(foldText('my luna pendent broke'))[0]?.value.name; // 'Luna Pendant Necklace'
 */
export function createProductFinder(products: readonly Product[]): (text: FoldedText) => ProductEntity[] {
  const phrases = phrasesOf(products);
  return ({ original, folded }) => {
    const words = wordsOf(folded);
    const found: ProductEntity[] = [];
    for (let at = 0; at < words.length; at++) {
      let best: { phrase: Phrase; rank: number } | undefined;
      for (const phrase of phrases) {
        const size = phrase.words.length;
        if (size === 1 && NOT_A_NAME_AFTER.has(words[at - 1]?.value ?? '')) continue;
        const like = likeness(phrase, words.slice(at, at + size));
        // One mistyped word alone is too little to name a product.
        if (like === 0 || (like === 1 && size === 1)) continue;
        const rank = size * 2 + like;
        if (!best || rank > best.rank) best = { phrase, rank };
      }
      if (!best) continue;
      const { product, words: matched } = best.phrase;
      const start = words[at]?.start ?? 0;
      const end = words[at + matched.length - 1]?.end ?? start;
      const value = { productId: product.productId, name: product.name };
      found.push({ kind: 'product', value, text: original.slice(start, end), start, end });
      at += matched.length - 1;
    }
    return found;
  };
}
