import type { CannedReplyView } from '../../api/contract';

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/**
 * The replies that have every word of the query in their name or text; those with all of them in the name
 * first, otherwise in the order given.
 */
export function findReplies(replies: readonly CannedReplyView[], query: string): CannedReplyView[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  const holds = (text: string): boolean => words.every((word) => plain(text).includes(word));
  const found = replies.filter(({ name, text }) => holds(`${name}\n${text}`));
  return [...found.filter(({ name }) => holds(name)), ...found.filter(({ name }) => !holds(name))];
}
