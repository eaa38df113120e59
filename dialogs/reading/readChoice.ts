import type { Vocabulary } from '../text/vocabulary';
import { editDistance } from './editDistance';
import { normalizeText } from './normalizeText';

export interface ChoiceOption {
  /** As shown on the chip. */
  readonly label: string;
  /** Other words for it. */
  readonly words?: RegExp;
  /** A part of the label does not choose it: "it arrived yesterday" is not "it arrived damaged". */
  readonly isWhole?: boolean;
}

const MAX_TYPOS = (word: string): number => (word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0);

/**
 * Which of the options does this message choose? Reads the label (with a typo), a number, "the
 * second one", "the first two", "both", "all of them", "not the ring", "none", other words for an option, or a part of its label.
 *
 * @returns positions in `options`, ascending; an empty array for "none"; undefined when it says
 *   nothing about them, or could mean one or the other
 *
 * @example
 * readChoice('the second one', [{ label: 'Luna ring' }, { label: 'Aurora necklace' }], vocabulary); // [1]
 */
export function readChoice(
  text: string,
  options: readonly ChoiceOption[],
  vocabulary: Vocabulary,
): number[] | undefined {
  const said = normalizeText(text);
  if (said === '') return undefined;
  const labels = options.map(({ label }) => normalizeText(label));

  const exact = labels.indexOf(said);
  if (exact >= 0) return [exact];
  if (options.length > 1 && vocabulary.all.test(said)) {
    const isOfTwo = vocabulary.both.test(said);
    return isOfTwo && options.length > 2 ? undefined : options.map((_, index) => index);
  }
  if (vocabulary.noneOfThem.test(said)) return [];
  const except = vocabulary.except.exec(said);
  if (except) {
    const leftOut = readChoice(said.slice(except.index + except[0].length), options, vocabulary);
    return leftOut?.length
      ? options.flatMap((_, index) => (leftOut.includes(index) ? [] : [index]))
      : undefined;
  }
  const numbers = readNumbers(said, options.length, vocabulary);
  if (numbers) return numbers;
  const several = vocabulary.firstOrLast.exec(said)?.groups;
  if (several) return readFirstOrLast(several, options.length, vocabulary);
  const ordinals = readOrdinals(said, options.length, vocabulary);
  if (ordinals.length > 0) return ordinals;

  const misspelt = labels.flatMap((label, index) => {
    const limit = MAX_TYPOS(label);
    return limit > 0 && editDistance(said, label, limit) <= limit ? [index] : [];
  });
  if (misspelt.length === 1) return misspelt;
  const contained = labels.flatMap((label, index) => (containsPhrase(said, label) ? [index] : []));
  if (contained.length > 0) return contained;
  const byWords = options.flatMap(({ words }, index) => (words?.test(said) ? [index] : []));
  if (byWords.length > 0) return byWords;
  const parts = options.map(({ isWhole }, index) => (isWhole ? '' : (labels[index] ?? '')));
  const byParts = readParts(said, parts, vocabulary);
  return byParts.length > 0 ? byParts : undefined;
}

/** "2", "#2", "number 2", "1 and 3": only when the message is nothing but numbers of options. */
function readNumbers(said: string, count: number, { optionNumbers }: Vocabulary): number[] | undefined {
  if (!optionNumbers.test(said)) return undefined;
  const chosen = [...said.matchAll(/\d+/g)].map(([digits]) => Number(digits) - 1);
  return chosen.every((index) => index >= 0 && index < count) ? ascending(chosen) : undefined;
}

/** "The first two", "the last three". */
function readFirstOrLast(
  { first, count = '' }: Readonly<Record<string, string | undefined>>,
  length: number,
  { numberWords }: Vocabulary,
): number[] | undefined {
  const many = numberWords.indexOf(count) + 1 || Number(count);
  if (!(many >= 1 && many <= length)) return undefined;
  const from = first === undefined ? length - many : 0;
  return Array.from({ length: many }, (_, at) => from + at);
}

function readOrdinals(said: string, count: number, vocabulary: Vocabulary): number[] {
  const chosen = vocabulary.ordinals.flatMap(([words, position]) =>
    words.test(said) ? [position < 0 ? count + position : position] : [],
  );
  return ascending(chosen.filter((index) => index < count));
}

/** Words that stand in the label of one option only, with a typo where they are long enough. */
function readParts(said: string, labels: readonly string[], vocabulary: Vocabulary): number[] {
  const spoken = wordsOf(said).filter((word) => !vocabulary.fillers.has(word));
  const chosen = spoken.flatMap((word) => {
    const holders = labels.flatMap((label, index) =>
      wordsOf(label).some((part) => editDistance(word, part, MAX_TYPOS(part)) <= MAX_TYPOS(part))
        ? [index]
        : [],
    );
    return holders.length === 1 ? holders : [];
  });
  return ascending(chosen);
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{Nd}']+/u).filter((word) => word !== '');
}

function containsPhrase(said: string, label: string): boolean {
  return label !== '' && ` ${wordsOf(said).join(' ')} `.includes(` ${wordsOf(label).join(' ')} `);
}

function ascending(indexes: readonly number[]): number[] {
  return [...new Set(indexes)].sort((a, b) => a - b);
}
