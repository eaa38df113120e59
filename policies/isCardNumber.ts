/**
 * Who issues which numbers: lowest and highest first digits, shortest and longest number. Visa
 * leaves out the lengths between. Maestro's are the ranges that its cards are in use with: all of
 * 60 to 69 would claim a tenth of many carriers' tracking numbers.
 */
const ISSUERS = [
  { issuer: 'Visa', from: '4', to: '4', lengths: [13, 16, 19] },
  { issuer: 'Mastercard', from: '51', to: '55', lengths: [16] },
  { issuer: 'Mastercard', from: '2221', to: '2720', lengths: [16] },
  { issuer: 'American Express', from: '34', to: '34', lengths: [15] },
  { issuer: 'American Express', from: '37', to: '37', lengths: [15] },
  { issuer: 'Discover', from: '6011', to: '6011', lengths: [16, 17, 18, 19] },
  { issuer: 'Discover', from: '644', to: '649', lengths: [16, 17, 18, 19] },
  { issuer: 'Discover', from: '65', to: '65', lengths: [16, 17, 18, 19] },
  { issuer: 'Diners Club', from: '300', to: '305', lengths: [14, 16, 17, 18, 19] },
  { issuer: 'Diners Club', from: '3095', to: '3095', lengths: [14, 16, 17, 18, 19] },
  { issuer: 'Diners Club', from: '36', to: '36', lengths: [14, 15, 16, 17, 18, 19] },
  { issuer: 'Diners Club', from: '38', to: '39', lengths: [14, 16, 17, 18, 19] },
  { issuer: 'JCB', from: '3528', to: '3589', lengths: [16, 17, 18, 19] },
  { issuer: 'UnionPay', from: '62', to: '62', lengths: [16, 17, 18, 19] },
  { issuer: 'UnionPay', from: '81', to: '81', lengths: [16, 17, 18, 19] },
  { issuer: 'Maestro', from: '50', to: '50', lengths: [12, 13, 14, 15, 16, 17, 18, 19] },
  { issuer: 'Maestro', from: '56', to: '58', lengths: [12, 13, 14, 15, 16, 17, 18, 19] },
  { issuer: 'Maestro', from: '63', to: '63', lengths: [12, 13, 14, 15, 16, 17, 18, 19] },
  { issuer: 'Maestro', from: '67', to: '67', lengths: [12, 13, 14, 15, 16, 17, 18, 19] },
] as const;

export const SHORTEST_CARD = 12;
export const LONGEST_CARD = 19;

/**
 * Does this start like a card of an issuer that has numbers of this length? Says nothing about the
 * check digit.
 *
 * @param digits - ASCII digits only
 *
 * @example
 * hasIssuer('4242424242424240'); // true
 * hasIssuer('9400100000000000'); // false
 */
export function hasIssuer(digits: string): boolean {
  return ISSUERS.some(({ from, to, lengths }) => {
    if (!(lengths as readonly number[]).includes(digits.length)) return false;
    const prefix = digits.slice(0, from.length);
    return from <= prefix && prefix <= to;
  });
}

/**
 * Is this a payment card number: an issuer's first digits, a length of that issuer, and the right
 * check digit (Luhn, ISO/IEC 7812)?
 *
 * @param digits - ASCII digits only
 *
 * @example
 * isCardNumber('4242424242424242'); // true
 * isCardNumber('4242424242424241'); // false
 */
export function isCardNumber(digits: string): boolean {
  if (digits.length < SHORTEST_CARD || digits.length > LONGEST_CARD) return false;
  // Nine numbers of ten end here, which is quicker than looking for their issuer.
  return luhnSum(digits) % 10 === 0 && hasIssuer(digits);
}

const ZERO = '0'.charCodeAt(0);

function luhnSum(digits: string): number {
  let sum = 0;
  for (let fromRight = 0; fromRight < digits.length; fromRight++) {
    const digit = digits.charCodeAt(digits.length - 1 - fromRight) - ZERO;
    const weighted = fromRight % 2 === 1 ? digit * 2 : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum;
}
