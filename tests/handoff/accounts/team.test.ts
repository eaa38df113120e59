import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Agent } from '../../../handoff/accounts/agentStore';
import { invitationSchema, invitedSchema, sessionSchema, teamSchema } from '../../../handoff/api/contract';
import { rowsOf } from '../../../handoff/database';
import { describeDesk, PASSWORD } from '../../support/deskWorld';
import {
  createDeskClient,
  startDeskServer,
  type DeskClient,
  type DeskServer,
} from '../../support/deskClient';

describeDesk('the team', (world) => {
  let server: DeskServer;
  let ada: Agent;
  let admin: DeskClient;
  beforeAll(async () => {
    server = await startDeskServer(world());
    ada = await world().agent('Ada', 'admin');
    admin = await signedIn(ada);
  });
  afterAll(() => server.close());

  const signedIn = async (agent: Agent): Promise<DeskClient> => {
    const client = createDeskClient(server.url);
    expect((await client.signIn(agent.email)).status).toBe(201);
    return client;
  };
  const members = async () => teamSchema.parse((await admin.get('team')).body).members;
  const member = async ({ id }: Agent) => (await members()).find((each) => each.id === id);

  describe('is seen', () => {
    it('by leads and admins, and not by agents', async () => {
      const lead = await signedIn(await world().agent('Lena', 'lead'));
      const agent = await signedIn(await world().agent('Mia'));
      expect((await lead.get('team')).status).toBe(200);
      expect(await agent.get('team')).toMatchObject({ status: 403, body: { code: 'leadsOnly' } });
    });

    it('with role, and when each was last here', async () => {
      const noor = await world().agent('Noor', 'lead');
      expect(await member(noor)).toMatchObject({ role: 'lead', isActive: true, lastSeenAt: null });
      await signedIn(noor);
      expect((await member(noor))?.lastSeenAt).toBe(world().clock.now().toISOString());
    });
  });

  it.each([
    ['POST', 'team/invitations', { email: 'x@shop.example', name: 'X', role: 'agent' }],
    ['POST', `team/invitations/${randomUUID()}/resend`, undefined],
    ['DELETE', `team/invitations/${randomUUID()}`, undefined],
    ['PUT', 'team/MEMBER/role', { role: 'admin' }],
    ['POST', 'team/MEMBER/deactivate', undefined],
    ['POST', 'team/MEMBER/reactivate', undefined],
    ['POST', 'team/MEMBER/sign-out', undefined],
    ['POST', 'team/MEMBER/password-reset', undefined],
  ])('%s %s is for admins alone', async (method, path, body) => {
    const eve = await world().agent('Eve', 'lead');
    const client = await signedIn(eve);
    const address = path.replace('MEMBER', eve.id);
    const { status, body: problem } = await client.call(method, address, body);
    expect({ status, code: problem.code }).toEqual({ status: 403, code: 'adminsOnly' });
    expect(await member(eve)).toMatchObject({ role: 'lead', isActive: true });
  });

  it('says so where nobody has the id', async () => {
    const missing = await admin.post(`team/${randomUUID()}/deactivate`);
    expect(missing).toMatchObject({ status: 404, body: { code: 'memberNotFound' } });
    expect((await admin.post('team/me/deactivate')).status).toBe(404);
  });

  describe('a role that is changed', () => {
    it('counts from the next request on', async () => {
      const mia = await world().agent('Mia');
      const client = await signedIn(mia);
      expect((await admin.put(`team/${mia.id}/role`, { role: 'lead' })).status).toBe(204);
      expect((await client.get('team')).status).toBe(200);
    });

    it('has to be one that there is', async () => {
      const mia = await world().agent('Mia');
      const refused = await admin.put(`team/${mia.id}/role`, { role: 'owner' });
      expect(refused).toMatchObject({ status: 400, body: { errors: [{ field: 'role' }] } });
    });
  });

  describe('whoever is deactivated', () => {
    it('is signed out everywhere at once and cannot come back', async () => {
      const mia = await world().agent('Mia');
      const [one, other] = [await signedIn(mia), await signedIn(mia)];
      expect((await admin.post(`team/${mia.id}/deactivate`)).status).toBe(200);
      expect((await one.get('session')).status).toBe(401);
      expect((await other.get('session')).status).toBe(401);
      const again = await createDeskClient(server.url).signIn(mia.email);
      expect(again).toMatchObject({ status: 401, body: { code: 'signInFailed' } });
      expect(await member(mia)).toMatchObject({ isActive: false });
    });

    it('hears nothing more on a stream that is open', async () => {
      const mia = await world().agent('Mia');
      const quiet = await startDeskServer(world(), { heartbeatMs: 3_600_000 });
      const client = createDeskClient(quiet.url);
      await client.signIn(mia.email);
      const stream = await fetch(`${quiet.url}/api/desk/events`, { headers: { cookie: client.cookie() } });
      await admin.post(`team/${mia.id}/deactivate`);
      // Reads to the end, which would not come.
      expect(await stream.text()).toContain('sync');
      await quiet.close();
    });

    it('leaves their tickets to the queue, noted in each, and the chat to the bot', async () => {
      const mia = await world().agent('Mia');
      const chat = await world().openChat();
      const waiting = await world().openChat();
      const done = await world().open();
      for (const { number } of [chat, waiting, done]) await world().desk.claim(number, mia);
      await world().desk.reply(waiting.number, mia, { text: 'One moment', clientReplyId: randomUUID() });
      await world().desk.resolve(done.number, mia);
      const { body } = await admin.post(`team/${mia.id}/deactivate`);
      expect(body).toEqual({ releasedTickets: 2 });
      expect(await world().desk.find(chat.number)).toMatchObject({ state: 'open', assigneeId: null });
      expect(await world().desk.find(waiting.number)).toMatchObject({ state: 'open', assigneeId: null });
      expect(await world().desk.find(done.number)).toMatchObject({ state: 'resolved', assigneeId: mia.id });
      expect(await world().speakerOf(chat.conversationId)).toBe('bot');
      const last = (await world().desk.timeline(chat.number)).at(-1);
      expect(last).toMatchObject({ event: 'released', actorName: 'Ada' });
    });

    it('is offered to nobody, and gets no ticket', async () => {
      const mia = await world().agent('Mia');
      const { number } = await world().open();
      await admin.post(`team/${mia.id}/deactivate`);
      expect((await world().desk.agents()).map(({ id }) => id)).not.toContain(mia.id);
      const refused = world().desk.assign(number, ada, mia.id);
      await expect(refused).rejects.toMatchObject({ code: 'agentNotFound' });
    });

    it('keeps no ticket that they claim at the same moment', async () => {
      const mia = await world().agent('Mia');
      const opened = [await world().open(), await world().open(), await world().open(), await world().open()];
      await Promise.allSettled([
        ...opened.slice(0, 2).map(({ number }) => world().desk.claim(number, mia)),
        world().team.deactivate(ada, mia.id),
        ...opened.slice(2).map(({ number }) => world().desk.assign(number, ada, mia.id)),
      ]);
      const held = await rowsOf(
        world().database.db,
        sql`select number from tickets where assignee_id = ${mia.id} and state <> 'resolved'`,
      );
      expect(held).toEqual([]);
    });

    it('can be let in again, with the password they had', async () => {
      const mia = await world().agent('Mia');
      await admin.post(`team/${mia.id}/deactivate`);
      expect((await admin.post(`team/${mia.id}/reactivate`)).status).toBe(204);
      await signedIn(mia);
    });

    it('twice is no change', async () => {
      const mia = await world().agent('Mia');
      await admin.post(`team/${mia.id}/deactivate`);
      expect((await admin.post(`team/${mia.id}/deactivate`)).body).toEqual({ releasedTickets: 0 });
    });
  });

  describe('always has an admin:', () => {
    it('the last one can be neither demoted nor deactivated, nor do it themselves', async () => {
      const demoted = await admin.put(`team/${ada.id}/role`, { role: 'lead' });
      expect(demoted).toMatchObject({ status: 409, body: { code: 'lastAdmin' } });
      expect((await admin.post(`team/${ada.id}/deactivate`)).status).toBe(409);
      expect((await admin.get('team')).status).toBe(200);
    });

    it('of two who deactivate each other at the same moment one stays', async () => {
      const bob = await world().agent('Bob', 'admin');
      const both = await Promise.allSettled([
        world().team.deactivate(ada, bob.id),
        world().team.deactivate(bob, ada.id),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const admins = (await world().team.list(ada)).filter(
        ({ role, isActive }) => role === 'admin' && isActive,
      );
      expect(admins).toHaveLength(1);
      await world().database.db.execute(sql`update agents set deactivated_at = null`);
      admin = await signedIn(ada);
      await world().team.changeRole(ada, bob.id, 'agent');
    });

    it('of two who demote each other at the same moment one stays', async () => {
      const bob = await world().agent('Bob', 'admin');
      await Promise.allSettled([
        world().team.changeRole(ada, bob.id, 'agent'),
        world().team.changeRole(bob, ada.id, 'agent'),
      ]);
      const admins = (await world().team.list(ada)).filter(
        ({ role, isActive }) => role === 'admin' && isActive,
      );
      expect(admins).toHaveLength(1);
      await world().database.db.execute(sql`update agents set role = 'admin' where id = ${ada.id}`);
    });
  });

  it('an admin can sign a colleague out', async () => {
    const mia = await world().agent('Mia');
    const client = await signedIn(mia);
    expect((await admin.post(`team/${mia.id}/sign-out`)).status).toBe(204);
    expect((await client.get('session')).status).toBe(401);
    await signedIn(mia);
  });

  describe('an invitation', () => {
    const invite = async (changed: Record<string, unknown> = {}) => {
      const person = { email: `${randomUUID()}@shop.example`, name: 'Iris', role: 'lead', ...changed };
      const { status, body } = await admin.post('team/invitations', person);
      expect(status).toBe(201);
      return invitationSchema.parse(body);
    };
    const letterOf = async (id: string) => {
      expect(world().accountJobs).toContainEqual({ invitation: id });
      return world().letters.invitation(id);
    };
    const tokenOf = async (id: string): Promise<string> =>
      /https:\/\/shop\.example\/desk#invite=(\S+)/.exec((await letterOf(id))?.text ?? '')?.[1] ?? 'no link';
    const accept = (token: string, changed: Record<string, unknown> = {}) =>
      createDeskClient(server.url).post('invitation/accept', {
        token,
        name: 'Iris West',
        password: PASSWORD,
        ...changed,
      });

    it('is mailed, shows who it is for, and makes an agent who is signed in', async () => {
      const { id, email } = await invite();
      expect(await letterOf(id)).toMatchObject({
        to: email,
        text: expect.stringContaining('Ada would like') as string,
      });
      const token = await tokenOf(id);
      const seen = await createDeskClient(server.url).post('invitation', { token });
      expect(invitedSchema.parse(seen.body)).toEqual({ email, name: 'Iris', role: 'lead' });
      const { status, body, headers } = await accept(token);
      expect(status).toBe(201);
      expect(sessionSchema.parse(body).agent).toMatchObject({ email, name: 'Iris West', role: 'lead' });
      expect(headers.getSetCookie()).toHaveLength(1);
      const team = teamSchema.parse((await admin.get('team')).body);
      expect(team.invitations.map((each) => each.id)).not.toContain(id);
    });

    it('keeps its token out of the database', async () => {
      const { id } = await invite();
      const token = await tokenOf(id);
      const dump = JSON.stringify([
        await rowsOf(world().database.db, sql`select * from invitations`),
        await rowsOf(world().database.db, sql`select * from mailed_links`),
      ]);
      expect(token).toHaveLength(43);
      expect(dump).not.toContain(token);
    });

    it('used twice at the same moment makes one agent', async () => {
      const { id } = await invite();
      const token = await tokenOf(id);
      const both = await Promise.all([accept(token), accept(token)]);
      expect(both.map(({ status }) => status).sort()).toEqual([201, 410]);
      expect(await accept(token)).toMatchObject({ status: 410, body: { code: 'linkInvalid' } });
    });

    it('ends after a week', async () => {
      const { id } = await invite();
      const token = await tokenOf(id);
      world().pass(7 * 24 * 3600);
      expect((await accept(token)).status).toBe(410);
      expect(await world().letters.invitation(id)).toBeUndefined();
      admin = await signedIn(ada);
    });

    it('sent again has a new link, which ends the old one', async () => {
      const { id } = await invite();
      const old = await tokenOf(id);
      expect((await admin.post(`team/invitations/${id}/resend`)).status).toBe(200);
      const fresh = await tokenOf(id);
      expect((await accept(old)).status).toBe(410);
      expect((await accept(fresh)).status).toBe(201);
      expect((await admin.post(`team/invitations/${id}/resend`)).status).toBe(404);
    });

    it('that is withdrawn opens nothing, and its mail is not sent', async () => {
      const { id } = await invite();
      const token = await tokenOf(id);
      expect((await admin.delete(`team/invitations/${id}`)).status).toBe(204);
      expect((await accept(token)).status).toBe(410);
      expect(await world().letters.invitation(id)).toBeUndefined();
    });

    it.each([
      ['a password of 11 characters', { password: 'tidal-lemon' }, 'password'],
      ['a password that was breached', { password: 'Password-2026!' }, 'password'],
      ['no name', { name: ' ' }, 'name'],
      ['a role of one’s own choice', { role: 'admin' }, 'role'],
    ])('refuses %s, names it, and can be used again', async (_case, changed, field) => {
      const { id } = await invite();
      const token = await tokenOf(id);
      const refused = await accept(token, changed);
      expect(refused).toMatchObject({ status: 400, body: { errors: [{ field }] } });
      expect((await accept(token)).status).toBe(201);
    });

    it('is refused for an address that is in the team, or was invited, in any case', async () => {
      const again = { email: ada.email.toUpperCase(), name: 'Ada', role: 'agent' };
      expect(await admin.post('team/invitations', again)).toMatchObject({
        status: 409,
        body: { code: 'agentExists', errors: [{ field: 'email' }] },
      });
      const { email } = await invite();
      expect(await admin.post('team/invitations', { email, name: 'I', role: 'agent' })).toMatchObject({
        status: 409,
        body: { code: 'invitationExists' },
      });
    });
  });
});
