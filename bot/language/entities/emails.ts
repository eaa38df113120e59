import type { Entity } from '../../../dialogs/language/entities';
import type { FoldedText } from './foldedText';

type Email = Extract<Entity, { kind: 'email' }>;

/** What stands around an address in a sentence is not part of it. */
const ADDRESS =
  /(?<![\p{L}\p{N}._%+-])[a-z0-9](?:[a-z0-9._%+'-]{0,62}[a-z0-9_+-])?@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,6}[a-z]{2,24}(?![\p{L}\p{N}])/gu;

/**
 * @example
 * findEmails(foldText('Its Anna.W@Example.com, thanks'))[0]?.value; // 'anna.w@example.com'
 */
export function findEmails({ original, folded }: FoldedText): Email[] {
  return [...folded.matchAll(ADDRESS)].map(({ 0: value, index: start }) => {
    const end = start + value.length;
    return { kind: 'email', value, text: original.slice(start, end), start, end };
  });
}
