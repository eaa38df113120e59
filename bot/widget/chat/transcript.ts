/**
 * What the message list shows: first what the server has, in the server's order, then what it has
 * not confirmed yet. Pure; every function gives a new list.
 */
import type { ChatActivity } from './activity';

export type DeliveryState = 'received' | 'sending' | 'sent' | 'failed';

export interface Entry {
  /** Stays the same from the first keystroke's message to its echo, so nothing jumps on the screen. */
  key: string;
  activity: ChatActivity;
  state: DeliveryState;
  /** Files of a message on its way; needed again for a retry. */
  files?: File[];
  /** HTTP status with which the server refused it for good; without it another try may help. */
  refusal?: number;
}

export type Transcript = readonly Entry[];

const clientIdOf = (activity: ChatActivity): string | undefined => activity.channelData?.clientActivityID;

function isSame(entry: Entry, activity: ChatActivity): boolean {
  if (activity.id !== undefined && entry.activity.id === activity.id) return true;
  const clientId = clientIdOf(activity);
  return clientId !== undefined && clientIdOf(entry.activity) === clientId;
}

/**
 * Adds a message of the server, or puts its new version in the old one's place. The echo of an own
 * message takes its place behind what the server had before it.
 */
export function withReceived(transcript: Transcript, activity: ChatActivity): Transcript {
  const known = transcript.find((entry) => isSame(entry, activity));
  const received: Entry = { key: known?.key ?? activity.id ?? '', activity, state: 'received' };
  if (known?.state === 'received') {
    return transcript.map((entry) => (entry === known ? received : entry));
  }
  const others = transcript.filter((entry) => entry !== known);
  const firstUnconfirmed = others.findIndex((entry) => entry.state !== 'received');
  const position = firstUnconfirmed === -1 ? others.length : firstUnconfirmed;
  return [...others.slice(0, position), received, ...others.slice(position)];
}

/** Adds an own message that is about to be sent; its `clientActivityID` is its key. */
export function withOutgoing(transcript: Transcript, activity: ChatActivity, files?: File[]): Transcript {
  return [...transcript, { key: clientIdOf(activity) ?? '', activity, state: 'sending', files }];
}

/** Notes how the sending went; a message whose echo is here already stays as it is. */
export function withDelivery(
  transcript: Transcript,
  key: string,
  outcome: { state: 'sending' } | { state: 'sent'; id: string } | { state: 'failed'; refusal?: number },
): Transcript {
  return transcript.map((entry) => {
    if (entry.key !== key || entry.state === 'received') return entry;
    const id = outcome.state === 'sent' ? outcome.id : entry.activity.id;
    return {
      ...entry,
      activity: { ...entry.activity, id },
      state: outcome.state,
      refusal: outcome.state === 'failed' ? outcome.refusal : undefined,
    };
  });
}

/** Own messages that the server never confirmed, as they go into a conversation that starts anew. */
export function unconfirmedOf(transcript: Transcript): Transcript {
  return transcript
    .filter((entry) => entry.state !== 'received')
    .map((entry) => ({ ...entry, state: 'failed' as const }));
}

/** How many messages of the other side came after the one with this id; all when it is not known. */
export function countUnread(
  transcript: Transcript,
  lastSeenId: string | undefined,
  isOwn: (entry: Entry) => boolean,
): number {
  const lastSeen = transcript.findIndex((entry) => entry.activity.id === lastSeenId);
  return transcript.slice(lastSeen + 1).filter((entry) => entry.state === 'received' && !isOwn(entry)).length;
}

/** Id of the newest message that the server has. */
export function newestId(transcript: Transcript): string | undefined {
  return transcript.filter((entry) => entry.state === 'received').at(-1)?.activity.id;
}
