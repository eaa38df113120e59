import { nthWeekday, plusDays, toDay } from './dayArithmetic';

/** Easter Sunday by the Gregorian calendar (Meeus, Jones, Butcher). */
function easterOf(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return toDay(year, Math.floor(f / 31), (f % 31) + 1) ?? '';
}

const thanksgivingOf = (year: number): string => nthWeekday(year, 11, 4, 4);

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
