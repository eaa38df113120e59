import type { Metrics } from '../metrics';
import type { TurnObserver, TurnOutcome } from './runTurn';
import type { UnitOfWork } from './unitOfWork';

const COUNTED_AS = {
  answered: 'committed',
  leftToPerson: 'silenced',
  apologised: 'failed',
} as const satisfies Record<TurnOutcome, string>;

/** Counts and times every turn, and tells the next observer. */
export function measureTurns(metrics: Metrics, next: TurnObserver = {}): TurnObserver {
  const startedAt = new WeakMap<object, number>();
  return {
    turnStarting: (activity) => {
      startedAt.set(activity, performance.now());
      next.turnStarting?.(activity);
    },
    turnCommitting: (unit) => next.turnCommitting?.(unit),
    turnCommitted: (unit: UnitOfWork, outcome) => {
      const start = startedAt.get(unit.incoming);
      if (start !== undefined) metrics.turnSeconds.observe((performance.now() - start) / 1000);
      metrics.turns.inc({ outcome: COUNTED_AS[outcome] });
      next.turnCommitted?.(unit, outcome);
    },
    turnLost: () => {
      metrics.turns.inc({ outcome: 'rerun' });
      next.turnLost?.();
    },
    turnFailed: (error) => next.turnFailed?.(error),
  };
}
