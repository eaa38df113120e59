import type { PresenceView, ReturnReason, ViewersView } from '../../api/contract';

type Viewer = ViewersView['viewers'][number];

/** What the others at a ticket are doing: who writes first, then who looks. */
export function viewersWords(viewers: readonly Viewer[]): string {
  const writing = viewers.flatMap(({ name, writing: message }) => {
    if (!message) return [];
    return [`${name} is writing a ${message}`];
  });
  const looking = viewers.filter((viewer) => !viewer.writing).map(({ name }) => name);
  const here =
    looking.length > 0 ? [`${listWords(looking)} ${looking.length > 1 ? 'are' : 'is'} here too`] : [];
  return [...writing, ...here].join(' · ');
}

export const PRESENCE_WORDS: Record<PresenceView['team'][number]['presence'], string> = {
  online: 'online',
  away: 'away',
  offline: 'not at the desk',
};

const RETURNED_WORDS: Record<ReturnReason, string> = {
  offline: 'was waiting in the chat while you were offline',
  silent: 'was waiting in the chat for your answer',
  dueSoon: 'is due an answer soon, and you were offline',
};

/** What became of tickets that the agent had, and of each why. */
export function returnedWords(returned: PresenceView['returned']): {
  title: string;
  why: (reason: ReturnReason) => string;
} {
  const wasAway = returned.every(({ reason }) => reason !== 'silent');
  return {
    title: wasAway ? 'Returned to the queue while you were away' : 'Returned to the queue',
    why: (reason) => RETURNED_WORDS[reason],
  };
}

/** @example hoursWords(hours, now); // 'Open until 17:00' */
export function hoursWords({ open, next, timeZone }: NonNullable<PresenceView['hours']>, now: Date): string {
  if (next === null) return open ? 'Open' : 'Closed';
  const at = new Date(next);
  const day = (instant: Date): string => instant.toLocaleDateString('en-GB', { timeZone });
  const time = at.toLocaleTimeString('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
  const weekday = at.toLocaleDateString('en-GB', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  });
  return `${open ? 'Open' : 'Closed'} until ${day(at) === day(now) ? time : `${weekday}, ${time}`}`;
}

/** Who else is at the desk, in a line. */
export function teamWords({ team }: PresenceView, agentId: string): string {
  const there = team.filter(({ id, presence }) => id !== agentId && presence !== 'offline');
  if (there.length === 0) return 'Nobody else is at the desk';
  return `At the desk: ${listWords(there.map(({ name, presence }) => (presence === 'away' ? `${name} (away)` : name)))}`;
}

function listWords(names: readonly string[]): string {
  return new Intl.ListFormat('en').format(names);
}
