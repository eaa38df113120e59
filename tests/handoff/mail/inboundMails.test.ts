import { randomUUID } from 'node:crypto';
import { describeDesk } from '../../support/deskWorld';
import { PNG, rawMail } from '../../support/rawMail';
import type { Agent } from '../../../handoff/accounts/agentStore';
import { listTickets } from '../../../handoff/tickets/ticketQueue';

const messageId = (): string => `<${randomUUID()}@example.com>`;

describeDesk('a mail from a customer', (world) => {
  let mia: Agent;
  beforeAll(async () => {
    mia = await world().agent('Mia');
  });

  const addressOf = (number: string): string => `care+${world().tags.tagOf(number)}@shop.example`;
  const waiting = async (ticket: { number: string }) => {
    await world().desk.claim(ticket.number, mia);
    await world().desk.reply(ticket.number, mia, { text: 'Which size?', clientReplyId: randomUUID() });
    return ticket.number;
  };
  const added = async (number: string) =>
    (await world().desk.timeline(number)).filter(({ event }) => event === 'customerAdded');
  const newest = async () => {
    const query = { view: 'all', agentId: mia.id, limit: 1, now: world().clock.now() } as const;
    const { tickets } = await listTickets(world().database.db, query as never);
    return world().desk.find(tickets[0]?.number ?? '');
  };

  describe('that answers a ticket', () => {
    it('is their message in it, and the ticket no longer waits for them', async () => {
      const number = await waiting(await world().open());
      const text = 'Size 7, please.\n\nOn Mon, Bezel wrote:\n> Which size?';
      const raw = await rawMail({ to: addressOf(number), messageId: messageId(), text });
      expect(await world().inbound.receive(raw)).toEqual({ outcome: 'added', number });
      expect((await world().desk.find(number)).state).toBe('assigned');
      expect(await added(number)).toMatchObject([
        { actorKind: 'customer', data: { text: 'Size 7, please.', via: 'mail', full: text } },
      ]);
    });

    it("is in the conversation that the ticket came from, as the customer's, and the bot has nothing to answer", async () => {
      const chat = await world().openChat();
      const number = await waiting(chat);
      const raw = await rawMail({ to: addressOf(number), messageId: messageId(), text: 'Size 7.' });
      await world().inbound.receive(raw);
      const ticket = await world().desk.find(number);
      const transcript = await world().desk.thread(ticket);
      expect(transcript).toMatchObject([
        { from: 'agent', text: 'Which size?' },
        { from: 'customer', text: 'Size 7.' },
      ]);
      const [event] = await added(number);
      expect(event?.data.activityId).toBe(transcript[1]?.activityId);
    });

    it('opens a resolved ticket again, and is found by its words', async () => {
      const number = await waiting(await world().open());
      await world().desk.resolve(number, mia);
      await world().inbound.receive(
        await rawMail({ to: addressOf(number), messageId: messageId(), text: 'It turned zirconiumgreen.' }),
      );
      expect((await world().desk.find(number)).state).toBe('open');
      const found = await world().desk.list({
        view: 'all',
        agentId: mia.id,
        search: 'zirconiumgreen',
        limit: 5,
      });
      expect(found.tickets.map((each) => each.number)).toEqual([number]);
    });

    it.each<[where: string, mailTo: (number: string) => object]>([
      ['in capitals', (number) => ({ to: addressOf(number).toUpperCase() })],
      ['among the copies', (number) => ({ to: 'ben@example.com', cc: addressOf(number) })],
      [
        'in the mail that it refers to',
        (number) => ({ references: [`<${world().tags.tagOf(number)}.ab@shop.example>`] }),
      ],
      [
        'in the mail that it answers',
        (number) => ({ inReplyTo: `<${world().tags.tagOf(number)}.ab@shop.example>` }),
      ],
      ['in what the mail server added', (number) => ({ headers: { 'Delivered-To': addressOf(number) } })],
    ])('is known by the tag %s', async (_where, mailTo) => {
      const { number } = await world().open();
      const raw = await rawMail({ messageId: messageId(), ...mailTo(number) });
      expect(await world().inbound.receive(raw)).toEqual({ outcome: 'added', number });
    });

    it('is known by the recipient that the provider names', async () => {
      const { number } = await world().open();
      const raw = await rawMail({ messageId: messageId() });
      expect(await world().inbound.receive(raw, [addressOf(number)])).toEqual({ outcome: 'added', number });
    });

    it('counts with a true tag from another address, which the agent sees', async () => {
      const { number } = await world().open();
      const from = 'Ben <ben@work.example>';
      await world().inbound.receive(await rawMail({ from, to: addressOf(number), messageId: messageId() }));
      expect((await added(number))[0]?.data).toMatchObject({ from: 'ben@work.example' });
    });

    it("does not count by the ticket's number and the customer's address alone: anyone can write those", async () => {
      const { number } = await world().open();
      const raw = await rawMail({ subject: `Re: Our answer [${number}]`, messageId: messageId() });
      const received = await world().inbound.receive(raw);
      expect(received?.outcome).toBe('opened');
      expect(received?.number).not.toBe(number);
      expect(await added(number)).toEqual([]);
    });

    it('runs once when it is delivered again, also twice at the same moment', async () => {
      const { number } = await world().open();
      const raw = await rawMail({ to: addressOf(number), messageId: messageId() });
      const received = await Promise.all([world().inbound.receive(raw), world().inbound.receive(raw)]);
      expect(received.map((each) => each?.outcome).sort()).toEqual(['added', 'duplicate']);
      expect(await world().inbound.receive(raw)).toEqual({ outcome: 'duplicate', number });
      expect(await added(number)).toHaveLength(1);
    });

    it('brings pictures and PDF files along, and says what else it had', async () => {
      const chat = await world().openChat();
      const raw = await rawMail({
        to: addressOf(chat.number),
        messageId: messageId(),
        attachments: [
          { filename: 'ring.png', content: PNG },
          { filename: 'invoice.docx', content: 'no picture' },
        ],
      });
      await world().inbound.receive(raw);
      const files = await world().desk.files(chat.number);
      expect(files).toMatchObject([{ name: 'ring.png', contentType: 'image/png' }]);
      const [message] = await world().desk.thread(await world().desk.find(chat.number));
      expect(message?.attachments).toMatchObject([
        { name: 'ring.png', url: `https://shop.example/uploads/${files[0]?.id}` },
      ]);
      expect(message?.text).toContain('[Not taken: invoice.docx]');
    });

    it('has card numbers masked, and links into chats taken out, before anything is stored', async () => {
      const chat = await world().openChat();
      const { url } = world().links.make(chat.conversationId);
      await world().inbound.receive(
        await rawMail({
          to: addressOf(chat.number),
          messageId: messageId(),
          subject: 'card 4242 4242 4242 4242',
          text: `My card is 4242 4242 4242 4242.\n\nOn Monday Bezel wrote:\n> ${url}\n> 4242424242424242`,
        }),
      );
      const stored = JSON.stringify([
        await world().desk.timeline(chat.number),
        await world().desk.thread(await world().desk.find(chat.number)),
      ]);
      expect(stored).toContain('My card is [card ending 4242].');
      expect(stored).not.toMatch(/4242\D{0,2}4242/);
      expect(stored).not.toContain(url.split('=')[1]);
    });

    it('is answered in its thread, under its subject', async () => {
      const ticket = await world().open();
      const id = messageId();
      await world().inbound.receive(
        await rawMail({ to: addressOf(ticket.number), subject: 'RE: Re: my ring', messageId: id }),
      );
      await waiting(ticket);
      expect(world().mails.at(-1)).toMatchObject({ subject: 'Re: my ring', inReplyTo: id });
    });

    it('of HTML alone is read as text', async () => {
      const { number } = await world().open();
      await world().inbound.receive(
        await rawMail({
          to: addressOf(number),
          messageId: messageId(),
          text: undefined,
          html: '<p>Size <b>7</b>, please.</p><script>alert(1)</script>',
        }),
      );
      expect((await added(number))[0]?.data.text).toBe('Size 7, please.');
    });
  });

  describe('that answers no ticket', () => {
    it('opens one, whose sender is believed nothing, and is confirmed in its thread', async () => {
      const id = messageId();
      const raw = await rawMail({ messageId: id, attachments: [{ filename: 'ring.png', content: PNG }] });
      const received = await world().inbound.receive(raw);
      expect(received?.outcome).toBe('opened');
      const ticket = await world().desk.find(received?.number ?? '');
      expect(ticket).toMatchObject({
        state: 'open',
        channel: 'email',
        reason: 'mail',
        topic: 'other',
        customerName: 'Ana Ruiz',
        email: 'ana@example.com',
        ownership: { verified: false },
        description: 'A question\n\nWhat about my ring?',
        conversationId: null,
      });
      expect(await world().desk.files(ticket.number)).toHaveLength(1);
      expect(world().mails.at(-1)).toMatchObject({ to: 'ana@example.com', inReplyTo: id, automatic: true });
      expect(await world().inbound.receive(raw)).toEqual({ outcome: 'duplicate', number: ticket.number });
    });

    it('is answered in the language that it is in', async () => {
      const text = '¿Cuándo llega mi anillo?';
      await world().inbound.receive(await rawMail({ messageId: messageId(), subject: 'Hola', text }));
      expect((await newest()).locale).toBe('es');
      expect(world().mails.at(-1)?.subject).toMatch(/^Recibimos tu mensaje/);
    });

    it('keeps all of what is longer than the form takes', async () => {
      const text = `${'word '.repeat(1100)}THE END`;
      const received = await world().inbound.receive(await rawMail({ messageId: messageId(), text }));
      const ticket = await world().desk.find(received?.number ?? '');
      expect(ticket.description).toHaveLength(5000);
      expect(String((await added(ticket.number))[0]?.data.text)).toMatch(/THE END$/);
    });

    it('opens no more than an address may open', async () => {
      const raw = await rawMail({ from: 'flood@example.com', messageId: messageId() });
      expect(await world().inbound.receive(raw)).toEqual({ outcome: 'ignored' });
    });
  });

  describe('that a machine wrote', () => {
    const absent = {
      headers: { 'Auto-Submitted': 'auto-replied' },
      subject: 'I am away',
      text: 'Until Monday.',
    };

    it('is noted at its ticket, which it does not reopen, and gets no answer', async () => {
      const number = await waiting(await world().open());
      await world().desk.resolve(number, mia);
      const before = world().mails.length;
      const raw = await rawMail({ ...absent, to: addressOf(number), messageId: messageId() });
      expect(await world().inbound.receive(raw)).toEqual({ outcome: 'automatic', number });
      expect((await world().desk.find(number)).state).toBe('resolved');
      const note = (await world().desk.timeline(number)).at(-1);
      expect(note).toMatchObject({ event: 'noted', actorKind: 'system' });
      expect(note?.data.text).toContain('I am away\nUntil Monday.');
      expect(world().mails).toHaveLength(before);
    });

    it.each<[what: string, mail: () => object]>([
      ['to nobody in particular', () => absent],
      ['and that comes from ourselves', () => ({ from: 'care@shop.example' })],
      [
        'and that is one of our own mails, come back',
        () => ({ messageId: `<${world().tags.tagOf('T-1001')}.ab@shop.example>` }),
      ],
    ])('%s is left aside', async (_what, mail) => {
      const before = world().mails.length;
      const raw = await rawMail({ messageId: messageId(), ...mail() });
      expect(await world().inbound.receive(raw)).toEqual({ outcome: 'ignored' });
      expect(world().mails).toHaveLength(before);
    });
  });

  it('that has no sender is no mail', async () => {
    expect(await world().inbound.receive(Buffer.from('hello'))).toBeUndefined();
  });
});
