import type { RatingWords } from '../text/vocabulary';
import { normalizeText } from './normalizeText';

export interface ReadScore {
  /** 1 to 5. */
  readonly score: number;
  /** What was said beside it, as written; empty where it is the whole message. */
  readonly rest: string;
}

/** Where a score ends and other words begin. */
const SCORE_AND_REST = /^\s*([^,.;:!\n]{1,40}?)\s*(?:[,.;:!\n]+|\s[-–—]\s)\s*(\S.*)$/su;

const STARS = /^\s*((?:[⭐🌟★]\uFE0F?\s*){1,5})$/u;

/**
 * A score from 1 to 5, alone or at the beginning of a message.
 *
 * @param scores the answers that were offered, from 1
 *
 * @example
 * readScore('4/5, but slow', words, scores); // { score: 4, rest: 'but slow' }
 * readScore('5 rings arrived broken', words, scores); // undefined
 */
export function readScore(
  text: string,
  words: RatingWords & { readonly numberWords: readonly string[] },
  scores: readonly string[],
): ReadScore | undefined {
  const whole = scoreOf(text, words, scores);
  if (whole !== undefined) return { score: whole, rest: '' };
  const [, head = '', rest = ''] = SCORE_AND_REST.exec(text) ?? [];
  const score = scoreOf(head, words, scores);
  return score === undefined ? undefined : { score, rest };
}

function scoreOf(
  text: string,
  { score, words, numberWords }: RatingWords & { readonly numberWords: readonly string[] },
  scores: readonly string[],
): number | undefined {
  const stars = STARS.exec(text)?.[1];
  if (stars) return [...stars.replace(/\uFE0F|\s/g, '')].length;
  const said = normalizeText(text);
  const offered = scores.findIndex((label) => normalizeText(label) === said) + 1;
  if (offered > 0) return offered;
  const named = score.exec(said)?.groups?.score;
  if (named !== undefined) return Number(named) || numberWords.indexOf(named) + 1;
  return words.find(([pattern]) => pattern.test(said))?.[1];
}
