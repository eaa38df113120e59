import { addMinutes } from 'date-fns';
import { eq } from 'drizzle-orm';
import { createGuardedOrderSource } from '../../../bot/shop/guardedOrderSource';
import { createLookupGuard, type LookupOrigin } from '../../../bot/shop/lookupGuard';
import { LOCK_RULES } from '../../../bot/shop/lookupLocks';
import { createOwnershipCodeStore } from '../../../bot/shop/ownershipCodeStore';
import { lookupLocks } from '../../../bot/schema';
import { createShopOrders } from '../../../bot/shop/shopOrders';
import { insertConversation } from '../../../bot/conversation/conversationLog';
import { createKeyedHash } from '../../../bot/keyedHash';
import type { Lookup } from '../../../dialogs/ports';
import type { Tx } from '../../../handoff/database';
import type { Order } from '../../../policies';
import { describeOnEachEngine } from '../../support/databases';

const ORDER = { orderNumber: '1042', email: 'anna@example.com' } as Order;
const RIGHT = { kind: 'email', email: 'anna@example.com' } as const;
const WRONG = { kind: 'email', email: 'eve@example.com' } as const;
const { misses: MOST_MISSES, minutes: LOCK_MINUTES } = LOCK_RULES.conversation;

describeOnEachEngine('look-ups of orders', (database) => {
  let conversations = 0;
  const start = new Date('2026-06-01T12:00:00Z');

  /** One conversation with a shop of its own that counts how often it is really asked. */
  const shop = (answer?: () => Promise<Lookup<Order>>, hashKey = `orders of ${conversations}`) => {
    const asked: string[] = [];
    const orders = createShopOrders(async (orderNumber) => {
      asked.push(orderNumber);
      if (answer) return answer();
      return orderNumber === '1042' ? { kind: 'found', value: ORDER } : { kind: 'notFound' };
    });
    const origin: LookupOrigin & { now: Date } = {
      conversationId: `c${(conversations += 1)}`,
      network: undefined,
      now: start,
    };
    const effects: ((tx: Tx) => Promise<void>)[] = [];
    const codes = createOwnershipCodeStore(database(), hashKey);
    const guarded = createGuardedOrderSource({
      orders,
      guard: createLookupGuard(database(), () => origin),
      codes,
      hash: createKeyedHash(hashKey),
      currentOrigin: () => origin,
      onCommit: (effect) => effects.push(effect),
    });
    const commit = () =>
      database().transaction(async (tx) => {
        for (const effect of effects.splice(0)) await effect(tx);
      });
    /** A code for the order, mailed in this conversation. */
    const mailed = async (orderNumber = '1042'): Promise<string> => {
      const { conversationId, now } = origin;
      const opened = { id: conversationId, channelId: 'directline', userId: 'dl_shopper' };
      await insertConversation(database().db, opened, now).catch(() => undefined);
      const id = `${conversationId}/code`;
      await database().transaction((tx) => codes.issue(tx, { id, orderNumber, conversationId, now }));
      return (await codes.codeOf(id, now)) ?? '';
    };
    return { asked, origin, guarded, commit, mailed };
  };

  it('give the order to the right pair', async () => {
    expect(await shop().guarded.find('1042', RIGHT)).toEqual({ kind: 'found', value: ORDER });
  });

  it('answer a wrong pair the same way, whether or not the order exists', async () => {
    const { guarded } = shop();
    expect(await guarded.find('1042', WRONG)).toEqual(await guarded.find('9999', WRONG));
  });

  it(`are locked after ${MOST_MISSES} misses, for the right pair too, with the answer of a wrong pair`, async () => {
    const { guarded, asked } = shop();
    for (let miss = 0; miss < MOST_MISSES; miss += 1) await guarded.find('1042', WRONG);
    expect(await guarded.find('1042', RIGHT)).toEqual({ kind: 'notFound' });
    expect(asked).toHaveLength(MOST_MISSES);
  });

  it('are not locked by one miss less', async () => {
    const { guarded } = shop();
    for (let miss = 0; miss < MOST_MISSES - 1; miss += 1) await guarded.find('1042', WRONG);
    expect(await guarded.find('1042', RIGHT)).toMatchObject({ kind: 'found' });
    // A hit neither counts nor forgives.
    await guarded.find('1042', WRONG);
    expect(await guarded.find('1042', RIGHT)).toEqual({ kind: 'notFound' });
  });

  it('are not locked by hits, however many', async () => {
    const { guarded } = shop();
    for (let hit = 0; hit < 3 * MOST_MISSES; hit += 1) {
      expect(await guarded.find('1042', RIGHT)).toMatchObject({ kind: 'found' });
    }
  });

  it.each([
    [LOCK_MINUTES - 1, 'notFound'],
    [LOCK_MINUTES, 'found'],
  ])('answer %d minutes after the fifth miss: %s', async (minutes, kind) => {
    const { guarded, origin } = shop();
    for (let miss = 0; miss < MOST_MISSES; miss += 1) await guarded.find('1042', WRONG);
    origin.now = addMinutes(start, minutes);
    expect((await guarded.find('1042', RIGHT)).kind).toBe(kind);
  });

  it('are locked for the network, in every conversation that comes from it', async () => {
    const first = shop();
    first.origin.network = `n${first.origin.conversationId}`;
    for (let miss = 0; miss < MOST_MISSES; miss += 1) await first.guarded.find('1042', WRONG);
    const second = shop();
    second.origin.network = first.origin.network;
    expect(await second.guarded.find('1042', RIGHT)).toEqual({ kind: 'notFound' });
    expect(await shop().guarded.find('1042', RIGHT)).toMatchObject({ kind: 'found' });
  });

  it('let no more than five guesses through that are made at the same moment', async () => {
    const { guarded, asked } = shop();
    await Promise.all(Array.from({ length: 20 }, () => guarded.find('1042', WRONG)));
    expect(asked).toHaveLength(MOST_MISSES);
  });

  it.each([
    ['could not be made', async (): Promise<Lookup<Order>> => ({ kind: 'unavailable' })],
    [
      'failed',
      async (): Promise<Lookup<Order>> => {
        throw new Error('the shop is down');
      },
    ],
  ])('that %s count as no miss', async (_case, answer) => {
    const { guarded, asked } = shop(answer);
    for (let each = 0; each < 2 * MOST_MISSES; each += 1)
      await guarded.find('1042', WRONG).catch(() => undefined);
    expect(asked).toHaveLength(2 * MOST_MISSES);
  });

  it('of a customer who is signed in are not counted', async () => {
    const { guarded, asked } = shop();
    const proof = { kind: 'signedIn', subject: 's', email: 'eve@example.com' } as const;
    for (let each = 0; each < 2 * MOST_MISSES; each += 1) await guarded.find('1042', proof);
    expect(asked).toHaveLength(2 * MOST_MISSES);
  });

  describe('of an order that is guessed at from many places', () => {
    const { misses, minutes } = LOCK_RULES.order;
    let keys = 0;

    /** Conversations of one shop, each with one miss for the order. */
    const guess = async (times: number, orderNumber = '1042') => {
      const hashKey = `guessed ${(keys += 1)}`;
      for (let each = 0; each < times; each += 1) {
        await shop(undefined, hashKey).guarded.find(orderNumber, WRONG);
      }
      return () => shop(undefined, hashKey);
    };

    it.each([
      [misses - 1, 'found'],
      [misses, 'notFound'],
    ])('after %d misses find for the right pair: %s', async (times, kind) => {
      const another = await guess(times);
      expect((await another().guarded.find('1042', RIGHT)).kind).toBe(kind);
    });

    it('answer the right pair as they do a wrong one and an order that there is not', async () => {
      const guessed = await guess(misses);
      const unknown = await guess(misses, '9999');
      const answers = [
        await guessed().guarded.find('1042', RIGHT),
        await guessed().guarded.find('1042', WRONG),
        await unknown().guarded.find('9999', RIGHT),
      ];
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    });

    it('find it for a mailed code, so that nobody locks a customer out', async () => {
      const another = await guess(2 * misses);
      const { guarded, mailed } = another();
      expect((await guarded.find('1042', { kind: 'code', code: await mailed() })).kind).toBe('found');
    });

    it('find every other order as before', async () => {
      const another = await guess(misses, '1043');
      expect((await another().guarded.find('1042', RIGHT)).kind).toBe('found');
    });

    it('find it for a customer who is signed in', async () => {
      const another = await guess(misses);
      const proof = { kind: 'signedIn', subject: 's', email: ORDER.email } as const;
      expect((await another().guarded.find('1042', proof)).kind).toBe('found');
    });

    it('count as misses for who asks, so that one order is no way around the lock', async () => {
      const another = await guess(misses);
      const { guarded, asked } = another();
      for (let each = 0; each < MOST_MISSES; each += 1) await guarded.find('1042', WRONG);
      expect((await guarded.find('1043', RIGHT)).kind).toBe('notFound');
      expect(asked).toEqual([]);
    });

    it.each([
      [minutes - 1, 'notFound'],
      [minutes, 'found'],
    ])('find for the right pair %d minutes later: %s', async (later, kind) => {
      const another = await guess(misses);
      const { guarded, origin } = another();
      origin.now = addMinutes(start, later);
      expect((await guarded.find('1042', RIGHT)).kind).toBe(kind);
    });

    it('cannot be brought there by one conversation at once', async () => {
      const { guarded, origin } = shop(undefined, 'one conversation');
      for (let each = 0; each < 5 * misses; each += 1) await guarded.find('1042', WRONG);
      origin.conversationId = 'another one';
      expect((await guarded.find('1042', RIGHT)).kind).toBe('found');
    });

    it('are counted without the number: the table tells nobody which order it is', async () => {
      await guess(1);
      const rows = await database().db.select().from(lookupLocks).where(eq(lookupLocks.scope, 'order'));
      expect(rows.length).toBeGreaterThan(0);
      for (const { id } of rows) expect(id).toMatch(/^[\w-]{43}$/);
    });
  });

  describe('with a mailed code', () => {
    const NOBODY = { kind: 'code', code: 'none' } as const;

    it('find the order, and go on finding it in the same conversation once the turn has committed', async () => {
      const { guarded, commit, mailed, origin } = shop();
      expect((await guarded.find('1042', { kind: 'code', code: await mailed() })).kind).toBe('found');
      expect((await guarded.find('1042', { kind: 'code' })).kind).toBe('notFound');
      await commit();
      expect((await guarded.find('1042', { kind: 'code' })).kind).toBe('found');
      expect((await guarded.find('1043', { kind: 'code' })).kind).toBe('notFound');
      origin.conversationId = 'another conversation';
      expect((await guarded.find('1042', { kind: 'code' })).kind).toBe('notFound');
    });

    it('find it again when the turn was not committed and is run once more', async () => {
      const { guarded, mailed } = shop();
      const code = await mailed();
      expect((await guarded.find('1042', { kind: 'code', code })).kind).toBe('found');
      expect((await guarded.find('1042', { kind: 'code', code })).kind).toBe('found');
    });

    it('answer a wrong one alike, whether or not the order exists and a code was asked for', async () => {
      const [existing, unknown, unasked] = [shop(), shop(), shop()];
      await existing.mailed();
      await unknown.mailed('9999');
      const answers = [
        await existing.guarded.find('1042', NOBODY),
        await unknown.guarded.find('9999', NOBODY),
        await unasked.guarded.find('1042', NOBODY),
      ];
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    });

    it('count a wrong one as a miss: five lock the pairs', async () => {
      const { guarded } = shop();
      for (let each = 0; each < MOST_MISSES; each += 1) await guarded.find('1042', NOBODY);
      expect((await guarded.find('1042', RIGHT)).kind).toBe('notFound');
    });

    it('find it while pairs are locked, which unlocks nothing', async () => {
      const { guarded, commit, mailed } = shop();
      for (let each = 0; each < MOST_MISSES; each += 1) await guarded.find('1042', WRONG);
      expect((await guarded.find('1042', { kind: 'code', code: await mailed() })).kind).toBe('found');
      await commit();
      expect((await guarded.find('1042', RIGHT)).kind).toBe('notFound');
    });

    it('keep the code when the shop cannot be reached at that moment', async () => {
      let isDown = true;
      const { guarded, mailed } = shop(async () =>
        isDown ? { kind: 'unavailable' } : { kind: 'found', value: ORDER },
      );
      const code = await mailed();
      expect((await guarded.find('1042', { kind: 'code', code })).kind).toBe('unavailable');
      isDown = false;
      expect((await guarded.find('1042', { kind: 'code', code })).kind).toBe('found');
    });
  });
});
