import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { activities } from '../../../bot/schema';
import { HAND_BACK_EVENT } from '../../../dialogs/supportBot';
import type { Agent } from '../../../handoff/accounts/agentStore';
import { DeskError } from '../../../handoff/desk/deskError';
import { createReturnToQueue } from '../../../handoff/desk/returnToQueue';
import { describeDesk } from '../../support/deskWorld';

describeDesk('tickets of agents who are gone or silent', (world) => {
  let mia: Agent;
  beforeAll(async () => {
    mia = await world().agent('Mia');
  });
  const online = (agent: Agent) => world().presence.stay({ id: randomUUID(), agentId: agent.id });
  const customerWrites = (conversationId: string, text = 'Hello?') =>
    world().database.transaction((tx) =>
      world().intake.recordCustomerMessage(tx, conversationId, world().clock.now(), text),
    );
  const handBacks = async (conversationId: string) =>
    (
      await world()
        .database.db.select()
        .from(activities)
        .where(and(eq(activities.conversationId, conversationId), eq(activities.author, 'system')))
    )
      .filter(({ activity }) => activity.name === HAND_BACK_EVENT)
      .map(({ activity }) => activity.value);
  const claimed = async () => {
    const chat = await world().openChat();
    await online(mia);
    await world().desk.claim(chat.number, mia);
    return chat;
  };
  const reply = (text = 'Here I am') => ({ text, clientReplyId: randomUUID() });

  it('gives back a chat whose agent went offline: ticket, timeline, conversation and the agent’s notice', async () => {
    const { number, conversationId } = await claimed();
    world().pass(4 * 60);
    await customerWrites(conversationId);
    expect(await world().returnToQueue()).toEqual([]);
    world().pass(60);
    expect(await world().returnToQueue()).toEqual([number]);
    expect(await world().desk.find(number)).toMatchObject({ state: 'open', assigneeId: null });
    expect((await world().desk.timeline(number)).at(-1)).toMatchObject({
      event: 'returned',
      actorKind: 'system',
      data: { reason: 'offline', from: { id: mia.id, name: 'Mia' } },
    });
    expect(await world().speakerOf(conversationId)).toBe('bot');
    expect(await handBacks(conversationId)).toEqual([{ ticketNumber: number, cause: 'returned' }]);
    expect(await world().presence.returnedFrom(mia.id)).toMatchObject([
      { number, customerName: 'Ana Ruiz', reason: 'offline' },
    ]);
    await world().presence.dismissReturned(mia.id);
    expect(await world().presence.returnedFrom(mia.id)).toEqual([]);
    expect(await world().returnToQueue()).toEqual([]);
  });

  it('gives back a chat whose agent is there and silent, and not one whose agent is writing', async () => {
    const silent = await claimed();
    const busy = await claimed();
    await world().presence.arrive({ id: randomUUID(), agentId: mia.id, ticket: busy.number });
    world().pass(10 * 60);
    await online(mia);
    await world().presence.setWriting(mia.id, busy.number, 'reply');
    expect(await world().returnToQueue()).toEqual([silent.number]);
    await world().desk.reply(busy.number, mia, reply());
    world().pass(30 * 60);
    await online(mia);
    expect(await world().returnToQueue()).toEqual([]);
  });

  it('keeps the bot silent where the same agent still has the conversation by another ticket', async () => {
    const first = await claimed();
    const second = await world().openChat({ conversationId: first.conversationId });
    await world().desk.claim(second.number, mia);
    await world().desk.reply(second.number, mia, reply());
    world().pass(10 * 60);
    await online(mia);
    expect(await world().returnToQueue()).toEqual([first.number]);
    expect(await world().speakerOf(first.conversationId)).toBe('Mia');
    expect(await handBacks(first.conversationId)).toEqual([]);
    await world().desk.resolve(second.number, mia);
  });

  it('takes nothing from an agent who went home while nobody waits, until the answer is due soon', async () => {
    const mail = await world().open();
    await online(mia);
    await world().desk.claim(mail.number, mia);
    const chat = await claimed();
    await world().desk.reply(chat.number, mia, reply());
    world().pass(43 * 60 * 60);
    expect(await world().returnToQueue()).toEqual([]);
    world().pass(60 * 60);
    expect(await world().returnToQueue()).toEqual([mail.number]);
    expect((await world().desk.timeline(mail.number)).at(-1)?.data).toMatchObject({ reason: 'dueSoon' });
    await world().desk.resolve(chat.number, mia);
  });

  it('counts no minute in which the server was down', async () => {
    await claimed();
    world().pass(20 * 60);
    const afterRestart = createReturnToQueue(world());
    expect(await afterRestart()).toEqual([]);
    world().pass(5 * 60);
    expect(await afterRestart()).toHaveLength(1);
  });

  it('returns a ticket once, however many processes look', async () => {
    const { number, conversationId } = await claimed();
    world().pass(6 * 60);
    const others = [1, 2, 3, 4].map(() => world().returnToQueue());
    expect((await Promise.all(others)).flat()).toEqual([number]);
    const returned = (await world().eventsOf(number)).filter((event) => event === 'returned');
    expect(returned).toHaveLength(1);
    expect(await handBacks(conversationId)).toHaveLength(1);
  });

  it.each([0, 1, 2, 3, 4])('a reply at the same moment wins or loses as a whole (%i)', async (turn) => {
    const { number, conversationId } = await claimed();
    world().pass(6 * 60);
    const returning = () => world().returnToQueue();
    const replying = () =>
      world()
        .desk.reply(number, mia, reply())
        .then(() => 'sent')
        .catch((error: unknown) =>
          error instanceof DeskError ? error.code : Promise.reject(error as Error),
        );
    const [returned, replied] =
      turn % 2 === 0
        ? await Promise.all([returning(), replying()])
        : await Promise.all([replying(), returning()]).then(([one, other]) => [other, one] as const);
    const said = await world().conversations.transcript(conversationId);
    const { state } = await world().desk.find(number);
    if (replied === 'sent') {
      expect([returned, state, said.length]).toEqual([[], 'waiting', 1]);
      expect(await world().speakerOf(conversationId)).toBe('Mia');
    } else {
      expect([replied, returned, state, said.length]).toEqual(['notClaimed', [number], 'open', 0]);
      expect(await world().speakerOf(conversationId)).toBe('bot');
    }
    await world().desk.resolve(number, { ...mia, role: 'lead' });
  });

  it('leaves everything with its agent where the shop has turned it off', async () => {
    const { number } = await claimed();
    world().pass(20 * 60);
    const shop = { ...world().shop, policy: { ...world().shop.policy, returnToQueue: null } };
    expect(await createReturnToQueue({ ...world(), shop })()).toEqual([]);
    await world().desk.resolve(number, mia);
  });
});
