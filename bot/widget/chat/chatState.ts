/** What the panel shows of a conversation, and how an activity of the server changes it. Pure. */
import { authorOf, type Author, type ChatActivity } from './activity';
import { withReceived, type Entry, type Transcript } from './transcript';

export type Phase =
  | 'idle'
  | 'starting'
  | 'ready'
  /** This site may not use the chat. */
  | 'refused'
  /** The shop's sign-in no longer vouches for the customer. */
  | 'signedOut'
  /** The chat can't be reached and there is nothing to show yet. */
  | 'unavailable';

export interface Speaker {
  author: Author;
  name?: string;
}

export interface ChatState {
  phase: Phase;
  transcript: Transcript;
  userId: string;
  /** False while the server can't be reached for longer than a blink. */
  connected: boolean;
  /** Who wrote last on the other side, and so who is being talked to. */
  speaker: Speaker;
  /** Somebody on the other side is writing. */
  typing?: Speaker;
  /** In line for a person, 1 is the next one; undefined where nothing is known of it. */
  place?: number;
  /** An earlier conversation could not be taken up again. */
  startedAnew: boolean;
  /** Messages of the other side that came while the panel was closed. */
  unread: number;
}

export const EMPTY_CHAT: ChatState = {
  phase: 'idle',
  transcript: [],
  userId: '',
  connected: true,
  speaker: { author: 'bot' },
  startedAnew: false,
  unread: 0,
};

/** Name of the event by which the server tells the place in line. */
const LINE_EVENT = 'bezel/line';

function placeOf(value: unknown): number | undefined {
  const place = (value as { place?: unknown } | undefined)?.place;
  return typeof place === 'number' ? place : undefined;
}

export function isOwn(entry: Entry, userId: string): boolean {
  return authorOf(entry.activity, userId) === 'customer';
}

/** What arrives over the stream or with the history; kinds that a shopper does not see change nothing. */
export function withActivity(state: ChatState, activity: ChatActivity): ChatState {
  const author = authorOf(activity, state.userId);
  const speaker: Speaker =
    author === 'agent'
      ? { author, name: activity.channelData?.bezel?.name ?? activity.from.name }
      : { author };
  if (activity.type === 'typing') return author === 'customer' ? state : { ...state, typing: speaker };
  if (activity.type === 'event' && activity.name === LINE_EVENT) {
    return { ...state, place: placeOf(activity.value) };
  }
  if (activity.type !== 'message') return state;
  const isUpdate = state.transcript.some((entry) => entry.activity.id === activity.id);
  const changed = { ...state, transcript: withReceived(state.transcript, activity) };
  if (author === 'customer' || isUpdate) return changed;
  return {
    ...changed,
    // Whoever is answered by a person is in no line any more, whether or not the line has told so yet.
    ...(author === 'agent' && { place: undefined }),
    typing: undefined,
    speaker: author === 'system' ? state.speaker : speaker,
  };
}
