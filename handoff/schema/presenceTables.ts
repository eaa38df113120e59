/** Who is at the desk, and who looks at which ticket. In the database, since servers share it; nothing here outlives its expiry. */
import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { RETURN_REASONS } from '../desk/judgeHold';
import { agents } from './accountTables';
import { instant, ticketNumber } from './columns';
import { tickets } from './ticketTables';

export const agentStandings = pgTable('agent_standings', {
  agentId: uuid('agent_id')
    .primaryKey()
    .references(() => agents.id, { onDelete: 'cascade' }),
  /** Renewed by every heartbeat of an open page. */
  lastOnlineAt: instant('last_online_at').notNull(),
  /** Since when they want no new chats; null when they take some. */
  awaySince: instant('away_since'),
});

/** Tickets that went back into the queue because their agent was gone or silent, until that agent has seen so. */
export const returnedTickets = pgTable(
  'returned_tickets',
  {
    agentId: uuid('agent_id')
      .notNull()
      .references(() => agents.id, { onDelete: 'cascade' }),
    ticketNumber: ticketNumber('ticket_number')
      .notNull()
      .references(() => tickets.number, { onDelete: 'cascade' }),
    at: instant('at').notNull(),
    reason: text('reason', { enum: RETURN_REASONS }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.agentId, table.ticketNumber] })],
);

/** A page that shows a ticket; one row an event stream. */
export const ticketViewers = pgTable(
  'ticket_viewers',
  {
    streamId: uuid('stream_id').primaryKey(),
    agentId: uuid('agent_id')
      .notNull()
      .references(() => agents.id, { onDelete: 'cascade' }),
    ticketNumber: ticketNumber('ticket_number')
      .notNull()
      .references(() => tickets.number, { onDelete: 'cascade' }),
    /** The row counts until then: the stream's heartbeat renews it, a killed server does not. */
    until: instant('until').notNull(),
    writing: text('writing', { enum: ['reply', 'note'] }),
    writingUntil: instant('writing_until'),
  },
  (table) => [
    index('ticket_viewers_ticket').on(table.ticketNumber),
    index('ticket_viewers_until').on(table.until),
  ],
);
