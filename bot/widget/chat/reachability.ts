/**
 * Watches whether the server can be reached, tells the panel when it can't for longer than a blink,
 * and asks for a new attempt at widening intervals, at once when the network or the tab comes back.
 * Where a proxy lets requests through and no stream, every attempt still brings what is new.
 */
export interface Reachability {
  /** A connection is being made. It is given some time; its client would wait much longer for a lost answer. */
  connecting(): void;
  /** A request was answered: messages can be sent. */
  reached(): void;
  /** A message was taken: without a stream the answer has to be fetched. */
  answerExpected(): void;
  /** The stream is up. */
  opened(): void;
  /** The stream went down, or an attempt did not succeed. */
  failed(): void;
  /** The connection was closed on purpose; another attempt is on its way. */
  disconnected(): void;
  /** The next attempt comes no sooner, as the server asked for. */
  waitFor(seconds: number | undefined): void;
  /** Nothing more is tried until `reset`. */
  stop(): void;
  /** A conversation starts: no attempt has failed yet. */
  reset(): void;
  /** Resolves when messages can be sent, or after so many milliseconds whether they can or not. */
  whenReachable(patienceMs: number): Promise<void>;
}

/** The client's own first attempt comes after 3 seconds; ours begin after it. */
const ATTEMPTS_MS = [4_000, 6_000, 10_000, 15_000];
/** How long a stream may take to open on a slow line. */
const OPENING_MS = 8_000;
/** How long the bot takes over an answer, as a rule. */
const ANSWER_MS = 1_500;
const BLINK_MS = 1_500;

export function createReachability(on: {
  onChange(reachable: boolean): void;
  tryAgain(): void;
}): Reachability {
  const waiting = new Set<() => void>();
  let stopped = true;
  let reachable = false;
  let streaming = false;
  let shown = true;
  let failures = 0;
  let notBefore = 0;
  let attemptTimer: ReturnType<typeof setTimeout> | undefined;
  let attemptAt = 0;
  let blinkTimer: ReturnType<typeof setTimeout> | undefined;

  const show = (value: boolean): void => {
    clearTimeout(blinkTimer);
    blinkTimer = undefined;
    if (shown === value) return;
    shown = value;
    on.onChange(value);
  };
  const unschedule = (): void => {
    clearTimeout(attemptTimer);
    attemptTimer = undefined;
  };
  /** The sooner of two attempts counts: the client's own, failing meanwhile, must not put ours off. */
  const schedule = (delayMs: number): void => {
    if (stopped) return;
    // A server that comes back is not met by every visitor in the same second.
    const at = Math.max(Date.now() + delayMs * (1 + Math.random() * 0.2), notBefore);
    if (attemptTimer && attemptAt <= at) return;
    unschedule();
    attemptAt = at;
    attemptTimer = setTimeout(attempt, at - Date.now());
  };
  const attempt = (): void => {
    unschedule();
    if (!streaming && !stopped) on.tryAgain();
  };
  const lost = (): void => {
    reachable = streaming = false;
    if (!stopped) blinkTimer ??= setTimeout(() => show(false), BLINK_MS);
  };
  const reached = (): void => {
    reachable = true;
    show(true);
    waiting.forEach((resolve) => resolve());
  };
  const hurry = (): void => {
    if (reachable) show(true);
    if (attemptTimer && Date.now() >= notBefore) attempt();
  };

  addEventListener('online', hurry);
  addEventListener('offline', () => {
    if (!stopped) show(false);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') hurry();
  });

  return {
    connecting: () => schedule(OPENING_MS),
    reached,
    opened: () => {
      streaming = true;
      failures = 0;
      reached();
    },
    failed: () => {
      lost();
      schedule(ATTEMPTS_MS[Math.min(failures++, ATTEMPTS_MS.length - 1)] ?? 0);
    },
    answerExpected: () => {
      if (!streaming) schedule(ANSWER_MS);
    },
    disconnected: () => {
      unschedule();
      lost();
    },
    waitFor: (seconds) => {
      if (seconds) notBefore = Date.now() + seconds * 1000;
    },
    stop: () => {
      stopped = true;
      unschedule();
      lost();
    },
    reset: () => {
      unschedule();
      stopped = reachable = streaming = false;
      failures = 0;
      show(true);
    },
    whenReachable: (patienceMs) =>
      reachable
        ? Promise.resolve()
        : new Promise((resolve) => {
            const done = (): void => {
              clearTimeout(timer);
              waiting.delete(done);
              resolve();
            };
            const timer = setTimeout(done, patienceMs);
            waiting.add(done);
          }),
  };
}
