import { ActivityTypes } from 'botbuilder';
import { demoConversation, sayAll } from '../support/dialogWorld';

describe('the first words', () => {
  it('a shopper who joins is welcomed once, with chips', async () => {
    const conversation = demoConversation();
    const [welcome] = await conversation.join();
    expect(welcome?.text).toContain('welcome to Bezel Jewellery');
    expect(welcome?.chips).toEqual([
      'Where is my order?',
      'Return something',
      'Was I charged?',
      'My payment failed',
      'Talk to a person',
    ]);
    expect(await conversation.join()).toEqual([]);
  });

  it('the bot does not welcome itself', async () => {
    const replies = await demoConversation().send({
      type: ActivityTypes.ConversationUpdate,
      membersAdded: [{ id: 'bot', name: 'Bot' }],
      recipient: { id: 'bot', name: 'Bot' },
    });
    expect(replies).toEqual([]);
  });

  it('a greeting before any welcome is one', async () => {
    expect((await sayAll(demoConversation(), 'hello'))[0]).toContain('welcome to Bezel Jewellery');
  });

  it('every chip of the menu leads somewhere', async () => {
    const [welcome] = await demoConversation().join();
    for (const chip of welcome?.chips ?? []) {
      const [reply] = await sayAll(demoConversation(), chip);
      expect(reply).toBeDefined();
      expect(reply).not.toContain("I'm not sure I got that");
    }
  });
});

describe('what is no message', () => {
  it.each([
    { type: ActivityTypes.Typing },
    { type: ActivityTypes.MessageReaction, reactionsAdded: [{ type: 'like' }] },
    { type: ActivityTypes.Event, name: 'webchat/join' },
    { type: ActivityTypes.Event, name: 'bezel/handBack', value: { ticketNumber: 5 } },
    { type: ActivityTypes.EndOfConversation },
    { type: ActivityTypes.Message, text: '' },
    { type: ActivityTypes.Message, text: '   ' },
    { type: ActivityTypes.Message, value: { unknown: true } },
  ])('%j gets no answer', async (activity) => {
    expect(await demoConversation().send(activity)).toEqual([]);
  });

  it('the button of a card says what its chip would say', async () => {
    const conversation = demoConversation();
    const replies = await conversation.send({
      type: ActivityTypes.Message,
      value: { say: 'Was I charged?' },
    });
    expect(replies[0]?.text).toBe("What's your order number?");
  });
});

describe('card numbers', () => {
  it('a masked one is answered with the advice not to send any', async () => {
    const replies = await sayAll(demoConversation(), 'where is my order, my card is [card ending 4242]');
    expect(replies[0]).toContain("Please don't send card details here");
    expect(replies[1]).toBe("What's your order number?");
  });
});
