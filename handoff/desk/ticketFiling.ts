/** How a ticket is filed: what comes first, and what it is about. What the customer wrote stays as it is. */
import type { ActingAgent } from '../accounts/mayAct';
import type { ContactTopic } from '../../policies';
import type { TicketPriority } from '../tickets/ticket';
import type { Ticket } from '../tickets/ticketStore';
import { ticketOf, type TicketWork } from './ticketWork';

/** Either leaves the ticket as it is where it is filed like that already. */
export interface TicketFiling {
  setPriority(number: string, agent: ActingAgent, priority: TicketPriority): Promise<Ticket>;
  setTopic(number: string, agent: ActingAgent, topic: ContactTopic): Promise<Ticket>;
}

export function createTicketFiling({ act, move }: TicketWork): TicketFiling {
  return {
    setPriority: (number, agent, priority) =>
      act(number, async (tx, ticket) => {
        if (ticket.priority === priority) return ticket;
        const event = { kind: 'prioritise', priority } as const;
        const data = { from: ticket.priority, to: priority };
        await move(tx, ticket, agent, 'prioritise', event, { event: 'prioritised', data });
        return ticketOf(tx, number);
      }),

    setTopic: (number, agent, topic) =>
      act(number, async (tx, ticket) => {
        if (ticket.topic === topic) return ticket;
        const event = { kind: 'changeTopic', topic } as const;
        const data = { from: ticket.topic, to: topic };
        await move(tx, ticket, agent, 'changeTopic', event, { event: 'topicChanged', data });
        return ticketOf(tx, number);
      }),
  };
}
