import type { TurnContext } from 'botbuilder';
import { eventually } from '../support/eventually';
import { jwtVerify, SignJWT } from 'jose';
import { findConversation } from '../../bot/conversation/conversationLog';
import type { OpenDatabase } from '../../bot/database';
import { openTestPglite } from '../support/databases';
import {
  listen,
  post,
  SECRET,
  startDirectLine,
  textsOf,
  tokenFrom,
  type DirectLineTestServer,
  type Listener,
} from '../support/directLineServer';
import { logOf, settled } from '../support/turnEngine';

const echo = async (context: TurnContext): Promise<void> => {
  if (context.activity.type === 'conversationUpdate') await context.sendActivity('welcome');
  if (context.activity.type === 'message') await context.sendActivity(`heard ${context.activity.text}`);
};

const HAND_BACK = { ticketNumber: 'T-1001', cause: 'resolved' };

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('Direct Line with the standard client', () => {
  let database: OpenDatabase;
  let server: DirectLineTestServer;
  const listeners: Listener[] = [];
  const connect = (url: string, options: Parameters<typeof listen>[1]): Listener => {
    const listener = listen(url, options);
    listeners.push(listener);
    return listener;
  };

  beforeAll(async () => {
    database = await openTestPglite();
  });
  beforeEach(async () => {
    server = await startDirectLine(database, echo);
  });
  afterEach(async () => {
    for (const listener of listeners.splice(0)) listener.end();
    await server.close();
  });
  afterAll(() => database.close());

  it('welcomes, echoes the own message with its client id before the answer, and answers', async () => {
    const { token, userId } = await tokenFrom(server.url);
    const shopper = connect(server.url, { token });
    await shopper.until((received) => textsOf(received).includes('welcome'));
    const id = await post(shopper, userId, 'hello', 'c-1');
    const received = await shopper.until((all) => textsOf(all).includes('heard hello'));
    expect(textsOf(received)).toEqual(['welcome', 'hello', 'heard hello']);
    const own = received.find((activity) => activity.type === 'message' && activity.text === 'hello');
    expect(own).toMatchObject({ id, from: { id: userId }, channelData: { clientActivityID: 'c-1' } });
  });

  it('answers a message that was sent again once, with the first id', async () => {
    const { token, userId, conversationId } = await tokenFrom(server.url);
    const shopper = connect(server.url, { token });
    await shopper.until((received) => textsOf(received).includes('welcome'));
    const ids = [await post(shopper, userId, 'hello', 'c-1'), await post(shopper, userId, 'hello', 'c-1')];
    expect(ids[1]).toBe(ids[0]);
    await settled(database, conversationId);
    const lines = await logOf(database, conversationId);
    expect(lines.filter((line) => line.endsWith('hello'))).toEqual(['customer: hello', 'bot: heard hello']);
  });

  it('shows typing while the bot works, and does not record it', async () => {
    const { token, userId, conversationId } = await tokenFrom(server.url);
    const shopper = connect(server.url, { token });
    await shopper.until((received) => textsOf(received).includes('welcome'));
    await post(shopper, userId, 'hello');
    await shopper.until((received) => received.some(({ type }) => type === 'typing'));
    await settled(database, conversationId);
    expect((await logOf(database, conversationId)).join()).not.toContain('typing');
  });

  it('gives a reloaded page everything, in order and once', async () => {
    const { token, userId, conversationId } = await tokenFrom(server.url);
    const before = connect(server.url, { token });
    await before.until((received) => textsOf(received).includes('welcome'));
    await post(before, userId, 'hello');
    await before.until((received) => textsOf(received).includes('heard hello'));
    before.end();
    const after = connect(server.url, { token, conversationId, watermark: '0' });
    const received = await after.until((all) => textsOf(all).length >= 3);
    expect(textsOf(received)).toEqual(['welcome', 'hello', 'heard hello']);
  });

  it('goes on after a dropped socket with what was missed, and nothing twice', async () => {
    const { token, userId, conversationId } = await tokenFrom(server.url);
    const shopper = connect(server.url, { token });
    await shopper.until((received) => textsOf(received).includes('welcome'));
    server.dropSockets();
    await database.transaction((tx) =>
      server.conversations.postFromAgent(tx, {
        conversationId,
        agentId: 'a1',
        agentName: 'Ada',
        text: 'said while you were away',
        clientReplyId: 'r1',
      }),
    );
    await post(shopper, userId, 'hello');
    const received = await shopper.until((all) => textsOf(all).includes('heard hello'));
    expect(textsOf(received)).toEqual(['welcome', 'said while you were away', 'hello', 'heard hello']);
  });

  it('knows that an agent’s message is with the client, by its stream or by what it asks for next', async () => {
    const { token, conversationId } = await tokenFrom(server.url);
    const shopper = connect(server.url, { token });
    await shopper.until((received) => textsOf(received).includes('welcome'));
    const say = (text: string) =>
      database.transaction((tx) =>
        server.conversations.postFromAgent(tx, {
          conversationId,
          agentId: 'a1',
          agentName: 'Ada',
          text,
          clientReplyId: text,
        }),
      );
    const stateOf = async (text: string) =>
      (await server.conversations.transcript(conversationId)).find((entry) => entry.text === text)?.delivery;
    await say('on the stream');
    await eventually(async () => expect(await stateOf('on the stream')).toBe('delivered'));
    shopper.end();

    const { seq } = await say('for who polls');
    const poll = (watermark: number) =>
      fetch(`${server.url}/v3/directline/conversations/${conversationId}/activities?watermark=${watermark}`, {
        headers: { authorization: `Bearer ${token}` },
      });
    await poll(seq - 1);
    expect(await stateOf('for who polls')).toBe('sent');
    await poll(seq);
    expect(await stateOf('for who polls')).toBe('delivered');
  });

  it('goes on after a restart of the server in the middle of the conversation', async () => {
    const { token, userId } = await tokenFrom(server.url);
    const shopper = connect(server.url, { token });
    await shopper.until((received) => textsOf(received).includes('welcome'));
    await post(shopper, userId, 'before');
    await shopper.until((all) => textsOf(all).includes('heard before'));
    const port = Number(new URL(server.url).port);
    await server.close();
    server = await startDirectLine(database, echo, { port });
    await post(shopper, userId, 'after');
    const received = await shopper.until((all) => textsOf(all).includes('heard after'));
    expect(textsOf(received)).toEqual(['welcome', 'before', 'heard before', 'after', 'heard after']);
  });

  it('takes a file by what it holds and not by its name', async () => {
    const { token, userId, conversationId } = await tokenFrom(server.url);
    await connect(server.url, { token }).until((received) => textsOf(received).includes('welcome'));
    const upload = (content: Buffer, name: string): Promise<Response> => {
      const form = new FormData();
      form.append(
        'activity',
        new Blob([JSON.stringify({ type: 'message', text: 'see', from: { id: userId } })], {
          type: 'application/vnd.microsoft.activity',
        }),
      );
      form.append('file', new Blob([new Uint8Array(content)], { type: 'image/png' }), name);
      return fetch(`${server.url}/v3/directline/conversations/${conversationId}/upload?userId=${userId}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
        body: form,
      });
    };
    const refused = await upload(Buffer.from('<script>alert(1)</script>'), 'photo.png');
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ errors: [{ field: 'file' }] });
    expect((await upload(PNG, 'früher 4242 4242 4242 4242.png')).status).toBe(200);
    await settled(database, conversationId);
    const set = await activitiesOf(server.url, conversationId, token);
    const [file] = set.activities.flatMap(({ attachments = [] }) => attachments);
    expect(file).toMatchObject({ contentType: 'image/png', name: 'früher [card ending 4242].png' });
    const served = await fetch(file?.contentUrl ?? '');
    expect(Buffer.from(await served.arrayBuffer())).toEqual(PNG);
    expect(served.headers.get('content-security-policy')).toContain('sandbox');
    expect(served.headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('Direct Line requests', () => {
  let database: OpenDatabase;
  let server: DirectLineTestServer;
  let now = new Date('2026-06-01T12:00:00Z');
  const customerSecret = 'a customer token secret of the shop, long enough';
  const send = (
    path: string,
    token: string | undefined,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Response> =>
    fetch(server.url + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });

  beforeAll(async () => {
    database = await openTestPglite();
    server = await startDirectLine(database, echo, {
      clock: { now: () => now },
      customerKeys: { secret: customerSecret },
    });
  });
  beforeEach(() => (now = new Date('2026-06-01T12:00:00Z')));
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  const opened = async (): Promise<{ token: string; conversationId: string; userId: string }> => {
    const made = await tokenFrom(server.url);
    expect((await send('/v3/directline/conversations', made.token, {})).status).toBe(201);
    return made;
  };

  it('answer 201 to the first start of a conversation and 200 to the next', async () => {
    const { token, conversationId } = await opened();
    const again = await send('/v3/directline/conversations', token, {});
    expect(again.status).toBe(200);
    expect(await again.json()).toMatchObject({ conversationId });
    await settled(database, conversationId);
    expect((await logOf(database, conversationId)).filter((line) => line === 'bot: welcome')).toHaveLength(1);
  });

  it.each([
    ['without a token', undefined, 401],
    ['with something that is no token', 'garbage', 403],
  ])('are refused %s', async (_case, token, status) => {
    const { conversationId } = await opened();
    const path = `/v3/directline/conversations/${conversationId}/activities`;
    expect((await send(path, token)).status).toBe(status);
    expect((await send(path, token, { type: 'message', text: 'hi' })).status).toBe(status);
  });

  it('are refused with a token of another conversation', async () => {
    const [mine, other] = [await opened(), await opened()];
    const path = `/v3/directline/conversations/${other.conversationId}/activities`;
    expect((await send(path, mine.token)).status).toBe(403);
    expect((await send(path, mine.token, { type: 'message', text: 'hi' })).status).toBe(403);
  });

  it('are refused with a token that somebody else signed, or nobody', async () => {
    const { conversationId, userId } = await opened();
    const path = `/v3/directline/conversations/${conversationId}/activities`;
    const forged = await new SignJWT({ conv: conversationId, user: userId })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer('bezel')
      .setAudience('directline')
      .setExpirationTime('1h')
      .sign(new TextEncoder().encode('another secret'));
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const unsigned = `${part({ alg: 'none' })}.${part({ conv: conversationId, user: userId, iss: 'bezel', aud: 'directline', exp: 4e9 })}.`;
    for (const token of [forged, unsigned]) expect((await send(path, token)).status).toBe(403);
  });

  it('are refused with a token that has ended, which the widget then changes for a new one', async () => {
    const { token, conversationId } = await opened();
    const path = `/v3/directline/conversations/${conversationId}/activities`;
    now = new Date('2026-06-01T12:31:00Z');
    expect((await send(path, token)).status).toBe(403);
    expect((await send('/v3/directline/tokens/refresh', token, {})).status).toBe(403);
    const resumed = await tokenFrom(server.url, { resume: token });
    expect(resumed.conversationId).toBe(conversationId);
    expect((await send(path, resumed.token)).status).toBe(200);
    now = new Date('2026-07-02T12:31:00Z');
    expect((await tokenFrom(server.url, { resume: token })).conversationId).not.toBe(conversationId);
  });

  it('get a longer-lived token by refreshing in time', async () => {
    const { token, conversationId } = await opened();
    now = new Date('2026-06-01T12:15:00Z');
    const { token: refreshed } = (await (await send('/v3/directline/tokens/refresh', token, {})).json()) as {
      token: string;
    };
    now = new Date('2026-06-01T12:40:00Z');
    expect((await send(`/v3/directline/conversations/${conversationId}/activities`, refreshed)).status).toBe(
      200,
    );
  });

  it('make tokens for the holder of the secret, and for nobody else', async () => {
    const { token } = await opened();
    expect((await send('/v3/directline/tokens/generate', token, {})).status).toBe(403);
    const made = await send('/v3/directline/tokens/generate', SECRET, { user: { id: 'dl_42' } });
    expect(made.status).toBe(200);
    const { token: generated } = (await made.json()) as { token: string };
    const { payload } = await jwtVerify(generated, new TextEncoder().encode(SECRET), { currentDate: now });
    expect(payload.user).toBe('dl_42');
    const bad = await send('/v3/directline/tokens/generate', SECRET, { user: { id: 'anna' } });
    expect(bad.status).toBe(400);
    expect(await bad.json()).toMatchObject({ errors: [{ field: 'user.id' }] });
  });

  it('speak as the user of the token, whoever the activity names', async () => {
    const { token, conversationId, userId } = await opened();
    const path = `/v3/directline/conversations/${conversationId}/activities`;
    await send(path, token, { type: 'message', text: 'hi', from: { id: 'bot', name: 'The shop' } });
    const { activities } = await activitiesOf(server.url, conversationId, token);
    const mine = activities.find((activity) => activity.text === 'hi');
    expect(mine?.from.id).toBe(userId);
    expect(mine?.from.role).toBe('user');
  });

  it('may say that the shopper is back', async () => {
    const { token, conversationId } = await opened();
    const path = `/v3/directline/conversations/${conversationId}/activities`;
    expect((await send(path, token, { type: 'event', name: 'bezel/comeBack' })).status).toBe(200);
  });

  it.each([
    ['a type that does not exist', { type: 'order66' }, 'type'],
    ['a text that is no text', { type: 'message', text: 7 }, 'text'],
    ['a text without end', { type: 'message', text: 'x'.repeat(8001) }, 'text'],
    ['an event of the desk', { type: 'event', name: 'bezel/handBack', value: HAND_BACK }, 'name'],
    ['an event of the shop', { type: 'event', name: 'bezel/stillWaiting', value: {} }, 'name'],
    ['a locale that is none', { type: 'message', text: 'hi', locale: '../../etc' }, 'locale'],
  ])('are refused for %s, naming the field, and change nothing', async (_case, activity, field) => {
    const { token, conversationId } = await opened();
    await settled(database, conversationId);
    const before = await logOf(database, conversationId);
    const response = await send(`/v3/directline/conversations/${conversationId}/activities`, token, activity);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ field }] });
    expect(await logOf(database, conversationId)).toEqual(before);
  });

  it('give only what came after the watermark, and everything for a watermark that is none', async () => {
    const { token, conversationId } = await opened();
    await settled(database, conversationId);
    const all = await activitiesOf(server.url, conversationId, token, 'nonsense');
    expect(all.activities.map(({ text }) => text)).toEqual(['welcome']);
    const none = await activitiesOf(server.url, conversationId, token, all.watermark);
    expect(none).toEqual({ activities: [], watermark: all.watermark });
  });

  it('give a widget token to listed sites and to requests without an origin only', async () => {
    const from = (origin?: string): Promise<Response> =>
      send('/widget/token', undefined, {}, origin ? { origin } : {});
    expect((await from()).status).toBe(200);
    expect((await from('https://shop.example')).status).toBe(200);
    expect((await from('https://evil.example')).status).toBe(403);
    expect((await from('null')).status).toBe(403);
  });

  describe('of a customer who is signed in to the shop', () => {
    const customerToken = (
      claims: object,
      expiresIn = 600,
      secret = customerSecret,
      audience = 'bezel',
    ): Promise<string> =>
      new SignJWT({ sub: 'c-1', email: 'Anna@Example.com', name: 'Anna', ...claims })
        .setProtectedHeader({ alg: 'HS256' })
        .setAudience(audience)
        .setExpirationTime(Math.floor(now.getTime() / 1000) + expiresIn)
        .sign(new TextEncoder().encode(secret));

    it('open a conversation that knows the customer', async () => {
      const made = await tokenFrom(server.url, { customerToken: await customerToken({}) });
      expect((await findConversation(database.db, made.conversationId))?.customer).toEqual({
        subject: 'c-1',
        email: 'anna@example.com',
        name: 'Anna',
      });
      expect((await send('/v3/directline/conversations', made.token, {})).status).toBe(201);
    });

    it.each([
      ['signed by somebody else', () => customerToken({}, 600, 'another secret of the same length, or so')],
      ['that has ended', () => customerToken({}, -10)],
      ['that lives for longer than an hour', () => customerToken({}, 4000)],
      ['for another audience', () => customerToken({}, 600, customerSecret, 'another')],
      ['without an e-mail address', () => customerToken({ email: undefined })],
    ])('are refused for a token %s', async (_case, make) => {
      const response = await send('/widget/token', undefined, { customerToken: await make() });
      expect(response.status).toBe(401);
      expect(await response.json()).toMatchObject({ errors: [{ field: 'customerToken' }] });
    });

    it('do not resume the conversation of another customer, nor of one who signed out', async () => {
      const anna = await tokenFrom(server.url, { customerToken: await customerToken({}) });
      const resume = anna.token;
      const same = await tokenFrom(server.url, { resume, customerToken: await customerToken({}) });
      expect(same.conversationId).toBe(anna.conversationId);
      const other = await tokenFrom(server.url, {
        resume,
        customerToken: await customerToken({ sub: 'c-2' }),
      });
      expect(other.conversationId).not.toBe(anna.conversationId);
      expect((await tokenFrom(server.url, { resume })).conversationId).not.toBe(anna.conversationId);
    });
  });
});

interface ReadActivity {
  text?: string;
  from: { id: string; role?: string };
  attachments?: { name: string; contentType: string; contentUrl: string }[];
}

async function activitiesOf(
  url: string,
  conversationId: string,
  token: string,
  watermark = '',
): Promise<{ activities: ReadActivity[]; watermark: string }> {
  const response = await fetch(
    `${url}/v3/directline/conversations/${conversationId}/activities?watermark=${watermark}`,
    {
      headers: { authorization: `Bearer ${token}` },
    },
  );
  return (await response.json()) as { activities: ReadActivity[]; watermark: string };
}
