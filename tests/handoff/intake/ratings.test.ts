import { LONGEST_COMMENT } from '../../../handoff/intake/ratings';
import { findRating } from '../../../handoff/tickets/ratingStore';
import type { Ticket } from '../../../handoff/tickets/ticketStore';
import { describeDesk } from '../../support/deskWorld';

describeDesk('the rating that a customer is asked for', (world) => {
  const inTx = <T>(run: (tx: ReturnType<typeof world>['database']['db']) => Promise<T>) =>
    world().database.transaction(run);
  const mayAsk = (number: string) => inTx((tx) => world().ratings.mayAsk(tx, number));
  const ask = (number: string) => inTx((tx) => world().ratings.ask(tx, number, world().clock.now()));
  const answer = (number: string, score: number, comment?: string) =>
    inTx((tx) => world().ratings.answer(tx, number, { score, comment, at: world().clock.now() }));
  const helped = async (): Promise<Ticket & { conversationId: string; agentId: string }> => {
    const ticket = await world().openChat();
    const { id: agentId, ...mia } = await world().agent('Mia');
    await world().desk.claim(ticket.number, { id: agentId, ...mia });
    await world().desk.resolve(ticket.number, { id: agentId, ...mia });
    return { ...ticket, agentId };
  };

  it('is of whom had the ticket', async () => {
    const { number, agentId } = await helped();
    expect(await mayAsk(number)).toBe(true);
    await ask(number);
    expect(await inTx((tx) => findRating(tx, number))).toEqual({
      ticketNumber: number,
      score: null,
      comment: null,
      askedAt: world().clock.now(),
      answeredAt: null,
      agentId,
    });
  });

  it('is asked for once, also after the ticket was opened and resolved again', async () => {
    const { number, agentId } = await helped();
    await ask(number);
    expect(await mayAsk(number)).toBe(false);
    const mia = { id: agentId, name: 'Mia', role: 'agent' } as const;
    await world().desk.reopen(number, mia);
    await world().desk.claim(number, mia);
    await world().desk.resolve(number, mia);
    expect(await mayAsk(number)).toBe(false);
    await expect(ask(number)).rejects.toThrow('Another change came first');
  });

  it('is not asked for while nobody has resolved the ticket', async () => {
    const { number } = await world().openChat();
    expect(await mayAsk(number)).toBe(false);
    await world().desk.claim(number, await world().agent('Mia'));
    expect(await mayAsk(number)).toBe(false);
    expect(await mayAsk('T-999999')).toBe(false);
  });

  it('is not asked for after a withdrawal, nor of one that a lead closed unseen', async () => {
    const withdrawn = await world().openChat();
    await world().desk.claim(withdrawn.number, await world().agent('Mia'));
    await inTx((tx) =>
      world().intake.withdraw(tx, {
        number: withdrawn.number,
        proof: { conversationId: withdrawn.conversationId },
        at: world().clock.now(),
      }),
    );
    expect(await mayAsk(withdrawn.number)).toBe(false);
    const unseen = await world().openChat();
    await world().desk.resolve(unseen.number, await world().agent('Lea', 'lead'));
    expect(await mayAsk(unseen.number)).toBe(false);
  });

  it('is taken once, stands in the timeline and is announced', async () => {
    const { number } = await helped();
    await ask(number);
    const heard: unknown[] = [];
    const stop = world().signal.subscribe((change) => heard.push(change));
    expect(await answer(number, 4)).toBe(true);
    expect(await answer(number, 1)).toBe(false);
    stop();
    const events = await world().desk.timeline(number);
    expect(events.filter(({ event }) => event === 'rated')).toMatchObject([
      { actorKind: 'customer', actorName: 'Ana Ruiz', data: { score: 4 } },
    ]);
    expect(heard).toContainEqual({ kind: 'ticket', number });
  });

  it('has a comment that is masked, shortened, and found by a search', async () => {
    const { number } = await helped();
    await ask(number);
    await answer(number, 2);
    const words = `zitronenfalter 4242 4242 4242 4242 ${'x'.repeat(LONGEST_COMMENT)}`;
    expect(await inTx((tx) => world().ratings.comment(tx, number, words))).toBe(true);
    expect(await inTx((tx) => world().ratings.comment(tx, number, 'again'))).toBe(false);
    const comment = (await inTx((tx) => findRating(tx, number)))?.comment ?? '';
    expect(comment).toMatch(/^zitronenfalter \[card ending 4242\] x+$/);
    expect(comment.length).toBeLessThanOrEqual(LONGEST_COMMENT);
    const mia = await world().agent('Mia');
    const { tickets } = await world().desk.list({
      view: 'all',
      agentId: mia.id,
      limit: 10,
      search: 'zitronenfalter',
    });
    expect(tickets.map((ticket) => ticket.number)).toEqual([number]);
  });

  it('may come with its comment', async () => {
    const { number } = await helped();
    await ask(number);
    expect(await answer(number, 5, '  Lovely.  ')).toBe(true);
    expect(await inTx((tx) => findRating(tx, number))).toMatchObject({ score: 5, comment: 'Lovely.' });
  });
});
