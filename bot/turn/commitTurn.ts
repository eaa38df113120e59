/**
 * The one short transaction that makes a turn happen. Locks are taken in the order activity, ticket,
 * conversation, state: the desk takes ticket before conversation too, so neither waits for the other.
 */
import { and, eq, sql } from 'drizzle-orm';
import type { Activity } from 'botframework-schema';
import type { Database, Tx } from '../../handoff/database';
import type { ChangeSignal } from '../../handoff/ports';
import { firstPlace, nextInstant } from '../conversation/conversationLog';
import { activities, botState, conversations } from '../schema';
import type { UnitOfWork } from './unitOfWork';

/** Somebody changed what this turn rests on: it did not happen and has to be run again. */
export class LostRace extends Error {
  readonly code = 'LOST_RACE';
  constructor(readonly what: 'activity' | 'conversation' | 'state') {
    super(`Another change to the ${what} came first.`);
    this.name = 'LostRace';
  }
}

/**
 * Commits everything the turn collected, or nothing.
 * @throws LostRace when the activity was answered, the conversation or its speaker changed, or a state
 *   key that was read has another version now
 */
export async function commitTurn(
  database: Database,
  signal: ChangeSignal,
  unit: UnitOfWork,
  now: Date,
): Promise<void> {
  await database.transaction(async (tx) => {
    await markAnswered(tx, unit.incoming.id);
    for (const effect of unit.effects) await effect(tx);
    const place = await claimConversation(tx, unit, now);
    await writeState(tx, unit);
    await appendOutgoing(tx, unit, place, now);
    await signal.announce(tx, { kind: 'conversation', conversationId: unit.conversation.id });
  });
}

/** Of two runs of one activity, only one finds it pending. */
async function markAnswered(tx: Tx, activityId: string): Promise<void> {
  const marked = await tx
    .update(activities)
    .set({ turn: 'done' })
    .where(and(eq(activities.id, activityId), eq(activities.turn, 'pending')))
    .returning({ id: activities.id });
  if (marked.length !== 1) throw new LostRace('activity');
}

/** Guards by the version and by who speaks, and takes the places of the outgoing activities. */
async function claimConversation(tx: Tx, { conversation, outgoing }: UnitOfWork, now: Date) {
  const count = outgoing.length;
  const [row] = await tx
    .update(conversations)
    .set({
      version: sql`${conversations.version} + 1`,
      ...(count > 0 && {
        lastSeq: sql`${conversations.lastSeq} + ${count}`,
        lastActivityAt: nextInstant(now, count),
      }),
    })
    .where(
      and(
        eq(conversations.id, conversation.id),
        eq(conversations.version, conversation.version),
        eq(conversations.speaker, conversation.speaker),
      ),
    )
    .returning({ lastSeq: conversations.lastSeq, lastActivityAt: conversations.lastActivityAt });
  if (!row) throw new LostRace('conversation');
  return firstPlace(row, count);
}

/** Every key that was read is checked, also when nothing was written to it. */
async function writeState(tx: Tx, unit: UnitOfWork): Promise<void> {
  const keys = new Set([...unit.readVersions.keys(), ...unit.writes.keys()]);
  for (const key of [...keys].sort()) {
    const version = unit.readVersions.get(key);
    if (!(await settleKey(tx, unit, key, version))) throw new LostRace('state');
  }
}

/** @returns false when the key no longer has the version that the turn read */
async function settleKey(
  tx: Tx,
  unit: UnitOfWork,
  key: string,
  version: number | undefined,
): Promise<boolean> {
  const value = unit.writes.get(key);
  const unchanged = and(
    eq(botState.key, key),
    version === undefined ? undefined : eq(botState.version, version),
  );
  if (!unit.writes.has(key)) {
    const rows = await tx
      .select({ version: botState.version })
      .from(botState)
      .where(eq(botState.key, key))
      .for('share');
    return (rows[0]?.version ?? 0) === version;
  }
  if (value === undefined) {
    if (version === 0) return (await tx.select().from(botState).where(eq(botState.key, key))).length === 0;
    return (await tx.delete(botState).where(unchanged).returning({ key: botState.key })).length === 1;
  }
  if (version === 0) {
    const inserted = await tx
      .insert(botState)
      .values({ key, version: 1, value })
      .onConflictDoNothing()
      .returning({ key: botState.key });
    return inserted.length === 1;
  }
  if (version === undefined) throw new Error(`The state key ${key} was written without being read.`);
  const updated = await tx
    .update(botState)
    .set({ value, version: version + 1 })
    .where(unchanged)
    .returning({ key: botState.key });
  return updated.length === 1;
}

async function appendOutgoing(
  tx: Tx,
  { conversation, outgoing }: UnitOfWork,
  place: { firstSeq: number; firstAt: Date },
  now: Date,
): Promise<void> {
  for (const [index, { kind, activity }] of outgoing.entries()) {
    const seq = place.firstSeq + index;
    const timestamp = new Date(place.firstAt.getTime() + index);
    const id = activity.id;
    if (!id) throw new Error('An outgoing activity has no id.');
    const stored: Partial<Activity> = {
      ...activity,
      timestamp,
      channelData: { ...(activity.channelData as object | undefined), bezel: { author: 'bot' } },
    };
    if (kind === 'update') {
      await tx.update(activities).set({ seq, activity: stored }).where(eq(activities.id, id));
    } else {
      await tx.insert(activities).values({
        id,
        conversationId: conversation.id,
        seq,
        author: 'bot',
        activity: stored,
        turn: 'none',
        recordedAt: now,
      });
    }
  }
}
