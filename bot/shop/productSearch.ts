/**
 * Products by name, other names, type and material. A word counts the more, the fewer products have it;
 * plural, case, accents and small typos do not matter.
 */
import type { ProductMatches } from '../../dialogs/ports';
import type { Product } from '../../policies';
import { isTypoOf } from './isTypoOf';

/** Words of questions, which name no product; some are one letter away from a word that does. */
const STOP_WORDS = new Set(
  (
    'a about all an and any anything are at available be by can could cost do does for from get give has have ' +
    'how i in into is it its like look looking made make me mean meant more my need no not of on one or order ' +
    'other please price sell send ' +
    'shop show size so some something store stock tell that the their them there these thing this those to want ' +
    'was what when where which with would you your'
  ).split(' '),
);

const WEIGHTS = { name: 3, alias: 3, material: 2, category: 1.5 } as const;
/** What a word is worth that is one only almost. */
const PREFIX = 0.6;
const TYPO = 0.7;
/** Added when the whole name or another name stands in the text. */
const PHRASE = 4;
/** A product this much worse than the best is not what was meant. */
const CUT = 0.5;

interface Indexed {
  product: Product;
  /** Word -> the best weight of the fields it stands in. */
  words: Map<string, number>;
  /** Names as they are found in a text. */
  phrases: string[];
}

/**
 * @returns the search: best match first, equal ones in the catalogue's order
 *
 * @example
 * createProductSearch(products)('do you have moonstne rings').fitting[0]?.name; // 'Aurora Moonstone Ring'
 */
export function createProductSearch(products: readonly Product[]): (text: string) => ProductMatches {
  const index = products.map(indexed);
  const frequency = new Map<string, number>();
  for (const { words } of index) {
    for (const word of words.keys()) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  const rarity = (word: string): number => Math.log(1 + products.length / (frequency.get(word) ?? 1));
  const vocabulary = [...frequency.keys()];

  return (text) => {
    const asked = wordsOf(text).filter((word) => !STOP_WORDS.has(word));
    const meanings = asked.map((word) => meaningsOf(word, vocabulary)).filter(({ length }) => length > 0);
    const phrase = ` ${wordsOf(text).join(' ')} `;
    const scored = index
      .map(({ product, words, phrases }) => {
        const isNamed = phrases.some((name) => phrase.includes(name));
        let score = isNamed ? PHRASE : 0;
        for (const candidates of meanings) {
          const worths = candidates.map(
            ({ word, likeness }) => (words.get(word) ?? 0) * rarity(word) * likeness,
          );
          score += Math.max(0, ...worths);
        }
        const fits = meanings.every((candidates) => candidates.some(({ word }) => words.has(word)));
        return { product, score, fits };
      })
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
    const best = scored[0]?.score ?? 0;
    const productsOf = (matches: typeof scored): Product[] => matches.map(({ product }) => product);
    return {
      fitting: productsOf(scored.filter(({ fits }) => fits)),
      near: productsOf(scored.filter(({ fits, score }) => !fits && score >= best * CUT)),
    };
  };
}

function indexed(product: Product): Indexed {
  const words = new Map<string, number>();
  const add = (text: string, weight: number): void => {
    for (const word of wordsOf(text)) {
      if (!STOP_WORDS.has(word)) words.set(word, Math.max(words.get(word) ?? 0, weight));
    }
  };
  add(product.name, WEIGHTS.name);
  for (const alias of product.aliases) add(alias, WEIGHTS.alias);
  for (const material of product.materials) add(material, WEIGHTS.material);
  // Also where the name has it: asked for "rings", a "Slim Stacking Band" is one like the others.
  for (const word of wordsOf(product.category)) words.set(word, WEIGHTS.category);
  const phrases = [product.name, ...product.aliases].map((name) => ` ${wordsOf(name).join(' ')} `);
  return { product, words, phrases };
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{Nd}]+/u)
    .filter((word) => word !== '')
    .map(singular);
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** The word itself where the catalogue knows it; else what it may have been meant to be. */
function meaningsOf(asked: string, vocabulary: readonly string[]): { word: string; likeness: number }[] {
  if (vocabulary.includes(asked)) return [{ word: asked, likeness: 1 }];
  return vocabulary.flatMap((word) => {
    if (isTypoOf(asked, word)) return [{ word, likeness: TYPO }];
    return asked.length >= 4 && word.startsWith(asked) ? [{ word, likeness: PREFIX }] : [];
  });
}
