import { describeDesk, FORM } from '../../support/deskWorld';
import type { Agent } from '../../../handoff/accounts/agentStore';

describeDesk('filing a ticket', (world) => {
  let mia: Agent;
  let noor: Agent;
  let lead: Agent;
  beforeAll(async () => {
    mia = await world().agent('Mia');
    noor = await world().agent('Noor');
    lead = await world().agent('Lena', 'lead');
  });

  const lastEvent = async (number: string) => (await world().desk.timeline(number)).at(-1);
  const unassigned = async () =>
    (await world().desk.list({ view: 'unassigned', agentId: mia.id, limit: 100 })).tickets.map(
      ({ number }) => number,
    );

  it('as time critical puts it before those that came earlier, at once, and back again', async () => {
    const earlier = await world().open();
    world().pass(60);
    const later = await world().open();
    const isFirst = async () => {
      const order = await unassigned();
      return order.indexOf(later.number) < order.indexOf(earlier.number);
    };
    expect(await isFirst()).toBe(false);
    expect(await world().desk.setPriority(later.number, mia, 'timeCritical')).toMatchObject({
      priority: 'timeCritical',
      state: 'open',
      version: 2,
    });
    expect(await isFirst()).toBe(true);
    await world().desk.setPriority(later.number, noor, 'normal');
    expect(await isFirst()).toBe(false);
  });

  it('notes in the timeline who changed what from what to what', async () => {
    const { number } = await world().openChat();
    await world().desk.setPriority(number, mia, 'timeCritical');
    expect(await lastEvent(number)).toMatchObject({
      event: 'prioritised',
      actorName: 'Mia',
      data: { from: 'normal', to: 'timeCritical' },
    });
    await world().desk.setTopic(number, mia, 'payment');
    expect(await lastEvent(number)).toMatchObject({
      event: 'topicChanged',
      data: { from: 'return', to: 'payment' },
    });
  });

  it('under another topic moves it there and leaves what the customer wrote as it is', async () => {
    const { number } = await world().open();
    await world().desk.setTopic(number, mia, 'payment');
    const ticket = await world().desk.find(number);
    expect(ticket).toMatchObject({ topic: 'payment', description: FORM.description, answers: [] });
    const under = async (topic: 'payment' | 'return') =>
      (await world().desk.list({ view: 'all', topic, agentId: mia.id, limit: 100 })).tickets.map(
        (each) => each.number,
      );
    expect(await under('payment')).toContain(number);
    expect(await under('return')).not.toContain(number);
  });

  it('as it is filed already changes nothing', async () => {
    const { number } = await world().open();
    await world().desk.setPriority(number, mia, 'normal');
    await world().desk.setTopic(number, mia, 'return');
    expect((await world().desk.find(number)).version).toBe(1);
    expect(await world().eventsOf(number)).toEqual(['opened']);
  });

  it('is for anybody while nobody has it, then for whoever has it, or a lead', async () => {
    const { number } = await world().openChat();
    await world().desk.setPriority(number, noor, 'timeCritical');
    await world().desk.claim(number, mia);
    const refused = { code: 'notYours', details: { claimedBy: { id: mia.id, name: 'Mia' } } };
    await expect(world().desk.setPriority(number, noor, 'normal')).rejects.toMatchObject(refused);
    await expect(world().desk.setTopic(number, noor, 'order')).rejects.toMatchObject(refused);
    expect(await world().desk.find(number)).toMatchObject({ priority: 'timeCritical', topic: 'return' });
    await world().desk.setPriority(number, mia, 'normal');
    expect(await world().desk.setTopic(number, lead, 'order')).toMatchObject({ topic: 'order' });
  });

  it('puts the topic right after the end too, and the priority of what is over says nothing', async () => {
    const { number } = await world().openChat();
    await world().desk.claim(number, mia);
    const { resolvedAt } = await world().desk.resolve(number, mia);
    world().pass(60);
    expect(await world().desk.setTopic(number, mia, 'shipping')).toMatchObject({
      state: 'resolved',
      topic: 'shipping',
      resolvedAt,
    });
    await expect(world().desk.setPriority(number, mia, 'timeCritical')).rejects.toMatchObject({
      code: 'alreadyResolved',
    });
  });

  it('loses nothing when two agents file one ticket at the same moment', async () => {
    const { number } = await world().open();
    await Promise.all([
      world().desk.setPriority(number, mia, 'timeCritical'),
      world().desk.setTopic(number, noor, 'order'),
    ]);
    expect(await world().desk.find(number)).toMatchObject({
      priority: 'timeCritical',
      topic: 'order',
      version: 3,
    });
  });
});
