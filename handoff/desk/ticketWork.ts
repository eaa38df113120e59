/** How a ticket is changed by an agent: what every action of the desk is made of. */
import type { Database, Tx } from '../database';
import type { ChangeSignal, ConversationPort } from '../ports';
import { lockActiveAgent } from '../accounts/agentStore';
import { mayAct, type ActingAgent, type AgentAction } from '../accounts/mayAct';
import { isLostRace, LostRace } from '../tickets/lostRace';
import { transition, type Refusal, type TicketEvent } from '../tickets/ticket';
import {
  findHeldTickets,
  findTicket,
  insertTicketEvent,
  updateTicket,
  type NewTicketEvent,
  type Ticket,
} from '../tickets/ticketStore';
import { DeskError } from './deskError';

export interface TicketWorkDeps {
  database: Database;
  conversations: Pick<ConversationPort, 'setSpeaker'>;
  signal: ChangeSignal;
  clock: { now(): Date };
}

export interface TicketWork {
  /**
   * One transaction, run again while others change the same rows first.
   * @throws DeskError busy after `MOST_ATTEMPTS`
   */
  decided<T>(run: (tx: Tx) => Promise<T>): Promise<T>;
  /** `decided` on one ticket as it is in the transaction. @throws DeskError ticketNotFound */
  act<T>(number: string, run: (tx: Tx, ticket: Ticket) => Promise<T>): Promise<T>;
  /**
   * The agent's event: judged, written under the ticket's version, noted in the timeline, announced.
   * @param event undefined for what leaves the ticket's state as it is
   * @throws DeskError when the state or the agent's role refuses it; LostRace
   */
  move(
    tx: Tx,
    ticket: Ticket,
    agent: ActingAgent,
    action: AgentAction,
    event: TicketEvent | undefined,
    entry: Pick<NewTicketEvent, 'event' | 'data' | 'clientReplyId'>,
  ): Promise<void>;
  /** The conversation is this agent's from the commit on, unless another agent has it by another ticket. */
  takeConversation(tx: Tx, ticket: Ticket, agent: { id: string; name: string }): Promise<void>;
}

const MOST_ATTEMPTS = 5;

export function createTicketWork({ database, conversations, signal, clock }: TicketWorkDeps): TicketWork {
  const decided = async <T>(run: (tx: Tx) => Promise<T>): Promise<T> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await database.transaction(run);
      } catch (error) {
        if (!isLostRace(error)) throw error;
        if (attempt === MOST_ATTEMPTS) throw new DeskError('busy', {}, { cause: error });
      }
    }
  };

  return {
    decided,
    act: (number, run) => decided(async (tx) => run(tx, await ticketOf(tx, number))),

    move: async (tx, ticket, agent, action, event, entry) => {
      const moved = event ? transition(ticket, event) : { kind: 'moved' as const, next: ticket };
      if (moved.kind === 'refused') throw refusal(ticket, moved.reason);
      if (!mayAct(agent, ticket, action)) throw refusal(ticket, 'notYours');
      const { assigneeId } = moved.next;
      // Whoever is deactivated at this moment gets no ticket any more that nobody would take from them.
      if (
        assigneeId !== null &&
        assigneeId !== ticket.assigneeId &&
        !(await lockActiveAgent(tx, assigneeId))
      ) {
        throw new DeskError('agentNotFound');
      }
      const at = clock.now();
      if (!(await updateTicket(tx, ticket, moved.next, at))) throw new LostRace();
      const actor = { kind: 'agent', id: agent.id, name: agent.name } as const;
      await insertTicketEvent(tx, ticket.number, { at, actor, ...entry });
      await signal.announce(tx, { kind: 'ticket', number: ticket.number });
    },

    takeConversation: async (tx, ticket, agent) => {
      if (ticket.conversationId === null) return;
      // Locks the conversation, so that of two tickets' claims the second sees what the first one did.
      await conversations.setSpeaker(tx, ticket.conversationId, {
        kind: 'person',
        agentId: agent.id,
        agentName: agent.name,
      });
      const held = await findHeldTickets(tx, ticket.conversationId);
      const others = held.find((each) => each.number !== ticket.number && each.assigneeId !== agent.id);
      if (others) throw refusal(others, 'alreadyClaimed');
    },
  };
}

/** @throws DeskError ticketNotFound */
export async function ticketOf(tx: Tx, number: string): Promise<Ticket> {
  const ticket = await findTicket(tx, number);
  if (!ticket) throw new DeskError('ticketNotFound');
  return ticket;
}

export function refusal(ticket: Ticket, code: Refusal | 'notYours'): DeskError {
  const { assigneeId, assigneeName, state } = ticket;
  const isHeld = assigneeId !== null && state !== 'resolved';
  return new DeskError(code, isHeld ? { claimedBy: { id: assigneeId, name: assigneeName ?? '' } } : {});
}
