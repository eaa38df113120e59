import { normalizeText } from '../reading/normalizeText';
import { readMatter } from '../reading/readMatter';
import type { Turn } from '../turn';
import { teamRequestOf, type Handover } from './handover';

const FEWEST_WORDS_FOR_TEAM = 2;

/** The handover with the present message as its draft, where that says what the matter is. */
export function withDraft(handover: Handover, { input, vocabulary, wording }: Turn): Handover {
  if (Object.values(wording.chips.topics).includes(input.text)) return handover;
  // "Erase it" says it all; of an order more is to be told.
  const fewest = vocabulary.privacyRequest.test(normalizeText(input.text))
    ? 1
    : teamRequestOf(handover.reason) && FEWEST_WORDS_FOR_TEAM;
  const draft = readMatter(input.text, vocabulary, fewest);
  return { ...handover, ...(draft && { draft }) };
}
