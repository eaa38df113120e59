/**
 * The log of a conversation: every activity in the order in which it became visible.
 * A sequence number is taken by raising the conversation's own counter, and the row stays locked until
 * the commit, so whoever has read up to N has everything up to N.
 */
import { and, asc, eq, gt, ne, sql } from 'drizzle-orm';
import type { Activity } from 'botframework-schema';
import type { Database, Tx } from '../../handoff/database';
import { activities, conversations } from '../schema';

export type StoredActivity = typeof activities.$inferSelect;
export type ConversationRow = typeof conversations.$inferSelect;

export interface NewConversation {
  id: string;
  channelId: string;
  userId: string;
  locale?: string;
  customer?: { subject: string; email: string; name?: string };
  /** Keyed hash of the customer's network. */
  network?: string;
}

export interface Recording {
  conversationId: string;
  author: 'customer' | 'system';
  /** Payment cards are masked by now. `id` and `timestamp` are set here. */
  activity: Partial<Activity>;
  /** The same key records nothing new. */
  dedupeKey?: string;
}

export class UnknownConversation extends Error {
  readonly code = 'UNKNOWN_CONVERSATION';
  constructor() {
    super('There is no such conversation.');
    this.name = 'UnknownConversation';
  }
}

/** False when it existed before. */
export async function insertConversation(tx: Tx, conversation: NewConversation, now: Date): Promise<boolean> {
  const inserted = await tx
    .insert(conversations)
    .values({ ...conversation, lastActivityAt: now, createdAt: now })
    .onConflictDoNothing()
    .returning({ id: conversations.id });
  return inserted.length === 1;
}

export async function findConversation(tx: Tx, id: string): Promise<ConversationRow | undefined> {
  const [row] = await tx.select().from(conversations).where(eq(conversations.id, id));
  return row;
}

/**
 * Takes `count` places at the end of the log. Locks the conversation's row until the transaction ends.
 * @returns the first sequence number and the first timestamp; the next ones are one (millisecond) later each
 */
export async function takePlaces(
  tx: Tx,
  conversationId: string,
  count: number,
  now: Date,
): Promise<{ firstSeq: number; firstAt: Date }> {
  const [row] = await tx
    .update(conversations)
    .set({
      lastSeq: sql`${conversations.lastSeq} + ${count}`,
      lastActivityAt: nextInstant(now, count),
    })
    .where(eq(conversations.id, conversationId))
    .returning({ lastSeq: conversations.lastSeq, lastActivityAt: conversations.lastActivityAt });
  if (!row) throw new UnknownConversation();
  return firstPlace(row, count);
}

/** The newest timestamp once `count` activities were added; strictly later than the one before. */
export function nextInstant(now: Date, count: number) {
  const last = conversations.lastActivityAt;
  const span = sql`make_interval(secs => ${count} / 1000.0)`;
  return sql`greatest(${last} + ${span}, ${now.toISOString()}::timestamptz + ${span})`;
}

export function firstPlace(row: { lastSeq: number; lastActivityAt: Date }, count: number) {
  return {
    firstSeq: row.lastSeq - count + 1,
    firstAt: new Date(row.lastActivityAt.getTime() - (count - 1)),
  };
}

/** As the standard Direct Line service writes them: sortable within the conversation. */
export function activityIdOf(conversationId: string, seq: number): string {
  return `${conversationId}|${String(seq).padStart(7, '0')}`;
}

/**
 * Records what arrived, as something the bot has yet to answer. Durable when this resolves.
 * @throws UnknownConversation
 */
export async function recordActivity(
  database: Database,
  recording: Recording,
  now: Date,
): Promise<{ id: string; duplicate: boolean }> {
  if (recording.dedupeKey) {
    const known = await findByDedupeKey(database.db, recording.dedupeKey);
    if (known) return { id: known, duplicate: true };
  }
  return database.transaction((tx) => recordActivityIn(tx, recording, now));
}

/** The same inside the caller's transaction. */
export async function recordActivityIn(
  tx: Tx,
  { conversationId, author, activity, dedupeKey }: Recording,
  now: Date,
): Promise<{ id: string; duplicate: boolean }> {
  const { firstSeq, firstAt } = await takePlaces(tx, conversationId, 1, now);
  // With the conversation's row locked nobody else records: to look is enough, and to insert would wait for a
  // turn that has just marked the first delivery as answered and wants that row.
  const first = dedupeKey && (await findByDedupeKey(tx, dedupeKey));
  if (first) return { id: first, duplicate: true };
  const id = activityIdOf(conversationId, firstSeq);
  const inserted = await tx
    .insert(activities)
    .values({
      id,
      conversationId,
      seq: firstSeq,
      author,
      activity: { ...activity, id, timestamp: firstAt },
      turn: 'pending',
      dedupeKey,
      recordedAt: now,
    })
    .onConflictDoNothing({ target: activities.dedupeKey })
    .returning({ id: activities.id });
  if (inserted.length === 1) return { id, duplicate: false };
  const known = dedupeKey && (await findByDedupeKey(tx, dedupeKey));
  if (!known) throw new Error('An activity was neither recorded nor known.');
  return { id: known, duplicate: true };
}

async function findByDedupeKey(tx: Tx, dedupeKey: string): Promise<string | undefined> {
  const [row] = await tx
    .select({ id: activities.id })
    .from(activities)
    .where(eq(activities.dedupeKey, dedupeKey));
  return row?.id;
}

/** The oldest activity that no committed turn has answered. */
export async function findPending(tx: Tx, conversationId: string): Promise<StoredActivity | undefined> {
  const [row] = await tx
    .select()
    .from(activities)
    .where(and(eq(activities.conversationId, conversationId), eq(activities.turn, 'pending')))
    .orderBy(asc(activities.seq))
    .limit(1);
  return row;
}

/** What the customer wrote, a line a message, oldest first. */
export async function findCustomerWords(tx: Tx, conversationId: string): Promise<string> {
  const rows = await tx
    .select({ text: sql<string | null>`${activities.activity}->>'text'` })
    .from(activities)
    .where(and(eq(activities.conversationId, conversationId), eq(activities.author, 'customer')))
    .orderBy(asc(activities.seq));
  return rows.flatMap(({ text }) => text ?? []).join('\n');
}

/** What clients may see after `seq`, oldest first. */
export async function findVisibleSince(
  tx: Tx,
  conversationId: string,
  seq: number,
  limit = 200,
): Promise<StoredActivity[]> {
  return tx
    .select()
    .from(activities)
    .where(
      and(
        eq(activities.conversationId, conversationId),
        gt(activities.seq, seq),
        ne(activities.author, 'system'),
      ),
    )
    .orderBy(asc(activities.seq))
    .limit(limit);
}
