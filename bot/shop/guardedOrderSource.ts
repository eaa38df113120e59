/**
 * Stands between the dialogs and any order source: five misses lock look-ups for 15 minutes, per
 * conversation and per network. Never per order or e-mail address, or anyone could lock a customer out.
 * A locked look-up answers as a wrong pair does, so the lock tells nobody anything.
 */
import { addMinutes, subMinutes } from 'date-fns';
import { and, asc, eq, or, sql } from 'drizzle-orm';
import type { Lookup, OrderSource } from '../../dialogs/ports';
import type { Database, Tx } from '../../handoff/database';
import { lookupLocks } from '../schema';

export const MOST_MISSES = 5;
export const LOCK_MINUTES = 15;

export interface LookupOrigin {
  conversationId: string;
  /** Keyed hash; absent on channels that do not tell it. */
  network?: string;
  now: Date;
}

interface Scope {
  scope: 'conversation' | 'network';
  id: string;
}

/** @param currentOrigin who asks in the present turn */
export function createGuardedOrderSource(
  source: OrderSource,
  database: Database,
  currentOrigin: () => LookupOrigin,
): OrderSource {
  const guard = createLookupGuard(database, currentOrigin);
  return {
    // The shop's own sign-in has proved who asks: there is nothing to guess.
    find: (orderNumber, proof) =>
      proof.kind === 'signedIn'
        ? source.find(orderNumber, proof)
        : guard(() => source.find(orderNumber, proof)),
  };
}

/** Runs a look-up that could be a guess; a miss counts, and a locked one is not made. */
export type LookupGuard = <T>(lookUp: () => Promise<Lookup<T>>) => Promise<Lookup<T>>;

/** Look-ups of every kind count together: who guesses at one thing has no more tries at another. */
export function createLookupGuard(database: Database, currentOrigin: () => LookupOrigin): LookupGuard {
  return async (lookUp) => {
    const origin = currentOrigin();
    const scopes = scopesOf(origin);
    // Counted before the look-up: of many at the same moment, only five get through.
    if (!(await countMiss(database, scopes, origin.now))) return { kind: 'notFound' };
    const result = await lookUp().catch(async (error: unknown) => {
      await takeBack(database, scopes);
      throw error;
    });
    if (result.kind !== 'notFound') await takeBack(database, scopes);
    return result;
  };
}

function scopesOf({ conversationId, network }: LookupOrigin): Scope[] {
  const conversation: Scope = { scope: 'conversation', id: conversationId };
  return network ? [conversation, { scope: 'network', id: network }] : [conversation];
}

/** @returns false, counting nothing, while any of the scopes is locked */
async function countMiss(database: Database, scopes: Scope[], now: Date): Promise<boolean> {
  return database.transaction(async (tx) => {
    await tx
      .insert(lookupLocks)
      .values(scopes.map((each) => ({ ...each, misses: 0, lastMissAt: now })))
      .onConflictDoNothing();
    const rows = await lockRows(tx, scopes);
    if (rows.some(({ lockedUntil }) => lockedUntil && lockedUntil > now)) return false;
    for (const row of rows) {
      const forgotten = row.lockedUntil !== null || row.lastMissAt < subMinutes(now, LOCK_MINUTES);
      const misses = (forgotten ? 0 : row.misses) + 1;
      await tx
        .update(lookupLocks)
        .set({
          misses,
          lastMissAt: now,
          lockedUntil: misses >= MOST_MISSES ? addMinutes(now, LOCK_MINUTES) : null,
        })
        .where(isScope(row));
    }
    return true;
  });
}

/** The look-up was no miss: one less, and no lock if it was this one that locked. */
async function takeBack(database: Database, scopes: Scope[]): Promise<void> {
  await database.transaction(async (tx) => {
    await lockRows(tx, scopes);
    await tx
      .update(lookupLocks)
      .set({
        misses: sql`greatest(${lookupLocks.misses} - 1, 0)`,
        lockedUntil: sql`case when ${lookupLocks.misses} > ${MOST_MISSES} then ${lookupLocks.lockedUntil} end`,
      })
      .where(or(...scopes.map(isScope)));
  });
}

/** In one order everywhere, so that two look-ups never wait for each other. */
function lockRows(tx: Tx, scopes: Scope[]) {
  return tx
    .select()
    .from(lookupLocks)
    .where(or(...scopes.map(isScope)))
    .orderBy(asc(lookupLocks.scope), asc(lookupLocks.id))
    .for('update');
}

function isScope({ scope, id }: Scope) {
  return and(eq(lookupLocks.scope, scope), eq(lookupLocks.id, id));
}
