import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { insertUploads } from '../../../bot/conversation/filePort';
import { rowsOf } from '../../../handoff/database';
import type { TicketDetail } from '../../../handoff/api/contract';
import { createDeskClient, startDeskServer, type DeskServer } from '../../support/deskClient';
import { describeDesk, FORM } from '../../support/deskWorld';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

describeDesk('the files of a ticket', (world) => {
  let server: DeskServer;
  beforeAll(async () => {
    server = await startDeskServer(world());
  });
  afterAll(() => server.close());

  const signedIn = async () => {
    const client = createDeskClient(server.url);
    await client.signIn((await world().agent('Mia')).email);
    return client;
  };
  const rows = async (table: string) =>
    Number(
      (await rowsOf<{ n: string }>(world().database.db, sql.raw(`select count(*) as n from ${table}`)))[0]?.n,
    );

  describe('sent in the chat', () => {
    const openWith = async (files: { name: string; contentType: string; content: Buffer }[]) => {
      const conversationId = await world().newConversation();
      const uploads = files.map((file) => ({ ...file, id: randomUUID() }));
      const { database, clock } = world();
      await insertUploads(database.db, conversationId, uploads, clock.now());
      return world().openChat({ conversationId, fileIds: uploads.map(({ id }) => id) });
    };
    const get = (url: string, cookie: string) => fetch(`${server.url}${url}`, { headers: { cookie } });

    it('are listed with name, type and size, and served to the agent as data', async () => {
      const client = await signedIn();
      const ticket = await openWith([
        { name: 'ring.png', contentType: 'image/png', content: PNG },
        { name: 'the “bill”.pdf', contentType: 'application/pdf', content: PDF },
      ]);
      const { body } = await client.get<TicketDetail>(`tickets/${ticket.number}`);
      expect(body.files.map(({ name, contentType, bytes }) => [name, contentType, bytes])).toEqual([
        ['ring.png', 'image/png', PNG.length],
        ['the “bill”.pdf', 'application/pdf', PDF.length],
      ]);
      const [picture, pdf] = await Promise.all(body.files.map(({ url }) => get(url, client.cookie())));
      expect(Buffer.from((await picture?.arrayBuffer()) ?? new ArrayBuffer())).toEqual(PNG);
      expect(Object.fromEntries(picture?.headers ?? [])).toMatchObject({
        'content-type': 'image/png',
        'content-disposition': "inline; filename*=UTF-8''ring.png",
        'content-security-policy': "sandbox; default-src 'none'",
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(pdf?.headers.get('content-disposition')).toBe(
        "attachment; filename*=UTF-8''the%20%E2%80%9Cbill%E2%80%9D.pdf",
      );
    });

    it('answer nobody without a session, and not by the number of another ticket', async () => {
      const client = await signedIn();
      const ticket = await openWith([{ name: 'ring.png', contentType: 'image/png', content: PNG }]);
      const other = await world().openChat();
      const { body } = await client.get<TicketDetail>(`tickets/${ticket.number}`);
      const url = body.files[0]?.url ?? '';
      expect((await get(url, '')).status).toBe(401);
      expect((await get(url.replace(ticket.number, other.number), client.cookie())).status).toBe(404);
      expect((await get(url.replace(/[^/]+$/, 'unknown'), client.cookie())).status).toBe(404);
    });

    it('come on later as well, each once', async () => {
      const ticket = await openWith([{ name: 'ring.png', contentType: 'image/png', content: PNG }]);
      const [first] = await world().desk.files(ticket.number);
      const late = { id: randomUUID(), name: 'box.pdf', contentType: 'application/pdf', content: PDF };
      await insertUploads(world().database.db, ticket.conversationId, [late], world().clock.now());
      await world().database.transaction((tx) =>
        world().intake.addCustomerNote(tx, {
          number: ticket.number,
          proof: { conversationId: ticket.conversationId },
          text: 'and the box',
          fileIds: [late.id, first?.id ?? ''],
          at: world().clock.now(),
        }),
      );
      const files = await world().desk.files(ticket.number);
      expect(files.map(({ name }) => name).sort()).toEqual(['box.pdf', 'ring.png']);
    });
  });

  describe('sent with the contact page', () => {
    const post = (
      files: [name: string, content: Buffer][],
      {
        form = FORM as Record<string, string>,
        headers = { 'idempotency-key': randomUUID() } as Record<string, string>,
      } = {},
    ) => {
      const body = new FormData();
      for (const [name, value] of Object.entries(form)) body.append(name, value);
      for (const [name, content] of files) body.append('files', new Blob([new Uint8Array(content)]), name);
      return fetch(`${server.url}/api/contact`, { method: 'POST', headers, body });
    };

    it('are on the ticket that the form makes', async () => {
      const response = await post([
        ['Anhänger “Ana”.png', PNG],
        ['bill 4242 4242 4242 4242.pdf', PDF],
      ]);
      expect(response.status).toBe(201);
      const { number } = (await response.json()) as { number: string };
      expect(await world().desk.find(number)).toMatchObject({ email: FORM.email, topic: FORM.topic });
      const names = (await world().desk.files(number)).map(({ name }) => name);
      expect(names.sort()).toEqual(['Anhänger “Ana”.png', 'bill [card ending 4242].pdf']);
    });

    it.each<[string, [string, Buffer][], Record<string, string>, string, number]>([
      [
        'a script called photo.png',
        [['photo.png', Buffer.from('<script>alert(1)</script>')]],
        FORM,
        'files',
        400,
      ],
      [
        'one good file and one bad',
        [
          ['ring.png', PNG],
          ['a.svg', Buffer.from('<svg/>')],
        ],
        FORM,
        'files',
        400,
      ],
      [
        'a file of more than 10 MB',
        [['big.png', Buffer.concat([PNG, Buffer.alloc(10 * 1024 * 1024)])]],
        FORM,
        'files',
        413,
      ],
      [
        'six files',
        Array.from({ length: 6 }, (_, n): [string, Buffer] => [`${n}.png`, PNG]),
        FORM,
        'files',
        413,
      ],
      ['a good file and no e-mail address', [['ring.png', PNG]], { ...FORM, email: 'ana@' }, 'email', 400],
      ['a field that there is not', [['ring.png', PNG]], { ...FORM, priority: 'high' }, 'priority', 400],
    ])('refuses %s, names the field and stores nothing', async (_case, files, form, field, status) => {
      const before = [await rows('tickets'), await rows('uploads'), await rows('ticket_files')];
      const response = await post(files, { form });
      expect(response.status).toBe(status);
      expect(await response.json()).toMatchObject({ errors: [{ field }] });
      expect([await rows('tickets'), await rows('uploads'), await rows('ticket_files')]).toEqual(before);
    });

    it('are kept once when the form is sent again, and other files under its key are refused', async () => {
      const headers = { 'idempotency-key': randomUUID() };
      const first = await post([['ring.png', PNG]], { headers });
      const again = await post([['ring.png', PNG]], { headers });
      const { number } = (await first.json()) as { number: string };
      expect(await again.json()).toMatchObject({ number });
      expect(await world().desk.files(number)).toHaveLength(1);
      expect((await post([['box.pdf', PDF]], { headers })).status).toBe(422);
      expect(await world().desk.files(number)).toHaveLength(1);
    });

    it("are not taken from a form on another site's page, which cannot send the key", async () => {
      const response = await post([['ring.png', PNG]], { headers: {} });
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ errors: [{ field: 'Idempotency-Key' }] });
    });
  });
});
