/** Keeps a dead service from costing every message its time limit. */
export interface CircuitBreaker {
  /** Whether to ask now. While open one caller is let through each time the pause is over, as a trial. */
  mayAsk(): boolean;
  /** @returns true when the circuit was open and is closed by this */
  succeeded(): boolean;
  /**
   * @param pauseMs what the service itself asks for
   * @returns true when the circuit was closed and is opened by this
   */
  failed(pauseMs?: number): boolean;
}

export interface CircuitBreakerOptions {
  /** Failures in a row that open it; a failure with its own pause opens it at once. */
  failures: number;
  /** Milliseconds until the next trial. */
  pauseMs: number;
  /** A longer pause is never kept. */
  longestPauseMs: number;
  clock: { now(): Date };
}

export function createCircuitBreaker(options: CircuitBreakerOptions): CircuitBreaker {
  const { failures, pauseMs, longestPauseMs, clock } = options;
  const now = (): number => clock.now().getTime();
  let inARow = 0;
  /** Undefined while closed. */
  let openUntil: number | undefined;
  return {
    mayAsk() {
      if (openUntil === undefined) return true;
      if (now() < openUntil) return false;
      // Until the trial has ended the others wait.
      openUntil = now() + pauseMs;
      return true;
    },
    succeeded() {
      const wasOpen = openUntil !== undefined;
      [inARow, openUntil] = [0, undefined];
      return wasOpen;
    },
    failed(wantedMs) {
      const wasOpen = openUntil !== undefined;
      inARow += 1;
      if (!wasOpen && wantedMs === undefined && inARow < failures) return false;
      openUntil = now() + Math.min(wantedMs ?? pauseMs, longestPauseMs);
      return !wasOpen;
    },
  };
}
