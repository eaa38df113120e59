import type { Entity } from '../../../dialogs/language/entities';
import type { ReturnReason } from '../../../policies';
import type { FoldedText } from './foldedText';

type Reason = Extract<Entity, { kind: 'reason' }>;

/**
 * Why something goes back; at most one, since a fault goes before a change of mind. The words are
 * those that the dialogs read themselves: both must understand the same.
 *
 * @example
 * findReasons(foldText("It doesn't fit"), REASON_WORDS)[0]?.value; // 'wrongSize'
 */
export function findReasons(
  { original, folded }: FoldedText,
  reasons: readonly (readonly [ReturnReason, RegExp])[],
): Reason[] {
  for (const [value, words] of reasons) {
    const match = words.exec(folded);
    if (!match || match[0] === '') continue;
    const start = match.index;
    const end = start + match[0].length;
    return [{ kind: 'reason', value, text: original.slice(start, end), start, end }];
  }
  return [];
}
