import type { ReturnReason } from '../../policies';
import type { Vocabulary } from '../text/vocabulary';
import { normalizeText } from './normalizeText';

/**
 * Why does something go back, by the shopper's words? The first pattern that matches counts: a
 * fault goes before a change of mind.
 *
 * @example
 * readReason("it's too small", vocabulary); // 'wrongSize'
 */
export function readReason(text: string, vocabulary: Vocabulary): ReturnReason | undefined {
  const said = normalizeText(text);
  return vocabulary.reasons.find(([, words]) => words.test(said))?.[0];
}
