/** Kinds of columns that the desk's tables share. Instants are UTC. */
import { customType, timestamp } from 'drizzle-orm/pg-core';
import { TICKET_PRIORITIES, type TicketPriority } from '../tickets/ticket';
import { formatTicketNumber, parseTicketNumber } from '../tickets/ticketNumber';

export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });

export const ticketNumber = customType<{ data: string; driverData: number }>({
  dataType: () => 'integer',
  toDriver: parseTicketNumber,
  fromDriver: formatTicketNumber,
});

/** Stored as its place in the queue, so that an index can sort by it. */
export const ticketPriority = customType<{ data: TicketPriority; driverData: number }>({
  dataType: () => 'smallint',
  toDriver: (priority) => TICKET_PRIORITIES.indexOf(priority),
  fromDriver: (rank) => TICKET_PRIORITIES[rank] ?? 'normal',
});

export const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });
