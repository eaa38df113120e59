/** Tables of conversations: their log, the dialogs' state, uploads and look-up locks. Instants are UTC. */
import { sql } from 'drizzle-orm';
import {
  bigint,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { Activity } from 'botframework-schema';

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });

const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });

export const conversations = pgTable('conversations', {
  id: text('id').primaryKey(),
  /** Bot Framework channel id, for example `directline`. */
  channelId: text('channel_id').notNull(),
  /** The customer's account on the channel. */
  userId: text('user_id').notNull(),
  /** BCP 47. */
  locale: text('locale').notNull().default('en-US'),
  /** The customer signed in to the shop: proven e-mail address, subject and name of their token. */
  customer: jsonb('customer').$type<{ subject: string; email: string; name?: string }>(),
  /** Keyed hash of the network that the conversation was opened from; never the address itself. */
  network: text('network'),
  /** The last sequence number given out; only ever raised by the statement that uses the number. */
  lastSeq: bigint('last_seq', { mode: 'number' }).notNull().default(0),
  /** Timestamp of the newest activity: the next one is later, whatever the clock says. */
  lastActivityAt: instant('last_activity_at').notNull(),
  /** Raised by every committed turn and every change of speaker: the guard of a turn's commit. */
  version: integer('version').notNull().default(0),
  /** Who answers the customer. */
  speaker: text('speaker', { enum: ['bot', 'person'] })
    .notNull()
    .default('bot'),
  agentId: text('agent_id'),
  agentName: text('agent_name'),
  /** The process that runs this conversation's turns, until `leaseUntil`. */
  leaseHolder: text('lease_holder'),
  leaseUntil: instant('lease_until'),
  createdAt: instant('created_at').notNull(),
});

export const activities = pgTable(
  'activities',
  {
    id: text('id').primaryKey(),
    conversationId: text('conversation_id')
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    /** Order within the conversation; rows become visible in this order. */
    seq: bigint('seq', { mode: 'number' }).notNull(),
    author: text('author', { enum: ['customer', 'bot', 'agent', 'system'] }).notNull(),
    /** The whole activity as the client sees it. */
    activity: jsonb('activity').$type<Partial<Activity>>().notNull(),
    /** What the bot has to answer is `pending` until the turn that answered it committed. */
    turn: text('turn', { enum: ['none', 'pending', 'done'] }).notNull(),
    /** Turns begun for it and not committed. */
    attempts: integer('attempts').notNull().default(0),
    /** A redelivery carries the same key. */
    dedupeKey: text('dedupe_key'),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [
    uniqueIndex('activities_conversation_seq').on(table.conversationId, table.seq),
    uniqueIndex('activities_dedupe_key').on(table.dedupeKey),
    index('activities_pending')
      .on(table.recordedAt)
      .where(sql`${table.turn} = 'pending'`),
  ],
);

/** How far each message of an agent came. */
export const deliveries = pgTable(
  'deliveries',
  {
    activityId: text('activity_id')
      .primaryKey()
      .references(() => activities.id, { onDelete: 'cascade' }),
    conversationId: text('conversation_id').notNull(),
    /** Of the activity. */
    seq: bigint('seq', { mode: 'number' }).notNull(),
    /**
     * In the log; with the customer's client; called out to a channel that gave no answer; refused by it.
     * Direct Line knows the first two, a channel that has to be called all of them.
     */
    state: text('state', { enum: ['sent', 'delivered', 'uncertain', 'failed'] }).notNull(),
    /** Since when it has this state. */
    at: instant('at').notNull(),
  },
  (table) => [
    index('deliveries_sent')
      .on(table.conversationId, table.seq)
      .where(sql`${table.state} = 'sent'`),
  ],
);

/** When a customer's chat last showed that it is there: fetched, or answered on its open stream. */
export const conversationPresence = pgTable('conversation_presence', {
  conversationId: text('conversation_id')
    .primaryKey()
    .references(() => conversations.id, { onDelete: 'cascade' }),
  seenAt: instant('seen_at').notNull(),
});

/** Bot Framework state (dialog stack, conversation data), one row a storage key. */
export const botState = pgTable('bot_state', {
  key: text('key').primaryKey(),
  version: integer('version').notNull(),
  value: jsonb('value').$type<Record<string, unknown>>().notNull(),
});

export const uploads = pgTable(
  'uploads',
  {
    id: text('id').primaryKey(),
    /** Null for a file that came with the contact page's form. */
    conversationId: text('conversation_id').references(() => conversations.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    /** From the content, not from what the client said. */
    contentType: text('content_type').notNull(),
    content: bytes('content').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [index('uploads_conversation').on(table.conversationId)],
);

/** Misses of order look-ups, per conversation, per network and per order (by a keyed hash of its number). */
export const lookupLocks = pgTable(
  'lookup_locks',
  {
    scope: text('scope', { enum: ['conversation', 'network', 'order'] }).notNull(),
    id: text('id').notNull(),
    misses: integer('misses').notNull(),
    lastMissAt: instant('last_miss_at').notNull(),
    lockedUntil: instant('locked_until'),
  },
  (table) => [primaryKey({ columns: [table.scope, table.id] })],
);

/** Requests of one-time codes for orders, whether or not there is such an order. */
export const ownershipCodes = pgTable(
  'ownership_codes',
  {
    /** What the code is computed from, with a key that is not in the database. */
    id: text('id').primaryKey(),
    /** The only one that the code works in. */
    conversationId: text('conversation_id')
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    /** Keyed hash of the order number. */
    orderHash: text('order_hash').notNull(),
    /** Keyed hash, as in `conversations`. */
    network: text('network'),
    tries: integer('tries').notNull(),
    requestedAt: instant('requested_at').notNull(),
    /** When it was right: from then on it proves the order in its conversation, and is of no other use. */
    usedAt: instant('used_at'),
  },
  (table) => [
    index('ownership_codes_conversation').on(table.conversationId, table.orderHash),
    index('ownership_codes_order').on(table.orderHash, table.requestedAt),
    index('ownership_codes_network').on(table.network, table.requestedAt),
  ],
);

/** Orders of a shop that loads them from files (SHOP=import). */
export const shopOrders = pgTable('shop_orders', {
  /** Canonical form. */
  orderNumber: text('order_number').primaryKey(),
  /** Lower case. */
  email: text('email').notNull(),
  /** The whole order as JSON; instants are ISO 8601 strings. */
  order: jsonb('order').notNull(),
  importedAt: instant('imported_at').notNull(),
});

/** Keys of mails that were handed to the queue, so that none is sent twice; what they say is not kept here. */
export const mailKeys = pgTable('mail_keys', {
  key: text('key').primaryKey(),
  queuedAt: instant('queued_at').notNull(),
  /** Taken by the mail server, or given up after the last attempt. */
  state: text('state', { enum: ['queued', 'sent', 'failed'] })
    .notNull()
    .default('queued'),
});
