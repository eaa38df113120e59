import { withoutAccents } from '../../../dialogs/reading/withoutAccents';

/** A message in two spellings of one length, so that what is found in one has its span in the other. */
export interface FoldedText {
  readonly original: string;
  /** Lower case, no accents, straight apostrophes and quotes, plain spaces and hyphens. */
  readonly folded: string;
}

/** Characters beyond this are not searched. */
export const MAX_SEARCHED_LENGTH = 4_000;

/**
 * @example
 * foldText('I’m ANNA').folded; // "i'm anna"
 */
export function foldText(text: string): FoldedText {
  const original = text.slice(0, MAX_SEARCHED_LENGTH);
  let folded = '';
  for (const character of withoutAccents(original)) {
    const lower = character.toLowerCase();
    folded += lower.length === character.length ? lower : character;
  }
  return {
    original,
    folded: folded
      .replace(/[‘’ʼ`´]/g, "'")
      .replace(/[“”«»]/g, '"')
      .replace(/[‐‑–—]/g, '-')
      .replace(/[\t\n\r\u00a0\u2009\u202f]/g, ' '),
  };
}

/** The text with these spans blanked, at its old length. */
export function blankSpans(text: string, spans: readonly { start: number; end: number }[]): string {
  let blanked = text;
  for (const { start, end } of spans) {
    blanked = blanked.slice(0, start) + ' '.repeat(end - start) + blanked.slice(end);
  }
  return blanked;
}
