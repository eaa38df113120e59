/**
 * Deletes what nobody needs any more, when the server starts and once a day from then on. Every sweep may
 * run at any time and in several processes at once, so it needs no queue.
 */
import type { Clock } from '../dialogs/ports';
import type { Log } from '../handoff/http/log';
import { describeError } from '../handoff/http/route';

export interface Sweep {
  /** For the log. */
  name: string;
  run(now: Date): Promise<void>;
}

export interface DailySweepDeps {
  sweeps: readonly Sweep[];
  clock: Clock;
  log: Log;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** A sweep that fails is logged, keeps no other from running, and is tried again the next day. */
export function startDailySweep({ sweeps, clock, log }: DailySweepDeps): { stop(): Promise<void> } {
  const runAll = async (): Promise<void> => {
    for (const { name, run } of sweeps) {
      try {
        await run(clock.now());
      } catch (error) {
        log.error({ sweep: name, ...describeError(error) }, 'A daily sweep failed');
      }
    }
  };
  let running = runAll();
  const timer = setInterval(() => {
    running = running.then(runAll);
  }, DAY_MS);
  timer.unref();
  return {
    /** Waits for the sweep under way. */
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
