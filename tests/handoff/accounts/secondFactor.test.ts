import { sql } from 'drizzle-orm';
import { Secret, TOTP, URI } from 'otpauth';
import type { Agent } from '../../../handoff/accounts/agentStore';
import { enrolmentSchema, recoveryCodesSchema, teamSchema } from '../../../handoff/api/contract';
import { rowsOf } from '../../../handoff/database';
import { describeDesk, PASSWORD } from '../../support/deskWorld';
import {
  createDeskClient,
  startDeskServer,
  type DeskClient,
  type DeskServer,
} from '../../support/deskClient';

describeDesk('a second factor', (world) => {
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

  const codeOf = (secret: string, seconds = 0): string =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({
      timestamp: world().clock.now().getTime() + seconds * 1000,
    });
  /** One that is right at no step within the tolerance. */
  const wrongCode = (secret: string): string => {
    const right = [-30, 0, 30].map((seconds) => codeOf(secret, seconds));
    return ['111111', '222222', '333333', '444444'].find((code) => !right.includes(code)) ?? '555555';
  };
  const signIn = (code?: string, network = 'office') =>
    createDeskClient(server.url).post(
      'session',
      { email: mia.email, password: PASSWORD, ...(code !== undefined && { code }) },
      { 'x-test-network': network },
    );
  const begin = async (client: DeskClient) =>
    enrolmentSchema.parse((await client.post('account/second-factor', { currentPassword: PASSWORD })).body);
  /** On, with a code of the step before used up. */
  const turnedOn = async () => {
    const client = createDeskClient(server.url);
    await client.signIn(mia.email);
    const { secret } = await begin(client);
    const finished = await client.post('account/second-factor/finish', { code: codeOf(secret) });
    expect(finished.status).toBe(200);
    world().pass(60);
    return { client, secret, codes: recoveryCodesSchema.parse(finished.body).recoveryCodes };
  };

  it('is set up with the password and the first code, and gives ten recovery codes', async () => {
    const client = createDeskClient(server.url);
    await client.signIn(mia.email);
    const refused = await client.post('account/second-factor', { currentPassword: 'not the password' });
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ field: 'currentPassword' }] } });
    const { secret, uri } = await begin(client);
    expect(URI.parse(uri)).toMatchObject({ label: mia.email, secret: { base32: secret } });
    expect(secret).toHaveLength(32);
    const wrong = await client.post('account/second-factor/finish', { code: wrongCode(secret) });
    expect(wrong).toMatchObject({ status: 400, body: { code: 'codeWrong', errors: [{ field: 'code' }] } });
    expect((await signIn()).status).toBe(201);
    const { body } = await client.post('account/second-factor/finish', { code: codeOf(secret) });
    expect(new Set(recoveryCodesSchema.parse(body).recoveryCodes).size).toBe(10);
    expect((await client.get('account/second-factor')).body).toEqual({ isOn: true, recoveryCodesLeft: 10 });
    expect((await client.post('account/second-factor', { currentPassword: PASSWORD })).status).toBe(409);
  });

  it('is asked for after the right password only', async () => {
    const { secret } = await turnedOn();
    expect(await signIn()).toMatchObject({ status: 401, body: { code: 'codeRequired' } });
    const wrong = await createDeskClient(server.url).post('session', {
      email: mia.email,
      password: 'not the password',
      code: codeOf(secret),
    });
    expect(wrong).toMatchObject({ status: 401, body: { code: 'signInFailed' } });
    expect(wrong.headers.getSetCookie()).toEqual([]);
    expect((await signIn(codeOf(secret))).status).toBe(201);
  });

  it('takes no code twice, nor an older one, not even at the same moment', async () => {
    const { secret } = await turnedOn();
    const code = codeOf(secret);
    const older = codeOf(secret, -30);
    const both = await Promise.all([signIn(code), signIn(code)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 400]);
    expect((await signIn(older)).status).toBe(400);
    world().pass(30);
    expect((await signIn(codeOf(secret))).status).toBe(201);
  });

  it.each([
    ['a step ago', -30, 201],
    ['a step ahead', 30, 201],
    ['two steps ago', -60, 400],
    ['two steps ahead', 60, 400],
  ])('takes or refuses a code of %s', async (_case, seconds, status) => {
    const { secret } = await turnedOn();
    world().pass(120);
    expect((await signIn(codeOf(secret, seconds))).status).toBe(status);
  });

  it('is guessed at five times, from wherever, with the right password', async () => {
    const { secret } = await turnedOn();
    for (let guess = 1; guess <= 5; guess += 1) {
      expect(await signIn(wrongCode(secret), `network ${guess}`)).toMatchObject({
        status: 400,
        body: { code: 'codeWrong' },
      });
    }
    expect((await signIn(codeOf(secret), 'one more')).status).toBe(429);
    world().pass(900);
    expect((await signIn(codeOf(secret), 'one more')).status).toBe(201);
  });

  it('does not shut out who signs in without a code first, again and again', async () => {
    const { secret } = await turnedOn();
    for (let time = 1; time <= 8; time += 1) expect((await signIn()).status).toBe(401);
    expect((await signIn(codeOf(secret))).status).toBe(201);
  });

  it('is replaced by a recovery code, once, however it is typed', async () => {
    const { codes, client } = await turnedOn();
    const typed = (codes[0] ?? '').toUpperCase().replace('-', ' ').replaceAll('0', 'O');
    const both = await Promise.all([signIn(typed), signIn(typed)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 400]);
    expect((await client.get('account/second-factor')).body).toEqual({ isOn: true, recoveryCodesLeft: 9 });
    const other = await world().agent('Noor');
    const stranger = await createDeskClient(server.url).post('session', {
      email: other.email,
      password: PASSWORD,
      code: codes[1],
    });
    // Noor has no second factor, so no code is looked at, and Mia's is still hers.
    expect(stranger.status).toBe(201);
    expect((await signIn(codes[1])).status).toBe(201);
  });

  it('is turned off with password and code, not with one of them', async () => {
    const { client, secret } = await turnedOn();
    const off = (currentPassword: string, code: string) =>
      client.post('account/second-factor/off', { currentPassword, code });
    expect((await off('not the password', codeOf(secret))).body).toMatchObject({ code: 'passwordWrong' });
    expect((await off(PASSWORD, wrongCode(secret))).body).toMatchObject({ code: 'codeWrong' });
    expect((await signIn()).status).toBe(401);
    expect((await off(PASSWORD, codeOf(secret))).status).toBe(204);
    expect((await signIn()).status).toBe(201);
  });

  it('gets new recovery codes, which end the old ones', async () => {
    const { client, secret, codes } = await turnedOn();
    const { body } = await client.post('account/second-factor/recovery-codes', {
      currentPassword: PASSWORD,
      code: codeOf(secret),
    });
    const fresh = recoveryCodesSchema.parse(body).recoveryCodes;
    expect((await signIn(codes[0])).status).toBe(400);
    expect((await signIn(fresh[0])).status).toBe(201);
  });

  it('is reset by an admin for a colleague who lost the phone, which signs them out', async () => {
    const { client } = await turnedOn();
    const ada = await world().agent('Ada', 'admin');
    const admin = createDeskClient(server.url);
    await admin.signIn(ada.email);
    const member = async () =>
      teamSchema.parse((await admin.get('team')).body).members.find(({ id }) => id === mia.id);
    expect(await member()).toMatchObject({ hasSecondFactor: true });
    expect((await client.post(`team/${mia.id}/second-factor-reset`)).status).toBe(403);
    expect((await admin.post(`team/${mia.id}/second-factor-reset`)).status).toBe(204);
    expect(await member()).toMatchObject({ hasSecondFactor: false });
    expect((await client.get('session')).status).toBe(401);
    expect((await signIn()).status).toBe(201);
  });

  it('is nowhere to be read in the database, nor in the log', async () => {
    const { secret, codes } = await turnedOn();
    await signIn(codes[0]);
    const tables = ['agents', 'second_factors', 'recovery_codes', 'rate_limits', 'audit_entries'];
    const rows = await Promise.all(
      tables.map((table) => rowsOf(world().database.db, sql`select * from ${sql.identifier(table)}`)),
    );
    const dump = JSON.stringify([rows, server.log]);
    for (const hidden of [secret, ...codes]) expect(dump).not.toContain(hidden);
  });
});
