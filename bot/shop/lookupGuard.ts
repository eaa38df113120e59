import type { Lookup } from '../../dialogs/ports';
import type { Database } from '../../handoff/database';
import { countMiss, takeBackMiss, type Scope } from './lookupLocks';

/** Who asks in the present turn. */
export interface LookupOrigin {
  conversationId: string;
  /** Keyed hash; absent on channels that do not tell it. */
  network?: string;
  now: Date;
}

export interface GuardOptions {
  /** Keyed hash of the order number that is guessed at, to count its misses from everywhere. */
  order?: string;
  /** True for what has its own number of tries: its misses count, and no lock stops it. */
  passesLocks?: boolean;
}

/** Runs a look-up that could be a guess; a miss counts, and a locked one is not made. */
export type LookupGuard = <T>(lookUp: () => Promise<Lookup<T>>, options?: GuardOptions) => Promise<Lookup<T>>;

/**
 * Five misses lock look-ups for 15 minutes, per conversation and per network. Look-ups of every kind
 * count together: who guesses at one thing has no more tries at another.
 */
export function createLookupGuard(database: Database, currentOrigin: () => LookupOrigin): LookupGuard {
  return async (lookUp, { order, passesLocks = false } = {}) => {
    const { conversationId, network, now } = currentOrigin();
    const scopes: Scope[] = [{ scope: 'conversation', id: conversationId }];
    if (network) scopes.push({ scope: 'network', id: network });
    if (order) scopes.push({ scope: 'order', id: order });
    // Counted before the look-up: of many at the same moment, only five get through.
    const locked = await countMiss(database, scopes, now);
    if (locked.size > 0) return passesLocks ? lookUp() : { kind: 'notFound' };
    const result = await lookUp().catch(async (error: unknown) => {
      await takeBackMiss(database, scopes);
      throw error;
    });
    if (result.kind !== 'notFound') await takeBackMiss(database, scopes);
    return result;
  };
}
