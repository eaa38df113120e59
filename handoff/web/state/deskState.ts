import type {
  AttentionList,
  AgentView,
  Colleague,
  PresenceView,
  TicketCounts,
  TicketDetail,
  TicketSummary,
  ViewersView,
} from '../../api/contract';
import type { NoticeSettings } from '../notices/noticeSettings';
import type { Listing, Route } from './route';

export type SessionState =
  | { kind: 'unknown' }
  | { kind: 'unreachable'; problem: string }
  /** `notice` says why somebody who was signed in has to sign in again. */
  | { kind: 'signedOut'; notice?: string }
  | { kind: 'signedIn'; agent: AgentView };

export interface Queue {
  listing: Listing;
  tickets: TicketSummary[];
  nextCursor: string | null;
  phase: 'loading' | 'ready' | 'failed';
  loadingMore: boolean;
  problem?: string;
}

export type MessageKind = 'reply' | 'note';

/** A message on its way. `sent` is what the server confirmed; such a one leaves with the next look at the ticket. */
export interface OutgoingMessage {
  /** The reply's id towards the server: the same in every attempt. */
  id: string;
  kind: MessageKind;
  text: string;
  /** Of a note. */
  mentions: Draft['mentions'];
  files: readonly File[];
  phase: 'sending' | 'sent' | 'failed';
  problem?: string;
  /** True where an attempt may have arrived although its answer did not. */
  uncertain: boolean;
  /** The ends of conversation and timeline when it was written: what is later may be this message. */
  afterSeq: number;
  afterTimelineId: number;
}

export interface Draft {
  mode: MessageKind;
  reply: string;
  note: string;
  /** The colleagues picked for the note; those still named in it are mentioned. */
  mentions: { id: string; name: string }[];
}

export interface DraftFiles {
  files: File[];
  /** Why one that was added is not among them. */
  problem?: string;
}

export const EMPTY_DRAFT: Draft = { mode: 'reply', reply: '', note: '', mentions: [] };

/** What an agent set off and what became of it, shown beside the buttons of that ticket. */
export interface ActionState {
  pending?: string;
  problem?: string;
}

/** Actions of a ticket that ask for something first. */
export type TicketPanel = 'resolve' | 'assign' | 'more' | 'priority' | 'topic' | 'snooze' | 'merge' | 'link';

/** `lost` once coming back has failed: what is on the screen may be old. */
export type Connection = 'connecting' | 'live' | 'reconnecting' | 'lost';

export type Overlay = 'cheatSheet' | 'palette' | 'macros' | 'manageMacros';

export interface DeskState {
  session: SessionState;
  route: Route;
  /** The element that gets the keyboard after going to `route`, where it isn't the place's own. */
  toFocus: string | undefined;
  counts: TicketCounts | undefined;
  /** What this agent should look at, wherever they are. */
  attention: AttentionList | undefined;
  noticeSettings: NoticeSettings;
  /** Tickets that the agent was called to and has not looked at. */
  unseenNotices: number;
  queue: Queue;
  /** Tickets looked at, the last answer of the server for each. */
  details: Record<string, TicketDetail>;
  /** Why the ticket of this number could not be shown or brought up to date. */
  detailProblem: { number: string; problem: string; missing: boolean } | undefined;
  outgoing: Record<string, OutgoingMessage[]>;
  drafts: Record<string, Draft>;
  /** What goes with a reply that is being written; the tab forgets it. */
  draftFiles: Record<string, DraftFiles | undefined>;
  actions: Record<string, ActionState | undefined>;
  /** What is open below the actions of a ticket. */
  panel: { number: string; kind: TicketPanel } | undefined;
  colleagues: Colleague[] | undefined;
  /** What became of asking for the next in line. */
  takingNext: ActionState;
  connection: Connection;
  /** What lies over the desk. */
  overlay: Overlay | undefined;
  /** The conversation whose customer is typing. */
  typing: string | undefined;
  /** Who is at the desk; undefined until the server has said so. */
  presence: PresenceView | undefined;
  /** The other agents who have a ticket on their screen. */
  viewers: { number: string; viewers: ViewersView['viewers'] } | undefined;
  /** Off for agents whose screen reader or speech input types single letters. */
  shortcuts: boolean;
  /** Why the agent could not be signed out. */
  signOutProblem: string | undefined;
  /** For the live region: what just happened, in words. */
  said: string;
  /** Up to when each ticket's customer messages were looked at, by ticket number (ISO 8601). */
  seen: Record<string, string>;
}

export const EMPTY_QUEUE: Omit<Queue, 'listing'> = {
  tickets: [],
  nextCursor: null,
  phase: 'loading',
  loadingMore: false,
};
