import { describeDesk } from '../../support/deskWorld';

const formOf = (email: string) =>
  ({ name: 'Olga', email, topic: 'order', description: 'Where is my order?' }) as const;

describeDesk('the other tickets of a customer', (world) => {
  it('are those under the same address alone, the newest first, with how they stand', async () => {
    const form = formOf('olga@example.com');
    const first = await world().open({ form });
    const agent = await world().agent('Mia');
    await world().desk.claim(first.number, agent);
    await world().desk.resolve(first.number, agent);
    const second = await world().openChat({ form });
    await world().open({ form: formOf('olga@example.org') });
    const third = await world().open({ form });

    const { tickets, hasMore } = await world().desk.othersOf(second);
    expect(tickets.map(({ number, state }) => [number, state])).toEqual([
      [third.number, 'open'],
      [first.number, 'resolved'],
    ]);
    expect(tickets[1]?.resolvedAt).toEqual(world().clock.now());
    expect(hasMore).toBe(false);
  });

  it('are none for a customer of one ticket', async () => {
    const ticket = await world().open({ form: formOf('single@example.com') });
    expect(await world().desk.othersOf(ticket)).toEqual({ tickets: [], hasMore: false });
  });

  it.each([
    [10, 10, false],
    [11, 10, true],
  ])('of %i show %i, and whether there are more: %s', async (others, shown, hasMore) => {
    const form = formOf(`many-${others}@example.com`);
    const ticket = await world().open({ form });
    for (let made = 0; made < others; made += 1) await world().open({ form });
    const found = await world().desk.othersOf(ticket);
    expect(found.tickets).toHaveLength(shown);
    expect(found.hasMore).toBe(hasMore);
  });
});
