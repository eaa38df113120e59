import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { activities } from '../../../bot/schema';
import { DEFAULT_POLICY, type Policy } from '../../../policies';
import { describeOnEachEngine } from '../../support/databases';
import { createDeskWorld, FORM, type DeskWorld } from '../../support/deskWorld';

const HOUR = 3600;
const PEAK: Policy = {
  ...DEFAULT_POLICY,
  peakSeasons: [{ from: '2026-03-01', to: '2026-03-31', extraHours: 24 }],
};

describeOnEachEngine('a customer who waits', (database) => {
  const worlds: DeskWorld[] = [];
  const worldWith = async (policy: Policy): Promise<DeskWorld> => {
    const world = await createDeskWorld(database(), { policy });
    worlds.push(world);
    return world;
  };
  afterEach(async () => {
    for (const world of worlds.splice(0)) await world.close();
  });

  const told = ({ mails }: DeskWorld, number: string) =>
    mails.filter(({ key }) => key === `ticket-still-waiting:${number}`);
  const eventsInChat = (conversationId: string) =>
    database()
      .db.select({ activity: activities.activity, turn: activities.turn })
      .from(activities)
      .where(and(eq(activities.conversationId, conversationId), eq(activities.author, 'system')));

  it.each([
    ['a second before the usual lower end', 24 * HOUR - 1, false],
    ['at the usual lower end', 24 * HOUR, true],
    ['at the last instant of the longer time', 72 * HOUR, true],
    ['a second after it, when it is overdue', 72 * HOUR + 1, false],
  ])('in a peak season is written to %s: %s seconds, %s', async (_when, seconds, isTold) => {
    const world = await worldWith(PEAK);
    const ticket = await world.openChat();
    world.pass(seconds);
    expect(await world.keepInformed(ticket.number)).toBe(isTold);
    expect(told(world, ticket.number)).toHaveLength(isTold ? 1 : 0);
    expect((await eventsInChat(ticket.conversationId)).map(({ activity }) => activity.name)).toEqual(
      isTold ? ['bezel/stillWaiting'] : [],
    );
    expect((await world.desk.find(ticket.number)).customerInformedAt).toEqual(
      isTold ? world.clock.now() : null,
    );
  });

  it('gets it in writing, with the instant by which the answer comes and the section', async () => {
    const world = await worldWith(PEAK);
    const ticket = await world.openChat();
    world.pass(25 * HOUR);
    await world.keepInformed(ticket.number);
    expect(told(world, ticket.number)[0]).toMatchObject({
      to: FORM.email,
      subject: `We have not forgotten your message [${ticket.number}]`,
      text: expect.stringContaining(
        'It comes by Thursday, March 5, 2026 at 5:00 AM EST at the latest (Policy §3, Response Time).',
      ),
    });
    const [event] = await eventsInChat(ticket.conversationId);
    expect(event).toMatchObject({
      turn: 'pending',
      activity: { value: { ticketNumber: ticket.number, dueBy: ticket.responseDueBy.toISOString() } },
    });
    expect(await world.eventsOf(ticket.number)).toEqual(['opened', 'customerInformed']);
  });

  it('is told once, however often it is looked at, also at the same moment', async () => {
    const world = await worldWith(PEAK);
    const ticket = await world.openChat();
    world.pass(25 * HOUR);
    const results = await Promise.all([1, 2, 3].map(() => world.keepInformed(ticket.number)));
    world.pass(HOUR);
    results.push(await world.keepInformed(ticket.number));
    expect(results.filter(Boolean)).toHaveLength(1);
    expect(await eventsInChat(ticket.conversationId)).toHaveLength(1);
    expect(await world.eventsOf(ticket.number)).toEqual(['opened', 'customerInformed']);
  });

  it.each<[string, (world: DeskWorld, number: string) => Promise<unknown>]>([
    [
      'answered',
      async ({ desk, agent }, number) => {
        const mia = await agent('Mia');
        await desk.claim(number, mia);
        await desk.reply(number, mia, { text: 'Here it is.', clientReplyId: randomUUID() });
      },
    ],
    [
      'resolved',
      async ({ desk, agent }, number) => {
        const lead = await agent('Lea', 'lead');
        await desk.resolve(number, lead);
      },
    ],
    [
      'withdrawn',
      ({ database: { transaction }, intake, clock }, number) =>
        transaction((tx) => intake.withdraw(tx, { number, proof: { email: FORM.email }, at: clock.now() })),
    ],
  ])('is not written to about what is %s', async (_state, settle) => {
    const world = await worldWith(PEAK);
    const ticket = await world.openChat();
    await settle(world, ticket.number);
    world.pass(25 * HOUR);
    expect(await world.keepInformed(ticket.number)).toBe(false);
    expect(told(world, ticket.number)).toEqual([]);
  });

  it('is written to while an agent has the ticket and has not answered', async () => {
    const world = await worldWith(PEAK);
    const ticket = await world.openChat();
    await world.desk.claim(ticket.number, await world.agent('Mia'));
    world.pass(25 * HOUR);
    expect(await world.keepInformed(ticket.number)).toBe(true);
  });

  it('without a chat gets the mail alone', async () => {
    const world = await worldWith(PEAK);
    const { number } = await world.open();
    world.pass(25 * HOUR);
    expect(await world.keepInformed(number)).toBe(true);
    expect(told(world, number)).toHaveLength(1);
  });

  it('in a peak season is looked at again from the usual lower end on; a clock that is behind has it done later', async () => {
    const world = await worldWith(PEAK);
    const { number, createdAt } = await world.openChat();
    const at = new Date(createdAt.getTime() + 24 * HOUR * 1000);
    expect(world.scheduled).toEqual([{ number, at }]);
    world.pass(24 * HOUR - 5);
    expect(await world.keepInformed(number)).toBe(false);
    expect(world.scheduled).toEqual([
      { number, at },
      { number, at },
    ]);
  });

  it('outside a peak season hears nothing more, and nothing is scheduled', async () => {
    const world = await worldWith(DEFAULT_POLICY);
    const ticket = await world.openChat();
    expect(world.scheduled).toEqual([]);
    world.pass(30 * HOUR);
    expect(await world.keepInformed(ticket.number)).toBe(false);
    expect(told(world, ticket.number)).toEqual([]);
  });
});
