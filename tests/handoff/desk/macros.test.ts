import type { Agent } from '../../../handoff/accounts/agentStore';
import {
  macroListSchema,
  macroPreviewListSchema,
  macroSchema,
  ticketDetailSchema,
  type MacroStep,
} from '../../../handoff/api/contract';
import {
  createDeskClient,
  startDeskServer,
  type DeskClient,
  type DeskServer,
} from '../../support/deskClient';
import { describeDesk } from '../../support/deskWorld';

const REPLY: MacroStep = { kind: 'reply', text: 'Hello {{firstName}}, this is {{agentName}}.' };
const URGENT: MacroStep = { kind: 'setPriority', priority: 'timeCritical' };
const PICK_UP: MacroStep = { kind: 'assignToMe' };
const RESOLVE: MacroStep = { kind: 'resolve' };

describeDesk('macros', (world) => {
  let server: DeskServer;
  let mia: Agent;
  let noor: Agent;
  let lena: Agent;
  let agent: DeskClient;
  let lead: DeskClient;
  let made = 0;

  beforeAll(async () => {
    server = await startDeskServer(world());
    [mia, noor, lena] = [
      await world().agent('Mia'),
      await world().agent('Noor'),
      await world().agent('Lena', 'lead'),
    ];
    agent = createDeskClient(server.url);
    await agent.signIn(mia.email);
    lead = createDeskClient(server.url);
    await lead.signIn(lena.email);
  });
  afterAll(() => server.close());

  const macro = async (...steps: MacroStep[]) => {
    made += 1;
    return world().macros.add(lena, { name: `Macro ${made}`, steps });
  };
  const saidIn = async (conversationId: string) =>
    (await world().conversations.transcript(conversationId)).map(({ from, text }) => `${from}: ${text}`);
  const run = (number: string, id: string, who = mia, runId = `run-of-${id}`) =>
    world().macroRuns.run(number, id, who, runId);

  it('do all their steps, which the timeline has as if they were done by hand', async () => {
    const { number, conversationId } = await world().openChat();
    const { id } = await macro(
      PICK_UP,
      URGENT,
      { kind: 'setTopic', topic: 'shipping' },
      { kind: 'note', text: 'Asked the carrier.' },
      REPLY,
      { kind: 'snooze', hours: 72 },
    );
    expect(await run(number, id)).toMatchObject({
      state: 'waiting',
      assigneeName: 'Mia',
      priority: 'timeCritical',
      topic: 'shipping',
      snoozedUntil: new Date(world().clock.now().getTime() + 72 * 3_600_000),
    });
    expect(await world().eventsOf(number)).toEqual([
      'opened',
      'macroRun',
      'claimed',
      'prioritised',
      'topicChanged',
      'noted',
      'replied',
      'snoozed',
    ]);
    expect(await saidIn(conversationId)).toEqual(['agent: Hello Ana, this is Mia.']);
    expect(await world().speakerOf(conversationId)).toBe('Mia');
  });

  it('give the ticket to a colleague, and resolve it', async () => {
    const { number } = await world().openChat();
    const { id } = await macro({ kind: 'assign', agentId: noor.id });
    expect(await run(number, id)).toMatchObject({ state: 'assigned', assigneeName: 'Noor' });
    const { id: close } = await macro(REPLY, RESOLVE);
    expect(await run(number, close, noor)).toMatchObject({ state: 'resolved' });
  });

  it('leave everything as it was where a step is refused, and say which', async () => {
    const { number, conversationId } = await world().openChat();
    const before = await world().desk.find(number);
    const { id } = await macro(PICK_UP, REPLY, URGENT, { kind: 'snooze', hours: 1 }, RESOLVE, REPLY);
    await expect(run(number, id)).rejects.toMatchObject({
      code: 'alreadyResolved',
      details: { step: { place: 6, words: 'Reply to the customer' } },
    });
    expect(await world().desk.find(number)).toEqual(before);
    expect(await world().eventsOf(number)).toEqual(['opened']);
    expect(await saidIn(conversationId)).toEqual([]);
    expect(await world().speakerOf(conversationId)).toBe('bot');
  });

  it('run once for one run, however often it is asked for', async () => {
    const { number, conversationId } = await world().openChat();
    const { id } = await macro(PICK_UP, REPLY);
    await Promise.all([1, 2, 3].map(() => run(number, id)));
    await run(number, id);
    expect(await world().eventsOf(number)).toEqual(['opened', 'macroRun', 'claimed', 'replied']);
    expect(await saidIn(conversationId)).toHaveLength(1);
    await run(number, id, mia, 'another-run');
    expect(await saidIn(conversationId)).toHaveLength(2);
  });

  it('do not take the id of a reply for their own', async () => {
    const { number } = await world().openChat();
    await world().desk.claim(number, mia);
    await world().desk.reply(number, mia, { text: 'Hello', clientReplyId: 'reply-0001' });
    const { id } = await macro(URGENT);
    await expect(run(number, id, mia, 'reply-0001')).rejects.toMatchObject({ code: 'idempotencyKeyReused' });
  });

  it('and a claim at once: one has the ticket, and the other changed nothing', async () => {
    const { id } = await macro({ kind: 'note', text: 'Mine' }, PICK_UP, REPLY);
    for (let round = 0; round < 6; round += 1) {
      const { number, conversationId } = await world().openChat();
      const [ran, claimed] = await Promise.allSettled([run(number, id), world().desk.claim(number, noor)]);
      const [won, lost] = ran.status === 'fulfilled' ? [ran, claimed] : [claimed, ran];
      expect(won.status).toBe('fulfilled');
      expect(lost).toMatchObject({ status: 'rejected', reason: { code: 'alreadyClaimed' } });
      expect(await world().eventsOf(number)).toEqual(
        won === ran ? ['opened', 'macroRun', 'noted', 'claimed', 'replied'] : ['opened', 'claimed'],
      );
      expect(await saidIn(conversationId)).toHaveLength(won === ran ? 1 : 0);
    }
  });

  it('do nothing that the agent may not do by hand', async () => {
    const { number } = await world().openChat();
    await world().desk.claim(number, noor);
    const { id } = await macro({ kind: 'note', text: 'Urgent' }, URGENT);
    await expect(run(number, id)).rejects.toMatchObject({
      code: 'notYours',
      details: { step: { place: 2 } },
    });
    expect(await world().eventsOf(number)).toEqual(['opened', 'claimed']);
    expect(await run(number, id, lena)).toMatchObject({ priority: 'timeCritical' });
  });

  it('send no reply that has a blank', async () => {
    const { number, conversationId } = await world().openChat({
      form: { name: 'Olga', email: 'o@example.com', topic: 'other', description: 'Something else.' },
    });
    const { id } = await macro(PICK_UP, { kind: 'reply', text: 'About {{orderNumber}}' });
    await expect(run(number, id)).rejects.toMatchObject({
      code: 'replyHasBlanks',
      details: { step: { place: 2 } },
    });
    expect(await saidIn(conversationId)).toEqual([]);
  });

  it('are written by leads, seen filled in by agents, and run over the API', async () => {
    const body = { name: ' Close kindly ', steps: [PICK_UP, REPLY, RESOLVE] };
    const added = await lead.post('macros', body);
    expect(added.status).toBe(201);
    const { id } = macroSchema.parse(added.body);
    expect(await lead.post('macros', { ...body, name: 'CLOSE KINDLY' })).toMatchObject({
      status: 409,
      body: { code: 'macroExists', errors: [{ field: 'name' }] },
    });
    const { number } = await world().openChat();
    const previews = macroPreviewListSchema.parse((await agent.get(`tickets/${number}/macros`)).body);
    expect(previews.macros.find((each) => each.id === id)).toEqual({
      id,
      name: 'Close kindly',
      steps: [
        { words: 'Pick it up', text: null },
        { words: 'Reply to the customer', text: 'Hello Ana, this is Mia.' },
        { words: 'Resolve it', text: null },
      ],
    });
    const ran = await agent.post(`tickets/${number}/macros/${id}`, { runId: 'run-00000001' });
    expect(ran).toMatchObject({ status: 200, body: { ticket: { state: 'resolved' } } });
    const { timeline } = ticketDetailSchema.parse((await agent.get(`tickets/${number}`)).body);
    expect(timeline[1]).toMatchObject({ event: 'macroRun', macro: { id, name: 'Close kindly' } });

    const refused = await agent.post(`tickets/${number}/macros/${id}`, { runId: 'run-00000002' });
    expect(refused).toMatchObject({
      status: 409,
      body: {
        code: 'alreadyResolved',
        step: { place: 1, words: 'Pick it up' },
        detail: 'Nothing was done. Step 1, “Pick it up”, is not possible: This ticket is resolved.',
      },
    });

    const changed = { name: 'Close', steps: [RESOLVE] };
    expect((await lead.put(`macros/${id}`, changed)).body).toEqual({ id, ...changed });
    expect((await lead.delete(`macros/${id}`)).status).toBe(204);
    const gone = { status: 404, body: { code: 'macroNotFound' } };
    expect(await lead.delete(`macros/${id}`)).toMatchObject(gone);
    expect(await lead.put('macros/elsewhere', changed)).toMatchObject(gone);
    expect(await agent.post(`tickets/${number}/macros/${id}`, { runId: 'run-00000003' })).toMatchObject(gone);
    const { entries } = await world().audit.list(lena, { limit: 50 });
    expect(entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['macro.added', 'macro.changed', 'macro.removed', 'ticket.macroRun']),
    );
  });

  it('are not for an agent to write', async () => {
    const { id } = await macro(RESOLVE);
    const refused = { status: 403, body: { code: 'leadsOnly' } };
    const body = { name: 'Mine', steps: [RESOLVE] };
    expect(await agent.post('macros', body)).toMatchObject(refused);
    expect(await agent.put(`macros/${id}`, body)).toMatchObject(refused);
    expect(await agent.delete(`macros/${id}`)).toMatchObject(refused);
    const { macros } = macroListSchema.parse((await agent.get('macros')).body);
    expect(macros.find((each) => each.id === id)).toMatchObject({ steps: [RESOLVE] });
    expect(macros.some(({ name }) => name === 'Mine')).toBe(false);
  });

  it.each([
    [{ name: '', steps: [RESOLVE] }, 'name'],
    [{ name: 'x', steps: [] }, 'steps'],
    [{ name: 'x', steps: Array.from({ length: 9 }, () => RESOLVE) }, 'steps'],
    [{ name: 'x', steps: [{ kind: 'erase' }] }, 'steps.0.kind'],
    [{ name: 'x', steps: [RESOLVE, { kind: 'reply', text: 'Your {{refund}}' }] }, 'steps.1.text'],
    [{ name: 'x', steps: [{ kind: 'snooze', hours: 2161 }] }, 'steps.0.hours'],
    [{ name: 'x', steps: [{ kind: 'assign', agentId: '00000000-0000-4000-8000-000000000000' }] }, 'agentId'],
  ])('are refused as %j', async (body, field) => {
    const answer = await lead.post('macros', body);
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ field }] } });
  });
});
