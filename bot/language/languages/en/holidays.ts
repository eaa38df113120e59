import { plusDays } from '../../entities/dayArithmetic';
import { easterOf, thanksgivingOf } from '../../entities/movableFeasts';

/** Days that shoppers name instead of dating them, and when they are in a year; longer names first. */
export const HOLIDAYS: readonly (readonly [RegExp, (year: number) => string])[] = [
  [/\b(?:christmas|xmas) eve\b/g, (year) => `${year}-12-24`],
  [/\b(?:christmas(?: day)?|xmas(?: day)?|x-mas)\b/g, (year) => `${year}-12-25`],
  [/\bboxing day\b/g, (year) => `${year}-12-26`],
  [/\bnew year'?s eve\b/g, (year) => `${year}-12-31`],
  [/\bnew year'?s(?: day)?\b/g, (year) => `${year}-01-01`],
  [/\bvalentine'?s?(?: day|'s day)?\b|\bv-?day\b/g, (year) => `${year}-02-14`],
  [/\bhalloween\b/g, (year) => `${year}-10-31`],
  [/\bthanksgiving\b/g, thanksgivingOf],
  [/\bblack friday\b/g, (year) => plusDays(thanksgivingOf(year), 1)],
  [/\bcyber monday\b/g, (year) => plusDays(thanksgivingOf(year), 4)],
  [/\beaster(?: sunday)?\b/g, easterOf],
];
