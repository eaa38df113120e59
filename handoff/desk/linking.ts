/** Tickets that have to do with each other, whoever has them. */
import type { ActingAgent } from '../accounts/mayAct';
import type { Tx } from '../database';
import type { tickets } from '../schema';
import { lockTickets } from '../tickets/mergedTickets';
import { deleteLink, findLinked, insertLink } from '../tickets/ticketLinks';
import { findTicket, type Ticket } from '../tickets/ticketStore';
import { DeskError } from './deskError';
import { ticketOf, type TicketWork } from './ticketWork';

export interface Linking {
  /** Both ways; again is no change. @throws DeskError sameTicket; otherTicketNotFound */
  link(number: string, agent: ActingAgent, other: string): Promise<Ticket>;
  unlink(number: string, agent: ActingAgent, other: string): Promise<Ticket>;
  /** Newest first. */
  linkedWith(number: string): Promise<(typeof tickets.$inferSelect)[]>;
}

export function createLinking(
  { database }: { database: { db: Tx } },
  { decided, move }: TicketWork,
): Linking {
  const change = (
    number: string,
    other: string,
    agent: ActingAgent,
    event: 'linked' | 'unlinked',
  ): Promise<Ticket> =>
    decided(async (tx) => {
      if (number === other) throw new DeskError('sameTicket');
      await lockTickets(tx, [number, other]);
      const [one, two] = [await ticketOf(tx, number), await findTicket(tx, other)];
      if (!two) throw new DeskError('otherTicketNotFound');
      const isChanged = await (event === 'linked' ? insertLink : deleteLink)(tx, number, other);
      if (!isChanged) return one;
      await move(tx, one, agent, 'link', undefined, { event, data: { other } });
      await move(tx, two, agent, 'link', undefined, { event, data: { other: number } });
      return ticketOf(tx, number);
    });
  return {
    link: (number, agent, other) => change(number, other, agent, 'linked'),
    unlink: (number, agent, other) => change(number, other, agent, 'unlinked'),
    linkedWith: (number) => findLinked(database.db, number),
  };
}
