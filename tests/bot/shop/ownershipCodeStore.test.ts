import { randomUUID } from 'node:crypto';
import { addMinutes, addSeconds } from 'date-fns';
import fc from 'fast-check';
import { insertConversation } from '../../../bot/conversation/conversationLog';
import { ownershipCodes } from '../../../bot/schema';
import { createOwnershipCodeStore, MOST_PER_ORIGIN } from '../../../bot/shop/ownershipCodeStore';
import { ONE_TIME_CODE } from '../../../dialogs/oneTimeCode';
import { describeOnEachEngine } from '../../support/databases';

const NOW = new Date('2026-06-01T12:00:00Z');

describeOnEachEngine('one-time codes', (database) => {
  let orders = 1000;

  const openConversation = async (): Promise<string> => {
    const id = randomUUID();
    await insertConversation(database().db, { id, channelId: 'directline', userId: 'dl_1' }, NOW);
    return id;
  };

  /** An order of its own and a conversation that asks for codes for it. */
  async function asking(given: { orderNumber?: string; network?: string } = {}) {
    const store = createOwnershipCodeStore(database(), 'a key');
    const conversationId = await openConversation();
    const { orderNumber = String((orders += 1)), network } = given;
    const asked = { orderNumber, conversationId };
    const issue = async (now = NOW, id: string = randomUUID()): Promise<string | undefined> => {
      const request = { id, ...asked, network, now };
      return (await database().transaction((tx) => store.issue(tx, request))) ? id : undefined;
    };
    const issueCode = async (now = NOW) => {
      const id = (await issue(now)) ?? '';
      return { id, code: (await store.codeOf(id, now)) ?? '' };
    };
    return { store, asked, issue, issueCode };
  }

  const another = (code: string): string => String((Number(code) + 1) % 1e6).padStart(6, '0');
  const use = (store: Awaited<ReturnType<typeof asking>>['store'], id: string) =>
    database().transaction((tx) => store.use(tx, id, NOW));

  it('have six digits, and another six for each request and each key', () =>
    fc.assert(
      fc.asyncProperty(fc.uuid(), fc.string({ minLength: 1 }), async (id, key) => {
        const { asked } = await asking();
        const request = { id: `${id}/${randomUUID()}`, ...asked, now: NOW };
        const store = createOwnershipCodeStore(database(), key);
        await database().transaction((tx) => store.issue(tx, request));
        const code = await store.codeOf(request.id, NOW);
        expect(code).toMatch(/^\d{6}$/);
        expect(code).toBe(await store.codeOf(request.id, NOW));
        const others = createOwnershipCodeStore(database(), `${key}!`);
        expect(await others.codeOf(request.id, NOW)).not.toBe(code);
        const rows = JSON.stringify(await database().db.select().from(ownershipCodes));
        expect(rows).not.toMatch(new RegExp(`\\b${code}\\b`));
      }),
      { numRuns: 20 },
    ));

  it('are right for their order in their conversation alone', async () => {
    const { store, asked, issueCode } = await asking();
    const { id, code } = await issueCode();
    const find = (change: object) => store.findRight({ ...asked, code, now: NOW, ...change });
    expect(await find({ code: another(code) })).toBeUndefined();
    expect(await find({ orderNumber: '9999' })).toBeUndefined();
    expect(await find({ conversationId: await openConversation() })).toBeUndefined();
    expect(await find({ code: '' })).toBeUndefined();
    expect(await find({})).toBe(id);
  });

  it.each([
    [addSeconds(addMinutes(NOW, ONE_TIME_CODE.minutes), -1), true],
    [addMinutes(NOW, ONE_TIME_CODE.minutes), false],
  ])('work for ten minutes: at %s %s', async (now, works) => {
    const { store, asked, issueCode } = await asking();
    const { id, code } = await issueCode();
    expect(await store.findRight({ ...asked, code, now })).toBe(works ? id : undefined);
    expect(await store.codeOf(id, now)).toBe(works ? code : undefined);
  });

  it.each([
    [ONE_TIME_CODE.tries - 1, true],
    [ONE_TIME_CODE.tries, false],
  ])('after %d wrong tries still work: %s', async (tries, works) => {
    const { store, asked, issueCode } = await asking();
    const { id, code } = await issueCode();
    for (let each = 0; each < tries; each += 1) {
      await store.findRight({ ...asked, code: another(code), now: NOW });
    }
    expect(await store.findRight({ ...asked, code, now: NOW })).toBe(works ? id : undefined);
  });

  it('are compared no more than five times, however many tries come at once', async () => {
    const { store, asked, issueCode } = await asking();
    const { code } = await issueCode();
    await Promise.all(
      Array.from({ length: 20 }, () => store.findRight({ ...asked, code: another(code), now: NOW })),
    );
    expect(await store.findRight({ ...asked, code, now: NOW })).toBeUndefined();
    const rows = await database().db.select().from(ownershipCodes);
    expect(Math.max(...rows.map(({ tries }) => tries))).toBe(ONE_TIME_CODE.tries);
  });

  it('are used once: of two commits one is refused, and then no try finds it', async () => {
    const { store, asked, issueCode } = await asking();
    const { id, code } = await issueCode();
    const outcomes = await Promise.allSettled([use(store, id), use(store, id)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await store.findRight({ ...asked, code, now: NOW })).toBeUndefined();
    expect(await store.codeOf(id, NOW)).toBeUndefined();
  });

  it('prove the order in their conversation once they were used, and not before', async () => {
    const { store, asked, issueCode } = await asking();
    const { id } = await issueCode();
    expect(await store.isProven({ ...asked, now: NOW })).toBe(false);
    await use(store, id);
    expect(await store.isProven({ ...asked, now: NOW })).toBe(true);
    expect(await store.isProven({ ...asked, orderNumber: '9999', now: NOW })).toBe(false);
    expect(await store.isProven({ ...asked, conversationId: await openConversation(), now: NOW })).toBe(
      false,
    );
  });

  it('asked for twice work both, since the first mail may come last', async () => {
    const { store, asked, issueCode } = await asking();
    const first = await issueCode();
    const second = await issueCode(addMinutes(NOW, 1));
    const now = addMinutes(NOW, 2);
    expect(await store.findRight({ ...asked, code: first.code, now })).toBe(first.id);
    expect(await store.findRight({ ...asked, code: second.code, now })).toBe(second.id);
  });

  it('are three an hour for an order, whichever conversation asks', async () => {
    const first = await asking();
    const { orderNumber } = first.asked;
    for (let each = 0; each < ONE_TIME_CODE.perOrderAndHour - 1; each += 1) {
      expect(await first.issue()).toBeDefined();
    }
    expect(await (await asking({ orderNumber })).issue()).toBeDefined();
    const late = await asking({ orderNumber });
    expect(await late.issue()).toBeUndefined();
    expect(await late.issue(addSeconds(addMinutes(NOW, 60), -1))).toBeUndefined();
    expect(await late.issue(addMinutes(NOW, 60))).toBeDefined();
  });

  it('are three also when they are asked for at the same moment', async () => {
    const { issue } = await asking();
    const issued = await Promise.all(Array.from({ length: 10 }, () => issue()));
    expect(issued.filter((id) => id !== undefined)).toHaveLength(ONE_TIME_CODE.perOrderAndHour);
  });

  it('are a few an hour for one conversation and for one network, whatever the orders', async () => {
    const network = `network ${randomUUID()}`;
    const store = createOwnershipCodeStore(database(), 'a key');
    const conversationId = await openConversation();
    const issueFor = (change: { conversationId: string; network?: string }) =>
      database().transaction((tx) =>
        store.issue(tx, { id: randomUUID(), orderNumber: String((orders += 1)), now: NOW, ...change }),
      );
    for (let each = 0; each < MOST_PER_ORIGIN; each += 1) {
      expect(await issueFor({ conversationId, network })).toBe(true);
    }
    expect(await issueFor({ conversationId })).toBe(false);
    expect(await issueFor({ conversationId: await openConversation(), network })).toBe(false);
    expect(await issueFor({ conversationId: await openConversation() })).toBe(true);
  });

  it('that nobody can use any more are deleted, and what was proven stays', async () => {
    const { store, asked, issue } = await asking();
    const [used, old] = [await issue(), await issue()];
    await use(store, used ?? '');
    await store.forgetOld(addMinutes(NOW, 61));
    const rows = await database().db.select({ id: ownershipCodes.id }).from(ownershipCodes);
    expect(rows.map(({ id }) => id)).not.toContain(old);
    expect(await store.isProven({ ...asked, now: NOW })).toBe(true);
  });
});
