import { randomUUID } from 'node:crypto';
import { describeDesk, type DeskWorld } from '../../support/deskWorld';
import type { Agent } from '../../../handoff/accounts/agentStore';
import type { TicketView } from '../../../handoff/tickets/ticket';

describeDesk('the queue', (world) => {
  let mia: Agent;
  let noor: Agent;
  /** Numbers by what was done to them. */
  const numbers: Record<string, string> = {};

  beforeAll(async () => {
    mia = await world().agent('Mia');
    noor = await world().agent('Noor');
    const make = async (name: string, timeCritical = false) => {
      numbers[name] = (await world().openChat({ timeCritical })).number;
      world().pass(60);
    };
    for (const name of ['oldest', 'mine', 'answered', 'noors', 'done', 'doneLater']) await make(name);
    await make('urgent', true);
    const { desk } = world();
    await desk.claim(of('mine'), mia);
    await desk.claim(of('answered'), mia);
    await desk.reply(of('answered'), mia, { text: 'Hello', clientReplyId: randomUUID() });
    await desk.claim(of('noors'), noor);
    for (const name of ['done', 'doneLater']) {
      await desk.claim(of(name), mia);
      await desk.resolve(of(name), mia);
      world().pass(60);
    }
  });

  const of = (name: string): string => numbers[name] ?? '';
  const namesIn = async (view: TicketView, desk: DeskWorld['desk'] = world().desk): Promise<string[]> => {
    const { tickets } = await desk.list({ view, agentId: mia.id, limit: 100 });
    return tickets.map(({ number }) => Object.keys(numbers).find((name) => numbers[name] === number) ?? '');
  };

  it.each<[TicketView, string[]]>([
    ['unassigned', ['urgent', 'oldest']],
    ['mine', ['mine', 'answered']],
    ['waiting', ['answered']],
    ['active', ['urgent', 'oldest', 'mine', 'answered', 'noors']],
    ['resolved', ['doneLater', 'done']],
    ['all', ['urgent', 'doneLater', 'done', 'noors', 'answered', 'mine', 'oldest']],
    ['dueSoon', []],
    ['overdue', []],
  ])(
    'shows %s: the time-critical first, then by due instant; resolved the latest first, all the newest',
    async (view, names) => {
      expect(await namesIn(view)).toEqual(names);
    },
  );

  it.each<TicketView>(['active', 'resolved', 'all'])(
    'pages through %s without a gap or a repeat',
    async (view) => {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await world().desk.list({ view, agentId: mia.id, limit: 2, cursor });
        expect(page.tickets.length).toBeLessThanOrEqual(2);
        seen.push(...page.tickets.map(({ number }) => number));
        cursor = page.nextCursor;
      } while (cursor !== undefined);
      const whole = await world().desk.list({ view, agentId: mia.id, limit: 100 });
      expect(seen).toEqual(whole.tickets.map(({ number }) => number));
    },
  );

  it('tells tickets that are due at the same instant apart by their number', async () => {
    const same = [await world().openChat(), await world().openChat(), await world().openChat()];
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await world().desk.list({ view: 'unassigned', agentId: mia.id, limit: 1, cursor });
      seen.push(...page.tickets.map(({ number }) => number));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(seen.slice(-3)).toEqual(same.map(({ number }) => number));
    for (const { number } of same) {
      await world().desk.claim(number, noor);
      await world().desk.resolve(number, noor);
    }
  });

  it.each([
    'x',
    '',
    Buffer.from('[1]').toString('base64url'),
    Buffer.from('[1,"now",3]').toString('base64url'),
    Buffer.from(`[1,"2026-01-01T00:00:00.000Z",${'9'.repeat(30)}]`).toString('base64url'),
  ])('refuses a cursor that is none of its own: %s', async (cursor) => {
    const list = world().desk.list({ view: 'active', agentId: mia.id, limit: 1, cursor });
    await expect(list).rejects.toMatchObject({ code: 'invalidCursor' });
  });

  it('counts each unresolved view for the agent who asks, and what is overdue', async () => {
    expect(await world().desk.counts(mia.id)).toEqual({
      unassigned: 2,
      mine: 2,
      mentions: 0,
      waiting: 1,
      snoozed: 0,
      active: 5,
      dueSoon: 0,
      overdue: 0,
    });
    expect((await world().desk.counts(noor.id)).mine).toBe(1);
  });

  it('is due soon from four hours before the due instant and overdue from the moment after it, unless it was answered', async () => {
    const { responseDueBy } = await world().desk.find(of('oldest'));
    const passTo = (millisecondsBefore: number): void =>
      world().pass((responseDueBy.getTime() - millisecondsBefore - world().clock.now().getTime()) / 1000);
    const seen = async () => {
      const { dueSoon, overdue } = await world().desk.counts(mia.id);
      return { dueSoon, overdue, inViews: [await namesIn('dueSoon'), await namesIn('overdue')] };
    };
    passTo(4 * 3_600_000 + 1);
    expect(await seen()).toEqual({ dueSoon: 0, overdue: 0, inViews: [[], []] });
    passTo(4 * 3_600_000);
    expect(await seen()).toEqual({ dueSoon: 1, overdue: 0, inViews: [['oldest'], []] });
    passTo(0);
    expect((await seen()).overdue).toBe(0);
    passTo(-1);
    // The others came minutes later; the answered one is neither.
    expect(await seen()).toEqual({
      dueSoon: 3,
      overdue: 1,
      inViews: [['urgent', 'mine', 'noors'], ['oldest']],
    });
    passTo(-3_600_000);
    expect(await seen()).toEqual({
      dueSoon: 0,
      overdue: 4,
      inViews: [[], ['urgent', 'oldest', 'mine', 'noors']],
    });
  });
});
