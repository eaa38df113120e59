/** A ticket's states and what may happen in each. Pure: who may do it is `mayAct`, storing is `ticketStore`. */
import type { ContactTopic } from '../../policies';

export const TICKET_STATES = ['open', 'assigned', 'waiting', 'resolved'] as const;

/** In the queue, with an agent, waiting for the customer, done. */
export type TicketState = (typeof TICKET_STATES)[number];

/** The order of the queue: what is decided by how soon someone looks at it comes first. */
export const TICKET_PRIORITIES = ['timeCritical', 'normal'] as const;
export type TicketPriority = (typeof TICKET_PRIORITIES)[number];

/**
 * Pages of the queue. The unresolved: time-critical first, then by due instant, and `snoozed` by when they
 * wake; `resolved`: latest first; `all`: newest first; `mentions`: those with a mention of the agent that they
 * have not seen, then the others, the latest first.
 */
export const TICKET_VIEWS = [
  'unassigned',
  'mine',
  'mentions',
  'waiting',
  'snoozed',
  'dueSoon',
  'overdue',
  'active',
  'resolved',
  'all',
] as const;
export type TicketView = (typeof TICKET_VIEWS)[number];

/** A first answer is due soon from this many hours before its due instant. */
export const DUE_SOON_HOURS = 4;

/** Tickets of a view are counted up to this many: beyond that nobody reads the number. */
export const MOST_COUNTED = 1000;

export type TicketEvent =
  /** An agent takes it from the queue. */
  | { kind: 'claim'; agentId: string }
  /** It is given to an agent, from the queue or from another agent. */
  | { kind: 'assign'; agentId: string }
  /** Back into the queue. */
  | { kind: 'release' }
  /** The agent answered the customer. */
  | { kind: 'reply'; at: Date }
  | { kind: 'customerReply'; at: Date }
  | { kind: 'resolve'; at: Date }
  /** The customer no longer needs an answer. */
  | { kind: 'withdraw'; at: Date }
  | { kind: 'reopen' }
  | { kind: 'prioritise'; priority: TicketPriority }
  /** It is about something else than the form says; what the customer wrote stays as it is. */
  | { kind: 'changeTopic'; topic: ContactTopic }
  /** Out of everyone's sight until an instant; see `snooze.ts` for how late that may be. */
  | { kind: 'snooze'; until: Date }
  | { kind: 'wake' }
  /** It is a duplicate, and goes on in another ticket. */
  | { kind: 'merge'; into: string; at: Date }
  | { kind: 'unmerge' }
  /** A duplicate goes on in this one, which is as urgent as the more urgent of the two from then on. */
  | {
      kind: 'takeIn';
      priority: TicketPriority;
      responseDueBy: Date;
      lastCustomerMessageAt: Date;
    };

export type TicketEventKind = TicketEvent['kind'];

export type Refusal =
  /** It is still in the queue. */
  | 'notClaimed'
  /** An agent has it. */
  | 'alreadyClaimed'
  | 'alreadyResolved'
  | 'notResolved'
  | 'notSnoozed'
  /** It goes on in another ticket. */
  | 'merged'
  | 'notMerged';

/** The part of a ticket that events change. */
export interface TicketProgress {
  state: TicketState;
  priority: TicketPriority;
  topic: ContactTopic;
  /** Set while assigned or waiting, and kept of the last one when resolved. */
  assigneeId: string | null;
  firstRespondedAt: Date | null;
  lastCustomerMessageAt: Date | null;
  /** Set exactly while resolved. */
  resolvedAt: Date | null;
  /** Set exactly while resolved by the customer's withdrawal. */
  withdrawnAt: Date | null;
  /** Until when it is out of sight; set while it is unresolved alone. */
  snoozedUntil: Date | null;
  responseDueBy: Date;
  /** The ticket in which this one, a duplicate, goes on; set while it is resolved alone. */
  mergedInto: string | null;
}

export type Transition = { kind: 'moved'; next: TicketProgress } | { kind: 'refused'; reason: Refusal };

type Outcome = { to: TicketState } | { refused: Refusal };

const to = (state: TicketState): Outcome => Object.freeze({ to: state });
const refused = (reason: Refusal): Outcome => Object.freeze({ refused: reason });

/** A merged ticket is resolved, but nothing that a resolved one may do. */
export const TRANSITIONS: Readonly<
  Record<TicketState | 'merged', Readonly<Record<TicketEventKind, Outcome>>>
