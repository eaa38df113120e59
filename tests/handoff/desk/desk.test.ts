import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { activities } from '../../../bot/schema';
import { HAND_BACK_EVENT } from '../../../dialogs/supportBot';
import { describeDesk } from '../../support/deskWorld';
import type { Agent } from '../../../handoff/accounts/agentStore';
import type { DeskError } from '../../../handoff/desk/deskError';
import type { Change } from '../../../handoff/ports';
import { eventually } from '../../support/eventually';

const reply = (text = 'Hello, I am looking into it.') => ({ text, clientReplyId: randomUUID() });

describeDesk('at the desk,', (world) => {
  describe('claiming a ticket', () => {
    let mia: Agent;
    let noor: Agent;
    beforeAll(async () => {
      mia = await world().agent('Mia');
      noor = await world().agent('Noor');
    });

    it('gives the ticket and the conversation to the agent, together', async () => {
      const { number, conversationId } = await world().openChat();
      expect(await world().desk.claim(number, mia)).toMatchObject({
        state: 'assigned',
        assigneeId: mia.id,
        assigneeName: 'Mia',
        version: 2,
      });
      expect(await world().speakerOf(conversationId)).toBe('Mia');
      const [, claimed] = await world().desk.timeline(number);
      expect(claimed).toMatchObject({
        event: 'claimed',
        actorKind: 'agent',
        actorId: mia.id,
        actorName: 'Mia',
      });
    });

    it('has one winner when two agents claim at the same moment, and the other is told who', async () => {
      for (let round = 0; round < 10; round += 1) {
        const { number, conversationId } = await world().openChat();
        const outcomes = await Promise.allSettled([
          world().desk.claim(number, mia),
          world().desk.claim(number, noor),
        ]);
        const won = outcomes.filter((each) => each.status === 'fulfilled');
        const lost = outcomes.filter((each) => each.status === 'rejected');
        expect([won.length, lost.length]).toEqual([1, 1]);
        const winner = won[0]?.value;
        const error = lost[0]?.reason as DeskError;
        expect(error).toMatchObject({
          code: 'alreadyClaimed',
          details: { claimedBy: { id: winner?.assigneeId, name: winner?.assigneeName } },
        });
        expect(await world().speakerOf(conversationId)).toBe(winner?.assigneeName);
        expect(await world().eventsOf(number)).toEqual(['opened', 'claimed']);
      }
    });

    it('again by the winner changes nothing', async () => {
      const { number } = await world().openChat();
      const first = await world().desk.claim(number, mia);
      expect(await world().desk.claim(number, mia)).toEqual(first);
      expect(await world().eventsOf(number)).toEqual(['opened', 'claimed']);
    });

    it('is refused while another agent has the same conversation by another ticket', async () => {
      const first = await world().openChat();
      const second = await world().openChat({ conversationId: first.conversationId });
      await world().desk.claim(first.number, mia);
      await expect(world().desk.claim(second.number, noor)).rejects.toMatchObject({
        code: 'alreadyClaimed',
        details: { claimedBy: { id: mia.id, name: 'Mia' } },
      });
      expect((await world().desk.find(second.number)).state).toBe('open');
      expect(await world().speakerOf(first.conversationId)).toBe('Mia');
      expect((await world().desk.claim(second.number, mia)).assigneeId).toBe(mia.id);
    });

    it('gives two tickets of one conversation, claimed at the same moment, to one agent only', async () => {
      const first = await world().openChat();
      const second = await world().openChat({ conversationId: first.conversationId });
      const outcomes = await Promise.allSettled([
        world().desk.claim(first.number, mia),
        world().desk.claim(second.number, noor),
      ]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const open = [await world().desk.find(first.number), await world().desk.find(second.number)];
      expect(open.map(({ state }) => state).sort()).toEqual(['assigned', 'open']);
    });

    it('changes nothing when the conversation cannot be taken', async () => {
      const ticket = await world().openChat({ conversationId: 'gone' });
      await expect(world().desk.claim(ticket.number, mia)).rejects.toThrow('no such conversation');
      expect((await world().desk.find(ticket.number)).state).toBe('open');
      expect(await world().eventsOf(ticket.number)).toEqual(['opened']);
    });

    it('of a number that nobody has is ticketNotFound', async () => {
      await expect(world().desk.claim('T-999999', mia)).rejects.toMatchObject({ code: 'ticketNotFound' });
    });
  });

  describe('answering a customer', () => {
    let mia: Agent;
    let noor: Agent;
    let lead: Agent;
    beforeAll(async () => {
      mia = await world().agent('Mia');
      noor = await world().agent('Noor');
      lead = await world().agent('Lena', 'lead');
    });

    const claimedChat = async () => {
      const ticket = await world().openChat();
      await world().desk.claim(ticket.number, mia);
      return ticket;
    };

    it('puts the reply into the conversation and waits for the customer', async () => {
      const { number, conversationId } = await claimedChat();
      const answered = await world().desk.reply(number, mia, reply('Which size do you need?'));
      expect(answered.reply).toMatchObject({ text: 'Which size do you need?', via: 'chat' });
      expect(answered.ticket).toMatchObject({ state: 'waiting', firstRespondedAt: world().clock.now() });
      const transcript = await world().desk.thread({ ...answered.ticket, conversationId });
      expect(transcript).toMatchObject([{ from: 'agent', name: 'Mia', text: 'Which size do you need?' }]);
    });

    it('sends one reply however often, and at however many moments, the page sends the same id', async () => {
      const { number, conversationId } = await claimedChat();
      const same = reply();
      const answers = await Promise.all([1, 2, 3].map(() => world().desk.reply(number, mia, same)));
      await world().desk.reply(number, mia, same);
      expect(new Set(answers.map((each) => JSON.stringify(each.reply))).size).toBe(1);
      const ticket = await world().desk.find(number);
      expect(await world().desk.thread({ ...ticket, conversationId })).toHaveLength(1);
      expect(await world().eventsOf(number)).toEqual(['opened', 'claimed', 'replied']);
    });

    it('goes out by mail where there is no conversation, once', async () => {
      const { number } = await world().open();
      await world().desk.claim(number, mia);
      const same = reply('We will refund you.');
      const first = await world().desk.reply(number, mia, same);
      await world().desk.reply(number, mia, same);
      expect(first.reply.via).toBe('mail');
      const mails = world().mails.filter(({ key }) => key.startsWith(`ticket-reply:${number}`));
      expect(mails).toHaveLength(1);
      expect(mails[0]).toMatchObject({ to: 'ana@example.com', subject: expect.stringContaining(number) });
      expect(mails[0]?.text).toContain('We will refund you.');
      expect(mails[0]?.text).toContain('Mia');
    });

    it('masks a card number before the reply or the note is stored or sent', async () => {
      const { number, conversationId } = await claimedChat();
      const answered = await world().desk.reply(number, mia, reply('You paid with 4242 4242 4242 4242.'));
      await world().desk.note(number, mia, 'Card 4242-4242-4242-4242');
      expect(answered.reply.text).toBe('You paid with [card ending 4242].');
      const stored = JSON.stringify([
        await world().desk.timeline(number),
        await world().desk.thread({ ...answered.ticket, conversationId }),
      ]);
      expect(stored).not.toMatch(/4242\D{0,2}4242/);
    });

    it('is for whoever has the ticket, or a lead', async () => {
      const { number } = await claimedChat();
      const refused = expect.objectContaining({
        code: 'notYours',
        details: { claimedBy: { id: mia.id, name: 'Mia' } },
      }) as unknown;
      await expect(world().desk.reply(number, noor, reply())).rejects.toEqual(refused);
      await expect(world().desk.release(number, noor)).rejects.toEqual(refused);
      await expect(world().desk.resolve(number, noor)).rejects.toEqual(refused);
      await expect(world().desk.assign(number, noor, noor.id)).rejects.toEqual(refused);
      await expect(world().desk.typing(number, noor)).rejects.toEqual(refused);
      expect((await world().desk.reply(number, lead, reply())).ticket.state).toBe('waiting');
      expect((await world().desk.resolve(number, lead)).state).toBe('resolved');
    });

    it('needs a claim first', async () => {
      const { number } = await world().openChat();
      await expect(world().desk.reply(number, mia, reply())).rejects.toMatchObject({ code: 'notClaimed' });
    });

    it('is over once the ticket is resolved', async () => {
      const { number } = await claimedChat();
      await world().desk.resolve(number, mia);
      await expect(world().desk.reply(number, mia, reply())).rejects.toMatchObject({
        code: 'alreadyResolved',
      });
    });
  });

  describe('handing a conversation on', () => {
    let mia: Agent;
    let noor: Agent;
    beforeAll(async () => {
      mia = await world().agent('Mia');
      noor = await world().agent('Noor');
    });

    const handBacks = async (conversationId: string) => {
      const rows = await world()
        .database.db.select()
        .from(activities)
        .where(eq(activities.conversationId, conversationId));
      return rows
        .filter(({ activity }) => activity.name === HAND_BACK_EVENT)
        .map(({ activity }) => activity.value);
    };

    it.each(['release', 'resolve'] as const)(
      '%s lets the bot speak again and tells it why',
      async (action) => {
        const { number, conversationId } = await world().openChat();
        await world().desk.claim(number, mia);
        await world().desk[action](number, mia);
        expect(await world().speakerOf(conversationId)).toBe('bot');
        const cause = action === 'release' ? 'released' : 'resolved';
        expect(await handBacks(conversationId)).toEqual([{ ticketNumber: number, cause }]);
      },
    );

    it('keeps the bot silent while the agent has the conversation by another ticket', async () => {
      const first = await world().openChat();
      const second = await world().openChat({ conversationId: first.conversationId });
      await world().desk.claim(first.number, mia);
      await world().desk.claim(second.number, mia);
      await world().desk.resolve(first.number, mia);
      expect(await world().speakerOf(first.conversationId)).toBe('Mia');
      expect(await handBacks(first.conversationId)).toEqual([]);
      await world().desk.resolve(second.number, mia);
      expect(await world().speakerOf(first.conversationId)).toBe('bot');
      expect(await handBacks(first.conversationId)).toHaveLength(1);
    });

    it('assigns a ticket from the queue or from oneself to a colleague, who then speaks', async () => {
      const { number, conversationId } = await world().openChat();
      expect(await world().desk.assign(number, mia, mia.id)).toMatchObject({ assigneeName: 'Mia' });
      expect(await world().desk.assign(number, mia, noor.id)).toMatchObject({
        state: 'assigned',
        assigneeName: 'Noor',
      });
      expect(await world().speakerOf(conversationId)).toBe('Noor');
      const assigned = (await world().desk.timeline(number)).at(-1);
      expect(assigned).toMatchObject({ actorName: 'Mia', data: { to: { id: noor.id, name: 'Noor' } } });
    });

    it('refuses an agent that does not exist', async () => {
      const { number } = await world().openChat();
      await expect(world().desk.assign(number, mia, randomUUID())).rejects.toMatchObject({
        code: 'agentNotFound',
      });
    });

    it('puts a reopened ticket back into the queue, and the bot goes on speaking until it is claimed', async () => {
      const { number, conversationId } = await world().openChat();
      await world().desk.claim(number, mia);
      await world().desk.resolve(number, mia);
      expect(await world().desk.reopen(number, noor)).toMatchObject({ state: 'open', assigneeId: null });
      expect(await world().speakerOf(conversationId)).toBe('bot');
      await world().desk.claim(number, noor);
      expect(await world().speakerOf(conversationId)).toBe('Noor');
    });

    it('loses no change when several agents act on one ticket at once', async () => {
      const { number } = await world().openChat();
      await Promise.all(
        [1, 2, 3, 4].map((index) => world().desk.note(number, index % 2 ? mia : noor, `note ${index}`)),
      );
      const ticket = await world().desk.find(number);
      expect(ticket.version).toBe(5);
      expect((await world().eventsOf(number)).filter((event) => event === 'noted')).toHaveLength(4);
    });

    it('tells every page of a change only once it is committed', async () => {
      const heard: Change[] = [];
      const stop = world().signal.subscribe((change) => heard.push(change));
      const kept = await world().openChat();
      const dropped = await world().openChat({ conversationId: 'gone' });
      // A hint is heard some time after its commit: those of the opening come first.
      await eventually(() => expect(heard).toContainEqual({ kind: 'ticket', number: dropped.number }));
      heard.length = 0;
      await expect(world().desk.claim(dropped.number, mia)).rejects.toThrow();
      await world().desk.claim(kept.number, mia);
      await eventually(() => expect(heard).toContainEqual({ kind: 'ticket', number: kept.number }));
      expect(heard).not.toContainEqual({ kind: 'ticket', number: dropped.number });
      stop();
    });

    it('shows the customer who is writing', async () => {
      const heard: Change[] = [];
      const stop = world().signal.subscribe((change) => heard.push(change));
      const { number, conversationId } = await world().openChat();
      await world().desk.claim(number, mia);
      await world().desk.typing(number, mia);
      await eventually(() =>
        expect(heard).toContainEqual({ kind: 'typing', conversationId, from: 'agent', name: 'Mia' }),
      );
      stop();
    });
  });
});
