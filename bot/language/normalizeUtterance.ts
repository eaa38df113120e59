import type { LanguageWords } from './languages/languageWords';

/** UTF-16 units that the classifier looks at. What is longer keeps its beginning and its end. */
export const MAX_UTTERANCE_LENGTH = 1_000;
/** A long story has its point at the end more often than at the beginning. */
const KEPT_FROM_START = 400;

function shorten(text: string): string {
  if (text.length <= MAX_UTTERANCE_LENGTH) return text;
  return `${text.slice(0, KEPT_FROM_START)} ${text.slice(KEPT_FROM_START - MAX_UTTERANCE_LENGTH)}`;
}

function withoutAccents(text: string, { dropsAccents }: LanguageWords): string {
  return dropsAccents ? text.normalize('NFD').replace(/\p{M}/gu, '') : text;
}

/**
 * A message as the classifier compares it: lower case, shorthand and contractions written out
 * as the language does, and
 * what is particular to one shopper (addresses, long numbers) replaced by one stand-in, so that no
 * order number is ever learned. Words are separated by single spaces; may be empty.
 *
 * @example
 * normalizeUtterance("Wheres my pkg?? #20411", ENGLISH_WORDS); // 'where is my package # 1042'
 */
export function normalizeUtterance(text: string, words: LanguageWords): string {
  let plain = withoutAccents(shorten(text), words)
    .normalize('NFKC')
    .replace(/\p{Cs}|\p{Cc}|\p{Cf}/gu, ' ')
    .toLowerCase()
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/\S{1,64}@\S{1,255}/g, ' someone@example.com ')
    .replace(/\b(?:https?:\/\/|www\.)\S+/g, ' link ')
    .replace(/\bt-?\d{3,6}\b/g, ' ticket number ')
    .replace(/(?<![\d.,])\d[\d\s-]{2,}\d(?![\d.,]?\d)/g, ' 1042 ')
    // "heeeelp" has at most one letter too many left for the speller.
    .replace(/(\p{L})\1{2,}/gu, '$1$1')
    .replace(/([^\p{L}\p{N}\s'])/gu, ' $1 ')
    // Taken apart by the line above.
    .replace(/someone @ example \. com/g, 'someone@example.com');
  plain = plain
    .split(/\s+/)
    .map((word) => words.shorthand.get(word) ?? word)
    .join(' ');
  for (const [pattern, replacement] of words.contractions) plain = plain.replace(pattern, replacement);
  return plain
    .replace(/(?<=^|\s)'+|'+(?=\s|$)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
