/** The real server under SIGKILL while tickets are told to a webhook and brought to Zendesk: none is lost, none made twice. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
import { webhookMessageSchema } from '../../handoff/connections/webhookMessage';
import { useClosers } from '../support/closers';
import { createPostgresDatabase } from '../support/databases';
import { createDeskClient } from '../support/deskClient';
import { eventually } from '../support/eventually';
import { freePort, RealServer } from '../support/realServer';
import { startWebhookReceiver } from '../support/webhookReceiver';
import { startZendeskServer, ZENDESK_EMAIL, ZENDESK_TOKEN } from '../support/zendeskServer';

/** Each may cost a minute: what was killed on its way is taken up when its job expires. */
const KILLS = process.env.FAULT_KILLS ? 4 : 1;

async function onPglite(): Promise<{ url?: string; drop(): Promise<void> }> {
  return { drop: async () => undefined };
}

describe.each([
  { engine: 'PGlite', isThere: true, open: onPglite },
  {
    engine: 'PostgreSQL',
    isThere: process.env.TEST_DATABASE_URL !== undefined,
    open: createPostgresDatabase,
  },
])('on $engine', ({ isThere, open }) => {
  const closers = useClosers();
  const onEngine = isThere ? it : it.skip;

  onEngine(
    `every ticket reaches webhook and Zendesk, signed and once, though the server is killed at random moments (${KILLS})`,
    async () => {
      const receiver = await startWebhookReceiver();
      closers.add(() => receiver.close());
      const zendesk = await startZendeskServer();
      closers.add(() => zendesk.close());
      const { url: databaseUrl, drop } = await open();
      closers.add(drop);
      const dataDir = mkdtempSync(join(tmpdir(), 'bezel-deliveries-'));
      closers.add(() => rmSync(dataDir, { recursive: true, force: true }));
      const server = new RealServer({
        dataDir,
        databaseUrl,
        port: await freePort(),
        environment: {
          WEBHOOK_PRIVATE_NETWORK: 'on',
          ZENDESK_SUBDOMAIN: 'shop',
          ZENDESK_EMAIL,
          ZENDESK_API_TOKEN: ZENDESK_TOKEN,
          ZENDESK_URL: zendesk.url,
        },
      });
      closers.add(() => server.kill());
      await server.start();
      const secret = await addWebhook(server, `${receiver.url}/in`);

      let isOver = false;
      const numbers: string[] = [];
      const writing = (async () => {
        while (!isOver) {
          const number = await contact(server.url);
          if (number) numbers.push(number);
          await sleep(100);
        }
      })();
      for (let kill = 0; kill < KILLS; kill += 1) {
        await server.answers();
        const before = numbers.length;
        await eventually(() => expect(numbers.length).toBeGreaterThan(before), 60);
        await sleep(Math.random() * 400);
        await server.kill();
        server.spawn();
      }
      await server.answers();
      isOver = true;
      await writing;

      const opened = () =>
        receiver.received.map(({ headers, body }) => ({
          id: String(headers['webhook-id']),
          number: webhookMessageSchema.parse(JSON.parse(body)).data.ticket.number,
        }));
      const distinct = (values: string[]) => [...new Set(values)].sort();
      // What was killed on its way is taken up when its job expires, after a minute.
      await eventually(
        () => expect(distinct(opened().map(({ number }) => number))).toEqual(numbers.sort()),
        150,
      );
      expect(distinct(opened().map(({ id }) => id))).toHaveLength(numbers.length);
      for (const { headers, body } of receiver.received) {
        new Webhook(secret).verify(body, headers as Record<string, string>);
      }
      await eventually(
        () => expect(zendesk.tickets.map(({ external_id }) => external_id).sort()).toEqual(numbers),
        240,
      );
    },
    900_000,
  );
});

async function addWebhook(server: RealServer, url: string): Promise<string> {
  await eventually(() => expect(server.output).toMatch(/#setup=\S+/));
  const token = /#setup=([\w-]+)/.exec(server.output)?.[1] ?? '';
  const client = createDeskClient(server.url);
  const agent = { name: 'Ada', email: 'ada@shop.example', password: 'correct horse battery staple 7' };
  const made = await client.post('setup', { token, ...agent });
  if (made.status >= 300) throw new Error(`no admin: ${JSON.stringify(made.body)}`);
  const wish = { name: 'Test', url, events: ['ticket.opened'] };
  const added = await client.post<{ secret: string }>('connections/webhooks', wish);
  if (added.status !== 201) throw new Error(`no webhook: ${JSON.stringify(added.body)}`);
  return added.body.secret;
}

/** Posts the contact form until it is answered, under one key; the ticket's number. */
async function contact(url: string): Promise<string> {
  const key = randomUUID();
  const form = { name: 'Ana', email: 'ana@example.com', topic: 'product', description: 'The clasp broke.' };
  for (;;) {
    const response = await fetch(`${url}/api/contact`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(form),
    }).catch(() => undefined);
    if (response?.status === 201) {
      const body = (await response.json().catch(() => undefined)) as
        { number?: string; ticketNumber?: string } | undefined;
      const number = body?.ticketNumber ?? body?.number;
      if (number) return number;
    }
    await sleep(30);
  }
}
