export interface Series {
  name: string;
  /** One for each day; null where nothing was measured. */
  values: readonly (number | null)[];
}

/** Figures by day, as a picture or as a table. */
export interface DayFigures {
  days: readonly string[];
  /** At most two: there are as many colours. */
  series: readonly Series[];
  /** A value as words. */
  words: (value: number) => string;
}

export function valueWords(value: number | null | undefined, words: (value: number) => string): string {
  return typeof value === 'number' ? words(value) : '–';
}
