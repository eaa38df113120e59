import { addDays, addSeconds } from 'date-fns';
import { Webhook } from 'standardwebhooks';
import type { DeliveryView, WebhookSecret, WebhookView } from '../../../handoff/api/contract';
import { webhookMessageSchema } from '../../../handoff/connections/webhookMessage';
import { webhookHeaders } from '../../../handoff/connections/webhookSignature';
import type { Agent } from '../../../handoff/accounts/agentStore';
import {
  createDeskClient,
  startDeskServer,
  type DeskClient,
  type DeskServer,
} from '../../support/deskClient';
import { describeDesk } from '../../support/deskWorld';
import { startWebhookReceiver, type Received, type WebhookReceiver } from '../../support/webhookReceiver';

const typeOf = ({ body }: Received) => webhookMessageSchema.parse(JSON.parse(body)).type;
const idOf = ({ headers }: Received) => String(headers['webhook-id']);

describeDesk('webhooks', (world) => {
  let server: DeskServer;
  let receiver: WebhookReceiver;
  let agent: Agent;
  let admin: DeskClient;
  let adminEmail: string;

  beforeAll(async () => {
    server = await startDeskServer(world());
    receiver = await startWebhookReceiver();
    agent = await world().agent('Mia');
    admin = createDeskClient(server.url);
    adminEmail = (await world().agent('Ada', 'admin')).email;
  });
  afterAll(async () => {
    await server.close();
    await receiver.close();
  });
  beforeEach(async () => {
    await admin.signIn(adminEmail);
    await world().outgoing.deliverDue();
    for (const { id } of await listed()) await admin.delete(`connections/webhooks/${id}`);
    world().outgoing.queued.length = 0;
    receiver.received.length = 0;
    receiver.answer = () => ({});
  });

  /** Longer than a session lasts. */
  const later = async (seconds: number) => {
    world().pass(seconds);
    await admin.signIn(adminEmail);
  };
  const listed = async () => (await admin.get<{ webhooks: WebhookView[] }>('connections')).body.webhooks;
  const wish = (changed: object = {}) => ({
    name: 'Reporting',
    url: `${receiver.url}/in`,
    events: ['ticket.opened', 'ticket.claimed', 'ticket.resolved'],
    ...changed,
  });
  const add = async (changed: object = {}) =>
    (await admin.post<WebhookSecret>('connections/webhooks', wish(changed))).body;
  const deliveriesOf = async (id: string, query = '') =>
    (await admin.get<{ deliveries: DeliveryView[] }>(`connections/webhooks/${id}/deliveries${query}`)).body
      .deliveries;
  const only = async () => {
    const [webhook] = await listed();
    if (!webhook) throw new Error('there is no webhook');
    return webhook;
  };

  describe('are kept by admins', () => {
    it('with their secret shown once, and nowhere in the database', async () => {
      const { status, body } = await admin.post<WebhookSecret>('connections/webhooks', wish());
      expect(status).toBe(201);
      expect(body.webhook).toMatchObject({ name: 'Reporting', personalData: false, offReason: null });
      expect(JSON.stringify(await listed())).not.toContain('whsec_');
    });

    it('and are refused to everybody else', async () => {
      const { webhook } = await add();
      const path = `connections/webhooks/${webhook.id}`;
      for (const role of ['agent', 'lead'] as const) {
        const client = createDeskClient(server.url);
        await client.signIn((await world().agent('Lena', role)).email);
        const answers = [
          await client.get('connections'),
          await client.post('connections/webhooks', wish()),
          await client.put(path, { ...wish(), on: true }),
          await client.delete(path),
          await client.post(`${path}/secret`),
          await client.post(`${path}/test`),
          await client.get(`${path}/deliveries`),
          await client.post(`${path}/deliveries/${webhook.id}/replay`),
          await client.post(`${path}/replay`, { since: '2026-01-01T00:00:00.000Z' }),
        ];
        for (const answer of answers)
          expect(answer).toMatchObject({ status: 403, body: { code: 'adminsOnly' } });
      }
      expect(await listed()).toHaveLength(1);
      expect(receiver.received).toEqual([]);
    });

    it.each([
      [{ name: ' ' }, 'name'],
      [{ url: 'not an address' }, 'url'],
      [{ url: 'ftp://shop.example/' }, 'url'],
      [{ url: 'https://169.254.169.254/latest/meta-data' }, 'url'],
      [{ events: [] }, 'events'],
      [{ events: ['ticket.exploded'] }, 'events.0'],
      [{ personalData: 'yes' }, 'personalData'],
    ])('and refused with %j', async (changed, field) => {
      const answer = await admin.post('connections/webhooks', wish(changed));
      expect(answer).toMatchObject({ status: 400, body: { errors: [{ field }] } });
      expect(await listed()).toEqual([]);
    });

    it('until they are removed', async () => {
      const { webhook } = await add();
      expect((await admin.delete(`connections/webhooks/${webhook.id}`)).status).toBe(204);
      const missing = { status: 404, body: { code: 'webhookNotFound' } };
      expect(await admin.delete(`connections/webhooks/${webhook.id}`)).toMatchObject(missing);
      expect(await admin.post(`connections/webhooks/${webhook.id}/test`)).toMatchObject(missing);
      expect(await admin.get('connections/webhooks/elsewhere/deliveries')).toMatchObject(missing);
    });
  });

  describe('tell of what was chosen', () => {
    it('signed, in the documented form, with the ticket as the event left it', async () => {
      await add();
      const { number } = await world().openChat();
      await world().desk.claim(number, agent);
      await world().desk.note(number, agent, 'nobody hears of this');
      await world().desk.resolve(number, agent);
      await world().outgoing.deliverDue();
      const messages = receiver.received.map(({ body }) => webhookMessageSchema.parse(JSON.parse(body)));
      expect(messages.map(({ type, data }) => [type, data.ticket.state, data.actor.kind])).toEqual([
        ['ticket.opened', 'open', 'customer'],
        ['ticket.claimed', 'assigned', 'agent'],
        ['ticket.resolved', 'resolved', 'agent'],
      ]);
      expect(messages[1]).toMatchObject({
        version: 1,
        timestamp: world().clock.now().toISOString(),
        data: {
          actor: { id: agent.id },
          ticket: { number, version: 2, topic: 'return', priority: 'normal', assigneeId: agent.id },
        },
      });
      expect(new Set(receiver.received.map(idOf)).size).toBe(3);
      expect(receiver.received[0]?.headers).toMatchObject({
        'content-type': 'application/json; charset=utf-8',
        'webhook-timestamp': String(Math.floor(world().clock.now().getTime() / 1000)),
      });
      expect(await only()).toMatchObject({ pending: 0, failed: 0 });
    });

    it('and name no customer, unless an admin wants it for this endpoint', async () => {
      await add();
      await add({ url: `${receiver.url}/with-names`, personalData: true });
      await world().openChat();
      await world().outgoing.deliverDue();
      const [thin, full] = ['/in', '/with-names'].map((path) =>
        receiver.received.find((each) => each.path === path),
      );
      expect(thin?.body).not.toMatch(/Ana|Ruiz|example\.com|1042|too small/);
      expect(webhookMessageSchema.parse(JSON.parse(full?.body ?? '')).data.customer).toEqual({
        name: 'Ana Ruiz',
        email: 'ana@example.com',
        phone: null,
        orderNumber: '1042',
      });
      // The same message to both, so that whoever has both endpoints knows.
      expect(thin && full && idOf(thin) === idOf(full)).toBe(true);
    });

    it('only with the commit: of an event that was rolled back nobody hears', async () => {
      await add();
      const { number } = await world().openChat();
      await world().outgoing.deliverDue();
      const lost = world().database.transaction(async (tx) => {
        await world().intake.withdraw(tx, {
          number,
          proof: { email: 'ana@example.com' },
          at: world().clock.now(),
        });
        throw new Error('changed my mind');
      });
      await expect(lost).rejects.toThrow('changed my mind');
      await world().outgoing.deliverDue();
      expect(receiver.received.map(typeOf)).toEqual(['ticket.opened']);
    });

    it('to a verifier with the secret, and during a change of secret with either', async () => {
      const { webhook, secret } = await add();
      const renewed = await admin.post<WebhookSecret>(`connections/webhooks/${webhook.id}/secret`);
      expect(renewed.body.secret).not.toBe(secret);
      const until = addSeconds(world().clock.now(), 24 * 3600).toISOString();
      expect(renewed.body.webhook.previousSecretUntil).toBe(until);
      await world().openChat();
      await world().outgoing.deliverDue();
      await later(24 * 3600);
      await world().openChat();
      await world().outgoing.deliverDue();
      const [during, after] = receiver.received;
      const signaturesOf = (received: Received | undefined) =>
        String(received?.headers['webhook-signature']).split(' ');
      // The library goes by today's clock, so what it signs is compared.
      const signedBy = (received: Received | undefined, by: string) => {
        const at = new Date(Number(received?.headers['webhook-timestamp']) * 1000);
        return new Webhook(by).sign(idOf(received as Received), at, received?.body ?? '');
      };
      expect(signaturesOf(during)).toEqual([signedBy(during, renewed.body.secret), signedBy(during, secret)]);
      expect(signaturesOf(after)).toEqual([signedBy(after, renewed.body.secret)]);
      expect(Object.keys(webhookHeaders([secret], 'id', new Date(), ''))).toHaveLength(3);
    });
  });

  describe('that are not taken', () => {
    it('are tried again with the same id and body, a new time and signature', async () => {
      const { webhook } = await add();
      receiver.answer = (_request, before) => (before < 2 ? { status: 503, body: 'busy' } : {});
      await world().openChat();
      await world().outgoing.deliverDue();
      const [first] = await deliveriesOf(webhook.id);
      expect(first).toMatchObject({
        state: 'pending',
        attempts: 1,
        responseStatus: 503,
        responseBody: 'busy',
        problem: 'refused',
        nextAttemptAt: addSeconds(world().clock.now(), 5).toISOString(),
      });
      expect((await only()).failingSince).toBe(world().clock.now().toISOString());
      world().pass(5);
      await world().outgoing.deliverDue();
      world().pass(300);
      await world().outgoing.deliverDue();
      expect(new Set(receiver.received.map(idOf)).size).toBe(1);
      expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1);
      expect(new Set(receiver.received.map(({ headers }) => headers['webhook-signature'])).size).toBe(3);
      expect(await deliveriesOf(webhook.id)).toMatchObject([{ state: 'delivered', attempts: 3 }]);
      expect(await only()).toMatchObject({ failingSince: null, pending: 0, failed: 0 });
    });

    it.each([
      [{ isSilent: true }, 'timeout'],
      [{ hangsUp: true }, 'brokenOff'],
      [{ status: 301, headers: { location: 'https://shop.example/' } }, 'refused'],
      [{ status: 404 }, 'refused'],
    ])('because of %j are written down as %s', async (answer, problem) => {
      const { webhook } = await add();
      receiver.answer = () => answer;
      await world().openChat();
      await world().outgoing.deliverDue();
      expect(await deliveriesOf(webhook.id)).toMatchObject([{ state: 'pending', attempts: 1, problem }]);
    });

    it('have failed after ten attempts in three days', async () => {
      const { webhook } = await add();
      receiver.answer = () => ({ status: 500 });
      await world().openChat();
      for (let hours = 0; hours <= 84; hours += 1) {
        await world().outgoing.deliverDue();
        world().pass(3600);
      }
      expect(receiver.received).toHaveLength(10);
      await later(0);
      expect(await deliveriesOf(webhook.id)).toMatchObject([
        { state: 'failed', attempts: 10, nextAttemptAt: null },
      ]);
      expect(await only()).toMatchObject({ failed: 1, offReason: null });
    });

    it('for five days turn the endpoint off, and its admins are told once', async () => {
      await add();
      receiver.answer = () => ({ status: 500 });
      world().mails.length = 0;
      for (let day = 0; day <= 5; day += 1) {
        await world().openChat();
        await world().outgoing.deliverDue();
        world().pass(24 * 3600);
      }
      await world().outgoing.deliverDue();
      await later(0);
      expect(await only()).toMatchObject({ offReason: 'failing' });
      const told = world().mails.filter(({ subject }) => subject.includes('turned off'));
      expect(told.map(({ subject }) => subject)).toEqual(['The webhook “Reporting” was turned off']);
      expect(told[0]?.to).toMatch(/^ada-/);
    });

    it('with 410 turn the endpoint off at once; what happens then waits to be sent again', async () => {
      const { webhook } = await add();
      receiver.answer = () => ({ status: 410 });
      await world().openChat();
      await world().outgoing.deliverDue();
      expect(await only()).toMatchObject({ offReason: 'gone', failed: 1 });
      receiver.answer = () => ({});
      world().pass(1);
      await world().openChat();
      await world().outgoing.deliverDue();
      expect(receiver.received).toHaveLength(1);
      expect(await deliveriesOf(webhook.id, '?state=failed')).toMatchObject([
        { attempts: 0, problem: 'endpointOff' },
        { attempts: 1, responseStatus: 410 },
      ]);

      const { body } = await admin.put(`connections/webhooks/${webhook.id}`, { ...wish(), on: true });
      expect(body).toMatchObject({ offReason: null, failingSince: null });
      const since = addDays(world().clock.now(), -1).toISOString();
      const replayed = await admin.post(`connections/webhooks/${webhook.id}/replay`, { since });
      expect(replayed.body).toEqual({ count: 2 });
      await world().outgoing.deliverDue();
      expect(receiver.received).toHaveLength(3);
      expect(await only()).toMatchObject({ failed: 0, pending: 0 });
    });
  });

  describe('can be sent again', () => {
    it('one by one, under the id that they had', async () => {
      const { webhook } = await add();
      await world().openChat();
      await world().outgoing.deliverDue();
      const [delivery] = await deliveriesOf(webhook.id);
      const path = `connections/webhooks/${webhook.id}/deliveries`;
      const again = await admin.post(`${path}/${delivery?.id}/replay`);
      expect(again.body).toMatchObject({ delivery: { state: 'pending', attempts: 0 } });
      await world().outgoing.deliverDue();
      expect(receiver.received.map(idOf)).toEqual([delivery?.messageId, delivery?.messageId]);
      const other = (await add({ name: 'Other' })).webhook;
      const missing = { status: 404, body: { code: 'deliveryNotFound' } };
      expect(
        await admin.post(`connections/webhooks/${other.id}/deliveries/${delivery?.id}/replay`),
      ).toMatchObject(missing);
      expect(await admin.post(`${path}/nothing/replay`)).toMatchObject(missing);
    });

    it('now, and the attempt that waited is not made as well', async () => {
      const { webhook } = await add();
      receiver.answer = (_request, before) => (before === 0 ? { status: 500 } : {});
      await world().openChat();
      await world().outgoing.deliverDue();
      const [delivery] = await deliveriesOf(webhook.id);
      await admin.post(`connections/webhooks/${webhook.id}/deliveries/${delivery?.id}/replay`);
      await world().outgoing.deliverDue();
      world().pass(24 * 3600);
      await world().outgoing.deliverDue();
      expect(receiver.received).toHaveLength(2);
    });

    it('only those since an instant', async () => {
      const { webhook } = await add();
      await admin.put(`connections/webhooks/${webhook.id}`, { ...wish(), on: false });
      await world().openChat();
      await world().outgoing.deliverDue();
      world().pass(60);
      const since = world().clock.now().toISOString();
      await world().openChat();
      await world().outgoing.deliverDue();
      await admin.put(`connections/webhooks/${webhook.id}`, { ...wish(), on: true });
      const path = `connections/webhooks/${webhook.id}/replay`;
      expect((await admin.post(path, { since })).body).toEqual({ count: 1 });
      expect(await admin.post(path, { since: 'yesterday' })).toMatchObject({
        status: 400,
        body: { errors: [{ field: 'since' }] },
      });
    });
  });

  it('leave in the audit who changed what', async () => {
    const { webhook } = await add({ name: 'Audited' });
    await admin.put(`connections/webhooks/${webhook.id}`, { ...wish({ name: 'Audited' }), on: false });
    await admin.post(`connections/webhooks/${webhook.id}/secret`);
    await admin.post(`connections/webhooks/${webhook.id}/replay`, { since: '2026-01-01T00:00:00.000Z' });
    await admin.delete(`connections/webhooks/${webhook.id}`);
    type Entries = { entries: { action: string; subject: { name?: string } | null }[] };
    const { body } = await admin.get<Entries>('audit?limit=50');
    const actions = body.entries.filter(({ subject }) => subject?.name === 'Audited');
    expect(actions.map(({ action }) => action).reverse()).toEqual([
      'webhook.added',
      'webhook.changed',
      'webhook.secretRenewed',
      'webhook.replayed',
      'webhook.removed',
    ]);
  });

  it('are tried out by a test, also while they are off, and the answer is shown', async () => {
    const { webhook } = await add();
    await admin.put(`connections/webhooks/${webhook.id}`, { ...wish(), on: false });
    receiver.answer = () => ({ status: 418, body: 'card 4242 4242 4242 4242' });
    const { body } = await admin.post(`connections/webhooks/${webhook.id}/test`);
    expect(body).toMatchObject({
      delivery: {
        type: 'webhook.test',
        ticketNumber: null,
        state: 'failed',
        responseStatus: 418,
        responseBody: 'card [card ending 4242]',
      },
    });
    expect(JSON.parse(receiver.received[0]?.body ?? '')).toMatchObject({ type: 'webhook.test', version: 1 });
    expect(await only()).toMatchObject({ offReason: 'admin', failingSince: null });
    expect(world().outgoing.queued).toEqual([]);
  });

  it('are listed in pages, latest first, and forgotten after 30 days', async () => {
    const { webhook } = await add();
    for (let count = 0; count < 3; count += 1) {
      await world().openChat();
      world().pass(1);
      await world().outgoing.deliverDue();
    }
    const path = `connections/webhooks/${webhook.id}/deliveries`;
    const first = await admin.get<{ deliveries: DeliveryView[]; nextCursor: string }>(`${path}?limit=2`);
    const rest = await admin.get<{ deliveries: DeliveryView[]; nextCursor: null }>(
      `${path}?limit=2&cursor=${first.body.nextCursor}`,
    );
    const all = [...first.body.deliveries, ...rest.body.deliveries];
    expect(all.map(({ id }) => id)).toEqual((await deliveriesOf(webhook.id)).map(({ id }) => id));
    expect(all).toHaveLength(3);
    expect(rest.body.nextCursor).toBeNull();
    expect(await admin.get(`${path}?cursor=elsewhere`)).toMatchObject({ status: 400 });

    await world().webhooks.forgetOld(addDays(world().clock.now(), 29));
    expect(await deliveriesOf(webhook.id)).toHaveLength(3);
    await world().webhooks.forgetOld(addDays(world().clock.now(), 31));
    expect(await deliveriesOf(webhook.id)).toEqual([]);
  });

  it('are passed on once, however many processes look at the outbox', async () => {
    await add();
    for (let count = 0; count < 5; count += 1) await world().openChat();
    await Promise.all(Array.from({ length: 4 }, () => world().outgoing.passOn()));
    await world().outgoing.deliverDue();
    expect(receiver.received).toHaveLength(5);
    expect(new Set(receiver.received.map(idOf)).size).toBe(5);
  });

  it('are described in the OpenAPI document', async () => {
    const document = (await admin.get('openapi.json')).body as {
      webhooks: { ticket: { post: { requestBody: { content: Record<string, { schema: object }> } } } };
    };
    const { schema } = document.webhooks.ticket.post.requestBody.content['application/json'] ?? {};
    expect(schema).toMatchObject({ required: ['type', 'timestamp', 'version', 'data'] });
  });
});
