/** Agents, their sessions, and attempts counted. */
import { index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns';

export const agents = pgTable(
  'agents',
  {
    id: uuid('id').primaryKey(),
    /** Lower case. */
    email: text('email').notNull(),
    name: text('name').notNull(),
    role: text('role', { enum: ['agent', 'lead', 'admin'] }).notNull(),
    /** argon2id, in the PHC string form. */
    passwordHash: text('password_hash').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [uniqueIndex('agents_email').on(table.email)],
);

export const agentSessions = pgTable(
  'agent_sessions',
  {
    /** SHA-256 of the token in the agent's cookie; the token itself is nowhere. */
    tokenHash: text('token_hash').primaryKey(),
    agentId: uuid('agent_id')
      .notNull()
      .references(() => agents.id, { onDelete: 'cascade' }),
    createdAt: instant('created_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
  },
  (table) => [index('agent_sessions_agent').on(table.agentId)],
);

/** The one-time link that makes the first agent. */
export const setupLinks = pgTable('setup_links', {
  tokenHash: text('token_hash').primaryKey(),
  expiresAt: instant('expires_at').notNull(),
});

/** Attempts in the present window, so that a restart forgives nobody. */
export const rateLimits = pgTable(
  'rate_limits',
  {
    /** Hash of what is limited: names neither person nor network. */
    key: text('key').primaryKey(),
    attempts: integer('attempts').notNull(),
    windowEndsAt: instant('window_ends_at').notNull(),
  },
  (table) => [index('rate_limits_window').on(table.windowEndsAt)],
);
