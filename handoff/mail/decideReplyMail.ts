/**
 * When an agent's replies into a chat go out by e-mail as well, because the customer has left. Pure.
 */
import { addMilliseconds, isAfter, isBefore, max, min, minutesToMilliseconds } from 'date-fns';

/** In milliseconds. */
export interface ReplyMailTimes {
  /** Someone of whom nothing was heard for this long has left the chat. */
  away: number;
  /** Replies that come within this of each other go out together. */
  gather: number;
  /** The first of them waits no longer than this for the others. */
  gatherAtMost: number;
}

export type ReplyMailDecision =
  /** Everything was read, or has gone out. */
  | { kind: 'nothing' }
  | { kind: 'wait'; until: Date }
  /** The last `count` of the replies, all that are unread. */
  | { kind: 'send'; count: number };

const GATHER_MINUTES = 2;
const GATHER_AT_MOST_MINUTES = 10;

/** @param awayMinutes after how many a customer has left */
export function replyMailTimes(awayMinutes: number): ReplyMailTimes {
  const within = (minutes: number): number => minutesToMilliseconds(Math.min(minutes, awayMinutes));
  return {
    away: minutesToMilliseconds(awayMinutes),
    gather: within(GATHER_MINUTES),
    gatherAtMost: within(GATHER_AT_MOST_MINUTES),
  };
}

/**
 * @param replies when the agent wrote what has not gone out by mail yet, oldest first
 * @param lastSeenAt when the customer's chat last showed that it is there; it had everything written until
 *   then. Undefined when it never did
 *
 * @example
 * decideReplyMail({ replies: [at('10:00')], lastSeenAt: at('09:30'), now: at('10:02'), times }); // send
 */
export function decideReplyMail({
  replies,
  lastSeenAt,
  now,
  times,
}: {
  replies: readonly Date[];
  lastSeenAt: Date | undefined;
  now: Date;
  times: ReplyMailTimes;
}): ReplyMailDecision {
  const unread = replies.filter((at) => lastSeenAt === undefined || isAfter(at, lastSeenAt));
  const first = unread[0];
  const last = unread.at(-1);
  if (first === undefined || last === undefined) return { kind: 'nothing' };
  const gathered = min([addMilliseconds(last, times.gather), addMilliseconds(first, times.gatherAtMost)]);
  const due = lastSeenAt ? max([gathered, addMilliseconds(lastSeenAt, times.away)]) : gathered;
  return isBefore(now, due) ? { kind: 'wait', until: due } : { kind: 'send', count: unread.length };
}
