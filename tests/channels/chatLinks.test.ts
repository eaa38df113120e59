import { SignJWT } from 'jose';
import type { OpenDatabase } from '../../bot/database';
import { createChatLinks } from '../../bot/channels/chatLinks';
import { createKeyedHash } from '../../bot/keyedHash';
import { openTestPglite } from '../support/databases';
import { eventually } from '../support/eventually';
import { listen, startDirectLine, tokenFrom, type DirectLineTestServer } from '../support/directLineServer';

const CUSTOMER_SECRET = 'what the sign-in of the shop signs with';
const DAY_MS = 24 * 3_600_000;

const customerToken = (subject: string): Promise<string> =>
  new SignJWT({ email: `${subject}@example.com` })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(subject)
    .setAudience('bezel')
    .setExpirationTime('30m')
    .sign(new TextEncoder().encode(CUSTOMER_SECRET));

const secretOf = (url: string): string => /#bezel=(.+)$/.exec(url)?.[1] ?? '';

describe('a mailed link into a chat', () => {
  let database: OpenDatabase;
  let server: DirectLineTestServer;
  let offsetMs = 0;
  const clock = { now: () => new Date(Date.now() + offsetMs) };

  beforeAll(async () => {
    database = await openTestPglite();
    server = await startDirectLine(database, async () => undefined, {
      clock,
      customerKeys: { secret: CUSTOMER_SECRET },
    });
  });
  afterEach(() => (offsetMs = 0));
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  /** A conversation that was opened, as its own window has it. */
  const opened = async (body?: object) => {
    const issued = await tokenFrom(server.url, body);
    const headers = { authorization: `Bearer ${issued.token}` };
    await fetch(`${server.url}/v3/directline/conversations`, { method: 'POST', headers });
    return { ...issued, secret: secretOf(server.links.make(issued.conversationId).url) };
  };

  it('opens its conversation for the same user, also a second time and on another device', async () => {
    const { conversationId, userId, secret } = await opened();
    for (let device = 0; device < 2; device += 1) {
      const resumed = await tokenFrom(server.url, { resume: secret });
      expect(resumed).toMatchObject({ conversationId, userId });
      const history = await fetch(`${server.url}/v3/directline/conversations/${conversationId}/activities`, {
        headers: { authorization: `Bearer ${resumed.token}` },
      });
      expect(history.status).toBe(200);
    }
  });

  it('keeps its secret where no server sees it', () => {
    const { url } = server.links.make('abc');
    expect(new URL(url)).toMatchObject({ pathname: '/chat/resume', search: '' });
    expect(secretOf(url)).not.toBe('');
  });

  it('opens nothing after seven days', async () => {
    const { conversationId, secret } = await opened();
    offsetMs = 7 * DAY_MS - 1000;
    expect((await tokenFrom(server.url, { resume: secret })).conversationId).toBe(conversationId);
    offsetMs = 7 * DAY_MS + 1000;
    expect((await tokenFrom(server.url, { resume: secret })).conversationId).not.toBe(conversationId);
  });

  it('opens no other conversation, and is made by nobody without the key', async () => {
    const mine = await opened();
    const theirs = await opened();
    const [, ends, signature] = mine.secret.split('.');
    const later = (parseInt(ends ?? '', 36) + DAY_MS).toString(36);
    const strangers = createChatLinks({
      hash: createKeyedHash('another key'),
      publicUrl: () => server.url,
      clock,
    });
    const forged = [
      `${theirs.conversationId}.${ends}.${signature}`,
      `${mine.conversationId}.${later}.${signature}`,
      `${mine.conversationId}.${ends}.${signature?.slice(0, -1)}`,
      secretOf(strangers.make(theirs.conversationId).url),
      theirs.conversationId,
    ];
    for (const resume of forged) {
      const { conversationId } = await tokenFrom(server.url, { resume });
      expect([mine.conversationId, theirs.conversationId]).not.toContain(conversationId);
    }
  });

  it('is no token: the chat itself refuses it', async () => {
    const { conversationId, secret } = await opened();
    const { status } = await fetch(`${server.url}/v3/directline/conversations/${conversationId}/activities`, {
      headers: { authorization: `Bearer ${secret}` },
    });
    expect(status).toBe(403);
  });

  it("opens a signed-in customer's conversation for them and for nobody else who is signed in", async () => {
    const { conversationId, secret } = await opened({ customerToken: await customerToken('ana') });
    const asNobody = await tokenFrom(server.url, { resume: secret });
    const asAna = await tokenFrom(server.url, { resume: secret, customerToken: await customerToken('ana') });
    const asBen = await tokenFrom(server.url, { resume: secret, customerToken: await customerToken('ben') });
    expect([asNobody.conversationId, asAna.conversationId]).toEqual([conversationId, conversationId]);
    expect(asBen.conversationId).not.toBe(conversationId);
  });

  it("is not made for a signed-in customer's conversation when the mail goes elsewhere", async () => {
    const { conversationId } = await opened({ customerToken: await customerToken('ana') });
    const linkFor = (email: string) => server.presence.linkFor(database.db, conversationId, email);
    expect(await linkFor('other@example.com')).toBeUndefined();
    expect(await linkFor('ana@example.com')).toMatchObject({ until: expect.any(Date) as Date });
  });
});

describe("a customer's presence", () => {
  let database: OpenDatabase;
  let server: DirectLineTestServer;
  beforeAll(async () => {
    database = await openTestPglite();
    server = await startDirectLine(database, async () => undefined);
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  const lastSeen = (conversationId: string) => server.presence.lastSeen(database.db, conversationId);
  const writtenByAgent = async (conversationId: string): Promise<Date> => {
    const at = new Date();
    await database.transaction((tx) =>
      server.conversations.postFromAgent(tx, {
        conversationId,
        agentId: 'agent-1',
        agentName: 'Maya',
        text: 'Hello',
        clientReplyId: String(at.getTime()),
      }),
    );
    return at;
  };

  it("is told by an open stream, which answers to a person's words", async () => {
    const { token, conversationId } = await tokenFrom(server.url);
    const shopper = listen(server.url, { token });
    await eventually(async () => expect(await lastSeen(conversationId)).toBeInstanceOf(Date));
    const at = await writtenByAgent(conversationId);
    await eventually(async () => {
      const seen = await lastSeen(conversationId);
      expect(seen instanceof Date && seen >= at).toBe(true);
    });
    shopper.end();
    await new Promise((resolve) => setTimeout(resolve, 300));
    const after = await writtenByAgent(conversationId);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const seen = await lastSeen(conversationId);
    expect(seen instanceof Date && seen < after).toBe(true);
  });

  it('is told by fetching, and by nothing where nobody ever came', async () => {
    const { token, conversationId } = await tokenFrom(server.url);
    const headers = { authorization: `Bearer ${token}` };
    await fetch(`${server.url}/v3/directline/conversations`, { method: 'POST', headers });
    expect(await lastSeen(conversationId)).toBeUndefined();
    await fetch(`${server.url}/v3/directline/conversations/${conversationId}/activities`, { headers });
    expect(await lastSeen(conversationId)).toBeInstanceOf(Date);
  });
});
