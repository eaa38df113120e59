/** How customers rated the help that they got. */
import { sql } from 'drizzle-orm';
import { check, index, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { agents } from './accountTables';
import { instant, ticketNumber } from './columns';
import { tickets } from './ticketTables';

/** One row for each ticket whose customer was asked: the row is what keeps them from being asked again. */
export const ticketRatings = pgTable(
  'ticket_ratings',
  {
    ticketNumber: ticketNumber('ticket_number')
      .primaryKey()
      .references(() => tickets.number, { onDelete: 'cascade' }),
    /** From 1, poor, to 5, very good; null until it is answered. */
    score: smallint('score'),
    /** In the customer's words, payment cards masked. */
    comment: text('comment'),
    askedAt: instant('asked_at').notNull(),
    answeredAt: instant('answered_at'),
    /** Who had the ticket when it was resolved. */
    agentId: uuid('agent_id').references(() => agents.id),
  },
  (table) => [
    index('ticket_ratings_answered').on(table.answeredAt),
    index('ticket_ratings_asked').on(table.askedAt),
    check('ticket_ratings_score', sql`${table.score} between 1 and 5`),
    check('ticket_ratings_answer', sql`(${table.score} is null) = (${table.answeredAt} is null)`),
  ],
);
