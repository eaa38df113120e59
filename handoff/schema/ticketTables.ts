/** Tickets with what belongs to them: files, searched words, timeline. */
import { sql } from 'drizzle-orm';
import {
  bigint,
  index,
  integer,
  jsonb,
  pgSequence,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { ContactTopic, RecordedDecision } from '../../policies';
import { agents } from './accountTables';
import { instant, ticketNumber, ticketPriority, tsvector } from './columns';

/** How the customer showed that the order is theirs, as the agent sees it. */
export type TicketOwnership =
  { verified: false } | { verified: true; how: 'email' | 'code' | 'signedIn'; orderNumber: string };

/** Numbers are taken before the ticket is worded and written; gaps are fine. */
export const ticketNumbers = pgSequence('ticket_numbers', { startWith: 1001 });

export const tickets = pgTable(
  'tickets',
  {
    number: ticketNumber('number').primaryKey(),
    /** Raised by every change: the guard of every update. */
    version: integer('version').notNull().default(1),
    state: text('state', { enum: ['open', 'assigned', 'waiting', 'resolved'] }).notNull(),
    priority: ticketPriority('priority').notNull(),
    /** Null for the form without chat. */
    conversationId: text('conversation_id'),
    /** The customer's activity that the ticket answers. */
    activityId: text('activity_id'),
    /** Which of the tickets of one activity. */
    ordinal: integer('ordinal').notNull().default(0),
    /** Hash of the key under which a client may repeat its request, and of what it asked for. */
    idempotencyKey: text('idempotency_key'),
    requestHash: text('request_hash'),
    channel: text('channel').notNull(),
    /** BCP 47. */
    locale: text('locale').notNull(),
    /** Of `locale`, without the country. */
    language: text('language')
      .notNull()
      .generatedAlwaysAs(sql`split_part(locale, '-', 1)`),
    customerName: text('customer_name').notNull(),
    email: text('email').notNull(),
    phone: text('phone'),
    orderNumber: text('order_number'),
    ownership: jsonb('ownership').$type<TicketOwnership>().notNull(),
    topic: text('topic').$type<ContactTopic>().notNull(),
    description: text('description').notNull(),
    /** Why a person is needed; a stable code. */
    reason: text('reason').notNull(),
    decisions: jsonb('decisions').$type<RecordedDecision[]>().notNull(),
    answers: jsonb('answers').$type<{ question: string; answer: string }[]>().notNull(),
    assigneeId: uuid('assignee_id').references(() => agents.id),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    lastCustomerMessageAt: instant('last_customer_message_at'),
    responseDueBy: instant('response_due_by').notNull(),
    firstRespondedAt: instant('first_responded_at'),
    resolvedAt: instant('resolved_at'),
    /** Set exactly while it is resolved because the customer withdrew it. */
    withdrawnAt: instant('withdrawn_at'),
    /** Until when it is out of the agents' sight. A past instant means that it is in sight again. */
    snoozedUntil: instant('snoozed_until'),
    /** The ticket in which this one, a duplicate, goes on. */
    mergedInto: ticketNumber('merged_into'),
    /** When the customer was told that the answer takes longer. */
    customerInformedAt: instant('customer_informed_at'),
  },
  (table) => [
    uniqueIndex('tickets_submission').on(table.conversationId, table.activityId, table.ordinal),
    uniqueIndex('tickets_idempotency_key').on(table.idempotencyKey),
    index('tickets_queue')
      .on(table.priority, table.responseDueBy, table.number)
      .where(sql`${table.state} <> 'resolved'`),
    index('tickets_assignee')
      .on(table.assigneeId)
      .where(sql`${table.state} <> 'resolved'`),
    index('tickets_resolved')
      .on(table.resolvedAt.desc(), table.number.desc())
      .where(sql`${table.state} = 'resolved'`),
    index('tickets_unanswered')
      .on(table.responseDueBy)
      .where(sql`${table.state} <> 'resolved' and ${table.firstRespondedAt} is null`),
    index('tickets_state')
      .on(table.state, table.priority, table.responseDueBy, table.number)
      .where(sql`${table.state} <> 'resolved'`),
    // Each filter in each order: a filter that few tickets pass would have to look at all of them otherwise.
    ...([table.topic, table.channel, table.language] as const).flatMap((column) => [
      index(`tickets_queue_${column.name}`)
        .on(column, table.priority, table.responseDueBy, table.number)
        .where(sql`${table.state} <> 'resolved'`),
      index(`tickets_resolved_${column.name}`)
        .on(column, table.resolvedAt.desc(), table.number.desc())
        .where(sql`${table.state} = 'resolved'`),
      index(`tickets_all_${column.name}`).on(column, table.number),
    ]),
    index('tickets_snoozed')
      .on(table.snoozedUntil, table.number)
      .where(sql`${table.snoozedUntil} is not null`),
    index('tickets_new')
      .on(table.updatedAt.desc(), table.number.desc())
      .where(sql`${table.state} = 'open'`),
    index('tickets_merged_into')
      .on(table.mergedInto)
      .where(sql`${table.mergedInto} is not null`),
    index('tickets_conversation').on(table.conversationId),
    index('tickets_email').on(table.email, table.number.desc()),
    // Of the reports, beside `tickets_resolved`.
    index('tickets_created').on(table.createdAt, table.number),
    index('tickets_answered')
      .on(table.firstRespondedAt)
      .where(sql`${table.firstRespondedAt} is not null`),
  ],
);

/** The files that came with a ticket or were added to it. What is in them, the conversations' side keeps. */
export const ticketFiles = pgTable(
  'ticket_files',
  {
    ticketNumber: ticketNumber('ticket_number')
      .notNull()
      .references(() => tickets.number, { onDelete: 'cascade' }),
    fileId: text('file_id').notNull(),
    addedAt: instant('added_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.ticketNumber, table.fileId] })],
);

/** Tickets that have to do with each other; each pair once, the lower number first. */
export const ticketLinks = pgTable(
  'ticket_links',
  {
    lower: ticketNumber('lower')
      .notNull()
      .references(() => tickets.number, { onDelete: 'cascade' }),
    higher: ticketNumber('higher')
      .notNull()
      .references(() => tickets.number, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.lower, table.higher] }),
    index('ticket_links_higher').on(table.higher),
  ],
);

/** What a search looks in: form, notes, replies and the customer's own words. Beside the ticket, so that lists stay light. */
export const ticketTexts = pgTable(
  'ticket_texts',
  {
    ticketNumber: ticketNumber('ticket_number')
      .primaryKey()
      .references(() => tickets.number, { onDelete: 'cascade' }),
    words: tsvector('words').notNull(),
  },
  (table) => [index('ticket_texts_words').using('gin', table.words)],
);

export const TICKET_EVENTS = [
  'opened',
  'claimed',
  'released',
  'returned',
  'assigned',
  'replied',
  'mailedUnread',
  'noted',
  'customerAdded',
  'customerReplied',
  'resolved',
  'withdrawn',
  'customerInformed',
  'reopened',
  'rated',
  'prioritised',
  'topicChanged',
  'snoozed',
  'woken',
  'mergedInto',
  'unmerged',
  'duplicateAdded',
  'duplicateRemoved',
  'duplicateWithdrawn',
  'linked',
  'unlinked',
  'macroRun',
] as const;

/** What happened to a ticket and by whom; written in the transaction that did it. */
export const ticketEvents = pgTable(
  'ticket_events',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    ticketNumber: ticketNumber('ticket_number')
      .notNull()
      .references(() => tickets.number, { onDelete: 'cascade' }),
    at: instant('at').notNull(),
    actorKind: text('actor_kind', { enum: ['customer', 'bot', 'agent', 'system'] }).notNull(),
    actorId: uuid('actor_id'),
    actorName: text('actor_name'),
    event: text('event', { enum: TICKET_EVENTS }).notNull(),
    data: jsonb('data').$type<Record<string, unknown>>().notNull(),
    /** The desk page's id of a reply: a repeat finds its row here. */
    clientReplyId: text('client_reply_id'),
  },
  (table) => [
    index('ticket_events_ticket').on(table.ticketNumber, table.id),
    uniqueIndex('ticket_events_reply').on(table.ticketNumber, table.clientReplyId),
  ],
);
