/**
 * A customer who wrote twice has one case: the duplicate is closed and goes on in another ticket. Nothing
 * is copied, so it can be taken out again; what the customer says of it later reaches that ticket.
 */
import { max, min } from 'date-fns';
import type { ActingAgent } from '../accounts/mayAct';
import type { Tx } from '../database';
import type { ChangeSignal, ConversationPort } from '../ports';
import { LostRace } from '../tickets/lostRace';
import { findDuplicates, lockTickets } from '../tickets/mergedTickets';
import { addTicketTextOf } from '../tickets/ticketSearch';
import { TICKET_PRIORITIES, transition, type TicketEvent } from '../tickets/ticket';
import type { tickets } from '../schema';
import {
  findTicket,
  insertTicketEvent,
  updateTicket,
  type NewTicketEvent,
  type Ticket,
} from '../tickets/ticketStore';
import { DeskError } from './deskError';
import { giveConversationBack } from './giveConversationBack';
import { refusal, ticketOf, type TicketWork } from './ticketWork';

export interface Merging {
  /**
   * Closes the ticket as a duplicate of another one of the same customer: of the same e-mail address or the
   * same conversation. The other one may be anybody's; again is no change.
   * @throws DeskError sameTicket; otherTicketNotFound; otherCustomer; targetMerged; targetResolved
   */
  merge(number: string, agent: ActingAgent, into: string): Promise<Ticket>;
  /** Takes a duplicate out again: it is back in the queue. */
  unmerge(number: string, agent: ActingAgent): Promise<Ticket>;
  /** What was merged into the ticket, newest first. */
  duplicatesOf(number: string): Promise<(typeof tickets.$inferSelect)[]>;
}

export interface MergingDeps {
  database: { db: Tx };
  conversations: Pick<ConversationPort, 'setSpeaker' | 'handBack'>;
  signal: ChangeSignal;
  clock: { now(): Date };
}

export function createMerging(
  { database, conversations, signal, clock }: MergingDeps,
  { decided, move, takeConversation }: TicketWork,
): Merging {
  /** Changes the other ticket of the two, which need not be the agent's. */
  const change = async (
    tx: Tx,
    ticket: Ticket,
    agent: ActingAgent,
    event: TicketEvent | undefined,
    entry: Pick<NewTicketEvent, 'event' | 'data'>,
  ): Promise<Ticket> => {
    const moved = event ? transition(ticket, event) : { kind: 'moved' as const, next: ticket };
    if (moved.kind === 'refused') throw refusal(ticket, moved.reason);
    const at = clock.now();
    if (!(await updateTicket(tx, ticket, moved.next, at))) throw new LostRace();
    const actor = { kind: 'agent', id: agent.id, name: agent.name } as const;
    await insertTicketEvent(tx, ticket.number, { at, actor, ...entry });
    await signal.announce(tx, { kind: 'ticket', number: ticket.number });
    return ticketOf(tx, ticket.number);
  };

  /** Of one chat whoever has the duplicate goes on with the case: the customer is talking to them. */
  const passOn = async (tx: Tx, duplicate: Ticket, into: Ticket, agent: ActingAgent): Promise<void> => {
    const { assigneeId, assigneeName, conversationId, state } = duplicate;
    const isTalking = assigneeId !== null && state !== 'open' && conversationId !== null;
    if (!isTalking || into.conversationId !== conversationId || into.state !== 'open') return;
    const to = { id: assigneeId, name: assigneeName ?? '' };
    const event = { kind: 'assign', agentId: to.id } as const;
    const assigned = await change(tx, into, agent, event, { event: 'assigned', data: { to } });
    await takeConversation(tx, assigned, to);
  };

  return {
    merge: (number, agent, into) =>
      decided(async (tx) => {
        if (number === into) throw new DeskError('sameTicket');
        await lockTickets(tx, [number, into]);
        const ticket = await ticketOf(tx, number);
        const target = await findTicket(tx, into);
        if (!target) throw new DeskError('otherTicketNotFound');
        if (ticket.mergedInto === into) return ticket;
        checkTarget(ticket, target);
        const at = clock.now();
        const merged = { event: 'mergedInto', data: { other: into } } as const;
        await move(tx, ticket, agent, 'merge', { kind: 'merge', into, at }, merged);
        const added = { event: 'duplicateAdded', data: { other: number } } as const;
        const received = await change(tx, target, agent, takeIn(ticket, target), added);
        await addTicketTextOf(tx, into, number);
        await passOn(tx, ticket, received, agent);
        await giveConversationBack(tx, conversations, { ...ticket, mergedInto: into }, 'merged');
        return ticketOf(tx, number);
      }),

    unmerge: (number, agent) =>
      decided(async (tx) => {
        const { mergedInto: from } = await ticketOf(tx, number);
        await lockTickets(tx, from === null ? [number] : [number, from]);
        const ticket = await ticketOf(tx, number);
        if (ticket.mergedInto !== from) throw new LostRace();
        const unmerged = { event: 'unmerged', data: { other: from } } as const;
        await move(tx, ticket, agent, 'unmerge', { kind: 'unmerge' }, unmerged);
        if (from !== null) {
          const removed = { event: 'duplicateRemoved', data: { other: number } } as const;
          await change(tx, await ticketOf(tx, from), agent, undefined, removed);
        }
        return ticketOf(tx, number);
      }),

    duplicatesOf: (number) => findDuplicates(database.db, number),
  };
}

/** A target is never merged itself, so that there is no circle. */
function checkTarget(ticket: Ticket, target: Ticket): void {
  const isSameChat = ticket.conversationId !== null && ticket.conversationId === target.conversationId;
  if (ticket.email !== target.email && !isSameChat) throw new DeskError('otherCustomer');
  if (target.mergedInto !== null) throw new DeskError('targetMerged', { mergedInto: target.mergedInto });
  if (target.state === 'resolved') throw new DeskError('targetResolved');
}

function takeIn(duplicate: Ticket, target: Ticket): TicketEvent {
  const isUrgent = [duplicate, target].some(({ priority }) => priority === 'timeCritical');
  const dueBy = [target.responseDueBy, ...(duplicate.firstRespondedAt ? [] : [duplicate.responseDueBy])];
  const wrote = [duplicate.createdAt, duplicate.lastCustomerMessageAt, target.lastCustomerMessageAt];
  return {
    kind: 'takeIn',
    priority: isUrgent ? TICKET_PRIORITIES[0] : 'normal',
    responseDueBy: min(dueBy),
    lastCustomerMessageAt: max(wrote.filter((at) => at !== null)),
  };
}
