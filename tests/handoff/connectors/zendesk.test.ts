import { randomUUID } from 'node:crypto';
import { recordActivityIn } from '../../../bot/conversation/conversationLog';
import { insertUploads } from '../../../bot/conversation/filePort';
import type { HelpDeskView, TicketHelpDesk } from '../../../handoff/api/contract';
import type { Agent } from '../../../handoff/accounts/agentStore';
import {
  createDeskClient,
  startDeskServer,
  type DeskClient,
  type DeskServer,
} from '../../support/deskClient';
import { describeDesk } from '../../support/deskWorld';
import { createHelpDeskWorld } from '../../support/helpDeskWorld';
import { startZendeskServer, type ZendeskServer, type ZendeskTrouble } from '../../support/zendeskServer';

describeDesk('Zendesk', (world) => {
  let zendesk: ZendeskServer;
  let outgoing: ReturnType<typeof createHelpDeskWorld>;
  let server: DeskServer;
  let admin: DeskClient;
  let adminEmail: string;
  let agent: Agent;

  beforeAll(async () => {
    zendesk = await startZendeskServer();
    zendesk.now = world().clock.now;
    outgoing = createHelpDeskWorld(world(), zendesk);
    server = await startDeskServer({ ...world(), helpDesk: outgoing.helpDesk });
    agent = await world().agent('Mia');
    admin = createDeskClient(server.url);
    adminEmail = (await world().agent('Ada', 'admin')).email;
    await admin.signIn(adminEmail);
  });
  afterAll(async () => {
    await server.close();
    await zendesk.close();
  });
  beforeEach(async () => {
    zendesk.trouble = () => undefined;
    zendesk.listsNothing = false;
    await outgoing.syncDue();
    outgoing.queued.length = 0;
    zendesk.requests.length = 0;
    zendesk.headers.length = 0;
  });

  const ofNumber = (number: string) => zendesk.tickets.filter(({ external_id }) => external_id === number);
  const only = (number: string) => {
    const [ticket, ...others] = ofNumber(number);
    if (!ticket || others.length > 0) throw new Error(`${ofNumber(number).length} tickets for ${number}`);
    return ticket;
  };
  const linkOf = async (number: string) => {
    const link = await outgoing.helpDesk.linkOf(number);
    if (!link) throw new Error('there is no link');
    return link;
  };
  const says = (conversationId: string, text: string) =>
    world().database.transaction(async (tx) => {
      const now = world().clock.now();
      const activity = { type: 'message', text, from: { id: 'dl_customer', name: '' } };
      await recordActivityIn(tx, { conversationId, author: 'customer', activity }, now);
      await world().intake.recordCustomerMessage(tx, conversationId, now, text);
    });
  /** Once, at a request that begins like this. */
  const once = (line: string, trouble: ZendeskTrouble): void => {
    let isOver = false;
    zendesk.trouble = (request) => {
      if (isOver || !request.startsWith(line)) return undefined;
      isOver = true;
      return trouble;
    };
  };

  it('gets a ticket with form, decision in words and conversation, all of it internal', async () => {
    const conversationId = await world().newConversation();
    await says(conversationId, 'I want to talk to a person');
    const { number } = await world().openChat({
      conversationId,
      phone: '+1 555 0100',
      timeCritical: true,
      decisions: [{ policy: 'returnPostage', kind: 'shopPays', reason: 'ourError', section: 5, facts: {} }],
      answers: [{ question: 'Was it worn?', answer: 'No, never' }],
    });
    await outgoing.syncDue();
    const ticket = only(number);
    expect(ticket).toMatchObject({
      subject: `Asked for a person, order 1042 [${number}]`,
      external_id: number,
      requester: { name: 'Ana Ruiz', email: 'ana@example.com' },
      priority: 'high',
      tags: ['bezel', 'return'],
      status: 'new',
    });
    expect(ticket.comments).toHaveLength(1);
    expect(ticket.comments[0]).toMatchObject({ public: false });
    const text = ticket.comments[0]?.body ?? '';
    expect(text).toContain('Phone: +1 555 0100');
    expect(text).toContain('The ring is too small');
    expect(text).toContain('(Policy §5, Return & Refund Support)');
    expect(text).toContain('Was it worn?\n> No, never');
    expect(text).toContain('UTC] Customer: I want to talk to a person');
    expect(await linkOf(number)).toMatchObject({
      state: 'synced',
      remoteId: String(ticket.id),
      remoteUrl: `${zendesk.url}/agent/tickets/${ticket.id}`,
      request: null,
    });
    expect(zendesk.headers[0]?.['idempotency-key']).toMatch(new RegExp(`^bezel-${number}-`));
  });

  it('gets what is said later, and the state, once each', async () => {
    const { number, conversationId } = await world().openChat();
    await outgoing.syncDue();
    await world().desk.claim(number, agent);
    await world().desk.reply(number, agent, { text: 'Hello Ana', clientReplyId: 'reply-0001' });
    await outgoing.syncDue();
    expect(only(number)).toMatchObject({ status: 'pending' });
    world().pass(60);
    await says(conversationId, 'Thank you, Mia');
    await outgoing.syncDue();
    // A second message finds the ticket assigned: there is no event in the timeline, and yet it has to go.
    await says(conversationId, 'One more thing');
    await outgoing.syncDue();
    expect(only(number)).toMatchObject({ status: 'open' });
    await world().desk.resolve(number, agent);
    await outgoing.syncDue();
    await outgoing.syncDue();
    expect(only(number)).toMatchObject({ status: 'solved', assignee_id: 1 });
    const later = only(number).comments.slice(1);
    expect(later.map(({ body }) => body.replace(/^\[[^\]]*\] /, '').split('\n')[0])).toEqual([
      'Mia: Hello Ana',
      'Customer: Thank you, Mia',
      'Customer: One more thing',
    ]);
    expect(later.every((comment) => !comment.public)).toBe(true);
  });

  it('gets what goes by mail where there is no chat, and no internal note', async () => {
    const { number } = await world().open();
    await outgoing.syncDue();
    await world().desk.claim(number, agent);
    await world().desk.note(number, agent, 'between us');
    await world().desk.reply(number, agent, { text: 'By mail', clientReplyId: 'reply-0001' });
    await world().database.transaction((tx) =>
      world().intake.addCustomerNote(tx, {
        number,
        proof: { email: 'ana@example.com' },
        text: 'It is urgent',
        at: world().clock.now(),
      }),
    );
    await outgoing.syncDue();
    const [, added] = only(number).comments;
    expect(added?.body).toMatch(/Mia \(by mail\): By mail\n.*Customer: It is urgent/);
    expect(JSON.stringify(only(number))).not.toContain('between us');
  });

  it('gets the files of a ticket once', async () => {
    const conversationId = await world().newConversation();
    const content = Buffer.from('%PDF-1.4 a bill');
    const file = { id: randomUUID(), name: 'the “bill”.pdf', contentType: 'application/pdf', content };
    await insertUploads(world().database.db, conversationId, [file], world().clock.now());
    const { number } = await world().openChat({ conversationId, fileIds: [file.id] });
    await outgoing.syncDue();
    await world().desk.claim(number, agent);
    await outgoing.syncDue();
    expect(only(number).comments.map(({ files }) => files)).toEqual([
      [],
      [`the “bill”.pdf application/pdf ${content.length}`],
    ]);
  });

  it.each<[string, ZendeskTrouble]>([
    ['does not answer, having made the ticket', { silent: true, after: true }],
    ['answers garbage, having made the ticket', { garbage: '<html>', after: true }],
    ['answers another thing than a ticket, having made it', { garbage: '{"ok":true}', after: true }],
    ['does not answer at all', { silent: true }],
    ['fails', { status: 500 }],
    ['fails at its gateway', { status: 502 }],
  ])('has one ticket in the end when it %s', async (_what, trouble) => {
    once('POST tickets', trouble);
    const { number, conversationId } = await world().openChat();
    await outgoing.syncDue();
    expect(await linkOf(number)).toMatchObject({ state: 'waiting', remoteId: null, attempts: 1 });
    // The conversation goes on meanwhile: the repeat is not the same text as a new request would be.
    await says(conversationId, 'Hello? Anybody?');
    world().pass(5);
    await outgoing.syncDue();
    expect(only(number).subject).toContain(number);
    expect(await linkOf(number)).toMatchObject({ state: 'synced', attempts: 0, problem: null });
    const said = only(number)
      .comments.map(({ body }) => body)
      .join('\n');
    expect(said.split('Hello? Anybody?').length - 1).toBeLessThanOrEqual(1);
  });

  it.each<[string, () => void]>([
    ['has forgotten the key of the request', () => zendesk.forgetKeys()],
    ['does not list the new ticket yet', () => void (zendesk.listsNothing = true)],
  ])('has one ticket also where it %s', async (_what, make) => {
    once('POST tickets', { silent: true, after: true });
    const { number, conversationId } = await world().openChat();
    await outgoing.syncDue();
    await says(conversationId, 'Hello? Anybody?');
    make();
    world().pass(5);
    await outgoing.syncDue();
    expect(only(number).external_id).toBe(number);
    expect(await linkOf(number)).toMatchObject({ state: 'synced', remoteId: String(only(number).id) });
  });

  it.each<[string, ZendeskTrouble]>([
    ['does not answer, having taken it', { silent: true, after: true }],
    ['answers garbage, having taken it', { garbage: '[]', after: true }],
    ['fails', { status: 503 }],
  ])('has a comment once when it %s', async (_what, trouble) => {
    const { number, conversationId } = await world().openChat();
    await world().desk.claim(number, agent);
    await outgoing.syncDue();
    once('PUT tickets', trouble);
    await says(conversationId, 'the first words');
    await outgoing.syncDue();
    expect(await linkOf(number)).toMatchObject({ state: 'waiting' });
    await says(conversationId, 'the second words');
    world().pass(5);
    await outgoing.syncDue();
    const said = only(number)
      .comments.map(({ body }) => body)
      .join('\n');
    expect(said.split('the first words')).toHaveLength(2);
    expect(said.split('the second words')).toHaveLength(2);
  });

  it('takes no older ticket of the same number for this one', async () => {
    once('POST tickets', { status: 500 });
    const { number } = await world().openChat();
    zendesk.tickets.push({
      id: 7,
      subject: `Asked for a person, order 1042 [${number}]`,
      status: 'open',
      external_id: number,
      requester: { name: 'Somebody', email: 'else@example.com' },
      priority: 'normal',
      tags: [],
      assignee_id: null,
      created_at: new Date(world().clock.now().getTime() - 3_600_000).toISOString(),
      comments: [],
    });
    await outgoing.syncDue();
    world().pass(5);
    await outgoing.syncDue();
    expect((await linkOf(number)).remoteId).not.toBe('7');
    expect(ofNumber(number)).toHaveLength(2);
  });

  it('is asked again when it says, and not before', async () => {
    once('POST tickets', { status: 429, headers: { 'retry-after': '93' } });
    const { number } = await world().openChat();
    await outgoing.syncDue();
    expect(await linkOf(number)).toMatchObject({ problem: 'busy', problemStatus: 429 });
    world().pass(92);
    await world().desk.claim(number, agent);
    await outgoing.syncDue();
    expect(ofNumber(number)).toEqual([]);
    world().pass(1);
    await outgoing.syncDue();
    expect(only(number).status).toBe('open');
  });

  it('that refuses a ticket is not asked again by itself: an admin sees it and tries again', async () => {
    zendesk.trouble = (line) => (line.startsWith('POST tickets') ? { status: 422 } : undefined);
    const { number } = await world().openChat();
    await outgoing.syncDue();
    const seen = (await admin.get<HelpDeskView>('connections/help-desk')).body.helpDesk;
    expect(seen).toMatchObject({ name: 'Zendesk', troubled: 1 });
    expect(seen?.tickets).toMatchObject([
      { ticketNumber: number, isGivenUp: true, problem: 'refused', problemStatus: 422, nextAttemptAt: null },
    ]);
    expect(outgoing.queued).toEqual([]);
    zendesk.trouble = () => undefined;
    const path = `connections/help-desk/tickets/${number}/retry`;
    expect((await admin.post(path)).status).toBe(204);
    await outgoing.syncDue();
    expect(only(number).external_id).toBe(number);
    expect((await admin.get<HelpDeskView>('connections/help-desk')).body.helpDesk?.troubled).toBe(0);
  });

  it('that does not let us in gets the ticket once the token is right', async () => {
    const wrong = createHelpDeskWorld(world(), { url: zendesk.url, apiToken: 'wrong' });
    const { number } = await world().openChat();
    await wrong.syncDue();
    expect(await linkOf(number)).toMatchObject({ state: 'waiting', problem: 'notLetIn', problemStatus: 401 });
    world().pass(5);
    await outgoing.sync(number);
    expect(only(number).requester.email).toBe('ana@example.com');
  });

  it('has given up a ticket after three days, and says so', async () => {
    zendesk.trouble = () => ({ status: 503 });
    const { number } = await world().openChat();
    for (let hours = 0; hours <= 84; hours += 1) {
      await outgoing.syncDue();
      world().pass(3600);
    }
    expect(await linkOf(number)).toMatchObject({ state: 'failed', attempts: 10, problem: 'unavailable' });
    zendesk.trouble = () => undefined;
  });

  it('with a closed ticket keeps it closed, and what is said then waits for somebody', async () => {
    const { number, conversationId } = await world().openChat();
    await outgoing.syncDue();
    only(number).status = 'closed';
    await world().desk.claim(number, agent);
    await says(conversationId, 'and then?');
    await outgoing.syncDue();
    expect(await linkOf(number)).toMatchObject({ state: 'failed', problem: 'refused', problemStatus: 422 });
  });

  it('is brought one ticket by one worker at a time', async () => {
    const { number } = await world().openChat();
    await Promise.all([outgoing.sync(number), outgoing.sync(number), outgoing.sync(number)]);
    world().pass(30);
    await outgoing.syncDue();
    expect(only(number).comments).toHaveLength(1);
  });

  it('is linked beside the ticket for every agent, and kept by admins alone', async () => {
    const { number } = await world().openChat();
    await admin.signIn(adminEmail);
    const client = createDeskClient(server.url);
    await client.signIn(agent.email);
    const shown = async () => (await client.get<TicketHelpDesk>(`tickets/${number}/help-desk`)).body.helpDesk;
    expect(await shown()).toBeNull();
    once('POST tickets', { status: 500 });
    await outgoing.syncDue();
    expect(await shown()).toEqual({ name: 'Zendesk', id: null, url: null, isLate: true });
    world().pass(5);
    await outgoing.syncDue();
    const { id } = only(number);
    const url = `${zendesk.url}/agent/tickets/${id}`;
    expect(await shown()).toEqual({ name: 'Zendesk', id: String(id), url, isLate: false });
    expect(await client.get('connections/help-desk')).toMatchObject({ status: 403 });
    expect(await client.post(`connections/help-desk/tickets/${number}/retry`)).toMatchObject({ status: 403 });
    expect(await client.get('tickets/T-999999/help-desk')).toMatchObject({ status: 404 });
    expect(await admin.post('connections/help-desk/tickets/T-999999/retry')).toMatchObject({
      status: 404,
      body: { code: 'helpDeskLinkNotFound' },
    });
  });
});
