import { randomUUID } from 'node:crypto';
import {
  changeSchema,
  type PresenceView,
  type ProblemBody,
  type ViewersView,
} from '../../../handoff/api/contract';
import type { Agent } from '../../../handoff/accounts/agentStore';
import { describeDesk } from '../../support/deskWorld';
import {
  createDeskClient,
  startDeskServer,
  type DeskClient,
  type DeskServer,
} from '../../support/deskClient';
import { openEventSource } from '../../support/eventSource';
import { eventually } from '../../support/eventually';

describeDesk("the desk's event stream", (world) => {
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

  const open = (query = '', client = mia) =>
    openEventSource(`${server.url}/api/desk/events${query}`, client.cookie());

  it('begins with sync, since what was missed is fetched', async () => {
    const source = await open();
    expect([source.status, source.contentType]).toEqual([200, 'text/event-stream; charset=utf-8']);
    await eventually(() => expect(source.events[0]).toEqual({ event: 'sync', data: {} }));
    source.close();
  });

  it('tells of every ticket that changes, without its content', async () => {
    const source = await open();
    const { number } = await world().openChat();
    await eventually(() =>
      expect(source.events).toContainEqual({ event: 'change', data: { kind: 'ticket', number } }),
    );
    for (const { event, data } of source.events) if (event === 'change') changeSchema.parse(data);
    source.close();
  });

  it('tells of a conversation and who types in it only to whoever has its ticket on the screen', async () => {
    const watched = await world().openChat();
    const other = await world().openChat();
    for (const { number } of [watched, other]) await world().desk.claim(number, agent);
    const source = await open(`?ticket=${watched.number}`);
    const elsewhere = await open();
    for (const { number } of [other, watched]) {
      await world().desk.typing(number, agent);
      await world().desk.reply(number, agent, { text: 'Hello', clientReplyId: randomUUID() });
    }
    const { conversationId } = watched;
    await eventually(() => {
      const hints = source.events.map(({ data }) => data);
      expect(hints).toContainEqual({ kind: 'typing', conversationId, from: 'agent', name: 'Mia' });
      expect(hints).toContainEqual({ kind: 'conversation', conversationId });
      expect(hints).toContainEqual({ kind: 'ticket', number: watched.number });
    });
    await eventually(() =>
      expect(elsewhere.events).toContainEqual({
        event: 'change',
        data: { kind: 'ticket', number: watched.number },
      }),
    );
    expect(JSON.stringify(source.events)).not.toContain(other.conversationId);
    expect(JSON.stringify(elsewhere.events)).not.toMatch(/conversation/);
    source.close();
    elsewhere.close();
  });

  it('beats, so that no proxy takes it for dead', async () => {
    const source = await open();
    await eventually(() => expect(source.comments.length).toBeGreaterThan(1));
    source.close();
  });

  it('ends when the agent signs out', async () => {
    const client = createDeskClient(server.url);
    await client.signIn(agent.email);
    const source = await open('', client);
    await client.delete('session');
    await source.ended;
  });

  it('forgets a page that went away', async () => {
    const listeners = new Set<unknown>();
    const { subscribe } = world().signal;
    const counting = startDeskServer({
      ...world(),
      signal: {
        ...world().signal,
        subscribe: (listener) => {
          listeners.add(listener);
          const stop = subscribe(listener);
          return () => {
            listeners.delete(listener);
            stop();
          };
        },
      },
    });
    const counted = await counting;
    const source = await openEventSource(`${counted.url}/api/desk/events`, mia.cookie());
    await eventually(() => expect(listeners.size).toBe(1));
    source.close();
    await eventually(() => expect(listeners.size).toBe(0));
    await counted.close();
  });

  it('of a ticket that nobody has is 404', async () => {
    const source = await open('?ticket=T-999999');
    expect(source.status).toBe(404);
  });

  it('is ended by closing the desk', async () => {
    const closing = await startDeskServer(world());
    const source = await openEventSource(`${closing.url}/api/desk/events`, mia.cookie());
    await eventually(() => expect(source.events).toHaveLength(1));
    await closing.close();
    await source.ended;
  });

  it('notes who is at the desk and at a ticket while the stream is open, and that they left', async () => {
    const zoe = await world().agent('Zoe');
    const client = createDeskClient(server.url);
    await client.signIn(zoe.email);
    const { number } = await world().open();
    const watching = await open(`?ticket=${number}`);
    const source = await open(`?ticket=${number}`, client);
    const viewers = async () => (await mia.get<ViewersView>(`tickets/${number}/viewers`)).body.viewers;
    await eventually(() =>
      expect(watching.events.map(({ data }) => data)).toContainEqual({ kind: 'viewers', number }),
    );
    expect(await viewers()).toEqual([{ id: zoe.id, name: 'Zoe', writing: null }]);
    expect((await client.post(`tickets/${number}/typing`, { message: 'note' })).status).toBe(204);
    expect(await viewers()).toEqual([{ id: zoe.id, name: 'Zoe', writing: 'note' }]);
    const { body } = await mia.get<PresenceView>('presence');
    expect(body.team).toContainEqual({ id: zoe.id, name: 'Zoe', presence: 'online' });
    // The heartbeat keeps it up: the clock passes more than a minute.
    for (let beats = 0; beats < 3; beats += 1) {
      world().pass(30);
      const { length } = source.comments;
      await eventually(() => expect(source.comments.length).toBeGreaterThan(length + 1));
    }
    expect(await viewers()).toEqual([{ id: zoe.id, name: 'Zoe', writing: null }]);
    source.close();
    await eventually(async () => expect(await viewers()).toEqual([]));
    watching.close();
  });

  it('tells of a wrong word about oneself, and changes nothing', async () => {
    const answer = await mia.put<ProblemBody>('presence', { away: 'yes' });
    expect([answer.status, answer.body.errors?.map(({ field }) => field)]).toEqual([400, ['away']]);
    expect((await mia.put<PresenceView>('presence', { away: true })).body.away).toBe(true);
    expect((await mia.put<PresenceView>('presence', { away: false })).body.away).toBe(false);
  });
});
