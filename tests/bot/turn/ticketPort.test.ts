import { randomUUID } from 'node:crypto';
import { insertConversation, recordActivityIn } from '../../../bot/conversation/conversationLog';
import { insertUploads } from '../../../bot/conversation/filePort';
import { createLookupGuard } from '../../../bot/shop/lookupGuard';
import { LOCK_RULES } from '../../../bot/shop/lookupLocks';
import { createTicketPort } from '../../../bot/turn/ticketPort';
import { currentUnitOfWork, runInUnitOfWork, UnitOfWork } from '../../../bot/turn/unitOfWork';
import { conversations, activities } from '../../../bot/schema';
import type { TicketContext, TicketPort } from '../../../dialogs/ports';
import { findRating } from '../../../handoff/tickets/ratingStore';
import { eq } from 'drizzle-orm';
import { describeDesk, FORM, type DeskWorld } from '../../support/deskWorld';

const { misses: MOST_MISSES, minutes: LOCK_MINUTES } = LOCK_RULES.conversation;

const CONTEXT: TicketContext = {
  ownership: { verified: false },
  decisions: [],
  answers: [],
  locale: 'en-US',
  reason: 'contactForm',
  timeCritical: false,
  files: [],
};

/** What the dialogs of one turn ask of the desk, committed as the pipeline does it. */
async function inTurn<T>(
  { database, intake, line, ratings, clock }: DeskWorld,
  conversationId: string,
  ask: (tickets: TicketPort) => Promise<T>,
): Promise<T> {
  const now = clock.now();
  const { id } = await database.transaction((tx) =>
    recordActivityIn(tx, { conversationId, author: 'customer', activity: { type: 'message' } }, now),
  );
  const [conversation] = await database.db
    .select()
    .from(conversations)
    .where(eq(conversations.id, conversationId));
  const [incoming] = await database.db.select().from(activities).where(eq(activities.id, id));
  if (!conversation || !incoming) throw new Error('nothing was recorded');
  const unit = new UnitOfWork(conversation, incoming, now);
  const guard = createLookupGuard(database, () => ({
    conversationId: currentUnitOfWork().conversation.id,
    network: currentUnitOfWork().conversation.network ?? undefined,
    now,
  }));
  const result = await runInUnitOfWork(unit, () =>
    ask(createTicketPort({ intake, ratings, line, database, guard })),
  );
  await database.transaction(async (tx) => {
    for (const effect of unit.effects) await effect(tx);
  });
  return result;
}

