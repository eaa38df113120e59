import { eventually } from '../../support/eventually';
import { createDeliveries } from '../../../bot/conversation/deliveries';
import { activities } from '../../../bot/schema';
import { eq } from 'drizzle-orm';
import { describeDesk } from '../../support/deskWorld';
import { silentLog } from '../../support/turnEngine';

describeDesk('how far the messages of agents came', (world) => {
  const deliveries = () =>
    createDeliveries({
      database: world().database,
      signal: world().signal,
      clock: world().clock,
      log: silentLog,
    });
  const written = async () => {
    const ticket = await world().openChat();
    const mia = await world().agent('Mia');
    await world().desk.claim(ticket.number, mia);
    for (const text of ['Hello', 'How can I help?']) {
      await world().desk.reply(ticket.number, mia, {
        text,
        clientReplyId: `${ticket.number}-${text.length}`,
      });
    }
    return ticket;
  };
  const statesOf = async (conversationId: string) =>
    (await world().conversations.transcript(conversationId)).map(({ delivery }) => delivery);

  it('is in the log first, and delivered as far as the client has it', async () => {
    const { conversationId } = await written();
    expect(await statesOf(conversationId)).toEqual(['sent', 'sent']);
    const [first] = await world().conversations.transcript(conversationId);
    await deliveries().acknowledge(conversationId, first?.seq ?? 0);
    expect(await statesOf(conversationId)).toEqual(['delivered', 'sent']);
  });

  it('is told to the pages once, and not again for what they know', async () => {
    const { conversationId } = await written();
    const heard: { kind: string }[] = [];
    const stop = world().signal.subscribe((change) => heard.push(change));
    /** Resolves when all has been heard that was announced before. */
    const allHeard = async (): Promise<void> => {
      const before = heard.filter(({ kind }) => kind === 'team').length;
      await world().signal.announce(world().database.db, { kind: 'team' });
      await eventually(() =>
        expect(heard.filter(({ kind }) => kind === 'team').length).toBeGreaterThan(before),
      );
    };
    await allHeard();
    heard.length = 0;
    await deliveries().acknowledge(conversationId, 99);
    await deliveries().acknowledge(conversationId, 99);
    await allHeard();
    stop();
    expect(heard.filter(({ kind }) => kind === 'conversation')).toEqual([
      { kind: 'conversation', conversationId },
    ]);
  });

  it('is of this conversation alone', async () => {
    const [one, other] = [await written(), await written()];
    await deliveries().acknowledge(one.conversationId, 99);
    expect(await statesOf(other.conversationId)).toEqual(['sent', 'sent']);
  });

  it('says nothing of what the customer or the bot wrote', async () => {
    const { conversationId } = await written();
    await world()
      .database.db.update(activities)
      .set({ author: 'bot' })
      .where(eq(activities.conversationId, conversationId));
    expect(
      (await world().conversations.transcript(conversationId)).map((entry) => 'delivery' in entry),
    ).toEqual([true, true]);
  });
});
