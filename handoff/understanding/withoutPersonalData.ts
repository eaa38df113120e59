import { canonicalOrderNumber, maskCardNumbers, type Policy } from '../../policies';

const CARD = /\[card ending \p{Nd}{4}\]/gu;
const EMAIL = /(?<![^\s<>()])[^\s<>()]+@[^\s<>()]+/gu;
/** Seven digits and more, as people group them. */
const LONG_NUMBER = /(?<!\p{Nd})\+?\(?\p{Nd}(?:[\s().\-/_]{0,3}\p{Nd}){6,}/gu;
const TOKEN = /#?[\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)*/gu;
const DIGITS = /\p{Nd}{4,}/gu;
/** What a placeholder may be of the words around it. */
const PLACEHOLDER = /(\[(?:card|email|phone|order|number|name|address)\])/u;
const MOST_CHARACTERS = 300;

/**
 * What somebody typed, without what tells who they are: payment cards, e-mail addresses, phone and order
 * numbers and other long numbers become placeholders. Rather a number too many than one too few. On one
 * line, and cut where it is long; doing it twice changes nothing.
 *
 * @example
 * withoutPersonalData('any news on #1042? ana@example.com', DEFAULT_POLICY); // 'any news on [order]? [email]'
 */
export function withoutPersonalData(text: string, policy: Pick<Policy, 'orderNumberPattern'>): string {
  const masked = maskCardNumbers(text.replace(/\s+/gu, ' '))
    .replace(CARD, '[card]')
    .replace(EMAIL, '[email]')
    .replace(LONG_NUMBER, (number) => (/^[+(0]/.test(number) ? '[phone]' : '[number]'));
  // Split by one capturing group, every second piece is a placeholder.
  const pieces = masked
    .split(PLACEHOLDER)
    .map((piece, at) => (at % 2 === 1 ? piece : withoutOrders(piece, policy)));
  const line = pieces.join('').trim();
  return [...line].slice(0, MOST_CHARACTERS).join('').trim();
}

function withoutOrders(text: string, policy: Pick<Policy, 'orderNumberPattern'>): string {
  const isOrder = (token: string): boolean =>
    /\p{Nd}/u.test(token) && canonicalOrderNumber(token, policy as Policy) !== undefined;
  return text.replace(TOKEN, (token) => (isOrder(token) ? '[order]' : token)).replace(DIGITS, '[number]');
}
