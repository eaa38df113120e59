import { returnEligibility, type Order } from '../../policies';
import type { Turn } from '../turn';

/** Is a return a way out for this item, as far as its owner's record says? Its condition is asked later. */
export function mayReturn(
  order: Order,
  lineId: string,
  { now, settings }: Pick<Turn, 'now' | 'settings'>,
): boolean {
  const { kind, reason } = returnEligibility({ purchase: { order, lineId } }, now, settings);
  return kind !== 'notEligible' && kind !== 'alreadyRequested' && reason !== 'notShipped';
}
