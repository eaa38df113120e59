/** What became of what customers came to the bot for; the reports count it. */
import { sql } from 'drizzle-orm';
import { bigint, boolean, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import type { ContactTopic } from '../../policies';
import { instant } from './columns';

/** One visit: messages to the bot in one conversation without a long silence between them. */
export const visits = pgTable(
  'visits',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    conversationId: text('conversation_id').notNull(),
    /** Of a customer whom the shop's sign-in vouches for, lower case. */
    email: text('email'),
    begunAt: instant('begun_at').notNull(),
    /** The customer's last message in it. */
    lastAt: instant('last_at').notNull(),
    topics: text('topics').array().$type<ContactTopic[]>().notNull(),
    /** Matters that the bot answered to their end, and that ended without that. */
    answered: integer('answered').notNull(),
    unresolved: integer('unresolved').notNull(),
    /** Something of it is a ticket, or was about one. */
    withTeam: boolean('with_team').notNull(),
    /** It ended with a question that nobody answered, or with words that were not understood. */
    isOpen: boolean('is_open').notNull(),
  },
  (table) => [
    index('visits_begun').on(table.begunAt),
    index('visits_conversation').on(table.conversationId, table.begunAt),
    index('visits_email')
      .on(table.email, table.begunAt)
      .where(sql`${table.email} is not null`),
  ],
);
