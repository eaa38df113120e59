/**
 * Work that is done when the server starts and every so often from then on. A run may come at any time and
 * in several processes at once, so it needs no queue.
 */
import type { Clock } from '../dialogs/ports';
import type { Log } from '../handoff/http/log';
import { describeError } from '../handoff/http/route';

export interface Sweep {
  /** For the log. */
  name: string;
  run(now: Date): Promise<void>;
}

export interface RegularSweepDeps {
  sweeps: readonly Sweep[];
  everyMs: number;
  clock: Clock;
  log: Log;
}

/** A sweep that fails is logged, keeps no other from running, and is tried again the next time. */
export function startRegularSweep({ sweeps, everyMs, clock, log }: RegularSweepDeps): {
  stop(): Promise<void>;
} {
  const runAll = async (): Promise<void> => {
    for (const { name, run } of sweeps) {
      try {
        await run(clock.now());
      } catch (error) {
        log.error({ sweep: name, ...describeError(error) }, 'A sweep failed');
      }
    }
  };
  let isRunning = true;
  let running = runAll().finally(() => (isRunning = false));
  const timer = setInterval(() => {
    // One that takes longer than its pause is not started on top of itself.
    if (isRunning) return;
    isRunning = true;
    running = runAll().finally(() => (isRunning = false));
  }, everyMs);
  timer.unref();
  return {
    /** Waits for the sweep under way. */
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
