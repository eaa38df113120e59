import { sql } from 'drizzle-orm';
import type { Agent } from '../../../handoff/accounts/agentStore';
import { sessionListSchema } from '../../../handoff/api/contract';
import { rowsOf } from '../../../handoff/database';
import { describeDesk, PASSWORD } from '../../support/deskWorld';
import {
  createDeskClient,
  startDeskServer,
  type DeskClient,
  type DeskServer,
} from '../../support/deskClient';

const NEW_PASSWORD = 'seven quiet lighthouses';

describeDesk('an account', (world) => {
  let server: DeskServer;
  let mia: Agent;
  beforeAll(async () => {
    server = await startDeskServer(world());
  });
  beforeEach(async () => {
    world().pass(3600);
    mia = await world().agent('Mia');
  });
  afterAll(() => server.close());

  const signedIn = async (agent = mia, password = PASSWORD): Promise<DeskClient> => {
    const client = createDeskClient(server.url);
    expect((await client.signIn(agent.email, password)).status).toBe(201);
    return client;
  };

  describe('its password', () => {
    const change = (client: DeskClient, changed: Record<string, unknown> = {}) =>
      client.put('account/password', { currentPassword: PASSWORD, password: NEW_PASSWORD, ...changed });

    it('can be changed, which ends all other sessions', async () => {
      const [here, elsewhere] = [await signedIn(), await signedIn()];
      expect((await change(here)).status).toBe(204);
      expect((await here.get('session')).status).toBe(200);
      expect((await elsewhere.get('session')).status).toBe(401);
      expect((await createDeskClient(server.url).signIn(mia.email)).status).toBe(401);
      await signedIn(mia, NEW_PASSWORD);
    });

    it.each([
      ['the present one is wrong', { currentPassword: 'not the password' }, 'currentPassword'],
      ['the new one was breached', { password: 'Password-2026!' }, 'password'],
      ['the new one is the name', { password: 'mia-mia-mia-2026' }, 'password'],
    ])('stays where %s', async (_case, changed, field) => {
      const client = await signedIn();
      expect(await change(client, changed)).toMatchObject({ status: 400, body: { errors: [{ field }] } });
      await signedIn();
    });

    it('can be guessed at a borrowed screen five times', async () => {
      const client = await signedIn();
      for (let guess = 1; guess <= 5; guess += 1) {
        expect((await change(client, { currentPassword: `guess ${guess}` })).status).toBe(400);
      }
      expect((await change(client)).status).toBe(429);
    });
  });

  describe('a forgotten password', () => {
    const forget = (email: string, network = 'home') =>
      createDeskClient(server.url).post('password/forgotten', { email }, { 'x-test-network': network });
    const token = async (): Promise<string> =>
      /https:\/\/shop\.example\/desk#reset=(\S+)/.exec(
        (await world().letters.passwordReset(mia.email))?.text ?? '',
      )?.[1] ?? 'no link';
    const reset = (link: string, password = NEW_PASSWORD) =>
      createDeskClient(server.url).post('password/reset', { token: link, password });

    it('is asked for with the same answer and the same work, whether or not anybody has the address', async () => {
      const before = world().accountJobs.length;
      const known = await forget(mia.email.toUpperCase());
      const unknown = await forget('nobody@shop.example');
      expect([known.status, unknown.status]).toEqual([204, 204]);
      expect(unknown.body).toEqual(known.body);
      expect(world().accountJobs.slice(before)).toEqual([
        { passwordReset: mia.email },
        { passwordReset: 'nobody@shop.example' },
      ]);
      expect(await world().letters.passwordReset('nobody@shop.example')).toBeUndefined();
    });

    it('is asked for ten times an hour from one network', async () => {
      for (let time = 1; time <= 10; time += 1) await forget(`n${time}@shop.example`, 'cafe');
      expect(await forget(mia.email, 'cafe')).toMatchObject({
        status: 429,
        body: { code: 'tooManyAttempts' },
      });
    });

    it('fills nobody’s mailbox: three mails an hour, from wherever they are asked for', async () => {
      const before = world().accountJobs.length;
      for (let time = 1; time <= 6; time += 1) {
        expect((await forget(mia.email, `network ${time}`)).status).toBe(204);
      }
      expect(world().accountJobs.length - before).toBe(3);
    });

    it('is replaced by the link, once, and every session ends', async () => {
      const client = await signedIn();
      const link = await token();
      expect((await reset(link)).status).toBe(204);
      expect((await client.get('session')).status).toBe(401);
      await signedIn(mia, NEW_PASSWORD);
      expect(await reset(link, PASSWORD)).toMatchObject({ status: 410, body: { code: 'linkInvalid' } });
    });

    it('is replaced by one of two uses at the same moment', async () => {
      const link = await token();
      const both = await Promise.all([reset(link), reset(link, 'another good password')]);
      expect(both.map(({ status }) => status).sort()).toEqual([204, 410]);
    });

    it('that was replaced ends the other links too', async () => {
      const [first, second] = [await token(), await token()];
      await reset(first);
      expect((await reset(second)).status).toBe(410);
    });

    it('is not replaced by a link of an hour ago, a breached password, or a link in the database', async () => {
      const link = await token();
      expect(await reset(link, 'Password-2026!')).toMatchObject({
        status: 400,
        body: { errors: [{ field: 'password' }] },
      });
      const [row] = await rowsOf<{ token_hash: string }>(
        world().database.db,
        sql`select token_hash from mailed_links where agent_id = ${mia.id}`,
      );
      expect((await reset(row?.token_hash ?? '')).status).toBe(410);
      world().pass(3600);
      expect((await reset(link)).status).toBe(410);
    });

    it('brings nobody back who was deactivated', async () => {
      const link = await token();
      await world().team.deactivate(await world().agent('Ada', 'admin'), mia.id);
      expect((await reset(link)).status).toBe(410);
      expect(await world().letters.passwordReset(mia.email)).toBeUndefined();
    });
  });

  describe('its sessions', () => {
    const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
    const sessionsOf = async (client: DeskClient) =>
      sessionListSchema.parse((await client.get('account/sessions')).body).sessions;

    it('are listed with the browser and nothing that tells where somebody is', async () => {
      const client = createDeskClient(server.url);
      await client.post('session', { email: mia.email, password: PASSWORD }, { 'user-agent': FIREFOX });
      world().pass(60);
      await signedIn();
      expect(await sessionsOf(client)).toMatchObject([
        { isCurrent: false },
        { browser: 'Firefox on Windows', isCurrent: true },
      ]);
      const rows = await rowsOf(world().database.db, sql`select * from agent_sessions`);
      expect(JSON.stringify(rows)).not.toMatch(/Gecko|127\.0\.0\.1|::1/);
    });

    it('are ended one by one, and only one’s own', async () => {
      const [here, elsewhere] = [await signedIn(), await signedIn()];
      const other = (await sessionsOf(here)).find(({ isCurrent }) => !isCurrent);
      const stranger = await signedIn(await world().agent('Noor'));
      const path = `account/sessions/${other?.id}`;
      expect(await stranger.delete(path)).toMatchObject({ status: 404, body: { code: 'sessionNotFound' } });
      expect((await elsewhere.get('session')).status).toBe(200);
      expect((await here.delete(path)).status).toBe(204);
      expect((await elsewhere.get('session')).status).toBe(401);
      expect((await here.delete(path)).status).toBe(404);
    });

    it('are ended all but the one that asks', async () => {
      const [here, one, two] = [await signedIn(), await signedIn(), await signedIn()];
      expect((await here.post('account/sessions/end-others')).status).toBe(204);
      const statuses = await Promise.all(
        [here, one, two].map(async (each) => (await each.get('session')).status),
      );
      expect(statuses).toEqual([200, 401, 401]);
    });
  });

  it('lets nobody in by a password that was changed while it was looked at', async () => {
    const attempts = Array.from({ length: 4 }, () => createDeskClient(server.url).signIn(mia.email));
    const link =
      /#reset=(\S+)/.exec((await world().letters.passwordReset(mia.email))?.text ?? '')?.[1] ?? 'no link';
    await world().passwords.reset({ token: link, password: NEW_PASSWORD });
    await Promise.all(attempts);
    const left = await rowsOf(
      world().database.db,
      sql`select id from agent_sessions where agent_id = ${mia.id}`,
    );
    expect(left).toEqual([]);
  });
});
