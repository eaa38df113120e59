/**
 * The sentences of a message, in their order, without empty ones. A long story has its point in one
 * of them.
 *
 * @example
 * splitClauses('Got it on Monday. Too small! Can I return it?'); // three
 */
export function splitClauses(text: string): string[] {
  return text
    .split(/(?<=[.!?…])\s+|[\r\n]+/u)
    .map((clause) => clause.trim())
    .filter((clause) => /[\p{L}\p{N}]/u.test(clause));
}
