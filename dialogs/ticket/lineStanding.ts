import { teamHours } from '../../policies';
import type { Turn } from '../turn';

/** What can be said of the wait for a person; of how long it takes, nothing. */
export type LineStanding =
  /** 1 is the next one. */
  | { readonly kind: 'inLine'; readonly place: number }
  /** Nobody is there; the team comes back then. */
  | { readonly kind: 'closed'; readonly opensAt: Date };

/** @param place in line, where the desk knows one */
export function lineStanding(
  place: number | undefined,
  { now, settings }: Pick<Turn, 'now' | 'settings'>,
): LineStanding | undefined {
  const hours = teamHours(now, settings);
  if (hours.kind === 'closed') return hours.opensAt && { kind: 'closed', opensAt: hours.opensAt };
  return place === undefined ? undefined : { kind: 'inLine', place };
}
