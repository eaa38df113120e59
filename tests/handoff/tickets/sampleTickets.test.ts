import { describeDesk } from '../../support/deskWorld';
import { hasTickets, makeSampleTickets } from '../../../handoff/tickets/sampleTickets';
import { addTicketText } from '../../../handoff/tickets/ticketSearch';
import { MOST_COUNTED } from '../../../handoff/tickets/ticket';
import type { Agent } from '../../../handoff/accounts/agentStore';

describeDesk('a desk with many tickets', (world) => {
  const COUNT = 5_200;
  const UNRESOLVED = 1_100;
  let mia: Agent;
  const progress: number[] = [];

  beforeAll(async () => {
    const { database, clock } = world();
    mia = await world().agent('Mia');
    expect(await hasTickets(database.db)).toBe(false);
    await makeSampleTickets(database, {
      count: COUNT,
      unresolved: UNRESOLVED,
      now: clock.now(),
      onProgress: (made) => progress.push(made),
    });
  });

  const list = (query: object) =>
    world().desk.list({ view: 'all', agentId: mia.id, limit: 100, ...query } as never);

  it('has as many as were asked for, and tells how far it is', async () => {
    expect(progress).toEqual([5_000, COUNT]);
    expect(await hasTickets(world().database.db)).toBe(true);
    let seen = 0;
    let cursor: string | undefined;
    do {
      const page = await list({ view: 'active', cursor });
      seen += page.tickets.length;
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(seen).toBe(UNRESOLVED);
  });

  it('counts no further than anybody reads', async () => {
    expect(await world().desk.counts(mia.id)).toMatchObject({
      unassigned: MOST_COUNTED,
      active: MOST_COUNTED,
      mine: 0,
    });
  });

  it('finds a word that only an old ticket has, beyond those that are looked through first', async () => {
    const { tickets } = await list({ view: 'resolved', limit: 1 });
    const oldest = `T-${Number(tickets[0]?.number.slice(2)) - 4_000}`;
    await addTicketText(world().database.db, oldest, 'zirconia');
    const found = await list({ search: 'zirc' });
    expect(found.tickets.map(({ number }) => number)).toEqual([oldest]);
    expect((await list({ view: 'active', search: 'zirc' })).tickets).toEqual([]);
  });

  it.each(['all', 'resolved', 'active'] as const)(
    'pages through what many tickets of %s hold without a gap or a repeat',
    async (view) => {
      const walk = async (query: object): Promise<string[]> => {
        const numbers: string[] = [];
        let cursor: string | undefined;
        do {
          const page = await list({ view, cursor, ...query });
          numbers.push(...page.tickets.map(({ number }) => number));
          cursor = page.nextCursor;
        } while (cursor !== undefined);
        return numbers;
      };
      const everything = await walk({});
      expect(await walk({ search: 'order' })).toEqual(everything);
    },
  );

  it('goes on with a filter where the search goes on', async () => {
    const filtered = await list({ search: 'necklace', topic: 'feedback', limit: 5 });
    expect(filtered.tickets).toHaveLength(5);
    const next = await list({ search: 'necklace', topic: 'feedback', limit: 5, cursor: filtered.nextCursor });
    expect(
      next.tickets.every(({ topic, description }) => topic === 'feedback' && /necklace/.test(description)),
    ).toBe(true);
    const before = filtered.tickets.at(-1)?.number ?? '';
    expect(Number(next.tickets[0]?.number.slice(2))).toBeLessThan(Number(before.slice(2)));
  });

  it('numbers what comes next after them', async () => {
    const { tickets } = await list({ limit: 1 });
    const last = Number(tickets[0]?.number.slice(2));
    expect(Number((await world().openChat()).number.slice(2))).toBe(last + 1);
  });
});
