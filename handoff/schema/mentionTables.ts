/** Colleagues who were asked in a note to look. */
import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { agents } from './accountTables';
import { instant, ticketNumber } from './columns';
import { tickets } from './ticketTables';

/** One row for each agent and ticket: the last mention is the one to look at. */
export const ticketMentions = pgTable(
  'ticket_mentions',
  {
    agentId: uuid('agent_id')
      .notNull()
      .references(() => agents.id, { onDelete: 'cascade' }),
    ticketNumber: ticketNumber('ticket_number')
      .notNull()
      .references(() => tickets.number, { onDelete: 'cascade' }),
    mentionedAt: instant('mentioned_at').notNull(),
    /** The name of whoever wrote the note. */
    byName: text('by_name').notNull(),
    /** When the agent looked at the ticket; null until then. */
    seenAt: instant('seen_at'),
  },
  (table) => [
    primaryKey({ columns: [table.agentId, table.ticketNumber] }),
    index('ticket_mentions_ticket').on(table.ticketNumber),
  ],
);
