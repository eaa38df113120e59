/** What other systems are told, and how that went. */
import { sql } from 'drizzle-orm';
import { bigint, boolean, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { ContactTopic } from '../../policies';
import type { TicketPriority, TicketState } from '../tickets/ticket';
import { instant, ticketNumber } from './columns';
import { ticketEvents, tickets } from './ticketTables';

/** A ticket at the moment of a change: what may be told of it without naming anybody. Instants are ISO 8601. */
export interface TicketSnapshot {
  version: number;
  state: TicketState;
  priority: TicketPriority;
  topic: ContactTopic;
  reason: string;
  channel: string;
  locale: string;
  assigneeId: string | null;
  createdAt: string;
  responseDueBy: string;
  firstRespondedAt: string | null;
  resolvedAt: string | null;
}

/** Changes that other systems have not been told of yet; written in the transaction of the change. */
export const ticketOutbox = pgTable('ticket_outbox', {
  id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  ticketNumber: ticketNumber('ticket_number')
    .notNull()
    .references(() => tickets.number, { onDelete: 'cascade' }),
  /** Null for a change that has no place in the timeline. */
  eventId: bigint('event_id', { mode: 'number' }).references(() => ticketEvents.id, { onDelete: 'cascade' }),
  ticket: jsonb('ticket').$type<TicketSnapshot>().notNull(),
});

/** Why nothing is sent to an endpoint: an admin's wish, its answer 410, or days of failure. */
export const WEBHOOK_OFF_REASONS = ['admin', 'gone', 'failing'] as const;

/** Addresses that get webhooks. Their secrets are derived from `id` and `generation`, and stored nowhere. */
export const webhookEndpoints = pgTable('webhook_endpoints', {
  id: uuid('id').primaryKey(),
  url: text('url').notNull(),
  name: text('name').notNull(),
  events: jsonb('events').$type<string[]>().notNull(),
  /** Whether messages name the customer. */
  personalData: boolean('personal_data').notNull(),
  /** Null while it is on. */
  offReason: text('off_reason', { enum: WEBHOOK_OFF_REASONS }),
  /** Of the secret; raised when it is changed. */
  generation: integer('generation').notNull().default(1),
  /** Until then the secret before signs as well. */
  previousUntil: instant('previous_until'),
  /** When the first attempt failed of those since the last that succeeded. */
  failingSince: instant('failing_since'),
  createdAt: instant('created_at').notNull(),
  updatedAt: instant('updated_at').notNull(),
});

export const DELIVERY_STATES = ['pending', 'delivered', 'failed'] as const;

/** One message to one endpoint, with how its last attempt went. */
export const webhookDeliveries = pgTable(
  'webhook_deliveries',
  {
    id: uuid('id').primaryKey(),
    endpointId: uuid('endpoint_id')
      .notNull()
      .references(() => webhookEndpoints.id, { onDelete: 'cascade' }),
    /** The `webhook-id`: the same in every attempt and for every endpoint. */
    messageId: text('message_id').notNull(),
    type: text('type').notNull(),
    /** Null for a test. */
    ticketNumber: ticketNumber('ticket_number'),
    /** As it is sent, to the letter: the signature covers it. */
    body: text('body').notNull(),
    state: text('state', { enum: DELIVERY_STATES }).notNull(),
    /** Since it was first sent or last sent again by hand. */
    attempts: integer('attempts').notNull().default(0),
    /** Of the job that may make the next attempt; any other job for it is out of date. */
    run: integer('run').notNull().default(1),
    createdAt: instant('created_at').notNull(),
    nextAttemptAt: instant('next_attempt_at'),
    lastAttemptAt: instant('last_attempt_at'),
    /** HTTP status of the last answer; null where there was none. */
    responseStatus: integer('response_status'),
    /** The beginning of the last answer. */
    responseBody: text('response_body'),
    durationMs: integer('duration_ms'),
    /** A stable code of what went wrong. */
    problem: text('problem'),
  },
  (table) => [
    index('webhook_deliveries_endpoint').on(table.endpointId, table.createdAt.desc(), table.id.desc()),
    index('webhook_deliveries_open')
      .on(table.endpointId, table.state, table.createdAt)
      .where(sql`${table.state} <> 'delivered'`),
    index('webhook_deliveries_age').on(table.createdAt),
  ],
);

/** What goes to the help desk, frozen before it is sent, so that a repeat is the same request. */
export interface HelpDeskRequest {
  kind: 'open' | 'comment';
  /** ISO 8601. When it was first tried. */
  at: string;
  /** Stands in it, and tells whether an attempt of unknown outcome arrived. */
  reference: string;
  subject: string;
  text: string;
  fileIds: string[];
  /** How far in conversation and timeline it reaches. */
  seq: number;
  eventId: number;
}

/** Tickets as the shop's help desk has them, and how far that is. */
export const helpDeskLinks = pgTable(
  'help_desk_links',
  {
    ticketNumber: ticketNumber('ticket_number')
      .primaryKey()
      .references(() => tickets.number, { onDelete: 'cascade' }),
    /** `waiting`: another attempt is due; `failed`: somebody has to look. */
    state: text('state', { enum: ['waiting', 'synced', 'failed'] }).notNull(),
    remoteId: text('remote_id'),
    remoteUrl: text('remote_url'),
    /** Being sent, or sent without an answer. */
    request: jsonb('request').$type<HelpDeskRequest>(),
    seq: bigint('seq', { mode: 'number' }).notNull().default(0),
    eventId: bigint('event_id', { mode: 'number' }).notNull().default(0),
    fileIds: jsonb('file_ids').$type<string[]>().notNull().default([]),
    ticketState: text('ticket_state').$type<TicketState>(),
    attempts: integer('attempts').notNull().default(0),
    nextAttemptAt: instant('next_attempt_at'),
    /** A stable code of what went wrong last, and the HTTP status with it. */
    problem: text('problem'),
    problemStatus: integer('problem_status'),
    /** Until then one worker has it. */
    heldUntil: instant('held_until'),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    index('help_desk_links_open')
      .on(table.state, table.updatedAt)
      .where(sql`${table.state} <> 'synced'`),
  ],
);
