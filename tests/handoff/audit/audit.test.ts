import { randomUUID } from 'node:crypto';
import type { Agent } from '../../../handoff/accounts/agentStore';
import { auditListSchema, type AuditEntryView } from '../../../handoff/api/contract';
import { insertUploads } from '../../../bot/conversation/filePort';
import { recordAudit } from '../../../handoff/audit/recordAudit';
import {
  createDeskClient,
  startDeskServer,
  type DeskClient,
  type DeskServer,
} from '../../support/deskClient';
import { describeDesk, PASSWORD } from '../../support/deskWorld';

describeDesk('the audit', (world) => {
  let server: DeskServer;
  let mia: Agent;
  let lena: Agent;
  let agent: DeskClient;
  let lead: DeskClient;

  beforeAll(async () => {
    server = await startDeskServer(world());
    mia = await world().agent('Mia');
    lena = await world().agent('Lena', 'lead');
    agent = createDeskClient(server.url);
    await agent.signIn(mia.email);
    lead = createDeskClient(server.url);
    await lead.signIn(lena.email);
  });
  afterAll(() => server.close());

  const read = async (query: Record<string, string> = {}): Promise<AuditEntryView[]> => {
    const { status, body } = await lead.get(`audit?${new URLSearchParams({ limit: '100', ...query })}`);
    expect(status).toBe(200);
    return auditListSchema.parse(body).entries;
  };
  /** Who did what, oldest first. */
  const told = (entries: AuditEntryView[]) =>
    entries.map(({ actor, action }) => `${actor.name ?? actor.kind} ${action}`).reverse();

  it('has every action on a ticket, by whom, with the ticket’s number and without its words', async () => {
    const { number } = await world().openChat();
    await agent.post(`tickets/${number}/claim`);
    const reply = { text: 'My words to the customer', clientReplyId: randomUUID() };
    await agent.post(`tickets/${number}/replies`, reply);
    await agent.post(`tickets/${number}/replies`, reply);
    await agent.post(`tickets/${number}/notes`, { text: 'My words to colleagues' });
    await agent.post(`tickets/${number}/resolve`);
    await lead.post(`tickets/${number}/reopen`);
    const entries = await read({ ticket: number });
    expect(told(entries)).toEqual([
      'Mia ticket.claimed',
      'Mia ticket.replied',
      'Mia ticket.noted',
      'Mia ticket.resolved',
      'Lena ticket.reopened',
    ]);
    expect(entries[0]).toMatchObject({
      actor: { kind: 'agent', id: lena.id, name: 'Lena' },
      subject: { kind: 'ticket', id: number },
      at: world().clock.now().toISOString(),
    });
    expect(JSON.stringify(entries)).not.toContain('My words');
  });

  it('has nothing of an action that was refused', async () => {
    const { number } = await world().openChat();
    await lead.post(`tickets/${number}/claim`);
    expect((await agent.post(`tickets/${number}/claim`)).status).toBe(409);
    expect(told(await read({ ticket: number }))).toEqual(['Lena ticket.claimed']);
  });

  it('has nothing of an action that was rolled back', async () => {
    const { number } = await world().openChat();
    const failing = world().database.transaction(async (tx) => {
      const actor = { kind: 'agent', id: mia.id, name: mia.name } as const;
      const subject = { kind: 'ticket', id: number } as const;
      await recordAudit(tx, { at: world().clock.now(), actor, action: 'ticket.claimed', subject });
      throw new Error('over');
    });
    await expect(failing).rejects.toThrow('over');
    expect(await read({ ticket: number })).toEqual([]);
  });

  it('has who looked at a ticket, once in ten minutes whatever the page asks for', async () => {
    const { number } = await world().openChat();
    const look = async (client: DeskClient) => {
      await client.get(`tickets/${number}`);
      await client.get(`tickets/${number}/transcript?after=0`);
    };
    await Promise.all([look(agent), look(agent), look(lead)]);
    await look(agent);
    expect(told(await read({ ticket: number })).sort()).toEqual(['Lena ticket.seen', 'Mia ticket.seen']);
    world().pass(10 * 60);
    await look(agent);
    expect(await read({ ticket: number, agent: mia.id })).toHaveLength(2);
  });

  it('has nothing of a ticket that is not there', async () => {
    expect((await agent.get('tickets/T-999999')).status).toBe(404);
    expect(await read({ ticket: 'T-999999' })).toEqual([]);
  });

  it('has that a file was read, and not that one was asked for that is not there', async () => {
    const file = { id: randomUUID(), name: 'a.txt', contentType: 'text/plain', content: Buffer.from('"x"') };
    const conversationId = await world().newConversation();
    await insertUploads(world().database.db, conversationId, [file], world().clock.now());
    const { number } = await world().openChat({ conversationId, fileIds: [file.id] });
    expect((await agent.get(`tickets/${number}/files/nothing`)).status).toBe(404);
    expect(await read({ ticket: number })).toEqual([]);
    expect((await agent.get(`tickets/${number}/files/${file.id}`)).status).toBe(200);
    expect(told(await read({ ticket: number }))).toEqual(['Mia ticket.fileRead']);
  });

  it('has that somebody searched, and not for what', async () => {
    await agent.get('tickets?view=all&search=Ruiz');
    await agent.get('tickets?view=all&search=Ruiz&limit=10');
    await agent.get('tickets?view=all');
    const entries = await read({ action: 'tickets.searched' });
    expect(told(entries)).toEqual(['Mia tickets.searched']);
    expect(JSON.stringify(entries)).not.toContain('Ruiz');
  });

  it('has that it was looked at', async () => {
    await read();
    expect(told(await read({ action: 'audit.seen', agent: lena.id }))).toContain('Lena audit.seen');
  });

  it('has who changed the canned replies', async () => {
    const { body } = await lead.post<{ id: string }>('canned-replies', { name: 'Care', text: 'Hello' });
    await lead.post('canned-replies', { name: 'care', text: 'A second one of that name' });
    await lead.put(`canned-replies/${body.id}`, { name: 'Caring', text: 'Hello' });
    await lead.delete(`canned-replies/${body.id}`);
    await lead.delete(`canned-replies/${body.id}`);
    const entries = (await read()).filter(({ subject }) => subject?.id === body.id);
    expect(entries.map(({ action, subject }) => `${action} ${subject?.name}`).reverse()).toEqual([
      'cannedReply.added Care',
      'cannedReply.changed Caring',
      'cannedReply.removed Caring',
    ]);
  });

  it('has who came and went, and whose password was guessed at, but never what was typed', async () => {
    const nora = await world().agent('Nora');
    const client = createDeskClient(server.url);
    await client.signIn(nora.email, 'wrong password');
    await client.signIn('my-password@typed.here', PASSWORD, 'elsewhere');
    await client.signIn(nora.email);
    await client.delete('session');
    expect(told(await read({ agent: nora.id }))).toEqual(['Nora session.started', 'Nora session.ended']);
    const refused = await read({ action: 'session.refused' });
    expect(refused.map(({ actor, subject }) => [actor.kind, subject?.name])).toEqual([
      ['nobody', undefined],
      ['nobody', 'Nora'],
    ]);
    expect(JSON.stringify(refused)).not.toContain('typed.here');
  });

  it('is for leads and admins', async () => {
    const refused = { status: 403, body: { code: 'leadsOnly' } };
    expect(await agent.get('audit')).toMatchObject(refused);
    expect((await createDeskClient(server.url).get('audit')).status).toBe(401);
  });

  it.each(['post', 'put', 'delete'] as const)('cannot be changed: there is no %s', async (method) => {
    const [entry] = await read();
    for (const path of ['audit', `audit/${entry?.id}`]) {
      expect([404, 405]).toContain((await lead[method](path)).status);
    }
  });

  it.each([
    ['no agent', { agent: 'Mia' }, 'agent'],
    ['no action', { action: 'ticket.eaten' }, 'action'],
    ['no ticket', { ticket: '1001' }, 'ticket'],
    ['no day', { from: '2026-02-30' }, 'from'],
    ['a last day before the first', { from: '2026-03-02', to: '2026-03-01' }, 'to'],
    ['a cursor of elsewhere', { cursor: 'abc' }, 'cursor'],
    ['nothing known', { colour: 'red' }, 'colour'],
  ])('refuses a query with %s and names it', async (_case, query, field) => {
    const { status, body } = await lead.get<{ errors: { field: string }[] }>(
      `audit?${new URLSearchParams(query as unknown as Record<string, string>)}`,
    );
    expect(status).toBe(400);
    expect(body.errors.map((each) => each.field)).toEqual([field]);
  });
});

