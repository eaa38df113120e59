import type { Entity } from '../../../dialogs/language/entities';
import type { FoldedText } from './foldedText';

type Address = Extract<Entity, { kind: 'address' }>;

/** Postal addresses in the forms of a language's countries, against the text as written. */
export interface AddressWords {
  readonly streets: readonly RegExp[];
  /** Town and code, right after the street. */
  readonly townAfter: RegExp;
}

/**
 * Postal addresses: a street with its number, and the town after it.
 *
 * @example
 * findAddresses(foldText('send it to 14 Elm Street, Boston MA 02118'), ADDRESS_WORDS)[0]?.value; // '14 Elm Street, Boston MA 02118'
 */
export function findAddresses({ original }: FoldedText, { streets, townAfter }: AddressWords): Address[] {
  const found: Address[] = [];
  for (const pattern of streets) {
    for (const match of original.matchAll(pattern)) {
      const start = match.index;
      const streetEnd = start + match[0].length;
      const end = streetEnd + (townAfter.exec(original.slice(streetEnd))?.[0].length ?? 0);
      if (found.some((address) => start < address.end && address.start < end)) continue;
      const text = original.slice(start, end);
      found.push({ kind: 'address', value: text.replace(/\s+/g, ' '), text, start, end });
    }
  }
  return found;
}
