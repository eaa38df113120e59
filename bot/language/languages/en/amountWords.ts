import type { AmountWords } from '../../entities/amounts';

const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,7}(?:\.\d{1,2})?`;
/** `C$`, `AU$` and the like are other dollars. */
const BEFORE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:us)?\$|usd)\s{0,2}(${NUMBER})(?![\d,.]*\d|\p{L})`,
  'gu',
);
const AFTER = new RegExp(
  String.raw`(?<![\p{L}\p{N}$.,])(${NUMBER})\s{0,2}(?:us[\s-]?dollars?|dollars?|usd|us\$|bucks|\$)(?![\p{L}\p{N}])`,
  'gu',
);

export const AMOUNT_WORDS: AmountWords = {
  patterns: [BEFORE, AFTER],
  centsOf: (number) => Math.round(Number(number.replaceAll(',', '')) * 100),
};
