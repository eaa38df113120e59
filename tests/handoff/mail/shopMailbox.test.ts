import { describeDesk, FORM } from '../../support/deskWorld';
import { randomUUID } from 'node:crypto';
import { createIntake } from '../../../handoff/intake/intake';

describeDesk("a new ticket in the shop's mailbox", (world) => {
  const mailOf = (number: string) => world().mails.filter(({ key }) => key === `ticket-shop:${number}`);

  it('has form, decisions, answers and conversation, and a link to the desk', async () => {
    const chat = await world().openChat({
      reason: 'returnRequest',
      decisions: [{ policy: 'returnPostage', kind: 'shopPays', reason: 'ourError', section: 5, facts: {} }],
      answers: [{ question: 'Was it worn?', answer: 'no' }],
    });
    const agent = await world().agent('Mia');
    await world().desk.claim(chat.number, agent);
    await world().desk.reply(chat.number, agent, { text: 'I look into it.', clientReplyId: randomUUID() });
    await world().mailbox.tell(chat.number);
    await world().mailbox.tell(chat.number);
    const [mail, ...more] = mailOf(chat.number);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      to: 'team@shop.example',
      subject: `${chat.number}: Wants to return something (Ana Ruiz)`,
      replyTo: 'ana@example.com',
      automatic: true,
    });
    for (const words of [
      `https://shop.example/desk/tickets/${chat.number}`,
      'Order: 1042 (not verified)',
      `> ${FORM.description}`,
      'The shop pays the return postage: error of the shop. (Policy §5, Return & Refund Support)',
      '- Was it worn? no',
      'I look into it.',
    ]) {
      expect(mail?.text).toContain(words);
    }
  });

  it('has no tag of the ticket: an answer of the shop is not to count as the customer’s', async () => {
    const { number } = await world().open();
    await world().mailbox.tell(number);
    expect(mailOf(number)[0]?.ticket).toBeUndefined();
  });

  it('is asked for in the commit that opens the ticket, and not again by a repeat', async () => {
    const asked: string[] = [];
    const { shop, signal, conversations, files } = world();
    const intake = createIntake({
      shop,
      signal,
      conversations,
      files,
      mail: { send: async () => undefined, states: async () => new Map() },
      followUps: { schedule: async () => undefined },
      onOpened: async (_tx, number) => void asked.push(number),
    });
    const at = world().clock.now();
    const { number } = await intake.reserve(world().database.db, at);
    const submit = () =>
      world().database.transaction((tx) =>
        intake.openTicket(tx, {
          number,
          at,
          origin: { kind: 'contactPage', idempotencyKey: 'the same form again' },
          form: FORM,
          ownership: { verified: false },
          decisions: [],
          answers: [],
          locale: 'en-US',
          reason: 'contactForm',
          timeCritical: false,
        }),
      );
    await submit();
    await submit();
    expect(asked).toEqual([number]);
  });
});
