import { randomUUID } from 'node:crypto';
import {
  agentListSchema,
  replyResponseSchema,
  ticketCountsSchema,
  ticketDetailSchema,
  ticketListSchema,
  ticketResponseSchema,
  transcriptSchema,
  type TicketDetail,
} from '../../../handoff/api/contract';
import type { Agent } from '../../../handoff/accounts/agentStore';
import type { AgentRole } from '../../../handoff/accounts/mayAct';
import { describeDesk } from '../../support/deskWorld';
import {
  createDeskClient,
  startDeskServer,
  type DeskClient,
  type DeskServer,
} from '../../support/deskClient';

describeDesk("the desk's API", (world) => {
  let server: DeskServer;
  let mia: DeskClient;
  let noor: DeskClient;
  let lead: DeskClient;
  const agents: Record<string, Agent> = {};

  const signedIn = async (name: string, role: AgentRole): Promise<DeskClient> => {
    const agent = await world().agent(name, role);
    agents[name] = agent;
    const client = createDeskClient(server.url);
    expect((await client.signIn(agent.email)).status).toBe(201);
    return client;
  };

  beforeAll(async () => {
    server = await startDeskServer(world());
    mia = await signedIn('Mia', 'agent');
    noor = await signedIn('Noor', 'agent');
    lead = await signedIn('Lena', 'lead');
  });
  afterAll(() => server.close());

  const openChat = async () => (await world().openChat()).number;
  const reply = (text = 'Hello') => ({ text, clientReplyId: randomUUID() });

  const PNG = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );

  it('takes files with a reply, by what they hold, once, and from whoever may reply alone', async () => {
    const number = await openChat();
    const send = (client: DeskClient, files: [Buffer, string][], fields: Record<string, string> = {}) => {
      const form = new FormData();
      const given = { clientReplyId: 'reply-with-a-file', ...fields };
      for (const [name, value] of Object.entries(given)) form.set(name, value);
      for (const [content, name] of files) form.append('files', new Blob([new Uint8Array(content)]), name);
      return client.post(`tickets/${number}/replies/files`, form);
    };
    const picture: [Buffer, string] = [PNG, 'card 4242 4242 4242 4242.png'];
    expect(await send(mia, [picture])).toMatchObject({ status: 409, body: { code: 'notClaimed' } });
    await mia.post(`tickets/${number}/claim`);
    expect((await send(noor, [picture])).status).toBe(403);
    expect(await send(mia, [[Buffer.from('<script>'), 'a.png']])).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'files' }] },
    });
    expect(await send(mia, [])).toMatchObject({ status: 400, body: { errors: [{ field: 'files' }] } });
    expect(await send(mia, [picture], { clientReplyId: 'x' })).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'clientReplyId' }] },
    });
    expect((await mia.get(`tickets/${number}`)).body).toMatchObject({ transcript: [] });

    for (let attempt = 0; attempt < 2; attempt += 1) {
      replyResponseSchema.parse((await send(mia, [picture], { text: 'Here.' })).body);
    }
    const { transcript } = ticketDetailSchema.parse((await mia.get(`tickets/${number}`)).body);
    expect(transcript).toMatchObject([
      {
        text: 'Here.',
        delivery: 'sent',
        maySendAgain: false,
        attachments: [{ name: 'card [card ending 4242].png', contentType: 'image/png' }],
      },
    ]);
  });

  it('sends nothing again that arrived, and tells who asks for what is not there', async () => {
    const number = await openChat();
    await mia.post(`tickets/${number}/claim`);
    await mia.post(`tickets/${number}/replies`, reply());
    const { transcript } = ticketDetailSchema.parse((await mia.get(`tickets/${number}`)).body);
    const again = (id: string) => mia.post(`tickets/${number}/messages/${encodeURIComponent(id)}/again`);
    expect(await again(transcript[0]?.id ?? '')).toMatchObject({
      status: 409,
      body: { code: 'nothingToSendAgain' },
    });
    expect(await again('nothing')).toMatchObject({ status: 404, body: { code: 'messageNotFound' } });
  });

  it.each([
    ['GET', 'session'],
    ['GET', 'tickets'],
    ['GET', 'counts'],
    ['GET', 'agents'],
    ['GET', 'tickets/T-1001'],
    ['GET', 'tickets/T-1001/transcript'],
    ['GET', 'events'],
    ['POST', 'tickets/T-1001/claim'],
    ['POST', 'tickets/T-1001/release'],
    ['POST', 'tickets/T-1001/assign'],
    ['POST', 'tickets/T-1001/replies'],
    ['POST', 'tickets/T-1001/replies/files'],
    ['POST', 'tickets/T-1001/messages/m/again'],
    ['POST', 'tickets/T-1001/notes'],
    ['GET', 'attention'],
    ['POST', 'tickets/T-1001/seen'],
    ['POST', 'tickets/T-1001/resolve'],
    ['POST', 'tickets/T-1001/reopen'],
    ['POST', 'tickets/T-1001/typing'],
    ['GET', 'tickets/T-1001/viewers'],
    ['GET', 'presence'],
    ['PUT', 'presence'],
    ['DELETE', 'presence/returned'],
    ['DELETE', 'session'],
    ['GET', 'audit'],
    ['GET', 'reports'],
    ['GET', 'reports/tickets/csv'],
    ['GET', 'canned-replies'],
    ['GET', 'tickets/T-1001/canned-replies'],
    ['POST', 'canned-replies'],
    ['PUT', 'canned-replies/1'],
    ['DELETE', 'canned-replies/1'],
    ['GET', 'macros'],
    ['GET', 'tickets/T-1001/macros'],
    ['POST', 'tickets/T-1001/macros/1'],
    ['POST', 'macros'],
    ['PUT', 'macros/1'],
    ['DELETE', 'macros/1'],
  ])('%s %s is for signed-in agents', async (method, path) => {
    for (const cookie of ['', 'bezel_desk=guess', 'other=1; bezel_desk=']) {
      const response = await fetch(`${server.url}/api/desk/${path}`, { method, headers: { cookie } });
      expect(response.status).toBe(401);
      expect(await response.json()).toMatchObject({ code: 'notSignedIn' });
    }
  });

  it.each(['claim', 'release', 'assign', 'replies', 'notes', 'resolve', 'reopen', 'typing'])(
    'a write (%s) without the CSRF token of its session is refused and changes nothing',
    async (action) => {
      const number = await openChat();
      for (const token of ['', 'guess', noor.csrfToken()]) {
        const refused = await mia.post(`tickets/${number}/${action}`, undefined, { 'x-csrf-token': token });
        expect(refused).toMatchObject({ status: 403, body: { code: 'csrf' } });
      }
      expect((await world().desk.find(number)).version).toBe(1);
    },
  );

  it('does not sign out without the CSRF token', async () => {
    expect((await mia.delete('session', { 'x-csrf-token': 'guess' })).status).toBe(403);
    expect((await mia.get('session')).status).toBe(200);
  });

  it('lists the queue by view, in pages', async () => {
    for (let index = 0; index < 3; index += 1) await openChat();
    const first = ticketListSchema.parse((await mia.get('tickets?view=unassigned&limit=2')).body);
    expect(first.tickets).toHaveLength(2);
    expect(first.tickets[0]).toMatchObject({ state: 'open', assignee: null, customerName: 'Ana Ruiz' });
    expect(first.tickets[0]?.actions).toEqual([
      'claim',
      'assign',
      'note',
      'prioritise',
      'changeTopic',
      'snooze',
      'merge',
      'link',
    ]);
    const next = await mia.get(`tickets?view=unassigned&limit=2&cursor=${first.nextCursor}`);
    const second = ticketListSchema.parse(next.body);
    expect(second.tickets[0]?.number).not.toBe(first.tickets[0]?.number);
    ticketCountsSchema.parse((await mia.get('counts')).body);
  });

  it.each([
    ['tickets?view=everything', 'view'],
    ['tickets?limit=0', 'limit'],
    ['tickets?limit=101', 'limit'],
    ['tickets?sort=name', 'sort'],
    ['tickets?cursor=x', 'cursor'],
    ['tickets/T-1001/transcript?after=-1', 'after'],
    ['events?ticket=1', 'ticket'],
  ])('GET %s is 400 naming %s', async (path, field) => {
    const { status, body } = await mia.get<{ errors: { field: string }[] }>(path);
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ field }]);
  });

  it.each([
    ['replies', {}, ['text', 'clientReplyId']],
    ['replies', { text: '  ', clientReplyId: randomUUID() }, ['text']],
    ['replies', { text: 'x'.repeat(4001), clientReplyId: randomUUID() }, ['text']],
    ['replies', { text: 'Hello', clientReplyId: '4242424242424242' }, ['clientReplyId']],
    ['replies', { text: 'Hello', clientReplyId: randomUUID(), html: '<b>' }, ['html']],
    ['notes', { text: '' }, ['text']],
    ['assign', { agentId: 'me' }, ['agentId']],
    ['assign', { agentId: randomUUID() }, ['agentId']],
    ['claim', { force: true }, ['force']],
    ['resolve', { silent: true }, ['silent']],
  ])('POST %s with %j is 400 naming %j, and changes nothing', async (action, input, fields) => {
    const number = await openChat();
    const { status, body } = await mia.post<{ errors: { field: string }[] }>(
      `tickets/${number}/${action}`,
      input,
    );
    expect(status).toBe(400);
    expect(body.errors.map(({ field }) => field)).toEqual(fields);
    expect((await world().desk.find(number)).version).toBe(1);
  });

  it.each(['T-999999', 'T-1', 'X', '1001'])('a ticket number that nobody has (%s) is 404', async (number) => {
    expect(await mia.get(`tickets/${number}`)).toMatchObject({
      status: 404,
      body: { code: 'ticketNotFound' },
    });
    expect((await mia.post(`tickets/${number}/claim`)).status).toBe(404);
  });

  it('tells the one of two claiming agents who lost by whom', async () => {
    const number = await openChat();
    const answers = await Promise.all([
      mia.post(`tickets/${number}/claim`),
      noor.post(`tickets/${number}/claim`),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const won = answers.find(({ status }) => status === 200);
    const lost = answers.find(({ status }) => status === 409);
    const { ticket } = ticketResponseSchema.parse(won?.body);
    expect(lost?.headers.get('content-type')).toContain('application/problem+json');
    expect(lost?.body).toMatchObject({ code: 'alreadyClaimed', claimedBy: ticket.assignee });
    expect(ticket.actions.slice(0, 5)).toEqual(['release', 'assign', 'reply', 'note', 'resolve']);
  });

  it('plays a case through: claim, reply, note, release, assign, resolve, reopen', async () => {
    const number = await openChat();
    const act = async (client: DeskClient, action: string, input?: unknown) => {
      const { status, body } = await client.post(`tickets/${number}/${action}`, input);
      expect([action, status]).toEqual([action, action === 'notes' ? 201 : 200]);
      return ticketResponseSchema.parse(body).ticket;
    };
    expect((await act(mia, 'claim')).state).toBe('assigned');
    const answered = await mia.post(`tickets/${number}/replies`, reply('Which size?'));
    expect(answered.status).toBe(201);
    expect(replyResponseSchema.parse(answered.body)).toMatchObject({
      ticket: { state: 'waiting', firstRespondedAt: world().clock.now().toISOString() },
      reply: { text: 'Which size?', via: 'chat' },
    });
    await act(noor, 'notes', { text: 'I know this customer' });
    expect((await act(mia, 'release')).assignee).toBeNull();
    expect((await act(lead, 'assign', { agentId: agents.Noor?.id })).assignee?.name).toBe('Noor');
    expect((await mia.post(`tickets/${number}/typing`)).status).toBe(403);
    expect((await noor.post(`tickets/${number}/typing`)).status).toBe(204);
    expect((await act(noor, 'resolve')).state).toBe('resolved');
    expect((await act(mia, 'reopen')).state).toBe('open');

    const { body } = await mia.get<TicketDetail>(`tickets/${number}`);
    const detail = ticketDetailSchema.parse(body);
    expect(detail.timeline.map(({ event, actor }) => `${event} by ${actor.name}`)).toEqual([
      'opened by Ana Ruiz',
      'claimed by Mia',
      'replied by Mia',
      'noted by Noor',
      'released by Mia',
      'assigned by Lena',
      'resolved by Noor',
      'reopened by Mia',
    ]);
    expect(detail.transcript).toMatchObject([{ from: 'agent', name: 'Mia', text: 'Which size?' }]);
    const [entry] = detail.transcript;
    const later = await mia.get(`tickets/${number}/transcript?after=${entry?.seq}`);
    expect(transcriptSchema.parse(later.body).transcript).toEqual([]);
  });

  it('lets an agent do to a colleague’s ticket nothing but note', async () => {
    const number = await openChat();
    await mia.post(`tickets/${number}/claim`);
    for (const [action, input] of [
      ['replies', reply()],
      ['release', undefined],
      ['resolve', undefined],
      ['assign', { agentId: agents.Noor?.id }],
    ] as const) {
      expect(await noor.post(`tickets/${number}/${action}`, input)).toMatchObject({
        status: 403,
        body: { code: 'notYours', claimedBy: { name: 'Mia' } },
      });
    }
    expect((await noor.post(`tickets/${number}/notes`, { text: 'Seen' })).status).toBe(201);
    expect((await lead.post(`tickets/${number}/resolve`)).status).toBe(200);
  });

  it('shows the agent what the bot decided, in words and with its section', async () => {
    const { number } = await world().openChat({
      ownership: { verified: true, how: 'email', orderNumber: '1042' },
      decisions: [
        {
          policy: 'returnEligibility',
          kind: 'eligible',
          reason: 'withinWindowAndAsNew',
          section: 5,
          facts: { daysLeft: 1, lastDayToReturn: '2026-03-03' },
        },
        {
          policy: 'paymentFailure',
          kind: 'checkCause',
          reason: 'causeUnchecked',
          facts: { cause: 'cardDetails' },
        },
      ],
      answers: [{ question: 'Was it worn?', answer: 'Never' }],
    });
    const detail = ticketDetailSchema.parse((await mia.get(`tickets/${number}`)).body);
    expect(detail.ownership).toEqual({ verified: true, how: 'email', orderNumber: '1042' });
    expect(detail.answers).toEqual([{ question: 'Was it worn?', answer: 'Never' }]);
    expect(detail.decisions).toMatchObject([
      {
        text: 'Can be returned by what the customer says: 1 day left, until 2026-03-03; condition as new.',
        cites: 'Policy §5, Return & Refund Support',
      },
      { text: 'Failed payment; being checked: card details. Ruled out: nothing.', cites: null },
    ]);
  });

  it('shows the case in short, the verified order as it was seen and the customer’s other tickets', async () => {
    const form = {
      name: 'Olga',
      email: 'olga-case@example.com',
      orderNumber: '1042',
      topic: 'order',
      description: 'Cancel it, please.',
    } as const;
    const earlier = await world().open({ form });
    const { number } = await world().openChat({
      form,
      reason: 'orderCancel',
      ownership: { verified: true, how: 'email', orderNumber: '1042' },
      decisions: [
        {
          policy: 'orderChange',
          kind: 'canBeFiled',
          reason: 'notShipped',
          section: 1,
          facts: {
            orderNumber: '1042',
            wanted: 'cancel',
            today: '2026-03-02',
            notShipped: [{ lineId: '1', name: 'Luna ring', quantity: 1 }],
          },
        },
      ],
    });
    const detail = ticketDetailSchema.parse((await mia.get(`tickets/${number}`)).body);
    expect(detail.summary[0]).toBe('Wants to cancel order 1042 (not shipped). Verified by e-mail address.');
    expect(detail.order).toEqual({
      orderNumber: '1042',
      asOf: '2026-03-02',
      stages: [{ stage: 'notShipped', items: ['Luna ring'] }],
      steps: [],
    });
    expect(detail.otherTickets).toMatchObject({
      tickets: [{ number: earlier.number, state: 'open' }],
      hasMore: false,
    });
    const unverified = ticketDetailSchema.parse((await mia.get(`tickets/${earlier.number}`)).body);
    expect(unverified.order).toBeNull();
  });

  it('shows the replies that went out by mail as the thread of a ticket without a chat', async () => {
    const { number } = await world().open();
    await mia.post(`tickets/${number}/claim`);
    await mia.post(`tickets/${number}/replies`, reply('We will look into it.'));
    const detail = ticketDetailSchema.parse((await mia.get(`tickets/${number}`)).body);
    expect(detail.conversationId).toBeNull();
    expect(detail.transcript).toMatchObject([{ from: 'agent', name: 'Mia', text: 'We will look into it.' }]);
    const all = transcriptSchema.parse((await mia.get(`tickets/${number}/transcript`)).body);
    expect(all.transcript).toEqual(detail.transcript);
    const none = await mia.get(`tickets/${number}/transcript?after=${all.transcript[0]?.seq}`);
    expect(none.body).toEqual({ transcript: [] });
  });

  it('puts a long description on one line of 140 characters in the queue', async () => {
    const { number } = await world().openChat({
      form: {
        name: 'Ana Ruiz',
        email: 'ana@example.com',
        topic: 'other',
        description: `one\n\ntwo ${'💍'.repeat(200)}`,
      },
    });
    const { excerpt, description } = ticketDetailSchema.parse((await mia.get(`tickets/${number}`)).body);
    expect([...excerpt]).toHaveLength(140);
    expect(excerpt).toMatch(/^one two 💍+…$/u);
    expect(description).toContain('one\n\ntwo');
  });

  it('lists the agents a ticket can be assigned to, without their addresses', async () => {
    const { body } = await mia.get('agents');
    expect(agentListSchema.parse(body).agents.map(({ name, role }) => `${name} ${role}`)).toEqual([
      'Lena lead',
      'Mia agent',
      'Noor agent',
    ]);
    expect(JSON.stringify(body)).not.toContain('@');
  });

  it('describes every route it has in OpenAPI, with the schemas that the routes use', async () => {
    interface Operation {
      security: unknown[];
      parameters: { name: string; in: string; required: boolean }[];
      requestBody?: { content: Record<string, { schema: { properties?: object } }> };
      responses: Record<string, unknown>;
    }
    const { body } = await createDeskClient(server.url).get<{
      openapi: string;
      paths: Record<string, Record<string, Operation>>;
    }>('openapi.json');
    expect(body.openapi).toBe('3.1.0');
    const operations = Object.entries(body.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method} ${path.replace('/api/desk/', '')}`),
    );
    expect(operations.sort()).toEqual(
      [
        'delete canned-replies/{replyId}',
        'delete account/sessions/{sessionId}',
        'get account/second-factor',
        'post account/second-factor',
        'post account/second-factor/finish',
        'post account/second-factor/off',
        'post account/second-factor/recovery-codes',
        'post team/{agentId}/second-factor-reset',
        'delete team/invitations/{invitationId}',
        'get account/sessions',
        'get team',
        'post account/sessions/end-others',
        'post invitation',
        'post invitation/accept',
        'post password/forgotten',
        'post password/reset',
        'post team/invitations',
        'post team/invitations/{invitationId}/resend',
        'post team/{agentId}/deactivate',
        'post team/{agentId}/password-reset',
        'post team/{agentId}/reactivate',
        'post team/{agentId}/sign-out',
        'put account/password',
        'put team/{agentId}/role',
        'delete presence/returned',
        'delete session',
        'get agents',
        'get attention',
        'get audit',
        'get canned-replies',
        'get counts',
        'get reports',
        'get understanding',
        'post understanding/file',
        'post understanding/dismiss',
        'get reports/{table}/csv',
        'get events',
        'get presence',
        'get session',
        'get tickets',
        'get tickets/{number}',
        'get tickets/{number}/canned-replies',
        'get tickets/{number}/transcript',
        'get tickets/{number}/files/{fileId}',
        'get tickets/{number}/viewers',
        'post canned-replies',
        'post next',
        'post session',
        'post setup',
        'post tickets/{number}/assign',
        'post tickets/{number}/claim',
        'post tickets/{number}/link',
        'post tickets/{number}/merge',
        'post tickets/{number}/messages/{messageId}/again',
        'post tickets/{number}/notes',
        'post tickets/{number}/unlink',
        'post tickets/{number}/unmerge',
        'post tickets/{number}/priority',
        'post tickets/{number}/release',
        'post tickets/{number}/reopen',
        'post tickets/{number}/replies',
        'post tickets/{number}/seen',
        'post tickets/{number}/replies/files',
        'post tickets/{number}/resolve',
        'get tickets/{number}/snooze-choices',
        'post tickets/{number}/snooze',
        'post tickets/{number}/topic',
        'post tickets/{number}/wake',
        'post tickets/{number}/typing',
        'put canned-replies/{replyId}',
        'put presence',
        'get macros',
        'post macros',
        'put macros/{macroId}',
        'delete macros/{macroId}',
        'get tickets/{number}/macros',
        'post tickets/{number}/macros/{macroId}',
        'get connections',
        'get connections/help-desk',
        'post connections/help-desk/tickets/{number}/retry',
        'get tickets/{number}/help-desk',
        'post connections/webhooks',
        'put connections/webhooks/{webhookId}',
        'delete connections/webhooks/{webhookId}',
        'post connections/webhooks/{webhookId}/secret',
        'post connections/webhooks/{webhookId}/test',
        'post connections/webhooks/{webhookId}/replay',
        'get connections/webhooks/{webhookId}/deliveries',
        'post connections/webhooks/{webhookId}/deliveries/{deliveryId}/replay',
      ].sort(),
    );
    const replies = body.paths['/api/desk/tickets/{number}/replies']?.post;
    expect(replies?.parameters.map(({ name }) => name)).toEqual(['number', 'x-csrf-token']);
    const schema = replies?.requestBody?.content['application/json']?.schema;
    expect(Object.keys(schema?.properties ?? {})).toEqual(['text', 'clientReplyId']);
    expect(Object.keys(replies?.responses ?? {})).toEqual([
      '201',
      '400',
      '401',
      '403',
      '404',
      '409',
      '413',
      '415',
      '500',
    ]);
    expect(body.paths['/api/desk/session']?.post?.security).toEqual([]);
  });

  it('writes nothing of a ticket into the log', () => {
    expect(server.log.lines).toEqual([]);
  });
});
