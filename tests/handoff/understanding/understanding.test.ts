import { desc } from 'drizzle-orm';
import { understandingSchema } from '../../../handoff/api/contract';
import { auditEntries, trainingLines, unclearLines } from '../../../handoff/schema';
import { recordUnclear } from '../../../handoff/understanding/recordUnclear';
import { markCollected, waitingTrainingLines } from '../../../handoff/understanding/trainingQueue';
import {
  createDeskClient,
  startDeskServer,
  type DeskClient,
  type DeskServer,
} from '../../support/deskClient';
import { describeDesk } from '../../support/deskWorld';

describeDesk('what was not understood', (world) => {
  let server: DeskServer;
  let agent: DeskClient;
  let lead: DeskClient;

  beforeAll(async () => {
    server = await startDeskServer(world());
    agent = createDeskClient(server.url);
    await agent.signIn((await world().agent('Mia')).email);
    lead = createDeskClient(server.url);
    await lead.signIn((await world().agent('Lena', 'lead')).email);
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    await world().database.db.delete(unclearLines);
    await world().database.db.delete(trainingLines);
  });

  const record = (text: string, language = 'en') => {
    const guesses = [{ intent: 'OrderStatus', score: 0.4 }];
    const line = { at: world().clock.now(), language, locale: language, text, guesses };
    return recordUnclear(world().database.db, line, world().shop.policy);
  };
  const look = async (query = '') => {
    const { status, body } = await lead.get(`understanding${query}`);
    expect(status).toBe(200);
    return understandingSchema.parse(body);
  };
  const idsOf = ({ groups }: Awaited<ReturnType<typeof look>>) =>
    groups.flatMap(({ lines }) => lines.map(({ id }) => id));

  it('is kept without what tells who typed it, and nothing of a line that is then empty', async () => {
    await record('engrave order 1042 for ana@example.com, card 4242 4242 4242 4242');
    await record(' \0 ');
    const rows = await world().database.db.select().from(unclearLines);
    expect(rows.map(({ text }) => text)).toEqual(['engrave order [order] for [email] card [card]']);
  });

  it('is shown in groups, the most frequent first, and by language', async () => {
    await record('is there parking');
    for (const text of ['can you engrave this', 'can you engrave this', 'can you engrave that'])
      await record(text);
    await record('hay aparcamiento', 'es');
    const { groups, intents, languages } = await look();
    expect(groups.map(({ count }) => count)).toEqual([3, 1, 1]);
    expect(groups[0]).toMatchObject({
      language: 'en',
      guesses: [{ intent: 'OrderStatus', score: 0.4 }],
      lines: [
        { text: 'can you engrave this', count: 2 },
        { text: 'can you engrave that', count: 1 },
      ],
    });
    expect(intents).toContain('ReturnRequest');
    expect(languages).toEqual(['en', 'es']);
    expect((await look('?language=es')).groups.map(({ lines }) => lines[0]?.text)).toEqual([
      'hay aparcamiento',
    ]);
  });

  it('is filed once however often it was typed, leaves the list, and does not come back', async () => {
    for (let time = 0; time < 3; time += 1) await record('can you engrave this');
    const lines = idsOf(await look());
    const filed = { lines, intent: 'OrderStatus' };
    const answers = await Promise.all([
      lead.post('understanding/file', filed),
      lead.post('understanding/file', filed),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
    await record('can you engrave this');
    expect(await look()).toMatchObject({ groups: [], waiting: 1 });
    const waiting = await waitingTrainingLines(world().database.db);
    expect(waiting).toMatchObject([{ language: 'en', text: 'can you engrave this', intent: 'OrderStatus' }]);
    await markCollected(
      world().database.db,
      waiting.map(({ id }) => id),
      world().clock.now(),
    );
    expect((await look()).waiting).toBe(0);
    const [entry] = await world()
      .database.db.select()
      .from(auditEntries)
      .orderBy(desc(auditEntries.id))
      .limit(1);
    expect(entry).toMatchObject({
      actorName: 'Lena',
      action: 'understanding.filed',
      data: { intent: 'OrderStatus', texts: 1 },
    });
  });

  it('is dismissed without becoming training data', async () => {
    await record('asdf');
    const lines = idsOf(await look());
    expect(await lead.post('understanding/dismiss', { lines })).toMatchObject({
      status: 200,
      body: { texts: 1 },
    });
    expect(await look()).toMatchObject({ groups: [], waiting: 0 });
    expect((await lead.post('understanding/dismiss', { lines })).status).toBe(404);
  });

  it.each([
    ['file', { lines: [1], intent: 'Nonsense' }, 'intent'],
    ['file', { lines: [1] }, 'intent'],
    ['file', { lines: [], intent: 'OrderStatus' }, 'lines'],
    ['dismiss', {}, 'lines'],
  ])('POST %s with %j is 400 naming %s, and changes nothing', async (action, body, field) => {
    await record('is there parking');
    expect(await lead.post(`understanding/${action}`, body)).toMatchObject({
      status: 400,
      body: { errors: [{ field }] },
    });
    expect((await look()).groups).toHaveLength(1);
  });

  it('is for leads and admins alone', async () => {
    await record('is there parking');
    const lines = idsOf(await look());
    for (const answer of [
      await agent.get('understanding'),
      await agent.post('understanding/file', { lines, intent: 'OrderStatus' }),
      await agent.post('understanding/dismiss', { lines }),
    ]) {
      expect(answer).toMatchObject({ status: 403, body: { code: 'leadsOnly' } });
    }
    expect((await look()).groups).toHaveLength(1);
  });

  it('is kept for 90 days', async () => {
    await record('is there parking');
    const days = (count: number) => new Date(world().clock.now().getTime() + count * 24 * 60 * 60 * 1000);
    await world().understanding.forgetOld(days(90));
    expect((await look()).groups).toHaveLength(1);
    await world().understanding.forgetOld(days(91));
    expect((await look()).groups).toEqual([]);
  });
});
