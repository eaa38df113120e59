/** Agents, their sessions, how they got in, and attempts counted. */
import { index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns';

export const agents = pgTable(
  'agents',
  {
    id: uuid('id').primaryKey(),
    /** Lower case. */
    email: text('email').notNull(),
    name: text('name').notNull(),
    role: text('role', { enum: ['agent', 'lead', 'admin'] }).notNull(),
    /** argon2id, in the PHC string form. Null for whoever signs in with the shop's own identity provider alone. */
    passwordHash: text('password_hash'),
    createdAt: instant('created_at').notNull(),
    /** Not written at every request. */
    lastSeenAt: instant('last_seen_at'),
    /** Set while they may not sign in. The agent stays, since tickets and timelines name them. */
    deactivatedAt: instant('deactivated_at'),
  },
  (table) => [uniqueIndex('agents_email').on(table.email)],
);

export const agentSessions = pgTable(
  'agent_sessions',
  {
    /** SHA-256 of the token in the agent's cookie; the token itself is nowhere. */
    tokenHash: text('token_hash').primaryKey(),
    /** What the agent's list of sessions calls it. */
    id: uuid('id').notNull(),
    agentId: uuid('agent_id')
      .notNull()
      .references(() => agents.id, { onDelete: 'cascade' }),
    /** `Firefox on Windows`: enough to know one's own, and nothing that tells people apart. */
    browser: text('browser').notNull(),
    createdAt: instant('created_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
  },
  (table) => [index('agent_sessions_agent').on(table.agentId), uniqueIndex('agent_sessions_id').on(table.id)],
);

/** The one-time link that makes the first agent. */
export const setupLinks = pgTable('setup_links', {
  tokenHash: text('token_hash').primaryKey(),
  expiresAt: instant('expires_at').notNull(),
});

/** An authenticator app beside the password; one an agent. */
export const secondFactors = pgTable('second_factors', {
  agentId: uuid('agent_id')
    .primaryKey()
    .references(() => agents.id, { onDelete: 'cascade' }),
  /** Under a key that is not in the database. */
  sealedSecret: text('sealed_secret').notNull(),
  /** The last time step whose code was used; that one and older ones are taken no more. */
  lastStep: integer('last_step').notNull(),
  /** It counts from the first right code on. */
  confirmedAt: instant('confirmed_at'),
});

/** Those that were not used. */
export const recoveryCodes = pgTable(
  'recovery_codes',
  {
    agentId: uuid('agent_id')
      .notNull()
      .references(() => secondFactors.agentId, { onDelete: 'cascade' }),
    /** Under a key that is not in the database: the codes are short enough to be tried. */
    codeHash: text('code_hash').notNull(),
  },
  (table) => [primaryKey({ columns: [table.agentId, table.codeHash] })],
);

/** People who were asked to join and have not yet. Gone when they have, or when it is withdrawn. */
export const invitations = pgTable(
  'invitations',
  {
    id: uuid('id').primaryKey(),
    /** Lower case. */
    email: text('email').notNull(),
    name: text('name').notNull(),
    role: text('role', { enum: ['agent', 'lead', 'admin'] }).notNull(),
    invitedBy: uuid('invited_by')
      .notNull()
      .references(() => agents.id),
    /** Of the last sending. */
    sentAt: instant('sent_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [uniqueIndex('invitations_email').on(table.email)],
);

/**
 * One-time links in mails: of an invitation, or for a new password. Made when the mail leaves, so that the
 * token stands in no queue; a mail that is tried again has a link of its own.
 */
export const mailedLinks = pgTable(
  'mailed_links',
  {
    tokenHash: text('token_hash').primaryKey(),
    invitationId: uuid('invitation_id').references(() => invitations.id, { onDelete: 'cascade' }),
    agentId: uuid('agent_id').references(() => agents.id, { onDelete: 'cascade' }),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [
    index('mailed_links_invitation').on(table.invitationId),
    index('mailed_links_agent').on(table.agentId),
  ],
);

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
