import { randomUUID } from 'node:crypto';
import { describeDesk, FORM } from '../../support/deskWorld';
import type { Agent } from '../../../handoff/accounts/agentStore';
import type { Change } from '../../../handoff/ports';
import type { TicketView } from '../../../handoff/tickets/ticket';
import { eventually } from '../../support/eventually';

const HOUR = 3600;

describeDesk('a snoozed ticket', (world) => {
  let mia: Agent;
  let noor: Agent;
  beforeAll(async () => {
    mia = await world().agent('Mia');
    noor = await world().agent('Noor');
  });

  const inHours = (hours: number): string =>
    new Date(world().clock.now().getTime() + hours * HOUR * 1000).toISOString();
  const viewsOf = async (number: string): Promise<TicketView[]> => {
    const found: TicketView[] = [];
    for (const view of [
      'unassigned',
      'mine',
      'waiting',
      'snoozed',
      'dueSoon',
      'overdue',
      'active',
    ] as const) {
      const { tickets } = await world().desk.list({ view, agentId: mia.id, limit: 100, search: number });
      if (tickets.length > 0) found.push(view);
    }
    return found;
  };
  const answered = async () => {
    const ticket = await world().openChat();
    await world().desk.claim(ticket.number, mia);
    await world().desk.reply(ticket.number, mia, { text: 'One moment.', clientReplyId: randomUUID() });
    return ticket;
  };

  it('of the queue is in a view of its own alone, is not next in line, and comes back by the clock', async () => {
    const before = await world().desk.counts(mia.id);
    const { number } = await world().openChat({ timeCritical: true });
    expect(await viewsOf(number)).toEqual(['unassigned', 'active']);
    await world().desk.snooze(number, mia, inHours(4));
    expect(await viewsOf(number)).toEqual(['snoozed']);
    expect(await world().desk.counts(mia.id)).toEqual({ ...before, snoozed: before.snoozed + 1 });
    expect(await world().desk.claimNext(noor)).toBeUndefined();
    // The job that wakes it has not run.
    world().pass(4 * HOUR);
    expect(await viewsOf(number)).toEqual(['unassigned', 'active']);
    expect((await world().desk.claimNext(noor))?.number).toBe(number);
  });

  it('of mine is in no view of mine until it wakes', async () => {
    const { number } = await answered();
    expect(await viewsOf(number)).toEqual(['mine', 'waiting', 'active']);
    await world().desk.snooze(number, mia, 'tomorrow');
    expect(await viewsOf(number)).toEqual(['snoozed']);
    await world().desk.wake(number, mia);
    expect(await viewsOf(number)).toEqual(['mine', 'waiting', 'active']);
  });

  it('stands in its view by when it wakes, page by page', async () => {
    const until = [5, 3, 4];
    const numbers: string[] = [];
    for (const hours of until) {
      const { number } = await world().openChat();
      await world().desk.snooze(number, mia, inHours(hours));
      numbers.push(number);
    }
    const seen: string[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await world().desk.list({
        view: 'snoozed',
        agentId: mia.id,
        limit: 1,
        ...(cursor && { cursor }),
      });
      seen.push(...page.tickets.map(({ number }) => number));
      cursor = page.nextCursor;
      if (!cursor) break;
    }
    expect(seen.filter((number) => numbers.includes(number))).toEqual([numbers[1], numbers[2], numbers[0]]);
    for (const number of numbers) await world().desk.wake(number, mia);
  });

  it('says in the timeline until when, and who or what woke it', async () => {
    const { number } = await answered();
    const until = inHours(4);
    await world().desk.snooze(number, mia, until);
    expect((await world().desk.timeline(number)).at(-1)).toMatchObject({
      event: 'snoozed',
      actorName: 'Mia',
      data: { until },
    });
    await world().desk.wake(number, mia);
    expect((await world().desk.timeline(number)).at(-1)).toMatchObject({ event: 'woken', actorName: 'Mia' });
    await expect(world().desk.wake(number, mia)).rejects.toMatchObject({ code: 'notSnoozed' });
  });

  it('is woken by its job once, with an entry and a hint to the pages', async () => {
    const { number } = await answered();
    await world().desk.snooze(number, mia, inHours(4));
    const job = world().wakeUps.at(-1);
    if (!job) throw new Error('nothing was scheduled');
    expect(job).toEqual({ number, until: new Date(inHours(4)) });
    const heard: Change[] = [];
    const stop = world().signal.subscribe((change) => heard.push(change));
    // By the database's clock the time has come; by ours it hasn't quite.
    world().pass(4 * HOUR - 30);
    const woken = await Promise.all([1, 2, 3].map(() => world().wakeUp(job.number, job.until)));
    expect(woken.filter(Boolean)).toHaveLength(1);
    expect(world().wakeUps.filter((each) => each.number === number)).toHaveLength(1);
    expect(await viewsOf(number)).toContain('active');
    expect((await world().desk.timeline(number)).at(-1)).toMatchObject({
      event: 'woken',
      actorKind: 'system',
    });
    await eventually(() => expect(heard).toContainEqual({ kind: 'ticket', number }));
    stop();
  });

  it('that was snoozed anew is not woken by the job of the first time', async () => {
    const { number } = await answered();
    await world().desk.snooze(number, mia, inHours(4));
    const first = world().wakeUps.at(-1);
    await world().desk.snooze(number, mia, inHours(8));
    if (!first) throw new Error('nothing was scheduled');
    world().pass(4 * HOUR);
    expect(await world().wakeUp(first.number, first.until)).toBe(false);
    expect(await viewsOf(number)).toEqual(['snoozed']);
  });

  it('until the same instant again changes nothing', async () => {
    const { number } = await answered();
    const until = inHours(4);
    const { version } = await world().desk.snooze(number, mia, until);
    expect((await world().desk.snooze(number, mia, until)).version).toBe(version);
    expect(world().wakeUps.filter((each) => each.number === number)).toHaveLength(1);
  });

  it.each([
    ['writes to the agent', 'recordCustomerMessage'],
    ['writes to the bot', 'noticeCustomer'],
    ['adds something to it', 'addCustomerNote'],
  ] as const)('is woken when the customer %s', async (_what, how) => {
    const { number, conversationId } = how === 'noticeCustomer' ? await world().openChat() : await answered();
    await world().desk.snooze(number, mia, inHours(4));
    const { intake, clock, database } = world();
    const at = clock.now();
    await database.transaction(async (tx) => {
      if (how === 'addCustomerNote') {
        await intake.addCustomerNote(tx, { number, proof: { conversationId }, text: 'One more thing', at });
      } else if (how === 'noticeCustomer') await intake.noticeCustomer(tx, conversationId, at, 'Hello?');
      else await intake.recordCustomerMessage(tx, conversationId, at, 'Hello?');
    });
    expect(await viewsOf(number)).toContain('active');
    expect((await world().desk.timeline(number)).at(-1)).toMatchObject({
      event: 'woken',
      actorKind: 'customer',
    });
  });

  it('of a customer who withdraws it is over', async () => {
    const { number } = await answered();
    await world().desk.snooze(number, mia, inHours(4));
    const { database, intake, clock } = world();
    const at = clock.now();
    await database.transaction((tx) => intake.withdraw(tx, { number, proof: { email: FORM.email }, at }));
    expect(await world().desk.find(number)).toMatchObject({ state: 'resolved', snoozedUntil: null });
  });

  it('without a first answer is back before that is due soon, so that nothing due is ever hidden', async () => {
    const { number, responseDueBy } = await world().openChat();
    const latest = new Date(responseDueBy.getTime() - 4 * HOUR * 1000);
    const tooLate = new Date(latest.getTime() + 1).toISOString();
    const refused = { code: 'answerFirst', details: { latest } };
    await expect(world().desk.snooze(number, mia, tooLate)).rejects.toMatchObject(refused);
    expect(await world().desk.find(number)).toMatchObject({ version: 1, snoozedUntil: null });
    expect(world().wakeUps.filter((each) => each.number === number)).toEqual([]);
    await world().desk.snooze(number, mia, latest.toISOString());
    world().pass(44 * HOUR);
    expect(await viewsOf(number)).toEqual(['unassigned', 'dueSoon', 'active']);
    await expect(world().desk.snooze(number, mia, inHours(1))).rejects.toMatchObject(refused);
    world().pass(5 * HOUR);
    expect(await viewsOf(number)).toEqual(['unassigned', 'overdue', 'active']);
  });

  it('may be put off into the future alone, and for ninety days at most', async () => {
    const { number } = await answered();
    await expect(world().desk.snooze(number, mia, inHours(0))).rejects.toMatchObject({
      code: 'snoozeInPast',
    });
    await expect(world().desk.snooze(number, mia, inHours(24 * 90 + 1))).rejects.toMatchObject({
      code: 'snoozeTooLong',
    });
    expect(await world().eventsOf(number)).toEqual(['opened', 'claimed', 'replied']);
  });

  it('is put off by whoever has it, or a lead, and by anybody while nobody has it', async () => {
    const { number } = await answered();
    await expect(world().desk.snooze(number, noor, inHours(4))).rejects.toMatchObject({ code: 'notYours' });
    const open = await world().openChat();
    expect((await world().desk.snooze(open.number, noor, inHours(4))).snoozedUntil).not.toBeNull();
  });

  it('loses neither the customer’s words nor the snooze when both come at the same moment', async () => {
    const { database, intake, clock } = world();
    for (let round = 0; round < 5; round += 1) {
      const { number, conversationId } = await answered();
      await Promise.all([
        world().desk.snooze(number, mia, inHours(4)),
        database.transaction((tx) => intake.recordCustomerMessage(tx, conversationId, clock.now(), 'Hm?')),
      ]);
      const events = await world().eventsOf(number);
      const { snoozedUntil, state } = await world().desk.find(number);
      expect(state).toBe('assigned');
      // Whichever came last: words after the snooze wake it; a snooze after the words was decided with them.
      expect(snoozedUntil === null).toBe(events.at(-1) === 'woken');
    }
  });
});
