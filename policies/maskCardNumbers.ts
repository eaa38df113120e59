import { digitRuns, type DigitGroup } from './digitRuns';
import { isCardNumber, LONGEST_CARD, SHORTEST_CARD } from './isCardNumber';

export interface MaskOptions {
  /**
   * Order and tracking numbers that are known to be none, however written: from the shop's own records,
   * never from what a customer typed, or a card entered as an order number would be stored.
   */
  readonly spare?: readonly string[];
}

/**
 * UUIDs with a letter in them and hexadecimal digests: masking inside would break a reference. A UUID
 * of nothing but digits could as well be a card between dashes.
 */
const IDENTIFIER = new RegExp(
  '(?<![\\p{L}\\p{N}])(' +
    '(?=[\\d-]{0,35}[a-f])[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}' +
    '|[\\da-f]{64}|[\\da-f]{40}|[\\da-f]{32}' +
    ')(?![\\p{L}\\p{N}])',
  'iu',
);

/** A phone number in international form has no more digits than this in practice. */
const LONGEST_PHONE = 13;

/**
 * The text with each payment card number in it replaced by `[card ending 4242]`. A number is one
 * by issuer, length and check digit (`isCardNumber`), written in one piece or with separators, and
 * never as a part of a longer piece. Masking a masked text changes nothing; the time taken grows
 * with the text's length.
 *
 * UUIDs and hexadecimal digests stay whole, and so does a phone number in international form (`+` and
 * at most 13 digits).
 *
 * @example
 * maskCardNumbers('it is 4242 4242 4242 4242, order #1042'); // 'it is [card ending 4242], order #1042'
 * maskCardNumbers('parcel 4000000000000002', { spare: ['4000000000000002'] }); // unchanged
 */
export function maskCardNumbers(text: string, { spare = [] }: MaskOptions = {}): string {
  // A short number spares nothing: order 4242 must not uncover the card that starts with it.
  const spared = new Set(
    spare
      .flatMap(digitRuns)
      .map(digitsOf)
      .filter((digits) => digits.length >= SHORTEST_CARD),
  );
  // Split by one capturing group, every second piece is an identifier.
  const pieces = text.split(IDENTIFIER);
  return pieces.map((piece, index) => (index % 2 === 1 ? piece : maskPiece(piece, spared))).join('');
}

function maskPiece(text: string, spared: ReadonlySet<string>): string {
  let masked = '';
  let copied = 0;
  for (const { start, end, digits } of digitRuns(text).flatMap((run) => cardsIn(run, text, spared))) {
    masked += `${text.slice(copied, start)}[card ending ${digits.slice(-4)}]`;
    copied = end;
  }
  return masked + text.slice(copied);
}

/** Whole groups that make a card number together: from the left, the longest first. */
function cardsIn(run: readonly DigitGroup[], text: string, spared: ReadonlySet<string>): DigitGroup[] {
  if (isPhoneNumber(run, text)) return [];
  const longestSpared = Math.max(0, ...[...spared].map((digits) => digits.length));
  const cards: DigitGroup[] = [];
  for (let index = 0; index < run.length;) {
    const known = longestNumber(run, index, longestSpared, (digits) => spared.has(digits));
    const card = known ? undefined : longestNumber(run, index, LONGEST_CARD, isCardNumber);
    if (card) cards.push(card.number);
    index += known?.groups ?? card?.groups ?? 1;
  }
  return cards;
}

function longestNumber(
  run: readonly DigitGroup[],
  first: number,
  mostDigits: number,
  accepts: (digits: string) => boolean,
): { groups: number; number: DigitGroup } | undefined {
  let longest: { groups: number; number: DigitGroup } | undefined;
  let digits = '';
  const start = run[first]?.start ?? 0;
  for (const [index, group] of run.slice(first, first + mostDigits).entries()) {
    digits += group.digits;
    if (digits.length > mostDigits) break;
    if (accepts(digits)) longest = { groups: index + 1, number: { start, end: group.end, digits } };
  }
  return longest;
}

function isPhoneNumber(run: readonly DigitGroup[], text: string): boolean {
  const before = text.charAt((run[0]?.start ?? 0) - 1);
  return /[+＋]/.test(before) && digitsOf(run).length <= LONGEST_PHONE;
}

function digitsOf(run: readonly DigitGroup[]): string {
  return run.map((group) => group.digits).join('');
}
