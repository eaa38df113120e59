import type { ChangeAspect } from '../text/changeWording';
import type { ChangeWords } from '../text/vocabulary';
import { normalizeText } from './normalizeText';

/** What is to be different about an item of an order. */
export interface ChangeWish {
  readonly aspect?: ChangeAspect;
  /** The new size or number as written; other wishes are words. */
  readonly value?: string;
}

const HIGHEST_QUANTITY = 99;

/**
 * What change of an order does a message ask for, as far as it says? A value counts only with what
 * marks it ("size 54", "to 54", "18 in", "two of them"), so that no order number is taken for one.
 *
 * @example
 * readChangeWish('change my ring in 1043 from size 52 to size 54', words); // { aspect: 'size', value: '54' }
 * readChangeWish('can you take the charm out?', words); // { aspect: 'remove' }
 */
export function readChangeWish(text: string, words: ChangeWords): ChangeWish {
  const said = normalizeText(text);
  const aspect = words.aspects.find(([, pattern]) => pattern.test(said))?.[0];
  if (aspect === 'remove') return { aspect };
  const quantity = aspect === 'size' ? undefined : valueIn(text, words.quantities);
  if (quantity !== undefined) return { aspect: 'quantity', value: quantity };
  const size = aspect === undefined || aspect === 'size' ? onlySize(text, words) : undefined;
  if (size !== undefined) return { aspect: 'size', value: size };
  return aspect ? { aspect } : {};
}

/**
 * The value that a message is, when it is nothing else ("no, 56", "make it two").
 *
 * @example
 * readBareValue('no, 56 please', words); // '56'
 */
export function readBareValue(text: string, words: ChangeWords): string | undefined {
  return words.bareValue.exec(text.trim())?.groups?.['value']?.trim();
}

/**
 * A number of pieces, in digits or as a word.
 *
 * @example
 * readQuantity('two', words); // 2
 */
export function readQuantity(value: string, { numbers }: ChangeWords): number | undefined {
  const count = numbers.get(value.toLowerCase()) ?? (/^\d+$/.test(value) ? Number(value) : undefined);
  return count !== undefined && count >= 1 && count <= HIGHEST_QUANTITY ? count : undefined;
}

/**
 * A size as the shop writes it, where it is one of its sizes; undefined otherwise.
 *
 * @example
 * knownSize('18 inches', ['16 in', '18 in'], words); // '18 in'
 * knownSize('7', ['US 6', 'US 7'], words); // 'US 7'
 */
export function knownSize(value: string, sizes: readonly string[], words: ChangeWords): string | undefined {
  const plain = plainSize(value, words);
  const exact = sizes.find((size) => plainSize(size, words) === plain);
  const isBare = /^[\d.]+$/.test(plain);
  return (
    exact ??
    (isBare ? sizes.find((size) => plainSize(size, words).replace(/[^\d.]/g, '') === plain) : undefined)
  );
}

function plainSize(size: string, { sizeSpellings }: ChangeWords): string {
  const plain = size.trim().toLowerCase().replace(/,/g, '.');
  return sizeSpellings.reduce((text, [from, to]) => text.replace(from, to), plain).replace(/\s+/g, '');
}

/** Two different sizes in one message state neither: one of them may be the one that was ordered. */
function onlySize(text: string, { replaced, sizes }: ChangeWords): string | undefined {
  const wanted = text.replace(replaced, ' ');
  const value = valueIn(wanted, sizes);
  const other = value === undefined ? undefined : valueIn(wanted.replace(value, ' '), sizes);
  return other === undefined || other === value ? value : undefined;
}

function valueIn(text: string, patterns: readonly RegExp[]): string | undefined {
  for (const pattern of patterns) {
    const value = pattern.exec(text)?.groups?.['value']?.trim();
    if (value !== undefined) return value;
  }
  return undefined;
}
