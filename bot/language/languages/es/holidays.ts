import { nthWeekday, plusDays } from '../../entities/dayArithmetic';
import { easterOf, thanksgivingOf } from '../../entities/movableFeasts';

/** Days that shoppers name instead of dating them; longer names first, without accents. */
export const HOLIDAYS: readonly (readonly [RegExp, (year: number) => string])[] = [
  [/\b(?:noche ?buena|vispera de navidad)\b/g, (year) => `${year}-12-24`],
  [/\b(?:el dia de )?navidad(?:es)?\b/g, (year) => `${year}-12-25`],
  [/\b(?:noche ?vieja|fin de ano)\b/g, (year) => `${year}-12-31`],
  [/\bano nuevo\b/g, (year) => `${year}-01-01`],
  [/\b(?:(?:el )?dia de (?:los )?)?reyes(?: magos)?\b/g, (year) => `${year}-01-06`],
  [/\b(?:san valentin|(?:el )?dia de los enamorados|(?:el )?dia del amor)\b/g, (year) => `${year}-02-14`],
  [/\bhalloween\b/g, (year) => `${year}-10-31`],
  [/\b(?:(?:el )?dia de )?(?:los )?muertos\b/g, (year) => `${year}-11-02`],
  [/\b(?:black friday|viernes negro)\b/g, (year) => plusDays(thanksgivingOf(year), 1)],
  [/\b(?:cyber monday|cyberlunes)\b/g, (year) => plusDays(thanksgivingOf(year), 4)],
  [/\b(?:pascua|domingo de (?:resurreccion|pascua))\b/g, easterOf],
  // Mother's day is on another day in every country: it is none here.
  [/\b(?:(?:el )?dia del padre)\b/g, (year) => nthWeekday(year, 6, 0, 3)],
];
