import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { describeDesk, FORM } from '../../support/deskWorld';
import { rowsOf } from '../../../handoff/database';
import type { TicketOrigin } from '../../../handoff/intake/submission';

const CARD = '4242 4242 4242 4242';

describeDesk('on the way in,', (world) => {
  describe('opening a ticket', () => {
    const chatOrigin = async (): Promise<TicketOrigin> => ({
      kind: 'chat',
      conversationId: await world().newConversation(),
      activityId: randomUUID(),
      ordinal: 0,
      channel: 'directline',
    });

    it('numbers tickets from T-1001 upwards', async () => {
      const first = await world().open();
      const second = await world().open();
      expect(first.number).toBe('T-1001');
      expect(second.number).toBe('T-1002');
    });

    it('keeps everything that the agent needs', async () => {
      const decision = {
        policy: 'returnPostage',
        kind: 'customerPays',
        reason: 'customersChoice',
        section: 5 as const,
        facts: { reason: 'wrongSize' },
      };
      const ticket = await world().openChat({
        form: FORM,
        phone: '+1 212 555 0100',
        ownership: { verified: true, how: 'email', orderNumber: '1042' },
        decisions: [decision],
        answers: [{ question: 'Was it worn?', answer: 'Never' }],
        locale: 'en-GB',
        reason: 'returnRequest',
        timeCritical: true,
      });
      expect(ticket).toMatchObject({
        state: 'open',
        version: 1,
        priority: 'timeCritical',
        customerName: 'Ana Ruiz',
        email: 'ana@example.com',
        phone: '+1 212 555 0100',
        orderNumber: '1042',
        ownership: { verified: true, how: 'email', orderNumber: '1042' },
        topic: 'return',
        description: FORM.description,
        decisions: [decision],
        answers: [{ question: 'Was it worn?', answer: 'Never' }],
        channel: 'directline',
        locale: 'en-GB',
        reason: 'returnRequest',
        assigneeId: null,
        firstRespondedAt: null,
        createdAt: world().clock.now(),
        responseDueBy: new Date(world().clock.now().getTime() + 48 * 3_600_000),
      });
      expect(await world().eventsOf(ticket.number)).toEqual(['opened']);
    });

    it('tells the customer the number, the due instant with its section, and their words', async () => {
      const ticket = await world().openChat();
      const mail = world().mails.find(({ key }) => key === `ticket-opened:${ticket.number}`);
      expect(mail?.to).toBe('ana@example.com');
      expect(mail?.subject).toContain(ticket.number);
      expect(mail?.text).toContain('Wednesday, March 4, 2026 at 5:00 AM EST');
      expect(mail?.text).toContain('Policy §3, Response Time');
      expect(mail?.text).toContain(`> ${FORM.description}`);
    });

    it('makes one ticket of a submission that comes again', async () => {
      const origin = await chatOrigin();
      const first = await world().open({ origin });
      const again = await world().open({ origin });
      expect(again.number).toBe(first.number);
      expect(await world().eventsOf(first.number)).toEqual(['opened']);
      expect(world().mails.filter(({ key }) => key === `ticket-opened:${first.number}`)).toHaveLength(1);
    });

    it('makes one ticket of a submission that comes twice at the same moment', async () => {
      const origin = await chatOrigin();
      const both = await Promise.all([world().open({ origin }), world().open({ origin })]);
      expect(new Set(both.map(({ number }) => number)).size).toBe(1);
      expect(await world().eventsOf(both[0].number)).toEqual(['opened']);
    });

    it('makes two tickets of one activity that asked for two', async () => {
      const origin = await chatOrigin();
      if (origin.kind !== 'chat') throw new Error('a chat');
      const first = await world().open({ origin });
      const second = await world().open({ origin: { ...origin, ordinal: 1 } });
      expect(second.number).not.toBe(first.number);
    });

    it('makes a ticket of each form without a key, even when they are alike', async () => {
      const first = await world().open();
      const second = await world().open();
      expect(second.number).not.toBe(first.number);
    });

    it('makes one ticket of a form sent again under its key, and refuses another form under it', async () => {
      const origin: TicketOrigin = { kind: 'contactPage', idempotencyKey: randomUUID() };
      const first = await world().open({ origin });
      expect((await world().open({ origin })).number).toBe(first.number);
      const other = world().open({ origin, form: { ...FORM, description: 'Something else entirely.' } });
      await expect(other).rejects.toMatchObject({ code: 'idempotencyKeyReused' });
    });

    it('writes nothing when the transaction around it is rolled back', async () => {
      const { number } = await world().intake.reserve(world().database.db, world().clock.now());
      const origin = await chatOrigin();
      const submission = {
        number,
        at: world().clock.now(),
        origin,
        form: FORM,
        ownership: { verified: false as const },
        decisions: [],
        answers: [],
        locale: 'en-US',
        reason: 'askedForPerson',
        timeCritical: false,
      };
      await expect(
        world().database.transaction(async (tx) => {
          await world().intake.openTicket(tx, submission);
          throw new Error('the turn lost its race');
        }),
      ).rejects.toThrow('the turn lost its race');
      await expect(world().desk.find(number)).rejects.toMatchObject({ code: 'ticketNotFound' });
    });

    it('stores no payment card number, wherever it was written', async () => {
      const ticket = await world().openChat({
        form: {
          ...FORM,
          name: `Ana ${CARD}`,
          orderNumber: '4242424242424242',
          description: `It is ${CARD}, yes`,
        },
        phone: '4242-4242-4242-4242',
        answers: [{ question: 'Which card?', answer: CARD }],
        decisions: [
          { policy: 'x', kind: 'y', reason: 'z', facts: { said: CARD, cents: 4_242_424_242_424_242 } },
        ],
      });
      await world().database.transaction((tx) =>
        world().intake.addCustomerNote(tx, {
          number: ticket.number,
          proof: { conversationId: ticket.conversationId },
          text: `or ${CARD}`,
          at: world().clock.now(),
        }),
      );
      const dump = await everything();
      expect(dump).not.toMatch(/4242\D{0,2}4242/);
      expect(dump).toContain('[card ending 4242]');
      expect(JSON.stringify(world().mails)).not.toMatch(/4242\D{0,2}4242/);
    });

    it('spares the order and tracking numbers that the shop vouches for', async () => {
      const tracking = '4000000000000002';
      const ticket = await world().openChat({
        form: { ...FORM, orderNumber: '5555555555554444', description: `Where is parcel ${tracking} now?` },
        ownership: { verified: true, how: 'email', orderNumber: '5555555555554444' },
        decisions: [{ policy: 'x', kind: 'y', reason: 'z', facts: { trackingNumber: tracking } }],
      });
      expect(ticket.description).toContain(tracking);
      expect(ticket.orderNumber).toBe('5555555555554444');
      expect(ticket.decisions[0]?.facts).toEqual({ trackingNumber: tracking });
    });

    it('leaves out what the database would refuse the whole row for', async () => {
      const ticket = await world().openChat({
        form: { ...FORM, description: 'zero \0 and half a \uD83D pair' },
        answers: [{ question: 'Zero?', answer: 'a\0b \uDC8D' }],
      });
      expect(ticket.description).toBe('zero  and half a \uFFFD pair');
      expect(ticket.answers).toEqual([{ question: 'Zero?', answer: 'ab \uFFFD' }]);
    });

    async function everything(): Promise<string> {
      const tables = ['tickets', 'ticket_events'];
      const rows = await Promise.all(
        tables.map((table) =>
          rowsOf<{ row: string }>(
            world().database.db,
            sql`select to_jsonb(t)::text as row from ${sql.raw(table)} t`,
          ),
        ),
      );
      return JSON.stringify(rows);
    }
  });

  describe("the customer's words on a ticket", () => {
    const add = (note: { number: string; conversationId: string }) =>
      world().database.transaction((tx) =>
        world().intake.addCustomerNote(tx, {
          number: note.number,
          proof: { conversationId: note.conversationId },
          text: 'It is the silver one',
          at: world().clock.now(),
        }),
      );

    it('are added to an open ticket of the same conversation', async () => {
      const ticket = await world().openChat();
      expect(await add(ticket)).toBe(true);
      expect(await world().desk.find(ticket.number)).toMatchObject({
        state: 'open',
        lastCustomerMessageAt: world().clock.now(),
      });
      const [, added] = await world().desk.timeline(ticket.number);
      expect(added).toMatchObject({ event: 'customerAdded', data: { text: 'It is the silver one' } });
    });

    it('are refused for a ticket of another conversation, or none', async () => {
      const ticket = await world().openChat();
      const without = await world().open();
      const conversationId = await world().newConversation();
      expect(await add({ number: ticket.number, conversationId })).toBe(false);
      expect(await add({ number: without.number, conversationId })).toBe(false);
      expect(await add({ number: 'T-999999', conversationId })).toBe(false);
    });

    it('bring a resolved ticket back into the queue', async () => {
      const mia = await world().agent('Mia');
      const ticket = await world().openChat();
      await world().desk.claim(ticket.number, mia);
      await world().desk.resolve(ticket.number, mia);
      expect(await add(ticket)).toBe(true);
      expect(await world().desk.find(ticket.number)).toMatchObject({
        state: 'open',
        assigneeId: null,
        resolvedAt: null,
      });
      expect((await world().eventsOf(ticket.number)).slice(-2)).toEqual(['customerAdded', 'reopened']);
    });

    it('end the waiting for them, once, while a person holds the conversation', async () => {
      const mia = await world().agent('Mia');
      const ticket = await world().openChat();
      await world().desk.claim(ticket.number, mia);
      await world().desk.reply(ticket.number, mia, { text: 'Which one?', clientReplyId: randomUUID() });
      expect((await world().desk.find(ticket.number)).state).toBe('waiting');
      for (const _ of ['the silver', 'one']) {
        await world().database.transaction((tx) =>
          world().intake.recordCustomerMessage(tx, ticket.conversationId, world().clock.now(), 'Hello?'),
        );
      }
      expect(await world().desk.find(ticket.number)).toMatchObject({
        state: 'assigned',
        assigneeId: mia.id,
        lastCustomerMessageAt: world().clock.now(),
      });
      const replied = (await world().eventsOf(ticket.number)).filter((event) => event === 'customerReplied');
      expect(replied).toHaveLength(1);
    });
  });
});
