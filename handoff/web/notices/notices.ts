/** What an agent is called for, and until when. Pure: sound and notifications are `createNotices`. */
import type { AttentionList, AttentionView } from '../../api/contract';

export const REPEAT_MS = 60_000;

/** What was written just before a look may be seen only by the next one. */
const LATE_MS = 60_000;

/** A ticket that the agent was called to and has not looked at. */
export interface Notice {
  item: AttentionView;
  /** When it rang last, in milliseconds since 1970. */
  rungAt: number;
}

export interface Notices {
  /** When the server was asked last. */
  asOf: string;
  /** What there was to look at then. */
  known: readonly string[];
  /** One for each ticket. */
  unseen: readonly Notice[];
}

export interface Look {
  list: AttentionList;
  /** What this agent wants to be called for. */
  kinds: readonly AttentionView['kind'][];
  /** The ticket that the agent is at work on. */
  present: string | undefined;
  now: number;
}

/** Whom to call for now, beside what is kept for the next time. */
export interface Called {
  notices: Notices;
  ring: AttentionView[];
}

/** A ticket is new once, whatever is done to it meanwhile; every further answer is another one. */
function keyOf({ kind, number, at }: AttentionView): string {
  return kind === 'new' ? `new ${number}` : `${kind} ${number} ${at}`;
}

/**
 * Compares what there is to look at with the last time. The first time nothing rings: whoever opens the
 * desk looks at it. What wants nobody any more (claimed, answered, seen elsewhere) is no notice any more.
 */
export function compare(before: Notices | undefined, { list, kinds, present, now }: Look): Called {
  const notices = { asOf: list.asOf, known: list.items.map(keyOf) };
  if (!before) return { notices: { ...notices, unseen: [] }, ring: [] };
  const wanted = list.items.filter(({ kind }) => kinds.includes(kind));
  const still = before.unseen.filter(({ item }) =>
    wanted.some(({ kind, number }) => kind === item.kind && number === item.number),
  );
  const since = Date.parse(before.asOf) - LATE_MS;
  const ring: AttentionView[] = [];
  for (const item of wanted) {
    const isFresh = !before.known.includes(keyOf(item)) && Date.parse(item.at) >= since;
    const isCalled = [...still.map((each) => each.item), ...ring].some(
      ({ number }) => number === item.number,
    );
    if (isFresh && !isCalled && item.number !== present) ring.push(item);
  }
  return {
    notices: { ...notices, unseen: [...still, ...ring.map((item) => ({ item, rungAt: now }))] },
    ring,
  };
}

/** Those that were not looked at for a minute. */
export function repeat(notices: Notices, now: number): Called {
  const isDue = ({ rungAt }: Notice): boolean => now - rungAt >= REPEAT_MS;
  return {
    notices: {
      ...notices,
      unseen: notices.unseen.map((notice) => (isDue(notice) ? { ...notice, rungAt: now } : notice)),
    },
    ring: notices.unseen.filter(isDue).map(({ item }) => item),
  };
}

/** What the agent has before their eyes: whoever sees the queue sees all of it. */
export interface Sight {
  queue: boolean;
  ticket: string | undefined;
}

export function without(notices: Notices, { queue, ticket }: Sight): Notices {
  if (queue) return notices.unseen.length === 0 ? notices : { ...notices, unseen: [] };
  return { ...notices, unseen: notices.unseen.filter(({ item }) => item.number !== ticket) };
}
