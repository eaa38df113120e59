import { randomUUID } from 'node:crypto';
import { addMinutes, subMilliseconds } from 'date-fns';
import { eq } from 'drizzle-orm';
import { lookupLocks } from '../../../bot/schema';
import {
  countMiss,
  forgetOldMisses,
  LOCK_RULES,
  takeBackMiss,
  type Scope,
  type ScopeKind,
} from '../../../bot/shop/lookupLocks';
import { describeOnEachEngine } from '../../support/databases';

const NOW = new Date('2026-03-02T10:00:00.000Z');
const KINDS = Object.keys(LOCK_RULES) as ScopeKind[];

describeOnEachEngine('the misses of order look-ups', (database) => {
  const aScope = (scope: ScopeKind): Scope => ({ scope, id: randomUUID() });
  const rowOf = async ({ id }: Scope) =>
    (await database().db.select().from(lookupLocks).where(eq(lookupLocks.id, id)))[0];
  const miss = async (scope: Scope, times = 1): Promise<void> => {
    for (let each = 0; each < times; each += 1) await countMiss(database(), [scope], NOW);
  };

  it.each(
    KINDS.flatMap((kind) => [
      { kind, what: 'a single miss', times: 1, hasCounted: true },
      { kind, what: 'a lock', times: LOCK_RULES[kind].misses, hasCounted: true },
      { kind, what: 'a miss that was taken back', times: 0, hasCounted: false },
    ]),
  )('by $kind: $what is kept as long as it counts, and no longer', async ({ kind, times }) => {
    const scope = aScope(kind);
    await miss(scope, Math.max(times, 1));
    if (times === 0) await takeBackMiss(database(), [scope]);
    const over = addMinutes(NOW, LOCK_RULES[kind].minutes);
    await forgetOldMisses(database(), subMilliseconds(over, 1));
    expect(await rowOf(scope)).toBeDefined();
    await forgetOldMisses(database(), addMinutes(over, 1));
    expect(await rowOf(scope)).toBeUndefined();
  });

  it('of one who goes on are kept: the window begins anew with each', async () => {
    const scope = aScope('conversation');
    await miss(scope);
    const later = addMinutes(NOW, LOCK_RULES.conversation.minutes - 1);
    await countMiss(database(), [scope], later);
    await forgetOldMisses(database(), addMinutes(NOW, LOCK_RULES.conversation.minutes + 1));
    expect(await rowOf(scope)).toMatchObject({ misses: 2, lastMissAt: later });
  });

  it('are all counted when they come at the same moment as the sweep', async () => {
    const scopes = KINDS.map(aScope);
    for (const scope of scopes) await miss(scope);
    const later = addMinutes(NOW, 2 * LOCK_RULES.order.minutes);
    await Promise.all(
      [1, 2, 3, 4].flatMap(() => [countMiss(database(), scopes, later), forgetOldMisses(database(), later)]),
    );
    for (const scope of scopes) expect(await rowOf(scope)).toMatchObject({ misses: 4, lockedUntil: null });
  });
});
