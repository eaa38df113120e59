/** When a webhook is tried again, and when an endpoint is given up. Pure. */
import { addDays, addSeconds, isAfter, max } from 'date-fns';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Seconds after each failed attempt, as Standard Webhooks recommends: ten attempts in three days. */
const DELAYS = [5, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR];

/** Messages that failed together are not tried again all at the same moment. */
const JITTER = 0.1;
const LONGEST_WAIT_SECONDS = 24 * HOUR;

/** So long without a single success, and nothing more is sent to an endpoint. */
const GIVEN_UP_AFTER_DAYS = 5;

/**
 * When the attempt after this one is made; undefined when it was the last.
 *
 * @param attempts - made so far
 * @param random - from 0 to 1
 * @param retryAfterSeconds - what the receiver asked for
 */
export function nextAttemptAt(
  attempts: number,
  now: Date,
  random: number,
  retryAfterSeconds = 0,
): Date | undefined {
  const delay = DELAYS[attempts - 1];
  if (delay === undefined) return undefined;
  const usual = addSeconds(now, delay * (1 + JITTER * random));
  return max([usual, addSeconds(now, Math.min(retryAfterSeconds, LONGEST_WAIT_SECONDS))]);
}

/** @param failingSince - the first failure since the last success */
export function isGivenUp(failingSince: Date, now: Date): boolean {
  return !isAfter(addDays(failingSince, GIVEN_UP_AFTER_DAYS), now);
}
