import { randomUUID } from 'node:crypto';
import type { Agent } from '../../../handoff/accounts/agentStore';
import { createChatLine } from '../../../handoff/desk/chatLine';
import { describeDesk } from '../../support/deskWorld';

describeDesk('the line of chats', (world) => {
  let mia: Agent;
  beforeAll(async () => {
    mia = await world().agent('Mia');
  });
  const come = () => world().presence.stay({ id: randomUUID(), agentId: mia.id });
  const placeOf = async (number: string) =>
    world().line.placeOf(world().database.db, await world().desk.find(number));

  it('goes by the order of the queue, and only chats that nobody has are in it', async () => {
    await come();
    const first = await world().openChat();
    world().pass(1);
    await world().open();
    const second = await world().openChat();
    world().pass(1);
    const urgent = await world().openChat({ timeCritical: true });
    const places = () => Promise.all([urgent, first, second].map(({ number }) => placeOf(number)));
    expect(await places()).toEqual([1, 2, 3]);
    expect([...(await world().line.places())]).toEqual([
      [urgent.conversationId, 1],
      [first.conversationId, 2],
      [second.conversationId, 3],
    ]);
    await world().desk.claim(first.number, mia);
    expect(await placeOf(second.number)).toBe(2);
    const { number } = await world().intake.reserve(world().database.db, world().clock.now());
    const notYetWritten = { number, priority: 'normal', responseDueBy: new Date('2030-01-01') } as const;
    expect(await world().line.placeOf(world().database.db, notYetWritten)).toBe(3);
  });

  it('has no places while no agent takes chats', async () => {
    const { number } = await world().openChat();
    await world().presence.setAway(mia.id, true);
    expect([await placeOf(number), (await world().line.places()).size]).toEqual([undefined, 0]);
    await world().presence.setAway(mia.id, false);
    expect(await placeOf(number)).toEqual(expect.any(Number));
    world().pass(61);
    expect([await placeOf(number), (await world().line.places()).size]).toEqual([undefined, 0]);
  });

  it('has no places out of hours, though an agent is there', async () => {
    await come();
    const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
    const week = Object.fromEntries(days.map((day) => [day, [] as string[]])) as Record<
      (typeof days)[number],
      string[]
    >;
    const { shop, database, clock } = world();
    const policy = { ...shop.policy, openingHours: { week, holidays: {} } };
    const line = createChatLine({ database, clock, shop: { ...shop, policy } });
    const { number } = await world().openChat();
    expect(await line.placeOf(database.db, await world().desk.find(number))).toBeUndefined();
    expect((await line.places()).size).toBe(0);
  });
});
