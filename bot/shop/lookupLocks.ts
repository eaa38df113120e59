/** Counts misses of order look-ups, and locks after so many. Every count and lock is a row of its own. */
import { addMinutes, subMinutes } from 'date-fns';
import { and, asc, eq, isNull, lt, lte, or, sql } from 'drizzle-orm';
import type { Database, Tx } from '../../handoff/database';
import { lookupLocks } from '../schema';

export type ScopeKind = (typeof lookupLocks.$inferSelect)['scope'];

/** Whose misses are counted; `id` of an order is a keyed hash of its number. */
export interface Scope {
  scope: ScopeKind;
  id: string;
}

/** So many misses, none of them `minutes` after the one before, lock for `minutes`. */
export const LOCK_RULES: Readonly<Record<ScopeKind, { misses: number; minutes: number }>> = {
  conversation: { misses: 5, minutes: 15 },
  network: { misses: 5, minutes: 15 },
  // More than one conversation can miss: guessed at from many places.
  order: { misses: 10, minutes: 24 * 60 },
};

/**
 * Counts a miss for each scope that is not locked. While whoever asks is locked, nothing is counted
 * for the order either: that guess is not looked at.
 *
 * @returns the scopes that were locked before
 */
export async function countMiss(
  database: Database,
  scopes: readonly Scope[],
  now: Date,
): Promise<ReadonlySet<ScopeKind>> {
  return database.transaction(async (tx) => {
    // Locks each row, new or not: nothing deletes it before its miss is counted.
    const rows = await tx
      .insert(lookupLocks)
      .values(inOrder(scopes).map((each) => ({ ...each, misses: 0, lastMissAt: now })))
      .onConflictDoUpdate({
        target: [lookupLocks.scope, lookupLocks.id],
        set: { misses: sql`${lookupLocks.misses}` },
      })
      .returning();
    const isLocked = ({ lockedUntil }: (typeof rows)[number]): boolean => !!lockedUntil && lockedUntil > now;
    const locked = new Set(rows.filter(isLocked).map(({ scope }) => scope));
    if (locked.has('conversation') || locked.has('network')) return locked;
    for (const row of rows.filter((each) => !isLocked(each))) {
      const rule = LOCK_RULES[row.scope];
      const forgotten = row.lockedUntil !== null || row.lastMissAt < subMinutes(now, rule.minutes);
      const misses = (forgotten ? 0 : row.misses) + 1;
      const lockedUntil = misses >= rule.misses ? addMinutes(now, rule.minutes) : null;
      await tx.update(lookupLocks).set({ misses, lastMissAt: now, lockedUntil }).where(isScope(row));
    }
    return locked;
  });
}

/** The look-up was no miss: one less, and no lock if it was this one that locked. */
export async function takeBackMiss(database: Database, scopes: readonly Scope[]): Promise<void> {
  await database.transaction(async (tx) => {
    for (const row of await lockRows(tx, scopes)) {
      const misses = Math.max(row.misses - 1, 0);
      const lockedUntil = misses >= LOCK_RULES[row.scope].misses ? row.lockedUntil : null;
      await tx.update(lookupLocks).set({ misses, lockedUntil }).where(isScope(row));
    }
  });
}

/**
 * Deletes the counts and locks that are over: the next miss would begin from none. What a look-up has
 * locked is left to the next time.
 */
export async function forgetOldMisses(database: Database, now: Date): Promise<void> {
  const isOver = or(
    lte(lookupLocks.lockedUntil, now),
    ...Object.entries(LOCK_RULES).map(([scope, { minutes }]) =>
      and(
        eq(lookupLocks.scope, scope as ScopeKind),
        isNull(lookupLocks.lockedUntil),
        lt(lookupLocks.lastMissAt, subMinutes(now, minutes)),
      ),
    ),
  );
  const { scope, id } = lookupLocks;
  const old = database.db.select({ scope, id }).from(lookupLocks).where(isOver);
  await database.db
    .delete(lookupLocks)
    .where(sql`(${scope}, ${id}) in ${old.for('update', { skipLocked: true })}`);
}

/** The same everywhere, so that two look-ups never wait for each other. */
function inOrder(scopes: readonly Scope[]): Scope[] {
  return [...scopes].sort((a, b) => a.scope.localeCompare(b.scope) || a.id.localeCompare(b.id));
}

function lockRows(tx: Tx, scopes: readonly Scope[]) {
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
