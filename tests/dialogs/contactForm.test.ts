import { demoConversation, sayAll } from '../support/dialogWorld';

const RETURN = [
  'I want to return order 1042, anna@example.com, never worn',
  "it doesn't fit",
  'yes',
  'yes please',
  'send it, please',
];

describe('what the team gets', () => {
  it('the form, the decisions, what was asked and answered, language and reason', async () => {
    const conversation = demoConversation();
    await sayAll(conversation, ...RETURN);
    expect(conversation.tickets).toHaveLength(1);
    const { form, context } = conversation.tickets[0] ?? {};
    expect(form).toEqual({
      name: 'Anna Larsen',
      email: 'anna@example.com',
      orderNumber: '1042',
      topic: 'return',
      description: [
        'Return request for order 1042: Classic Signet Ring (US 6).',
        "Reason: It doesn't fit.",
        'Delivered: Wednesday 18 November.',
        'Condition: unused, original condition, packaging intact, tags intact.',
      ].join('\n'),
    });
    expect(context?.decisions.map(({ policy, kind, section }) => [policy, kind, section])).toEqual([
      ['returnEligibility', 'eligible', 5],
      ['returnPostage', 'customerPays', 5],
      ['returnGuide', 'afterConfirmation', 5],
    ]);
    expect(context?.answers[0]).toEqual({
      question: 'Why would you like to send it back?',
      answer: "it doesn't fit",
    });
    expect(context).toMatchObject({ locale: 'en-US', reason: 'returnRequest', timeCritical: false });
  });

  it('a second ticket starts without the decisions of the first', async () => {
    const conversation = demoConversation();
    await sayAll(
      conversation,
      ...RETURN,
      'I have a suggestion',
      'Please use less paper in your parcels',
      'send',
    );
    expect(conversation.tickets[1]?.form.topic).toBe('feedback');
    expect(conversation.tickets[1]?.context.decisions).toMatchObject([{ policy: 'teamRequest', section: 7 }]);
    expect(conversation.tickets[1]?.context.answers).toEqual([]);
  });

  it.each([['cancel my order 1043, ben@example.com', 'orderCancel', 'order']])(
    '"%s" goes before the others',
    async (text, reason, topic) => {
      const conversation = demoConversation();
      await sayAll(conversation, text, 'all of it, please', 'Ann Lee', 'ann@example.com', 'send', 'send');
      expect(conversation.tickets[0]?.context).toMatchObject({ reason, timeCritical: true });
      expect(conversation.tickets[0]?.form.topic).toBe(topic);
    },
  );
});