describeDesk('the desk as the dialogs see it', (world) => {
  const conversation = async (network?: string, email?: string): Promise<string> => {
    const id = randomUUID();
    await insertConversation(
      world().database.db,
      {
        id,
        channelId: 'directline',
        userId: 'dl_x',
        ...(network && { network }),
        ...(email && { customer: { subject: 's', email } }),
      },
      world().clock.now(),
    );
    return id;
  };
  const open = (conversationId: string, files: TicketContext['files'] = [], email: string = FORM.email) =>
    inTurn(world(), conversationId, (tickets) => tickets.open({ ...FORM, email }, { ...CONTEXT, files }));

  it('opens a ticket with the files of the chat, whose status its conversation sees without proof', async () => {
    const here = await conversation();
    const file = {
      id: `${'a'.repeat(20)}${randomUUID().slice(0, 12)}`,
      name: 'ring.png',
      contentType: 'image/png',
    };
    await insertUploads(world().database.db, here, [{ ...file, content: Buffer.from('x') }], new Date());
    const files = [
      { name: file.name, contentType: file.contentType, url: `https://shop.example/uploads/${file.id}` },
      { name: 'of another channel', contentType: 'image/png', url: 'https://teams.example/1' },
    ];
    const { number } = await open(here, files);
    expect(await world().desk.files(number)).toEqual([{ ...file, bytes: 1 }]);
    const [status] = await inTurn(world(), here, (tickets) => tickets.mine());
    expect(status).toMatchObject({
      number,
      state: 'open',
      answeredIn: 'here',
      description: FORM.description,
    });
    const elsewhere = await conversation();
    expect(await inTurn(world(), elsewhere, (tickets) => tickets.mine())).toEqual([]);
    expect(
      await inTurn(world(), elsewhere, (tickets) => tickets.status(number, { kind: 'conversation' })),
    ).toEqual({
      kind: 'notFound',
    });
  });

  it('tells who has it, and where the answer goes', async () => {
    const { number } = await open(await conversation());
    const mia = await world().agent('Mia');
    await world().desk.claim(number, mia);
    await world().desk.reply(number, mia, { text: 'Which one?', clientReplyId: randomUUID() });
    const elsewhere = await conversation();
    const status = await inTurn(world(), elsewhere, (tickets) =>
      tickets.status(number, { kind: 'email', email: FORM.email }),
    );
    expect(status).toMatchObject({
      kind: 'found',
      value: { state: 'waiting', agentName: 'Mia', answeredIn: 'otherChat', answeredAt: world().clock.now() },
    });
  });

  it('takes the word of the shop’s sign-in, and nobody’s in a conversation without one', async () => {
    const email = `${randomUUID()}@example.com`;
    const { number } = await open(await conversation(), [], email);
    const signedIn = await conversation(undefined, email);
    expect((await inTurn(world(), signedIn, (tickets) => tickets.mine())).map((each) => each.number)).toEqual(
      [number],
    );
    const anonymous = await conversation();
    for (const [id, kind] of [
      [signedIn, 'found'],
      [anonymous, 'notFound'],
    ] as const) {
      expect(
        await inTurn(world(), id, (tickets) => tickets.status(number, { kind: 'signedIn' })),
      ).toMatchObject({ kind });
    }
  });

  it(`locks look-ups after ${MOST_MISSES} misses, with the same answer, for ${LOCK_MINUTES} minutes`, async () => {
    const { number } = await open(await conversation());
    const elsewhere = await conversation();
    const look = (email: string) =>
      inTurn(
        world(),
        elsewhere,
        async (tickets) => (await tickets.status(number, { kind: 'email', email })).kind,
      );
    for (let miss = 1; miss < MOST_MISSES; miss += 1) expect(await look('eve@example.com')).toBe('notFound');
    expect(await look(FORM.email)).toBe('found');
    expect(await look('eve@example.com')).toBe('notFound');
    expect(await look(FORM.email)).toBe('notFound');
    world().pass(LOCK_MINUTES * 60 + 1);
    expect(await look(FORM.email)).toBe('found');
  });

  it('adds to and withdraws a ticket of elsewhere by its proof, and tells the agent who holds it', async () => {
    const home = await conversation();
    const { number } = await open(home);
    const mia = await world().agent('Mia');
    await world().desk.claim(number, mia);
    const elsewhere = await conversation();
    const proof = { kind: 'email', email: FORM.email } as const;
    await inTurn(world(), elsewhere, (tickets) =>
      tickets.addNote(number, { text: 'It is silver', files: [] }, proof),
    );
    await inTurn(world(), elsewhere, (tickets) => tickets.withdraw(number, proof));
    expect((await world().eventsOf(number)).slice(-2)).toEqual(['customerAdded', 'withdrawn']);
    expect(await world().desk.find(number)).toMatchObject({
      state: 'resolved',
      withdrawnAt: world().clock.now(),
    });
    expect(await world().speakerOf(home)).toBe('bot');
  });

  it('has the customer rate a case of this conversation that a person resolved, once', async () => {
    const here = await conversation();
    const { number } = await open(here);
    const mia = await world().agent('Mia');
    await world().desk.claim(number, mia);
    const ask = (id: string) => inTurn(world(), id, (tickets) => tickets.askRating(number));
    expect(await ask(here)).toBe(false);
    await world().desk.resolve(number, mia);
    expect(await ask(await conversation())).toBe(false);
    expect(await ask(here)).toBe(true);
    expect(await ask(here)).toBe(false);
    await inTurn(world(), here, (tickets) => tickets.rate(number, 4));
    await inTurn(world(), here, (tickets) => tickets.commentOnRating(number, 'Quick.'));
    expect(await findRating(world().database.db, number)).toMatchObject({ score: 4, comment: 'Quick.' });
  });

  it('has only one of two turns at the same moment ask', async () => {
    const here = await conversation();
    const { number } = await open(here);
    const mia = await world().agent('Mia');
    await world().desk.claim(number, mia);
    await world().desk.resolve(number, mia);
    const ask = () => inTurn(world(), here, (tickets) => tickets.askRating(number));
    const asked = await Promise.allSettled([ask(), ask()]);
    const committed = asked.filter((turn) => turn.status === 'fulfilled' && turn.value);
    expect(committed).toHaveLength(1);
  });

  it('lets no turn commit that says it added to a ticket which is not the customer’s', async () => {
    const { number } = await open(await conversation());
    const elsewhere = await conversation();
    await expect(
      inTurn(world(), elsewhere, (tickets) => tickets.addNote(number, { text: 'hello', files: [] })),
    ).rejects.toThrow('no such ticket');
  });
});
