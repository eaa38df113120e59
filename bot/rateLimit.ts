/** Fixed windows in memory: a restart forgives, which is right for what only slows a flood down. */

import type { RateDecision } from '../handoff/intake/contactApi';

export type RateLimit = (key: string) => RateDecision;

/** Windows kept at most; the oldest goes first, so that a flood of keys cannot fill the memory. */
const MOST_WINDOWS = 100_000;

export function createRateLimit(options: {
  limit: number;
  windowSeconds: number;
  clock: { now(): Date };
}): RateLimit {
  const windows = new Map<string, { endsAt: number; count: number }>();
  return (key) => {
    const now = options.clock.now().getTime();
    let window = windows.get(key);
    if (!window || window.endsAt <= now) {
      window = { endsAt: now + options.windowSeconds * 1000, count: 0 };
      windows.delete(key);
      windows.set(key, window);
      const [oldest] = windows.keys();
      if (windows.size > MOST_WINDOWS && oldest !== undefined) windows.delete(oldest);
    }
    window.count += 1;
    if (window.count <= options.limit) return { allowed: true, retryAfterSeconds: 0 };
    return { allowed: false, retryAfterSeconds: Math.ceil((window.endsAt - now) / 1000) };
  };
}

/** For load tests (RATE_LIMIT=off). */
export const unlimited: RateLimit = () => ({ allowed: true, retryAfterSeconds: 0 });
