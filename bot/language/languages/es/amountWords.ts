import type { AmountWords } from '../../entities/amounts';

/** "1.045,50" as in Spain and the south, "1,045.50" as in Mexico. */
const NUMBER = String.raw`\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?|\d{1,7}(?:[.,]\d{1,2})?`;
const BEFORE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:us|u)?\$|usd)\s{0,2}(${NUMBER})(?![\d,.]*\d|\p{L})`,
  'gu',
);
const AFTER = new RegExp(
  String.raw`(?<![\p{L}\p{N}$.,])(${NUMBER})\s{0,2}(?:dolar(?:es)?|usd|us\$|\$)(?![\p{L}\p{N}])`,
  'gu',
);

/** One or two digits at the end, after either mark, are cents; three are thousands. */
const CENTS = /[.,](\d{1,2})$/;

export const AMOUNT_WORDS: AmountWords = {
  patterns: [BEFORE, AFTER],
  centsOf: (number) => {
    const cents = CENTS.exec(number)?.[1] ?? '';
    const whole = cents === '' ? number : number.slice(0, -cents.length - 1);
    return Number(whole.replace(/[.,]/g, '')) * 100 + Number(cents.padEnd(2, '0'));
  },
};
