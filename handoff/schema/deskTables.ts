/** What the desk keeps for its agents' work. */
import { sql } from 'drizzle-orm';
import { jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { MacroStep } from '../api/contract/macros';
import { instant } from './columns';

/** Replies written once, with placeholders, for agents to send. */
export const cannedReplies = pgTable(
  'canned_replies',
  {
    id: uuid('id').primaryKey(),
    name: text('name').notNull(),
    text: text('text').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [uniqueIndex('canned_replies_name').on(sql`lower(${table.name})`)],
);

/** Several steps on a ticket, done at once. */
export const macros = pgTable(
  'macros',
  {
    id: uuid('id').primaryKey(),
    name: text('name').notNull(),
    steps: jsonb('steps').$type<MacroStep[]>().notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [uniqueIndex('macros_name').on(sql`lower(${table.name})`)],
);
