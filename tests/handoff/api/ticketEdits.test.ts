import { snoozeChoicesSchema, ticketDetailSchema, ticketResponseSchema } from '../../../handoff/api/contract';
import type { Agent } from '../../../handoff/accounts/agentStore';
import {
  createDeskClient,
  startDeskServer,
  type DeskClient,
  type DeskServer,
} from '../../support/deskClient';
import { describeDesk } from '../../support/deskWorld';

describeDesk("the desk's API for filing a ticket", (world) => {
  let server: DeskServer;
  let mia: DeskClient;
  let agent: Agent;
  beforeAll(async () => {
    server = await startDeskServer(world());
    agent = await world().agent('Mia');
    mia = createDeskClient(server.url);
    await mia.signIn(agent.email);
  });
  afterAll(() => server.close());

  it.each([
    ['POST', 'priority', { priority: 'normal' }],
    ['POST', 'topic', { topic: 'order' }],
    ['POST', 'snooze', { until: 'tomorrow' }],
    ['POST', 'wake', {}],
    ['POST', 'merge', { number: 'T-1001' }],
    ['POST', 'unmerge', {}],
    ['POST', 'link', { number: 'T-1001' }],
    ['POST', 'unlink', { number: 'T-1001' }],
  ])('%s %s is for signed-in agents with their CSRF token', async (method, path, body) => {
    const { number } = await world().open();
    const url = `${server.url}/api/desk/tickets/${number}/${path}`;
    expect((await fetch(url, { method })).status).toBe(401);
    const refused = await fetch(url, {
      method,
      headers: { cookie: mia.cookie(), 'x-csrf-token': 'guess', 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(await refused.json()).toMatchObject({ status: 403, code: 'csrf' });
    expect((await world().desk.find(number)).version).toBe(1);
  });

  it.each([
    ['priority', { priority: 'highest' }, 'priority'],
    ['priority', {}, 'priority'],
    ['topic', { topic: 'rings' }, 'topic'],
    ['snooze', { until: 'next year' }, 'until'],
    ['snooze', { until: '2026-02-31T09:00' }, 'until'],
    ['snooze', { until: '2020-01-01T09:00' }, 'until'],
    ['snooze', {}, 'until'],
    ['merge', { number: '1001' }, 'number'],
    ['merge', { number: 'T-999999' }, 'number'],
    ['link', { number: 'T-999999' }, 'number'],
    ['unlink', {}, 'number'],
  ])('refuses a wrong %s %j by naming the field, and changes nothing', async (path, body, field) => {
    const { number } = await world().open();
    const refused = await mia.post<{ errors: { field: string }[] }>(`tickets/${number}/${path}`, body);
    expect(refused.status).toBe(400);
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect(refused.body.errors.map((error) => error.field)).toContain(field);
    expect((await world().desk.find(number)).version).toBe(1);
  });

  it('answers with the ticket as it is then, and tells before and after in the timeline', async () => {
    const { number } = await world().open();
    const first = await mia.post(`tickets/${number}/priority`, { priority: 'timeCritical' });
    expect(ticketResponseSchema.parse(first.body).ticket).toMatchObject({ priority: 'timeCritical' });
    const second = await mia.post(`tickets/${number}/topic`, { topic: 'order' });
    expect(ticketResponseSchema.parse(second.body).ticket).toMatchObject({ topic: 'order' });
    const { timeline } = ticketDetailSchema.parse((await mia.get(`tickets/${number}`)).body);
    expect(timeline.slice(1)).toMatchObject([
      { event: 'prioritised', from: 'normal', to: 'timeCritical' },
      { event: 'topicChanged', from: 'return', to: 'order' },
    ]);
  });

  it('says until when a ticket can be snoozed, and snoozes it until then and no later', async () => {
    const { number, responseDueBy } = await world().open();
    const choices = snoozeChoicesSchema.parse((await mia.get(`tickets/${number}/snooze-choices`)).body);
    expect(choices).toMatchObject({
      timeZone: 'America/New_York',
      latest: new Date(responseDueBy.getTime() - 4 * 60 * 60 * 1000).toISOString(),
      choices: [
        { preset: 'inFourHours', allowed: true },
        { preset: 'tomorrow', until: '2026-03-03T14:00:00.000Z', allowed: true },
        { preset: 'monday', until: '2026-03-09T13:00:00.000Z', allowed: false },
      ],
    });
    expect(await mia.post(`tickets/${number}/snooze`, { until: 'monday' })).toMatchObject({
      status: 409,
      body: { code: 'answerFirst', latest: choices.latest },
    });
    const snoozed = await mia.post(`tickets/${number}/snooze`, { until: 'tomorrow' });
    expect(ticketResponseSchema.parse(snoozed.body).ticket).toMatchObject({
      snoozedUntil: '2026-03-03T14:00:00.000Z',
      actions: expect.arrayContaining(['wake']) as unknown,
    });
    const woken = await mia.post(`tickets/${number}/wake`);
    expect(ticketResponseSchema.parse(woken.body).ticket.snoozedUntil).toBeNull();
    const { timeline } = ticketDetailSchema.parse((await mia.get(`tickets/${number}`)).body);
    expect(timeline.slice(1)).toMatchObject([
      { event: 'snoozed', until: '2026-03-03T14:00:00.000Z' },
      { event: 'woken', actor: { name: 'Mia' } },
    ]);
  });

  it('shows a duplicate on both sides, and refuses with 409 what makes no sense', async () => {
    const [target, duplicate, other] = [
      await world().openChat(),
      await world().openChat(),
      await world().open(),
    ];
    const merged = await mia.post(`tickets/${duplicate.number}/merge`, { number: target.number });
    expect(ticketResponseSchema.parse(merged.body).ticket).toMatchObject({
      state: 'resolved',
      mergedInto: target.number,
      actions: expect.arrayContaining(['unmerge']) as unknown,
    });
    const detail = ticketDetailSchema.parse((await mia.get(`tickets/${target.number}`)).body);
    expect(detail.duplicates).toMatchObject([{ number: duplicate.number, isFromElsewhere: true }]);
    expect(detail.timeline.at(-1)).toMatchObject({ event: 'duplicateAdded', other: duplicate.number });
    expect(await mia.post(`tickets/${other.number}/merge`, { number: duplicate.number })).toMatchObject({
      status: 409,
      body: { code: 'targetMerged', mergedInto: target.number },
    });
    expect(await mia.post(`tickets/${duplicate.number}/reopen`)).toMatchObject({
      status: 409,
      body: { code: 'merged' },
    });
    expect((await mia.post(`tickets/${duplicate.number}/unmerge`)).status).toBe(200);
    expect(await mia.post(`tickets/${duplicate.number}/unmerge`)).toMatchObject({
      status: 409,
      body: { code: 'notMerged' },
    });
  });

  it('shows linked tickets on both sides until the link is removed', async () => {
    const [one, other] = [await world().open(), await world().open()];
    await mia.post(`tickets/${one.number}/link`, { number: other.number });
    const linked = async (number: string) =>
      ticketDetailSchema
        .parse((await mia.get(`tickets/${number}`)).body)
        .linkedTickets.map((ticket) => ticket.number);
    expect([await linked(one.number), await linked(other.number)]).toEqual([[other.number], [one.number]]);
    await mia.post(`tickets/${other.number}/unlink`, { number: one.number });
    expect([await linked(one.number), await linked(other.number)]).toEqual([[], []]);
  });

  it('of a number that nobody has is 404', async () => {
    expect(await mia.post('tickets/T-999999/topic', { topic: 'order' })).toMatchObject({
      status: 404,
      body: { code: 'ticketNotFound' },
    });
  });
});
