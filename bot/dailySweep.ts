import { startRegularSweep, type RegularSweepDeps } from './regularSweep';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Deletes what nobody needs any more, when the server starts and once a day from then on. */
export function startDailySweep(deps: Omit<RegularSweepDeps, 'everyMs'>): { stop(): Promise<void> } {
  return startRegularSweep({ ...deps, everyMs: DAY_MS });
}
