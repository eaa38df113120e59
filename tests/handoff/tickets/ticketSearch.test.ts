import { describeDesk } from '../../support/deskWorld';
import type { QueueQuery } from '../../../handoff/tickets/ticketQueue';
import type { Agent } from '../../../handoff/accounts/agentStore';

const description = 'My bracelet came with a bent clasp, and the tarnished one before it too.';

describeDesk('finding a ticket', (world) => {
  let mia: Agent;
  let bent: string;
  let conversationId: string;
  let spanish: string;

  beforeAll(async () => {
    mia = await world().agent('Mia');
    ({ number: bent, conversationId } = await world().openChat({
      form: {
        name: 'Ingrid Solberg',
        email: 'ingrid.s@example.com',
        orderNumber: '1047',
        topic: 'order',
        description,
      },
      answers: [{ question: 'Which piece?', answer: 'the Luna one' }],
      spoken: 'hi there\nwhere can I send a photograph',
      timeCritical: true,
    }));
    ({ number: spanish } = await world().open({
      locale: 'es-MX',
      form: {
        name: 'José Peña',
        email: 'jose@example.com',
        topic: 'payment',
        description: '¿Por qué me cobraron dos veces?',
      },
    }));
    await world().open();
  });

  const find = async (filter: Partial<QueueQuery>): Promise<string[]> => {
    const { tickets } = await world().desk.list({ view: 'all', agentId: mia.id, limit: 50, ...filter });
    return tickets.map(({ number }) => number);
  };

  it.each([
    ['a word of the description', 'clasp'],
    ['its beginning, in capitals', 'BRACE'],
    ['words in any order', 'tarnished bent'],
    ['the name', 'solberg'],
    ['the e-mail address', 'ingrid.s@example.com'],
    ['its beginning', 'ingrid.s@'],
    ['the order number with its sign', '#1047'],
    ['an answer', 'luna'],
    ['what the customer said before', 'photograph'],
    [
      'words with signs that a query language would take for its own',
      "clasp & !bent | (came) :* \\ ' tarnished\\",
    ],
  ])('finds it by %s', async (_what, search) => {
    expect(await find({ search })).toEqual([bent]);
  });

  it('finds it by its number, in small letters too', async () => {
    expect(await find({ search: bent.toLowerCase() })).toEqual([bent]);
  });

  it.each(['clasp necklace', 'asp', 'T-999999'])('does not find what is not there: %s', async (search) => {
    expect(await find({ search })).toEqual([]);
  });

  it.each(['', '  ', '?!', "'"])('takes %p for no search at all', async (search) => {
    expect(await find({ search })).toHaveLength(3);
  });

  it('finds what was written later: a note, a reply, the customer in the held chat', async () => {
    const { desk, database, intake, clock } = world();
    await desk.claim(bent, mia);
    await desk.note(bent, mia, 'Asked the workshop about zirconia');
    await desk.reply(bent, mia, {
      text: 'We will replace it, Ingrid: parcel tomorrow',
      clientReplyId: 'reply-0001',
    });
    await database.transaction((tx) =>
      intake.recordCustomerMessage(tx, conversationId, clock.now(), 'wunderbar'),
    );
    for (const search of ['zirconia', 'parcel', 'wunderbar', 'clasp']) {
      expect([search, await find({ search })]).toEqual([search, [bent]]);
    }
  });

  it('finds letters with accents as they were written', async () => {
    expect(await find({ search: 'peña cobraron' })).toEqual([spanish]);
  });

  it.each<[string, Partial<QueueQuery>]>([
    ['language, whatever the country', { language: 'es' }],
    ['topic', { topic: 'payment' }],
    ['both and words', { topic: 'payment', language: 'es', search: 'veces' }],
  ])('narrows down by %s', async (_what, filter) => {
    expect(await find(filter)).toEqual([spanish]);
  });

  it.each<[string, Partial<QueueQuery>]>([
    ['channel', { channel: 'directline' }],
    ['priority', { priority: 'timeCritical' }],
  ])('narrows down by %s', async (_what, filter) => {
    expect(await find(filter)).toEqual([bent]);
  });

  it('keeps to the view', async () => {
    expect(await find({ view: 'unassigned', search: 'clasp' })).toEqual([]);
    expect(await find({ view: 'mine', search: 'clasp' })).toEqual([bent]);
  });
});

describeDesk('the next in line', (world) => {
  it('is the time-critical one first, then the one that has waited longest, then nobody', async () => {
    const mia = await world().agent('Mia');
    const first = await world().openChat();
    world().pass(60);
    const second = await world().openChat();
    const urgent = await world().openChat({ timeCritical: true });
    const next = async () => (await world().desk.claimNext(mia))?.number;
    expect([await next(), await next(), await next(), await next()]).toEqual([
      urgent.number,
      first.number,
      second.number,
      undefined,
    ]);
    expect(await world().speakerOf(first.conversationId)).toBe('Mia');
  });

  it('gives each of many agents who ask at once another ticket', async () => {
    const agents = await Promise.all([1, 2, 3, 4].map((n) => world().agent(`Agent${n}`)));
    const made = await Promise.all(agents.map(() => world().openChat()));
    const taken = await Promise.all(agents.map((agent) => world().desk.claimNext(agent)));
    expect(taken.map((ticket) => ticket?.number).sort()).toEqual(made.map(({ number }) => number).sort());
  });
});