> = Object.freeze({
  open: Object.freeze({
    claim: to('assigned'),
    assign: to('assigned'),
    release: refused('notClaimed'),
    reply: refused('notClaimed'),
    customerReply: to('open'),
    resolve: to('resolved'),
    withdraw: to('resolved'),
    reopen: refused('notResolved'),
    prioritise: to('open'),
    changeTopic: to('open'),
    snooze: to('open'),
    wake: to('open'),
    merge: to('resolved'),
    unmerge: refused('notMerged'),
    takeIn: to('open'),
  }),
  assigned: Object.freeze({
    claim: refused('alreadyClaimed'),
    assign: to('assigned'),
    release: to('open'),
    reply: to('waiting'),
    customerReply: to('assigned'),
    resolve: to('resolved'),
    withdraw: to('resolved'),
    reopen: refused('notResolved'),
    prioritise: to('assigned'),
    changeTopic: to('assigned'),
    snooze: to('assigned'),
    wake: to('assigned'),
    merge: to('resolved'),
    unmerge: refused('notMerged'),
    takeIn: to('assigned'),
  }),
  waiting: Object.freeze({
    claim: refused('alreadyClaimed'),
    assign: to('waiting'),
    release: to('open'),
    reply: to('waiting'),
    customerReply: to('assigned'),
    resolve: to('resolved'),
    withdraw: to('resolved'),
    reopen: refused('notResolved'),
    prioritise: to('waiting'),
    changeTopic: to('waiting'),
    snooze: to('waiting'),
    wake: to('waiting'),
    merge: to('resolved'),
    unmerge: refused('notMerged'),
    // The customer has said something that nobody answered.
    takeIn: to('assigned'),
  }),
  resolved: Object.freeze({
    claim: refused('alreadyResolved'),
    assign: refused('alreadyResolved'),
    release: refused('alreadyResolved'),
    reply: refused('alreadyResolved'),
    // Words that come after the end are no lost case: the ticket is back in the queue.
    customerReply: to('open'),
    resolve: refused('alreadyResolved'),
    withdraw: refused('alreadyResolved'),
    reopen: to('open'),
    prioritise: refused('alreadyResolved'),
    // Reports count by topic, so it is put right after the end too.
    changeTopic: to('resolved'),
    snooze: refused('alreadyResolved'),
    wake: refused('alreadyResolved'),
    merge: refused('alreadyResolved'),
    unmerge: refused('notMerged'),
    takeIn: refused('alreadyResolved'),
  }),
  merged: Object.freeze({
    claim: refused('merged'),
    assign: refused('merged'),
    release: refused('merged'),
    reply: refused('merged'),
    // What the customer says of it is said to the ticket in which it goes on.
    customerReply: refused('merged'),
    resolve: refused('merged'),
    withdraw: refused('merged'),
    reopen: refused('merged'),
    prioritise: refused('merged'),
    changeTopic: refused('merged'),
    snooze: refused('merged'),
    wake: refused('merged'),
    merge: refused('merged'),
    unmerge: to('open'),
    takeIn: refused('merged'),
  }),
});

/** Whatever else happens to a ticket concerns somebody, who has to see it then. */
const KEEPS_SNOOZE: ReadonlySet<TicketEventKind> = new Set(['reply', 'prioritise', 'changeTopic']);

/**
 * What becomes of a ticket by an event, or why it may not happen now. Changes nothing itself.
 *
 * @example
 * transition(ticket, { kind: 'claim', agentId }); // { kind: 'refused', reason: 'alreadyClaimed' }
 */
export function transition(ticket: TicketProgress, event: TicketEvent): Transition {
  const outcome = TRANSITIONS[ticket.mergedInto === null ? ticket.state : 'merged'][event.kind];
  if ('refused' in outcome) return { kind: 'refused', reason: outcome.refused };
  if (event.kind === 'wake' && ticket.snoozedUntil === null) return { kind: 'refused', reason: 'notSnoozed' };
  const isOver = outcome.to === 'resolved';
  const moved: TicketProgress = {
    state: outcome.to,
    priority: ticket.priority,
    topic: ticket.topic,
    assigneeId: outcome.to === 'open' ? null : ticket.assigneeId,
    firstRespondedAt: ticket.firstRespondedAt,
    lastCustomerMessageAt: ticket.lastCustomerMessageAt,
    resolvedAt: isOver ? ticket.resolvedAt : null,
    withdrawnAt: isOver ? ticket.withdrawnAt : null,
    snoozedUntil: KEEPS_SNOOZE.has(event.kind) ? ticket.snoozedUntil : null,
    responseDueBy: ticket.responseDueBy,
    mergedInto: null,
  };
  return { kind: 'moved', next: withEvent(moved, event) };
}

function withEvent(moved: TicketProgress, event: TicketEvent): TicketProgress {
  switch (event.kind) {
    case 'claim':
    case 'assign':
      return { ...moved, assigneeId: event.agentId };
    case 'reply':
      return { ...moved, firstRespondedAt: moved.firstRespondedAt ?? event.at };
    case 'customerReply':
      return { ...moved, lastCustomerMessageAt: event.at };
    case 'resolve':
      return { ...moved, resolvedAt: event.at };
    case 'withdraw':
      return { ...moved, resolvedAt: event.at, withdrawnAt: event.at };
    case 'prioritise':
      return { ...moved, priority: event.priority };
    case 'changeTopic':
      return { ...moved, topic: event.topic };
    case 'merge':
      return { ...moved, mergedInto: event.into, resolvedAt: event.at };
    case 'takeIn': {
      const { priority, responseDueBy, lastCustomerMessageAt } = event;
      return { ...moved, priority, responseDueBy, lastCustomerMessageAt };
    }
    case 'snooze':
      return { ...moved, snoozedUntil: event.until };
    case 'release':
    case 'reopen':
    case 'wake':
    case 'unmerge':
      return moved;
  }
}
