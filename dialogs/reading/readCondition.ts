import type { ItemCondition } from '../../policies';
import type { Vocabulary } from '../text/vocabulary';
import { normalizeText } from './normalizeText';

/**
 * What does the shopper say about the state of an item? Only what the words say: "never worn" says
 * nothing about the tags. Where a message says both, what stands in the way wins ("worn once, tags on").
 *
 * @example
 * readCondition('never worn, but I threw the box away', vocabulary); // { unused: true, packagingIntact: false }
 */
export function readCondition(text: string, vocabulary: Vocabulary): ItemCondition {
  const said = normalizeText(text);
  const found = vocabulary.conditions.filter(({ words }) => words.test(said));
  const merged: Record<string, boolean> = {};
  for (const { says } of found) {
    for (const [fact, value] of Object.entries(says)) {
      if (value !== undefined) merged[fact] = (merged[fact] ?? true) && value;
    }
  }
  return merged;
}
