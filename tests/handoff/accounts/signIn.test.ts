import { sql } from 'drizzle-orm';
import { rowsOf } from '../../../handoff/database';
import { createSetupLink, createSignInLimits } from '../../../handoff/accounts/accounts';
import { addAgent } from '../../../handoff/accounts/addAgent';
import { startSession } from '../../../handoff/accounts/sessions';
import { sessionSchema } from '../../../handoff/api/contract';
import { describeDesk, PASSWORD } from '../../support/deskWorld';
import { createDeskClient, startDeskServer, type DeskServer } from '../../support/deskClient';

const DESK_URL = 'http://localhost:3978/desk';

describeDesk('before there is an agent,', (world) => {
  let server: DeskServer;
  beforeAll(async () => {
    server = await startDeskServer(world());
  });
  afterAll(() => server.close());

  const link = async (): Promise<string> => {
    const url = await createSetupLink(world().database, { deskUrl: DESK_URL, now: world().clock.now() });
    const [page, token] = (url ?? '').split('#setup=');
    expect(page).toBe(DESK_URL);
    return token ?? '';
  };
  const setUp = (token: string, changed: Record<string, unknown> = {}) =>
    createDeskClient(server.url).post<{ errors: { field: string }[] }>('setup', {
      token,
      name: 'Ada',
      email: 'Ada@Shop.example',
      password: PASSWORD,
      ...changed,
    });

  it('a guessed link is refused', async () => {
    await link();
    expect(await setUp('guess')).toMatchObject({ status: 410, body: { code: 'linkInvalid' } });
  });

  it('a newer link ends the older one', async () => {
    const older = await link();
    await link();
    expect((await setUp(older)).status).toBe(410);
  });

  it('a link ends after 24 hours', async () => {
    const token = await link();
    world().pass(24 * 3600);
    expect((await setUp(token)).status).toBe(410);
  });

  it.each([
    ['a password of 11 characters', { password: 'tidal-lemon' }, ['password']],
    ['a password that was breached', { password: 'Password-2026!' }, ['password']],
    ['a password that holds the address', { password: 'x-ada@shop.example' }, ['password']],
    ['a password of one character repeated', { password: 'aaaaaaaaaaaa' }, ['password']],
    ['what is no e-mail address', { email: 'ada' }, ['email']],
    ['no name', { name: '  ' }, ['name']],
    ['an unknown field', { role: 'agent' }, ['role']],
  ])('the link refuses %s, names it, and can be used again', async (_case, changed, fields) => {
    const token = await link();
    const refused = await setUp(token, changed);
    expect(refused.status).toBe(400);
    expect(refused.body.errors.map(({ field }) => field)).toEqual(fields);
  });

  it('a link used twice at the same moment makes one admin, who is signed in', async () => {
    const token = await link();
    const answers = await Promise.all([
      setUp(token),
      setUp(token, { email: 'eve@shop.example', name: 'Eve' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 410]);
    const made = answers.find(({ status }) => status === 201);
    expect(sessionSchema.parse(made?.body).agent.role).toBe('admin');
    expect(made?.headers.getSetCookie()).toHaveLength(1);
    expect(await rowsOf(world().database.db, sql`select email from agents`)).toHaveLength(1);
  });

  it('and once there is one, no link is made, and an old one is refused', async () => {
    expect(
      await createSetupLink(world().database, { deskUrl: DESK_URL, now: world().clock.now() }),
    ).toBeUndefined();
  });
});

describeDesk('signing in', (world) => {
  let server: DeskServer;
  const email = 'mia@shop.example';
  beforeAll(async () => {
    server = await startDeskServer(world());
    const input = { email: 'Mia@Shop.example', name: 'Mia', role: 'agent' as const, password: PASSWORD };
    await addAgent(world().database, input, world().clock.now());
  });
  afterAll(() => server.close());
  // Each test has its own window of attempts.
  beforeEach(() => world().pass(3600));

  const signedIn = async () => {
    const client = createDeskClient(server.url);
    expect((await client.signIn(email)).status).toBe(201);
    return client;
  };

  it('takes the address in any case and answers with the agent and a CSRF token', async () => {
    const client = createDeskClient(server.url);
    const { status, body } = await client.signIn('MIA@shop.example ');
    expect(status).toBe(201);
    expect(sessionSchema.parse(body).agent).toMatchObject({ email, name: 'Mia', role: 'agent' });
  });

  it('sets a cookie that scripts, other sites and other pages never get', async () => {
    const { headers } = await createDeskClient(server.url).signIn(email);
    const [cookie = ''] = headers.getSetCookie();
    expect(cookie).toMatch(
      /^bezel_desk=[\w-]{43}; Path=\/api\/desk; Max-Age=604800; HttpOnly; SameSite=Strict$/,
    );
  });

  it('sends the cookie on https alone where the desk is on https', async () => {
    const secure = await startDeskServer(world(), { isSecure: true });
    const { headers } = await createDeskClient(secure.url).signIn(email);
    expect(headers.getSetCookie()[0]).toMatch(/; Secure$/);
    await secure.close();
  });

  it('keeps neither the password nor the token where the database can be read', async () => {
    const client = await signedIn();
    const token = client.cookie().split('=')[1] ?? '';
    expect(token).toHaveLength(43);
    const dump = JSON.stringify([
      await rowsOf(world().database.db, sql`select * from agents`),
      await rowsOf(world().database.db, sql`select * from agent_sessions`),
    ]);
    expect(dump).not.toContain(token);
    expect(dump).not.toContain(PASSWORD);
    expect(dump).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
  });

  it('answers the same to an unknown address and a wrong password', async () => {
    const wrong = await createDeskClient(server.url).signIn(email, 'not the password');
    const unknown = await createDeskClient(server.url).signIn('nobody@shop.example', 'not the password');
    expect(wrong).toMatchObject({ status: 401, body: { code: 'signInFailed' } });
    expect(unknown.body).toEqual(wrong.body);
  });

  it('works with the cookie alone after a reload, and gives the same CSRF token', async () => {
    const client = await signedIn();
    const { status, body } = await client.get('session');
    expect(status).toBe(200);
    expect(body).toMatchObject({ agent: { email }, csrfToken: client.csrfToken() });
  });

  it('lets one agent sign in from several browsers at the same moment', async () => {
    const { database, clock } = world();
    const { id } = await world().agent('Everywhere');
    const entries = Array.from({ length: 4 }, (_, at) =>
      database.transaction((tx) => startSession(tx, { agentId: id, browser: `Browser ${at}` }, clock.now())),
    );
    expect(await Promise.all(entries)).toHaveLength(4);
  });

  it('ends with signing out, on the server too', async () => {
    const client = await signedIn();
    const cookie = client.cookie();
    const out = await client.delete('session');
    expect(out.status).toBe(204);
    expect(out.headers.getSetCookie()[0]).toMatch(/^bezel_desk=; .*Max-Age=0/);
    const again = await fetch(`${server.url}/api/desk/session`, { headers: { cookie } });
    expect(again.status).toBe(401);
  });

  it('ends the session that the browser had before', async () => {
    const client = await signedIn();
    const before = client.cookie();
    await client.signIn(email);
    const old = await fetch(`${server.url}/api/desk/session`, { headers: { cookie: before } });
    expect(old.status).toBe(401);
    expect((await client.get('session')).status).toBe(200);
  });

  it('ends after 12 hours without a request, and not before', async () => {
    const client = await signedIn();
    world().pass(12 * 3600 - 1);
    expect((await client.get('session')).status).toBe(200);
    world().pass(12 * 3600 - 1);
    expect((await client.get('session')).status).toBe(200);
    world().pass(12 * 3600);
    expect(await client.get('session')).toMatchObject({ status: 401, body: { code: 'notSignedIn' } });
  });

  it('ends after a week, however busy the agent is', async () => {
    const client = await signedIn();
    for (let hours = 6; hours < 7 * 24; hours += 6) {
      world().pass(6 * 3600);
      expect((await client.get('session')).status).toBe(200);
    }
    world().pass(6 * 3600);
    expect((await client.get('session')).status).toBe(401);
  });

  it('is refused from the sixth failure in 15 minutes on, with the right password too, on that network only', async () => {
    const client = createDeskClient(server.url);
    for (let failure = 1; failure <= 5; failure += 1) {
      expect((await client.signIn(email, 'not the password')).status).toBe(401);
    }
    const refused = await client.signIn(email);
    expect(refused).toMatchObject({ status: 429, body: { code: 'tooManyAttempts' } });
    expect(refused.headers.get('retry-after')).toBe('900');
    expect((await client.signIn(email, PASSWORD, 'home')).status).toBe(201);
    world().pass(900);
    expect((await client.signIn(email)).status).toBe(201);
  });

  it('answers the same to the sixth failure of an address that nobody has', async () => {
    const client = createDeskClient(server.url);
    for (let failure = 1; failure <= 5; failure += 1) await client.signIn('nobody@shop.example');
    expect((await client.signIn('nobody@shop.example')).status).toBe(429);
  });

  it('counts attempts that come all at once', async () => {
    const attempts = Array.from({ length: 20 }, () => createDeskClient(server.url).signIn(email, 'wrong'));
    const statuses = (await Promise.all(attempts)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(15);
  });

  it('still counts after a restart', async () => {
    const { perAccount } = createSignInLimits(world().database, world().clock);
    for (let attempt = 1; attempt <= 5; attempt += 1) expect((await perAccount.take('a')).allowed).toBe(true);
    const restarted = createSignInLimits(world().database, world().clock);
    expect(await restarted.perAccount.take('a')).toEqual({ allowed: false, retryAfterSeconds: 900 });
    await restarted.perAccount.clear('a');
    expect((await restarted.perAccount.take('a')).allowed).toBe(true);
  });

  it('never shuts out an office whose agents sign in rightly', async () => {
    const { perNetwork } = createSignInLimits(world().database, world().clock);
    for (let attempt = 1; attempt <= 60; attempt += 1) {
      expect((await perNetwork.take('busy office')).allowed).toBe(true);
      await perNetwork.forgive('busy office');
    }
  });

  it('refuses a second agent with the same address, in any case', async () => {
    const again = addAgent(
      world().database,
      { email: 'MIA@shop.example', name: 'Mia', role: 'lead', password: PASSWORD },
      world().clock.now(),
    );
    await expect(again).rejects.toMatchObject({ code: 'agentExists' });
  });
});
