import { digitValue } from './digitValue';

/** Digits with nothing between them. */
export interface DigitGroup {
  /** UTF-16 offsets, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** As ASCII digits, whatever script they were written in. */
  readonly digits: string;
}

/** What people put between the digits of one number; more of it than this starts another number. */
const SEPARATOR = /[\s\p{Z}\p{Pd}\p{Cf}._/·•−\uFE0F\u20E3]/u;
const MOST_SEPARATORS = 4;

/**
 * The runs of digits in a text: groups that could be read as one number, written with spaces,
 * dashes, dots, slashes or invisible characters between them. Takes time in proportion to the
 * text's length.
 *
 * @example
 * digitRuns('4242-4242 or #1042').map((run) => run.map((group) => group.digits));
 * // [['4242', '4242'], ['1042']]
 */
export function digitRuns(text: string): DigitGroup[][] {
  const runs: DigitGroup[][] = [];
  let run: DigitGroup[] = [];
  let start = 0;
  let digits = '';
  let separators = 0;
  let offset = 0;

  const endGroup = () => {
    if (digits !== '') run.push({ start, end: offset, digits });
    digits = '';
  };
  const endRun = () => {
    endGroup();
    if (run.length > 0) runs.push(run);
    run = [];
  };

  for (const character of text) {
    const value = digitValue(character);
    if (value !== undefined) {
      if (digits === '') start = offset;
      digits += String(value);
      separators = 0;
    } else if (digits !== '' || run.length > 0) {
      endGroup();
      separators += 1;
      if (separators > MOST_SEPARATORS || !SEPARATOR.test(character)) endRun();
    }
    offset += character.length;
  }
  endRun();
  return runs;
}
