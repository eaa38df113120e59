import type { Entity } from '../../../dialogs/language/entities';
import type { FoldedText } from './foldedText';

type OrderNumber = Extract<Entity, { kind: 'orderNumber' }>;

const TOKEN = /(?<![\p{L}\p{N}])(#\s?)?([\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)/gu;

/** The words around a number that tell whether it is an order's; all against text without accents. */
export interface OrderNumberWords {
  /** Says that an order number comes next. */
  readonly marker: RegExp;
  /** Says that it is some other number. */
  readonly otherMarker: RegExp;
  /** Follows a quantity, a measure or a price. */
  readonly unit: RegExp;
  /** What may come between the beginning of a bare message and its number. */
  readonly bareLead: RegExp;
  /** What may come after the number of a bare message. */
  readonly bareTail: RegExp;
  /** A number after one of these, with nothing that says otherwise, is the one the shopper speaks of. */
  readonly referring: RegExp;
  /** Follows a number that ends its clause. */
  readonly clauseEnd: RegExp;
  /** Ends like `marker`, and says that it is the number of something else. */
  readonly otherNumberMarker: RegExp;
}

/** Two letters before a number are a US state when they are capitals. */
const US_STATE = /\b[A-Z]{2},?\s+$/;
function isYear(value: string): boolean {
  return /^(?:19|20)\d{2}$/.test(value);
}

/** A group of a longer number: a phone number, a card number, a date written in one. */
function isPartOfLongerNumber(folded: string, start: number, end: number): boolean {
  return (
    /\d[\s().-]{1,2}$|\+\s?$/.test(folded.slice(0, start)) ||
    /^[\s().-]{1,2}\d{2,}/.test(folded.slice(end)) ||
    /^[./:]\d|^,\d{3}/.test(folded.slice(end)) ||
    /\d[.,/:]$/.test(folded.slice(0, start))
  );
}

/**
 * Order numbers in the shop's own pattern. A number that merely has as many digits is none: sizes,
 * years, prices, measures, phone numbers and postcodes are left alone; a number all by itself is one.
 *
 * @param pattern source of a regular expression for the canonical form, as in the policy file
 *
 * @example
 * createOrderNumberFinder('[0-9]{4,6}', ORDER_NUMBER_WORDS)(foldText('wheres #1042?'))[0]?.value; // '1042'
 */
export function createOrderNumberFinder(
  pattern: string,
  words: OrderNumberWords,
): (text: FoldedText) => OrderNumber[] {
  const whole = new RegExp(`^(?:${pattern})$`, 'u');
  return ({ original, folded }) => {
    const found: OrderNumber[] = [];
    for (const match of folded.matchAll(TOKEN)) {
      const hash = match[1] ?? '';
      const token = match[2] ?? '';
      const value = token.normalize('NFKC').toUpperCase();
      if (!/\d/.test(value) || !whole.test(value)) continue;
      const start = match.index;
      const end = start + match[0].length;
      const before = folded.slice(0, start);
      const after = folded.slice(end);
      if (!isOrderNumber({ before, after, hash, value, original, folded, start, end }, words)) continue;
      found.push({ kind: 'orderNumber', value, text: original.slice(start, end), start, end });
    }
    return found;
  };
}

interface Candidate {
  before: string;
  after: string;
  hash: string;
  value: string;
  original: string;
  folded: string;
  start: number;
  end: number;
}

function isOrderNumber(
  { before, after, hash, value, original, folded, start, end }: Candidate,
  words: OrderNumberWords,
): boolean {
  if (words.unit.test(after) || isPartOfLongerNumber(folded, start, end)) return false;
  const isOther = words.otherMarker.test(before.slice(-40)) || US_STATE.test(original.slice(0, start));
  if (words.marker.test(before.slice(-60))) return !words.otherNumberMarker.test(before.slice(-60));
  if (hash !== '') return !isOther;
  // A shop whose numbers have letters in them: nothing else looks like that.
  if (/\p{L}/u.test(value) && value.length >= 5) return true;
  if (words.bareLead.test(before) && words.bareTail.test(after)) return true;
  if (isOther || isYear(value)) return false;
  return words.referring.test(before) && words.clauseEnd.test(after);
}
