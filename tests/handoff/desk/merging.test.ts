import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { activities } from '../../../bot/schema';
import { HAND_BACK_EVENT } from '../../../dialogs/supportBot';
import type { Agent } from '../../../handoff/accounts/agentStore';
import { insertTicketFiles } from '../../../handoff/tickets/ticketStore';
import { describeDesk, FORM } from '../../support/deskWorld';

const OTHER_FORM = { ...FORM, name: 'Ben', email: 'ben@example.com' };

describeDesk('a customer who wrote twice', (world) => {
  let mia: Agent;
  let noor: Agent;
  beforeAll(async () => {
    mia = await world().agent('Mia');
    noor = await world().agent('Noor');
  });

  /** The same customer in two chats. */
  const twice = async () => {
    const target = await world().openChat();
    world().pass(60);
    const duplicate = await world().openChat({
      form: { ...FORM, description: 'Once more about my amethyst brooch.' },
    });
    return { target, duplicate };
  };
  const last = async (number: string) => (await world().desk.timeline(number)).at(-1);
  const handBacks = async (conversationId: string) => {
    const rows = await world()
      .database.db.select({ activity: activities.activity })
      .from(activities)
      .where(and(eq(activities.conversationId, conversationId), eq(activities.author, 'system')));
    return rows
      .filter(({ activity }) => activity.name === HAND_BACK_EVENT)
      .map(({ activity }) => activity.value);
  };

  it('has one case: the duplicate is closed, and both timelines say where it goes on', async () => {
    const { target, duplicate } = await twice();
    const mails = world().mails.length;
    expect(await world().desk.merge(duplicate.number, mia, target.number)).toMatchObject({
      state: 'resolved',
      mergedInto: target.number,
      resolvedAt: world().clock.now(),
    });
    expect(await last(duplicate.number)).toMatchObject({
      event: 'mergedInto',
      actorName: 'Mia',
      data: { other: target.number },
    });
    expect(await last(target.number)).toMatchObject({
      event: 'duplicateAdded',
      data: { other: duplicate.number },
    });
    expect((await world().desk.duplicatesOf(target.number)).map(({ number }) => number)).toEqual([
      duplicate.number,
    ]);
    // Nobody tells the customer twice.
    expect(world().mails).toHaveLength(mails);
    expect(await handBacks(duplicate.conversationId)).toEqual([]);
  });

  it('is found by the words of either, with the files of both', async () => {
    const { target, duplicate } = await twice();
    const { database, desk } = world();
    const id = randomUUID();
    await world().files.insert(
      database.db,
      [{ id, name: 'brooch.png', contentType: 'image/png', content: Buffer.from('png') }],
      world().clock.now(),
    );
    await insertTicketFiles(database.db, duplicate.number, [id], world().clock.now());
    await desk.note(duplicate.number, mia, 'Called about the clasp');
    await desk.merge(duplicate.number, mia, target.number);
    const found = async (search: string) =>
      (await desk.list({ view: 'active', search, agentId: mia.id, limit: 100 })).tickets.map(
        ({ number }) => number,
      );
    expect(await found('amethyst')).toContain(target.number);
    expect(await found('clasp')).toContain(target.number);
    expect((await desk.files(target.number)).map(({ name }) => name)).toEqual(['brooch.png']);
    expect((await desk.file(target.number, id)).name).toBe('brooch.png');
  });

  it('is as urgent as the more urgent of the two, is awake, and no longer waits for the customer', async () => {
    const urgent = await world().openChat({ timeCritical: true });
    world().pass(3600);
    const target = await world().openChat();
    await world().desk.claim(target.number, noor);
    await world().desk.reply(target.number, noor, { text: 'Yes?', clientReplyId: randomUUID() });
    await world().desk.snooze(target.number, noor, 'tomorrow');
    await world().desk.merge(urgent.number, mia, target.number);
    expect(await world().desk.find(target.number)).toMatchObject({
      priority: 'timeCritical',
      responseDueBy: urgent.responseDueBy,
      state: 'assigned',
      assigneeId: noor.id,
      snoozedUntil: null,
    });
  });

  it.each([
    ['itself', 'sameTicket', async (number: string) => number],
    ['a number that nobody has', 'otherTicketNotFound', async () => 'T-999999'],
    [
      'the ticket of another customer',
      'otherCustomer',
      async () => (await world().openChat({ form: OTHER_FORM })).number,
    ],
    [
      'one that is resolved',
      'targetResolved',
      async () => {
        const { number } = await world().openChat();
        await world().desk.claim(number, mia);
        return (await world().desk.resolve(number, mia)).number;
      },
    ],
    [
      'one that was merged',
      'targetMerged',
      async () => {
        const { target, duplicate } = await twice();
        await world().desk.merge(duplicate.number, mia, target.number);
        return duplicate.number;
      },
    ],
  ])('is not merged into %s', async (_what, code, makeOther) => {
    const { number } = await world().openChat();
    const other = await makeOther(number);
    await expect(world().desk.merge(number, mia, other)).rejects.toMatchObject({ code });
    expect(await world().desk.find(number)).toMatchObject({ version: 1, mergedInto: null, state: 'open' });
  });

  it('with another address in the same chat is the same customer', async () => {
    const first = await world().openChat();
    const second = await world().openChat({ conversationId: first.conversationId, form: OTHER_FORM });
    await world().desk.merge(second.number, mia, first.number);
    expect((await world().desk.find(second.number)).mergedInto).toBe(first.number);
  });

  it('is merged by whoever has the duplicate, or a lead; the other ticket may be anybody’s', async () => {
    const { target, duplicate } = await twice();
    await world().desk.claim(target.number, noor);
    await world().desk.claim(duplicate.number, mia);
    await expect(world().desk.merge(duplicate.number, noor, target.number)).rejects.toMatchObject({
      code: 'notYours',
    });
    expect((await world().desk.merge(duplicate.number, mia, target.number)).state).toBe('resolved');
    // Again is no change.
    const { version } = await world().desk.find(duplicate.number);
    await world().desk.merge(duplicate.number, mia, target.number);
    expect((await world().desk.find(duplicate.number)).version).toBe(version);
    await expect(world().desk.reopen(duplicate.number, mia)).rejects.toMatchObject({ code: 'merged' });
  });

  it('in one chat goes on talking to the same person', async () => {
    const target = await world().openChat();
    const duplicate = await world().openChat({ conversationId: target.conversationId });
    await world().desk.claim(duplicate.number, mia);
    await world().desk.merge(duplicate.number, mia, target.number);
    expect(await world().desk.find(target.number)).toMatchObject({ state: 'assigned', assigneeId: mia.id });
    expect(await world().speakerOf(target.conversationId)).toBe('Mia');
    expect(await handBacks(target.conversationId)).toEqual([]);
  });

  it('in two chats hears in the one that was left where the case goes on', async () => {
    const { target, duplicate } = await twice();
    await world().desk.claim(target.number, noor);
    await world().desk.claim(duplicate.number, mia);
    await world().desk.merge(duplicate.number, mia, target.number);
    expect(await world().speakerOf(duplicate.conversationId)).toBe('bot');
    expect(await handBacks(duplicate.conversationId)).toEqual([
      { ticketNumber: duplicate.number, cause: 'merged', mergedInto: target.number },
    ]);
    expect(await world().speakerOf(target.conversationId)).toBe('Noor');
  });

  describe('and says more about the duplicate', () => {
    const add = (
      number: string,
      proof: { conversationId: string } | { email: string },
      text = 'And it is engraved',
    ) =>
      world().database.transaction((tx) =>
        world().intake.addCustomerNote(tx, { number, proof, text, fileIds: [], at: world().clock.now() }),
      );

    it.each(['in its chat', 'by mail'])('%s is heard in the case', async (how) => {
      const { target, duplicate } = await twice();
      await world().desk.merge(duplicate.number, mia, target.number);
      const proof = how === 'by mail' ? { email: FORM.email } : { conversationId: duplicate.conversationId };
      expect(await add(duplicate.number, proof)).toBe(true);
      expect(await last(target.number)).toMatchObject({
        event: 'customerAdded',
        data: { text: 'And it is engraved', of: duplicate.number },
      });
      expect(await last(duplicate.number)).toMatchObject({ event: 'mergedInto' });
    });

    it('after the case was resolved opens that again', async () => {
      const { target, duplicate } = await twice();
      await world().desk.merge(duplicate.number, mia, target.number);
      await world().desk.claim(target.number, noor);
      await world().desk.resolve(target.number, noor);
      await add(duplicate.number, { conversationId: duplicate.conversationId });
      expect((await world().desk.find(target.number)).state).toBe('open');
      expect((await world().desk.find(duplicate.number)).state).toBe('resolved');
    });

    it('of a duplicate of a duplicate is heard in the last one', async () => {
      const { target, duplicate } = await twice();
      const third = await world().openChat();
      await world().desk.merge(duplicate.number, mia, target.number);
      await world().desk.merge(target.number, mia, third.number);
      await add(duplicate.number, { conversationId: duplicate.conversationId });
      expect(await last(third.number)).toMatchObject({
        event: 'customerAdded',
        data: { of: duplicate.number },
      });
      expect((await world().desk.duplicatesOf(third.number)).map(({ number }) => number).sort()).toEqual(
        [target.number, duplicate.number].sort(),
      );
    });

    it('with the proof of another conversation is refused', async () => {
      const { target, duplicate } = await twice();
      await world().desk.merge(duplicate.number, mia, target.number);
      expect(await add(duplicate.number, { conversationId: target.conversationId })).toBe(false);
      // Whoever has shown that the duplicate is theirs has not shown it of the case.
      expect(await add(target.number, { conversationId: duplicate.conversationId })).toBe(false);
    });

    it('to the bot in the other chat is heard in the case while that is open, once', async () => {
      const { target, duplicate } = await twice();
      await world().desk.claim(target.number, noor);
      await world().desk.reply(target.number, noor, { text: 'Yes?', clientReplyId: randomUUID() });
      await world().desk.merge(duplicate.number, mia, target.number);
      const { database, intake, clock, desk } = world();
      const say = (text: string) =>
        database.transaction((tx) => intake.noticeCustomer(tx, duplicate.conversationId, clock.now(), text));
      world().pass(60);
      await say('Is anybody there?');
      expect(await last(target.number)).toMatchObject({
        event: 'customerAdded',
        data: { text: 'Is anybody there?', of: duplicate.number },
      });
      expect(await desk.find(target.number)).toMatchObject({
        state: 'assigned',
        lastCustomerMessageAt: clock.now(),
      });
      // What the bot has added to the case in the same turn is not added again.
      world().pass(60);
      await add(duplicate.number, { conversationId: duplicate.conversationId }, 'the clasp');
      const before = (await desk.timeline(target.number)).length;
      await say('add to my case: the clasp');
      expect(await desk.timeline(target.number)).toHaveLength(before);
      world().pass(60);
      await desk.resolve(target.number, noor);
      await say('Do you have gold rings?');
      expect((await desk.find(target.number)).state).toBe('resolved');
    });

    it('no longer needs it: the case is told and stays, since the rest is still wanted', async () => {
      const { target, duplicate } = await twice();
      await world().desk.merge(duplicate.number, mia, target.number);
      const mails = world().mails.length;
      const { database, intake, clock } = world();
      const withdraw = () =>
        database.transaction((tx) =>
          intake.withdraw(tx, { number: duplicate.number, proof: { email: FORM.email }, at: clock.now() }),
        );
      expect(await withdraw()).toBe(true);
      expect(await world().desk.find(target.number)).toMatchObject({ state: 'open', withdrawnAt: null });
      expect(await last(target.number)).toMatchObject({
        event: 'duplicateWithdrawn',
        data: { other: duplicate.number },
      });
      expect(world().mails).toHaveLength(mails);
    });
  });

  it('can have two cases again: the duplicate is back in the queue, and its words with it', async () => {
    const { target, duplicate } = await twice();
    await world().desk.merge(duplicate.number, mia, target.number);
    expect(await world().desk.unmerge(duplicate.number, noor)).toMatchObject({
      state: 'open',
      assigneeId: null,
      mergedInto: null,
      resolvedAt: null,
    });
    expect(await last(duplicate.number)).toMatchObject({ event: 'unmerged', data: { other: target.number } });
    expect(await last(target.number)).toMatchObject({
      event: 'duplicateRemoved',
      data: { other: duplicate.number },
    });
    expect(await world().desk.duplicatesOf(target.number)).toEqual([]);
    await expect(world().desk.unmerge(duplicate.number, mia)).rejects.toMatchObject({ code: 'notMerged' });
  });

  describe('while things happen at the same moment', () => {
    it('is merged one way only, never in a circle', async () => {
      for (let round = 0; round < 8; round += 1) {
        const { target, duplicate } = await twice();
        const outcomes = await Promise.allSettled([
          world().desk.merge(duplicate.number, mia, target.number),
          world().desk.merge(target.number, noor, duplicate.number),
        ]);
        expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
        const both = [await world().desk.find(target.number), await world().desk.find(duplicate.number)];
        expect(both.filter(({ mergedInto }) => mergedInto !== null)).toHaveLength(1);
        expect(both.filter(({ state }) => state === 'open')).toHaveLength(1);
      }
    });

    it('is merged into one that is merged no sooner or later, so that every chain has an end', async () => {
      for (let round = 0; round < 5; round += 1) {
        const { target, duplicate } = await twice();
        const third = await world().openChat();
        await Promise.allSettled([
          world().desk.merge(duplicate.number, mia, target.number),
          world().desk.merge(target.number, mia, third.number),
          world().desk.merge(third.number, mia, duplicate.number),
        ]);
        const all = await Promise.all(
          [target, duplicate, third].map(({ number }) => world().desk.find(number)),
        );
        const ends = await Promise.all(all.map((each) => world().intake.caseOf(world().database.db, each)));
        expect(ends.every(({ mergedInto }) => mergedInto === null)).toBe(true);
        expect(all.some(({ mergedInto }) => mergedInto !== null)).toBe(true);
      }
    });

    it('loses no word: what is said of the duplicate is in the ticket that goes on, or was there before', async () => {
      for (let round = 0; round < 8; round += 1) {
        const { target, duplicate } = await twice();
        const text = `words ${round}`;
        const { database, intake, clock } = world();
        await Promise.all([
          world().desk.merge(duplicate.number, mia, target.number),
          database.transaction((tx) =>
            intake.addCustomerNote(tx, {
              number: duplicate.number,
              proof: { email: FORM.email },
              text,
              at: clock.now(),
            }),
          ),
        ]);
        const events = await world().desk.timeline(duplicate.number);
        const mergedAt = events.findIndex(({ event }) => event === 'mergedInto');
        const said = events.findIndex(({ data }) => data.text === text);
        const inTarget = (await world().desk.timeline(target.number)).filter(
          ({ data }) => data.text === text,
        );
        expect(inTarget).toHaveLength(said === -1 ? 1 : 0);
        if (said !== -1) expect(said).toBeLessThan(mergedAt);
        expect((await world().desk.find(duplicate.number)).mergedInto).toBe(target.number);
      }
    });

    it('is claimed or merged, and the conversation belongs to whoever won', async () => {
      for (let round = 0; round < 5; round += 1) {
        const { target, duplicate } = await twice();
        const [claimed, merged] = await Promise.allSettled([
          world().desk.claim(duplicate.number, noor),
          world().desk.merge(duplicate.number, mia, target.number),
        ]);
        const { state } = await world().desk.find(duplicate.number);
        expect([claimed.status, merged.status].sort()).toEqual(['fulfilled', 'rejected']);
        expect(state).toBe(claimed.status === 'fulfilled' ? 'assigned' : 'resolved');
        expect(await world().speakerOf(duplicate.conversationId)).toBe(
          claimed.status === 'fulfilled' ? 'Noor' : 'bot',
        );
      }
    });
  });
});

