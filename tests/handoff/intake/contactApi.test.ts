import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { rowsOf } from '../../../handoff/database';
import { describeDesk, FORM } from '../../support/deskWorld';
import { startDeskServer, type DeskServer } from '../../support/deskClient';

const CARD = '4242 4242 4242 4242';

describeDesk('POST /api/contact', (world) => {
  let server: DeskServer;
  let left = Infinity;
  beforeAll(async () => {
    server = await startDeskServer(world(), {
      rateLimit: (key) => {
        left -= key === 'flood' ? 1 : 0;
        return left >= 0
          ? { allowed: true, retryAfterSeconds: 0 }
          : { allowed: false, retryAfterSeconds: 60 };
      },
    });
  });
  afterAll(() => server.close());

  const post = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${server.url}/api/contact`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const tickets = async () =>
    Number((await rowsOf<{ n: string }>(world().database.db, sql`select count(*) as n from tickets`))[0]?.n);

  it('makes the same ticket that the chat makes, and answers with its number and due instant', async () => {
    const response = await post(FORM);
    expect(response.status).toBe(201);
    const body = (await response.json()) as { number: string };
    expect(body).toEqual({
      number: expect.stringMatching(/^T-\d{4,}$/),
      responseDueBy: '2026-03-04T10:00:00.000Z',
    });
    expect(await world().desk.find(body.number)).toMatchObject({
      customerName: FORM.name,
      email: FORM.email,
      orderNumber: FORM.orderNumber,
      topic: FORM.topic,
      description: FORM.description,
      ownership: { verified: false },
      conversationId: null,
      channel: 'contactPage',
      reason: 'contactForm',
      state: 'open',
    });
    expect(world().mails.find(({ key }) => key === `ticket-opened:${body.number}`)?.to).toBe(FORM.email);
  });

  it('needs no order number', async () => {
    const { orderNumber: _, ...without } = FORM;
    expect((await post(without)).status).toBe(201);
  });

  it.each<[string, unknown, string[]]>([
    ['nothing', {}, ['name', 'email', 'topic', 'description']],
    ['an empty name', { ...FORM, name: ' ' }, ['name']],
    ['a name of 101 characters', { ...FORM, name: 'a'.repeat(101) }, ['name']],
    ['what is no e-mail address', { ...FORM, email: 'ana@' }, ['email']],
    [
      'two addresses with a line break',
      { ...FORM, email: 'ana@example.com\nbcc: eve@example.com' },
      ['email'],
    ],
    ['another topic', { ...FORM, topic: 'refund' }, ['topic']],
    ['a description of 9 characters', { ...FORM, description: '123456789' }, ['description']],
    ['a description of 5001 characters', { ...FORM, description: 'a'.repeat(5001) }, ['description']],
    ['an order number of 33 characters', { ...FORM, orderNumber: '1'.repeat(33) }, ['orderNumber']],
    ['an unknown field', { ...FORM, priority: 'high' }, ['priority']],
    ['a card number as the address', { ...FORM, email: '4242424242424242@example.com' }, ['email']],
  ])('refuses %s, names the field and stores nothing', async (_case, body, fields) => {
    const before = await tickets();
    const response = await post(body);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    const { errors } = (await response.json()) as { errors: { field: string }[] };
    expect(errors.map(({ field }) => field)).toEqual(fields);
    expect(await tickets()).toBe(before);
  });

  it('stores and mails no payment card number', async () => {
    const response = await post({
      ...FORM,
      name: `Ana ${CARD}`,
      orderNumber: '4242424242424242',
      description: `I paid with ${CARD} and it failed.`,
    });
    expect(response.status).toBe(201);
    const dump = JSON.stringify([
      await rowsOf(world().database.db, sql`select to_jsonb(t)::text as row from tickets t`),
      await rowsOf(world().database.db, sql`select to_jsonb(e)::text as row from ticket_events e`),
      world().mails,
      server.log.lines,
    ]);
    expect(dump).toContain('[card ending 4242]');
    expect(dump).not.toMatch(/4242\D{0,2}4242/);
  });

  it('makes one ticket of a form that is sent again under its key, also at the same moment', async () => {
    const before = await tickets();
    const headers = { 'idempotency-key': randomUUID() };
    const answers = await Promise.all([post(FORM, headers), post(FORM, headers), post(FORM, headers)]);
    answers.push(await post(FORM, headers));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(bodies).size).toBe(1);
    expect(await tickets()).toBe(before + 1);
  });

  it('refuses another form under a key that was used', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    await post(FORM, headers);
    const response = await post({ ...FORM, description: 'Something else entirely.' }, headers);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ code: 'idempotencyKeyReused' });
  });

  it.each(['short', 'with a space', 'x'.repeat(201)])('refuses the key "%s"', async (key) => {
    const response = await post(FORM, { 'idempotency-key': key });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ field: 'Idempotency-Key' }] });
  });

  it('slows one network down and tells when to come again', async () => {
    left = 1;
    expect((await post(FORM, { 'x-test-network': 'flood' })).status).toBe(201);
    const refused = await post(FORM, { 'x-test-network': 'flood' });
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('60');
    left = Infinity;
  });

  it("is no target for a form on another site's page", async () => {
    const asForm = await post('{"name":"Ana"}', {
      'content-type': 'text/plain',
      origin: 'https://evil.example',
    });
    expect(asForm.status).toBe(415);
    expect(asForm.headers.get('access-control-allow-origin')).toBeNull();
    const preflight = await fetch(`${server.url}/api/contact`, {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(preflight.ok).toBe(false);
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
  });
});
