import type { DecisionBase } from './decision';

export interface RingSizeFacts {
  /** Across the inside of a ring, or around the finger. */
  readonly millimetres: number;
  readonly measured: 'across' | 'around';
}

export type RingSize =
  /** To the nearest half size, US. */
  | DecisionBase<'size', 'measured', RingSizeFacts & { readonly size: number }>
  | DecisionBase<'needsFacts', 'notMeasured', object>
  /** No finger measures that. */
  | DecisionBase<'needsFacts', 'outOfRange', { readonly millimetres: number }>;

/** US size 0 has this inner diameter, and each size adds the same step; both in millimetres. */
const SMALLEST_ACROSS = 11.63;
const STEP_ACROSS = 0.8128;

const MOST_SIZE = 16;
const LEAST_SIZE = 2;

/**
 * Which US ring size is it? Sizes are in the policy's scope (section 1); their measures are the trade's
 * table, so this is our procedure and cites no section. Below 30 mm a measure is the inside of a ring, above it the way round a finger.
 *
 * @example
 * ringSize(17.3).facts; // { millimetres: 17.3, measured: 'across', size: 7 }
 * ringSize(54.4).facts; // { millimetres: 54.4, measured: 'around', size: 7 }
 */
export function ringSize(millimetres: number | undefined): RingSize {
  if (millimetres === undefined) {
    return { kind: 'needsFacts', reason: 'notMeasured', facts: {} };
  }
  const measured = millimetres < 30 ? 'across' : 'around';
  const across = measured === 'across' ? millimetres : millimetres / Math.PI;
  const size = Math.round(((across - SMALLEST_ACROSS) / STEP_ACROSS) * 2) / 2;
  if (!(size >= LEAST_SIZE && size <= MOST_SIZE)) {
    return { kind: 'needsFacts', reason: 'outOfRange', facts: { millimetres } };
  }
  return { kind: 'size', reason: 'measured', facts: { millimetres, measured, size } };
}
