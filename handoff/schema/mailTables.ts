/** Mails that came in, so that none runs twice and answers stand in their thread. What they say is in the tickets. */
import { index, pgTable, text } from 'drizzle-orm/pg-core';
import { instant, ticketNumber } from './columns';

export const inboundMails = pgTable(
  'inbound_mails',
  {
    /** Hash of the Message-ID, or of the whole mail where it has none: a redelivery has the same. */
    id: text('id').primaryKey(),
    /** Null for what was left aside. */
    ticketNumber: ticketNumber('ticket_number'),
    /** With its angle brackets; null where it has none. */
    messageId: text('message_id'),
    subject: text('subject'),
    outcome: text('outcome', { enum: ['added', 'opened', 'automatic', 'ignored'] }).notNull(),
    receivedAt: instant('received_at').notNull(),
  },
  (table) => [index('inbound_mails_ticket').on(table.ticketNumber, table.receivedAt)],
);
