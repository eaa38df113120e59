import { createHash } from 'node:crypto';
import { eq, lt, sql } from 'drizzle-orm';
import type { Database } from '../database';
import { DeskError } from '../desk/deskError';
import { rateLimits } from '../schema';

export interface AttemptLimit {
  /** Counts an attempt before it is made, so that many at once can't slip through. */
  take(key: string): Promise<{ allowed: boolean; retryAfterSeconds: number }>;
  /** Gives one back: it was no attack. */
  forgive(key: string): Promise<void>;
  /** Forgets the window. */
  clear(key: string): Promise<void>;
}

export interface AttemptLimitOptions {
  database: Database;
  clock: { now(): Date };
  /** Keeps limits apart that share the table. */
  name: string;
  /** Attempts in one window; the next one is refused. */
  limit: number;
  windowSeconds: number;
}

/** Fixed windows in the database: a restart forgives nobody, and several processes count together. */
export function createAttemptLimit(options: AttemptLimitOptions): AttemptLimit {
  const { database, clock, name, limit, windowSeconds } = options;
  const rowOf = (key: string): string => createHash('sha256').update(`${name}:${key}`).digest('base64url');
  return {
    take: async (key) => {
      const now = clock.now();
      const windowEndsAt = new Date(now.getTime() + windowSeconds * 1000);
      const isOver = sql`${rateLimits.windowEndsAt} <= ${now.toISOString()}::timestamptz`;
      await database.db.delete(rateLimits).where(lt(rateLimits.windowEndsAt, now));
      const [row] = await database.db
        .insert(rateLimits)
        .values({ key: rowOf(key), attempts: 1, windowEndsAt })
        .onConflictDoUpdate({
          target: rateLimits.key,
          set: {
            attempts: sql`case when ${isOver} then 1 else ${rateLimits.attempts} + 1 end`,
            windowEndsAt: sql`case when ${isOver} then ${windowEndsAt.toISOString()}::timestamptz else ${rateLimits.windowEndsAt} end`,
          },
        })
        .returning();
      if (!row || row.attempts <= limit) return { allowed: true, retryAfterSeconds: 0 };
      const left = row.windowEndsAt.getTime() - now.getTime();
      return { allowed: false, retryAfterSeconds: Math.max(1, Math.ceil(left / 1000)) };
    },
    forgive: async (key) => {
      await database.db
        .update(rateLimits)
        .set({ attempts: sql`greatest(${rateLimits.attempts} - 1, 0)` })
        .where(eq(rateLimits.key, rowOf(key)));
    },
    clear: async (key) => {
      await database.db.delete(rateLimits).where(eq(rateLimits.key, rowOf(key)));
    },
  };
}

/** For load tests. */
export const UNLIMITED_ATTEMPTS: AttemptLimit = {
  take: async () => ({ allowed: true, retryAfterSeconds: 0 }),
  forgive: async () => undefined,
  clear: async () => undefined,
};

/** @throws DeskError tooManyAttempts */
export async function checkLimit(limit: AttemptLimit, key: string): Promise<void> {
  const { allowed, retryAfterSeconds } = await limit.take(key);
  if (!allowed) throw new DeskError('tooManyAttempts', { retryAfterSeconds });
}