describe('the form itself', () => {
  it('nothing is sent before the last look, nor after a cancel', async () => {
    const conversation = demoConversation();
    await sayAll(conversation, 'agent', 'my necklace turned green', 'Ann Lee', 'ann@example.com');
    expect(conversation.tickets).toEqual([]);
    const [cancelled] = await sayAll(conversation, 'cancel');
    expect(cancelled).toContain('I still have your e-mail address and your name');
    expect(conversation.tickets).toEqual([]);
  });

  it('what was said before is not asked again', async () => {
    const conversation = demoConversation();
    await sayAll(conversation, 'my name is Ann Lee', 'where is order 1049, hugo@example.com');
    const last = await sayAll(conversation, 'leave a message', 'Something else', 'Do you also make tiaras?');
    expect(last).toEqual([
      "Here's what I'll send to our team:\nName: Ann Lee\nE-mail: hugo@example.com\nTopic: Something else\nMessage: Do you also make tiaras?\nShall I send it?",
    ]);
  });

  it.each([
    ['not-an-email', "That doesn't look like an e-mail address"],
    ['ann@', "That doesn't look like an e-mail address"],
  ])('an e-mail address like "%s" is refused with the reason', async (address, why) => {
    const [reply] = await sayAll(demoConversation(), 'agent', 'my necklace turned green', 'Ann Lee', address);
    expect(reply).toContain(why);
  });

  it('a description that is too short is refused with the reason in the whole form', async () => {
    const [reply] = await sayAll(demoConversation(), 'leave a message', 'Something else', 'hm');
    expect(reply).toBe(
      "That's a bit short for our team to go on. What is it about? A sentence or two are enough.",
    );
  });

  it('a bare name is no matter: it is kept as the name, and the question comes again', async () => {
    const conversation = demoConversation();
    const replies = await sayAll(conversation, 'agent', 'Hugo Silva');
    expect(replies).toEqual(['Thank you, Hugo Silva. What is it about? A sentence or two are enough.']);
    const [next] = await sayAll(conversation, 'my necklace turned green');
    expect(next).toBe("What's your e-mail address?");
    await sayAll(conversation, 'hugo@example.com', 'yes send, thank you for help');
    expect(conversation.tickets[0]?.form).toMatchObject({
      name: 'Hugo Silva',
      description: 'my necklace turned green',
    });
  });

  it.each(['Damaged Ring', 'Payment failed', 'Something broken'])(
    '"%s" is a matter, though it is written like a name',
    async (words) => {
      const [next] = await sayAll(demoConversation(), 'agent', words);
      expect(next).toBe("What's your name?");
    },
  );

  it('who only wants a person is not made to write', async () => {
    const conversation = demoConversation();
    await sayAll(conversation, 'agent', 'later', 'Ann Lee', 'ann@example.com', 'send');
    expect(conversation.tickets[0]?.form.description).toBe(
      'Would like to talk to a person. Last messages: “agent” “later”',
    );
  });

  it('a signed-in customer only says what it is about', async () => {
    const customer = { subject: 's', email: 'hugo@example.com', name: 'Hugo Silva' };
    const conversation = demoConversation({ customer });
    await sayAll(conversation, 'agent', 'my necklace turned green', 'send');
    expect(conversation.tickets[0]?.form).toMatchObject({ name: 'Hugo Silva', email: 'hugo@example.com' });
  });

  it('an order number of another kind is taken as the customer knows it', async () => {
    const conversation = demoConversation();
    const steps = [
      'leave a message',
      'Shipping',
      'Where do you ship to from?',
      'ORD-77-X',
      'Ann',
      'ann@example.com',
    ];
    await sayAll(conversation, ...steps, 'send');
    expect(conversation.tickets[0]?.form.orderNumber).toBe('ORD-77-X');
  });

  it('the order number is left out on request', async () => {
    const conversation = demoConversation();
    const steps = [
      'leave a message',
      'Shipping',
      'Where do you ship to from?',
      "I don't have one",
      'Ann',
      'ann@example.com',
    ];
    await sayAll(conversation, ...steps, 'send');
    expect(conversation.tickets[0]?.form).not.toHaveProperty('orderNumber');
  });

  it('more words after sending are added to the ticket', async () => {
    const conversation = demoConversation();
    await sayAll(conversation, ...RETURN);
    const [first] = await sayAll(conversation, 'the parcel was pink');
    expect(first).toContain(
      "I've added that to T-1001. Our team will answer by Wednesday 25 November, 14:41 London time.",
    );
    const [second] = await sayAll(conversation, 'and the ribbon blue');
    expect(second).toBe('Added to T-1001 as well; our team has 2 messages more from you there.');
    expect(conversation.notes.map(({ text }) => text)).toEqual([
      'the parcel was pink',
      'and the ribbon blue',
    ]);
  });

  it('the last look can be changed field by field, chip by chip', async () => {
    const conversation = demoConversation();
    await sayAll(
      conversation,
      'agent',
      'my necklace turned green',
      'Ann',
      'ann@example.com',
      'Change something',
      'Topic',
    );
    const [look] = await sayAll(conversation, 'A product');
    expect(look).toContain('Topic: A product');
    expect((await sayAll(conversation, 'change my email to lee@example.com'))[0]).toContain(
      'lee@example.com',
    );
  });
});
