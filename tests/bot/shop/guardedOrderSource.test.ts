import { addMinutes } from 'date-fns';
import { createGuardedOrderSource, LOCK_MINUTES, MOST_MISSES } from '../../../bot/shop/guardedOrderSource';
import type { Lookup, OrderSource } from '../../../dialogs/ports';
import type { Order } from '../../../policies';
import { describeOnEachEngine } from '../../support/databases';

const ORDER = { orderNumber: '1042', email: 'anna@example.com' } as Order;
const RIGHT = { kind: 'email', email: 'anna@example.com' } as const;
const WRONG = { kind: 'email', email: 'eve@example.com' } as const;

describeOnEachEngine('look-ups of orders', (database) => {
  let conversations = 0;
  const start = new Date('2026-06-01T12:00:00Z');

  /** A shop that counts how often it is really asked. */
  const shop = (answer?: () => Promise<Lookup<Order>>) => {
    const asked: string[] = [];
    const source: OrderSource = {
      find: async (orderNumber, proof) => {
        asked.push(orderNumber);
        if (answer) return answer();
        const isMatch = orderNumber === '1042' && proof.email === ORDER.email;
        return isMatch ? { kind: 'found', value: ORDER } : { kind: 'notFound' };
      },
    };
    const origin = {
      conversationId: `c${(conversations += 1)}`,
      network: undefined as string | undefined,
      now: start,
    };
    return { asked, origin, guarded: createGuardedOrderSource(source, database(), () => origin) };
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
});
