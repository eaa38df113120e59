import { randomUUID } from 'node:crypto';
import type { Agent } from '../../../handoff/accounts/agentStore';
import { describeDesk } from '../../support/deskWorld';
import { eventually } from '../../support/eventually';

const HOUR = 3600;

describeDesk('what an agent should look at', (world) => {
  let mia: Agent;
  let noor: Agent;
  beforeAll(async () => {
    mia = await world().agent('Mia');
    noor = await world().agent('Noor');
  });

  const kindsOf = async (number: string, agent: Agent): Promise<string[]> =>
    (await world().attention.list(agent)).filter((item) => item.number === number).map(({ kind }) => kind);
  const mention = (number: string, ...agents: Agent[]) =>
    world().desk.note(number, mia, 'Please look', { mentions: agents.map(({ id }) => id) });
  const inMentions = async (agent: Agent): Promise<string[]> => {
    const { tickets } = await world().desk.list({ view: 'mentions', agentId: agent.id, limit: 100 });
    return tickets.map(({ number }) => number);
  };

  it('is a ticket that nobody has, for everybody, until somebody has it', async () => {
    const { number } = await world().openChat();
    expect(await kindsOf(number, mia)).toEqual(['new']);
    expect(await kindsOf(number, noor)).toEqual(['new']);
    await world().desk.claim(number, mia);
    expect(await kindsOf(number, mia)).toEqual([]);
    expect(await kindsOf(number, noor)).toEqual([]);
  });

  it('is the customer’s answer, for whoever has the ticket, until it is answered', async () => {
    const { number, conversationId } = await world().openChat();
    await world().desk.claim(number, mia);
    await world().desk.reply(number, mia, { text: 'Hello', clientReplyId: randomUUID() });
    await world().database.transaction((tx) =>
      world().intake.recordCustomerMessage(tx, conversationId, world().clock.now(), 'Thanks'),
    );
    expect(await kindsOf(number, mia)).toEqual(['answer']);
    expect(await kindsOf(number, noor)).toEqual([]);
    await world().desk.reply(number, mia, { text: 'Hello again', clientReplyId: randomUUID() });
    expect(await kindsOf(number, mia)).toEqual([]);
  });

  it('is what is due within four hours, if it is theirs or nobody’s and was not answered', async () => {
    const theirs = await world().openChat();
    const nobodys = await world().openChat();
    const answered = await world().openChat();
    await world().desk.claim(theirs.number, mia);
    await world().desk.claim(answered.number, mia);
    await world().desk.reply(answered.number, mia, { text: 'Hello', clientReplyId: randomUUID() });
    world().pass(44 * HOUR - 1);
    expect(await kindsOf(theirs.number, mia)).toEqual([]);
    world().pass(1);
    expect(await kindsOf(theirs.number, mia)).toEqual(['dueSoon']);
    expect(await kindsOf(theirs.number, noor)).toEqual([]);
    expect(await kindsOf(nobodys.number, noor)).toEqual(['new', 'dueSoon']);
    expect(await kindsOf(answered.number, mia)).toEqual([]);
    world().pass(4 * HOUR + 1);
    expect(await kindsOf(theirs.number, mia)).toEqual([]);
  });

  it('is a mention, for whoever was mentioned, until they look; with who did it and nothing of the note', async () => {
    const { number } = await world().openChat();
    await world().desk.claim(number, mia);
    await mention(number, noor);
    const [item] = (await world().attention.list(noor)).filter((each) => each.number === number);
    expect(item).toEqual({
      kind: 'mention',
      number,
      customerName: 'Ana Ruiz',
      topic: 'return',
      at: world().clock.now(),
      byName: 'Mia',
    });
    expect(await kindsOf(number, mia)).toEqual([]);
    expect((await world().desk.counts(noor.id)).mentions).toBe(1);
    expect((await world().desk.counts(mia.id)).mentions).toBe(0);
    await world().attention.saw(number, mia);
    expect(await kindsOf(number, noor)).toEqual(['mention']);
    await world().attention.saw(number, noor);
    expect(await kindsOf(number, noor)).toEqual([]);
    expect((await world().desk.counts(noor.id)).mentions).toBe(0);
    expect(await inMentions(noor)).toContain(number);
    await mention(number, noor);
    expect(await kindsOf(number, noor)).toEqual(['mention']);
    await world().attention.saw(number, noor);
  });

  it('is told once: looking again announces nothing', async () => {
    const heard: string[] = [];
    const unsubscribe = world().signal.subscribe((change) => {
      if (change.kind === 'ticket') heard.push(change.number);
    });
    const { number } = await world().openChat();
    await mention(number, noor);
    await world().attention.saw(number, noor);
    await world().attention.saw(number, noor);
    const later = await world().openChat();
    await eventually(() => expect(heard).toContain(later.number));
    unsubscribe();
    // Opened, noted, seen.
    expect(heard.filter((each) => each === number)).toHaveLength(3);
  });

  it('is listed under mentions: the unseen first, the latest first, page by page', async () => {
    const ivo = await world().agent('Ivo');
    const numbers: string[] = [];
    for (const _ of [1, 2, 3, 4]) {
      const { number } = await world().openChat();
      await mention(number, ivo);
      world().pass(60);
      numbers.push(number);
    }
    const [first = '', second = '', third = '', fourth = ''] = numbers;
    await world().attention.saw(fourth, ivo);
    await world().desk.claim(second, ivo);
    await world().desk.resolve(second, ivo);
    const expected = [third, second, first, fourth];
    expect(await inMentions(ivo)).toEqual(expected);
    const paged: string[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await world().desk.list({ view: 'mentions', agentId: ivo.id, limit: 1, cursor });
      paged.push(...page.tickets.map(({ number }) => number));
      cursor = page.nextCursor;
      if (!cursor) break;
    }
    expect(paged).toEqual(expected);
    const { tickets } = await world().desk.list({
      view: 'mentions',
      agentId: ivo.id,
      limit: 10,
      search: 'ring',
      topic: 'return',
    });
    expect(tickets).toHaveLength(4);
    expect(await inMentions(await world().agent('Nobody'))).toEqual([]);
  });

  it('stores who was mentioned by id, and refuses a note that mentions nobody’s id', async () => {
    const { number } = await world().openChat();
    const note = (...ids: string[]) => world().desk.note(number, mia, '@Noor look', { mentions: ids });
    await expect(note(noor.id, randomUUID())).rejects.toMatchObject({ code: 'mentionNotFound' });
    expect(await world().eventsOf(number)).toEqual(['opened']);
    await note(noor.id, noor.id);
    expect((await world().desk.timeline(number)).at(-1)?.data).toEqual({
      text: '@Noor look',
      mentions: [{ id: noor.id, name: 'Noor' }],
    });
  });

  it('adds a note that is sent again under its id once', async () => {
    const { number } = await world().openChat();
    const clientNoteId = randomUUID();
    await world().desk.note(number, mia, 'once', { clientNoteId });
    await world().desk.note(number, mia, 'once', { clientNoteId });
    expect(await world().eventsOf(number)).toEqual(['opened', 'noted']);
    await world().desk.claim(number, mia);
    const reply = world().desk.reply(number, mia, { text: 'Hello', clientReplyId: clientNoteId });
    await expect(reply).rejects.toMatchObject({ code: 'idempotencyKeyReused' });
  });
});