describeDesk('two tickets that have to do with each other', (world) => {
  let mia: Agent;
  beforeAll(async () => {
    mia = await world().agent('Mia');
  });
  const linked = async (number: string) =>
    (await world().desk.linkedWith(number)).map((ticket) => ticket.number);

  it('are linked both ways, also by whoever has neither, and told so; again is no change', async () => {
    const one = await world().open();
    const other = await world().open({ form: OTHER_FORM });
    await world().desk.claim(one.number, await world().agent('Noor'));
    await world().desk.link(one.number, mia, other.number);
    await world().desk.link(other.number, mia, one.number);
    expect(await linked(one.number)).toEqual([other.number]);
    expect(await linked(other.number)).toEqual([one.number]);
    expect(await world().eventsOf(one.number)).toEqual(['opened', 'claimed', 'linked']);
    expect(await world().eventsOf(other.number)).toEqual(['opened', 'linked']);
  });

  it('are two again from either side', async () => {
    const [one, other] = [await world().open(), await world().open()];
    await world().desk.link(one.number, mia, other.number);
    await world().desk.unlink(other.number, mia, one.number);
    await world().desk.unlink(other.number, mia, one.number);
    expect(await linked(one.number)).toEqual([]);
    expect(await world().eventsOf(one.number)).toEqual(['opened', 'linked', 'unlinked']);
  });

  it.each([
    ['sameTicket', async (number: string) => number],
    ['otherTicketNotFound', async () => 'T-999999'],
  ])('are two, and there are two: %s', async (code, other) => {
    const { number } = await world().open();
    await expect(world().desk.link(number, mia, await other(number))).rejects.toMatchObject({ code });
    expect((await world().desk.find(number)).version).toBe(1);
  });

  it('are linked once when both sides do it at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [one, other] = [await world().open(), await world().open()];
      await Promise.all([
        world().desk.link(one.number, mia, other.number),
        world().desk.link(other.number, mia, one.number),
      ]);
      expect(await world().eventsOf(one.number)).toEqual(['opened', 'linked']);
      expect(await linked(other.number)).toEqual([one.number]);
    }
  });
});