describeDesk('a long audit', (world) => {
  let lena: Agent;
  beforeAll(async () => {
    lena = await world().agent('Lena', 'lead');
  });
  const add = (at: string, id: string) =>
    recordAudit(world().database.db, {
      at: new Date(at),
      actor: { kind: 'system' },
      action: 'ticket.released',
      subject: { kind: 'ticket', id },
    });

  it('comes in pages, newest first, each entry once, also where several are of one instant', async () => {
    const at = '2026-01-05T12:00:00.000Z';
    for (let entry = 1001; entry <= 1007; entry += 1) await add(at, `T-${entry}`);
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { action: 'ticket.released' as const, limit: 3, ...(cursor && { cursor }) };
      const page = await world().audit.list(lena, query);
      found.push(...page.entries.map(({ subjectId }) => subjectId ?? ''));
      cursor = page.nextCursor;
    } while (cursor);
    expect(found).toEqual(['T-1007', 'T-1006', 'T-1005', 'T-1004', 'T-1003', 'T-1002', 'T-1001']);
  });

  it('is asked for by days of the shop, the first and the last one whole', async () => {
    // In New York the 1st of November 2026 has 25 hours.
    await add('2026-11-01T03:59:59.999Z', 'T-2001');
    await add('2026-11-01T04:00:00.000Z', 'T-2002');
    await add('2026-11-02T04:59:59.999Z', 'T-2003');
    await add('2026-11-02T05:00:00.000Z', 'T-2004');
    const day = { from: '2026-11-01', to: '2026-11-01', limit: 10 };
    const { entries } = await world().audit.list(lena, day);
    expect(entries.map(({ subjectId }) => subjectId)).toEqual(['T-2003', 'T-2002']);
  });

  it('forgets what is older than 730 days, and nothing else', async () => {
    await add('2024-03-02T09:59:59.999Z', 'T-3001');
    await add('2024-03-02T10:00:00.000Z', 'T-3002');
    await world().audit.forgetOld(new Date('2026-03-02T10:00:00.000Z'));
    const { entries } = await world().audit.list(lena, { to: '2024-03-02', limit: 10 });
    expect(entries.map(({ subjectId }) => subjectId)).toEqual(['T-3002']);
  });
});
