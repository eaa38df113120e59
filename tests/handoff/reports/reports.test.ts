import { randomUUID } from 'node:crypto';
import type { Agent } from '../../../handoff/accounts/agentStore';
import { reportSchema } from '../../../handoff/api/contract';
import { agents, ticketRatings, tickets, visits } from '../../../handoff/schema';
import {
  createDeskClient,
  startDeskServer,
  type DeskClient,
  type DeskServer,
} from '../../support/deskClient';
import { describeDesk } from '../../support/deskWorld';

type TicketRow = typeof tickets.$inferInsert;
type VisitRow = typeof visits.$inferInsert;

/**
 * Three days in New York, the middle one of 23 hours: they begin at 05:00, 05:00 and 04:00 UTC, and the
 * fourth at 04:00. Every figure below is worked out by hand from these rows.
 */
const PERIOD = { from: '2026-03-07', to: '2026-03-09' };
const NOW = '2026-03-20T12:00:00.000Z';

describeDesk('a report', (world) => {
  let server: DeskServer;
  let lena: Agent;
  let lead: DeskClient;

  const addTicket = (number: string, { chat = true, ...row }: Partial<TicketRow> & { chat?: boolean }) =>
    world()
      .database.db.insert(tickets)
      .values({
        number,
        state: 'open',
        priority: 'normal',
        conversationId: chat ? `chat of ${number}` : null,
        channel: chat ? 'directline' : 'contactPage',
        locale: 'en-US',
        language: 'en',
        customerName: 'Ana Ruiz',
        email: 'ana@example.com',
        ownership: { verified: false },
        topic: 'order',
        description: 'Where is it?',
        reason: 'askedForPerson',
        decisions: [],
        answers: [],
        createdAt: new Date('2026-01-01T00:00:00Z'),
        updatedAt: new Date('2026-01-01T00:00:00Z'),
        responseDueBy: new Date('2026-03-12T00:00:00Z'),
        ...row,
      } as TicketRow);
  const addVisit = (conversationId: string, begun: string, row: Partial<VisitRow> = {}) =>
    world()
      .database.db.insert(visits)
      .values({
        conversationId,
        begunAt: new Date(begun),
        lastAt: new Date(begun),
        topics: ['order'],
        answered: 1,
        unresolved: 0,
        withTeam: false,
        isOpen: false,
        ...row,
      });
  const rate = (ticketNumber: string, askedAt: string, score: number | null) =>
    world()
      .database.db.insert(ticketRatings)
      .values({
        ticketNumber,
        askedAt: new Date(askedAt),
        score,
        answeredAt: score === null ? null : new Date(askedAt),
      });

  beforeAll(async () => {
    server = await startDeskServer(world());
    lena = await world().agent('Lena', 'lead');
    await world().database.db.update(agents).set({ name: '=HYPERLINK("x")' });
    world().pass((new Date(NOW).getTime() - world().clock.now().getTime()) / 1000);
    lead = createDeskClient(server.url);
    await lead.signIn(lena.email);

    // The last millisecond before the period; answered in it, after 3 hours.
    await addTicket('T-2002', {
      createdAt: new Date('2026-03-07T04:59:59.999Z'),
      firstRespondedAt: new Date('2026-03-07T07:59:59.999Z'),
    });
    // Its first instant; answered after 1 hour, resolved after 24, at the first instant of the second day.
    await addTicket('T-2001', {
      state: 'resolved',
      assigneeId: lena.id,
      createdAt: new Date('2026-03-07T05:00:00Z'),
      firstRespondedAt: new Date('2026-03-07T06:00:00Z'),
      resolvedAt: new Date('2026-03-08T05:00:00Z'),
    });
    // Just before the clocks went forward; answered after 2 hours, when it was due; resolved after 21 hours.
    await addTicket('T-2003', {
      state: 'resolved',
      topic: 'return',
      reason: 'returnRequest',
      createdAt: new Date('2026-03-08T06:59:59Z'),
      responseDueBy: new Date('2026-03-08T08:59:59Z'),
      firstRespondedAt: new Date('2026-03-08T08:59:59Z'),
      resolvedAt: new Date('2026-03-09T03:59:59Z'),
    });
    // The first instant of the third day; nobody answered, and it is past due.
    await addTicket('T-2004', {
      chat: false,
      topic: 'product',
      reason: 'contactForm',
      createdAt: new Date('2026-03-09T04:00:00Z'),
    });
    // Withdrawn before it was due.
    await addTicket('T-2005', {
      state: 'resolved',
      createdAt: new Date('2026-03-09T10:00:00Z'),
      resolvedAt: new Date('2026-03-09T11:00:00Z'),
      withdrawnAt: new Date('2026-03-09T11:00:00Z'),
    });
    // The last instant of the period; answered a millisecond after it, and after it was due.
    await addTicket('T-2006', {
      createdAt: new Date('2026-03-10T03:59:59.999Z'),
      responseDueBy: new Date('2026-03-10T03:59:59.999Z'),
      firstRespondedAt: new Date('2026-03-10T04:00:00Z'),
    });
    // After the period.
    await addTicket('T-2007', { createdAt: new Date('2026-03-10T04:00:00Z') });
    // Not answered and not due yet.
    await addTicket('T-2008', {
      reason: 'angry',
      createdAt: new Date('2026-03-09T12:00:00Z'),
      responseDueBy: new Date('2026-03-25T00:00:00Z'),
    });

    await rate('T-2001', '2026-03-08T05:00:00Z', 5);
    await rate('T-2003', '2026-03-09T03:59:59Z', 2);
    await rate('T-2005', '2026-03-09T11:00:00Z', null);
    await rate('T-2002', '2026-03-10T04:00:00Z', 1);
  });
  afterAll(() => server.close());

  it('counts tickets in and out on the shop’s calendar days', async () => {
    const { days } = await world().reports.read(lena, PERIOD);
    expect(days.map(({ day, opened, closed }) => [day, opened, closed])).toEqual([
      ['2026-03-07', 1, 0],
      ['2026-03-08', 1, 2],
      ['2026-03-09', 4, 1],
    ]);
  });

  it('measures first responses by the day on which they were given', async () => {
    const { firstResponse, days } = await world().reports.read(lena, PERIOD);
    // 1, 2 and 3 hours: nine tenths of the way through them is 2 hours and 48 minutes.
    expect(firstResponse).toEqual({ count: 3, median: 7200, p90: 10_080 });
    expect(days.map((day) => day.firstResponse)).toEqual([
      { count: 2, median: 7200, p90: 10_080 },
      { count: 1, median: 7200, p90: 7200 },
      { count: 0, median: null, p90: null },
    ]);
  });

  it('measures resolutions without what was withdrawn', async () => {
    const { resolution, days } = await world().reports.read(lena, PERIOD);
    expect(resolution).toEqual({ count: 2, median: 81_000, p90: 85_320 });
    expect(days.map((day) => day.resolution.count)).toEqual([0, 2, 0]);
  });

  it('measures a merged duplicate by the ticket that it went into', async () => {
    const day = { from: '2026-02-02', to: '2026-02-02' };
    const createdAt = new Date('2026-02-02T12:00:00Z');
    const merged = { mergedInto: 'T-2001', resolvedAt: new Date('2026-02-02T13:00:00Z') } as const;
    await addTicket('T-2900', { state: 'resolved', createdAt, responseDueBy: createdAt, ...merged });
    expect(await world().reports.read(lena, day)).toMatchObject({
      days: [{ opened: 1, closed: 1 }],
      resolution: { count: 0 },
      due: { kept: 0, missed: 0 },
    });
  });

  it('keeps apart what was answered in time, what was not, and what is neither yet', async () => {
    const { due } = await world().reports.read(lena, PERIOD);
    expect(due).toEqual({ kept: 2, missed: 2 });
  });

  it('says why chats were handed over, and leaves out the contact page', async () => {
    const { reasons, topics } = await world().reports.read(lena, PERIOD);
    expect(reasons).toEqual([
      { reason: 'askedForPerson', count: 3 },
      { reason: 'angry', count: 1 },
      { reason: 'returnRequest', count: 1 },
    ]);
    const told = Object.fromEntries(topics.map(({ topic, tickets: count }) => [topic, count]));
    expect(told).toEqual({ order: 4, shipping: 0, return: 1, product: 1, payment: 0, feedback: 0, other: 0 });
  });

  it('counts the ratings of those who were asked in the period', async () => {
    const { ratings } = await world().reports.read(lena, PERIOD);
    expect(ratings).toEqual({ asked: 3, answered: 2, average: 3.5, scores: [0, 1, 0, 0, 1] });
  });

  it('has an empty day and an empty period', async () => {
    const report = await world().reports.read(lena, { from: '2025-01-01', to: '2025-01-01' });
    expect(reportSchema.parse(report)).toMatchObject({
      days: [{ day: '2025-01-01', opened: 0, closed: 0 }],
      firstResponse: { count: 0, median: null, p90: null },
      ratings: { asked: 0, answered: 0, average: null },
      containment: { contained: 0 },
      reasons: [],
    });
  });

  describe('of what the bot resolved by itself', () => {
    const contained = async (period = PERIOD) => (await world().reports.read(lena, period)).containment;

    beforeAll(async () => {
      await addVisit('simply answered', '2026-03-07T12:00:00Z');
      await addVisit('72 hours later', '2026-03-07T12:00:00Z');
      await addVisit('72 hours later', '2026-03-10T12:00:00Z');
      await addVisit('a second earlier', '2026-03-07T13:00:00Z');
      await addVisit('a second earlier', '2026-03-10T12:59:59Z');
      await addVisit('with a ticket', '2026-03-07T12:00:00Z', { lastAt: new Date('2026-03-07T12:20:00Z') });
      await addTicket('T-3001', {
        conversationId: 'with a ticket',
        createdAt: new Date('2026-03-10T12:19:59Z'),
      });
      await addVisit('left open', '2026-03-08T12:00:00Z', { isOpen: true });
      await addVisit('declined', '2026-03-08T12:00:00Z', { unresolved: 1 });
      await addVisit('nothing answered', '2026-03-08T12:00:00Z', { answered: 0 });
      await addVisit('about a ticket', '2026-03-08T12:00:00Z', { withTeam: true });
      await addVisit('then by the page', '2026-03-08T12:00:00Z', { email: 'cleo@example.com' });
      await addTicket('T-3002', {
        chat: false,
        email: 'cleo@example.com',
        createdAt: new Date('2026-03-10T12:00:00Z'),
      });
      await addVisit('one phone', '2026-03-08T12:00:00Z', { email: 'bob@example.com' });
      await addVisit('another phone', '2026-03-09T12:00:00Z', { email: 'bob@example.com' });

      await addVisit('72 hours ago', '2026-03-17T11:00:00Z', { lastAt: new Date('2026-03-17T12:00:00Z') });
      const later = { lastAt: new Date('2026-03-17T12:00:00.001Z'), withTeam: true };
      await addVisit('a bit less', '2026-03-17T11:00:00Z', later);

      const topics: VisitRow['topics'] = ['return', 'product'];
      await addVisit('end of a day', '2026-03-08T04:59:59.999Z', { topics });
      await addVisit('begin of a day', '2026-03-08T05:00:00Z', { topics: ['return'] });
    });

    it('counts each visit once: answered to its end, without a ticket, and nobody came back', async () => {
      expect(await contained()).toEqual({
        notKnownYet: 0,
        // With a ticket, about a ticket, then by the page.
        handedOver: 3,
        // A second earlier, one phone.
        cameBack: 2,
        // Left open, declined, nothing answered.
        unresolved: 3,
        // Simply answered, 72 hours later, another phone, end and begin of a day.
        contained: 5,
      });
    });

    it('knows nothing of a visit that is less than 72 hours old', async () => {
      const none = { handedOver: 0, cameBack: 0, unresolved: 0 };
      expect(await contained({ from: '2026-03-17', to: '2026-03-17' })).toEqual({
        ...none,
        notKnownYet: 1,
        contained: 1,
      });
    });

    it('says what visits were about, by day', async () => {
      const { topics } = await world().reports.read(lena, PERIOD);
      const told = topics.filter(({ visits: count }) => count > 0);
      expect(told.map(({ topic, visits: count, visitsPerDay }) => [topic, count, visitsPerDay])).toEqual([
        ['order', 11, [4, 6, 1]],
        ['return', 2, [1, 1, 0]],
        ['product', 1, [1, 0, 0]],
      ]);
    });
  });

  describe('over the API', () => {
    it('comes for a number of days up to today', async () => {
      const { status, body } = await lead.get('reports?days=7');
      expect(status).toBe(200);
      const report = reportSchema.parse(body);
      expect([report.from, report.to, report.days.length]).toEqual(['2026-03-14', '2026-03-20', 7]);
      expect(report.timeZone).toBe('America/New_York');
    });

    it('is for leads and admins', async () => {
      const mia = createDeskClient(server.url);
      await mia.signIn((await world().agent('Mia')).email);
      const refused = { status: 403, body: { code: 'leadsOnly' } };
      expect(await mia.get('reports?days=7')).toMatchObject(refused);
      expect(await mia.get('reports/tickets/csv?days=7')).toMatchObject(refused);
      expect((await createDeskClient(server.url).get('reports/tickets/csv?days=7')).status).toBe(401);
    });

    it.each([
      ['no period', '', 'days'],
      ['two periods', 'days=7&from=2026-03-01&to=2026-03-02', 'days'],
      ['no days', 'days=0', 'days'],
      ['too many days', 'days=367', 'days'],
      ['no last day', 'from=2026-03-01', 'to'],
      ['no first day', 'to=2026-03-01', 'from'],
      ['a day that does not exist', 'from=2026-02-30&to=2026-03-01', 'from'],
      ['a last day before the first', 'from=2026-03-02&to=2026-03-01', 'to'],
      ['more than a year', 'from=2025-03-01&to=2026-03-02', 'to'],
    ])('refuses %s and names it', async (_case, query, field) => {
      for (const path of ['reports', 'reports/days/csv']) {
        const { status, body } = await lead.get<{ errors: { field: string }[] }>(`${path}?${query}`);
        expect([status, body.errors.map((error) => error.field)]).toEqual([400, [field]]);
      }
    });

    const csvOf = async (table: string) => {
      const url = `${server.url}/api/desk/reports/${table}/csv?from=${PERIOD.from}&to=${PERIOD.to}`;
      const response = await fetch(url, { headers: { cookie: lead.cookie() } });
      const text = Buffer.from(await response.arrayBuffer()).toString();
      expect(text.charCodeAt(0)).toBe(0xfeff);
      return { response, lines: text.slice(1).split('\r\n') };
    };

    it('comes as a table of days for a spreadsheet', async () => {
      const { response, lines } = await csvOf('days');
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="days-2026-03-07-2026-03-09.csv"',
        'cache-control': 'no-store',
      });
      expect(lines.slice(1)).toEqual([
        '2026-03-07,1,0,2,7200,10080,0,,',
        '2026-03-08,1,2,1,7200,7200,2,81000,85320',
        '2026-03-09,4,1,0,,,0,,',
        '',
      ]);
    });

    it('comes with the tickets, their times in the shop’s zone, no customer and no formula in it', async () => {
      const { lines } = await csvOf('tickets');
      expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual([
        'T-2001',
        'T-2003',
        'T-2004',
        'T-2005',
        'T-2008',
        'T-2006',
        '',
      ]);
      expect(lines[1]).toBe(
        'T-2001,resolved,order,askedForPerson,directline,en-US,normal,"\'=HYPERLINK(""x"")",' +
          '2026-03-07T00:00:00-05:00,2026-03-11T20:00:00-04:00,2026-03-07T01:00:00-05:00,' +
          '2026-03-08T00:00:00-05:00,,5',
      );
      expect(lines.join()).not.toMatch(/Ruiz|example\.com/);
    });

    it.each(['reasons', 'topics', 'ratings', 'containment'])('comes as a table of %s', async (table) => {
      const { lines } = await csvOf(table);
      const [head = '', ...rows] = lines.slice(0, -1);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row.split(',')).toHaveLength(head.split(',').length);
    });

    it('notes in the audit who took it out', async () => {
      await csvOf('tickets');
      const { entries } = await world().audit.list(lena, { action: 'report.exported', limit: 1 });
      expect(entries[0]).toMatchObject({ actorId: lena.id, data: { table: 'tickets', ...PERIOD } });
    });

    it('has no table of another name', async () => {
      expect((await lead.get(`reports/${randomUUID()}/csv?days=7`)).status).toBe(400);
    });
  });
});
