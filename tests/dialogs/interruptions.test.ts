import { createScriptedRecognizer } from '../support/scriptedRecognizer';
import { demoConversation, sayAll } from '../support/dialogWorld';

describe('a person at once', () => {
  it('for the same message three times in a row', async () => {
    const conversation = demoConversation();
    await sayAll(conversation, 'where is my order', 'I am in a hurry', 'I am in a hurry');
    const replies = await sayAll(conversation, 'I am in a hurry');
    expect(replies[0]).toBe("I'm not getting you any further, I'm sorry. I'll get you a person right away.");
  });

  it('but not for an answer that happens to be the same', async () => {
    const conversation = demoConversation();
    const replies = await sayAll(
      conversation,
      'my payment failed',
      'still fails',
      'still fails',
      'still fails',
    );
    expect(replies.join()).toContain('Does it work now?');
  });

  it('for anger in the middle of a form, with its topic', async () => {
    const conversation = demoConversation();
    await sayAll(conversation, 'return order 1042, anna@example.com', 'this is ridiculous, you useless bot');
    await sayAll(conversation, 'Anna', 'send');
    expect(conversation.tickets[0]?.context.reason).toBe('angry');
    expect(conversation.tickets[0]?.form).toMatchObject({ topic: 'return', orderNumber: '1042' });
  });
});

describe('two open matters', () => {
  it('the first goes on after the second', async () => {
    const conversation = demoConversation();
    await sayAll(conversation, 'return order 1042, anna@example.com');
    const replies = await sayAll(conversation, 'where is order 1049? hugo@example.com');
    expect(replies.at(-1)).toBe('Back to your return: Why would you like to send it back?');
  });

  it('cancelling the second brings the first back', async () => {
    const conversation = demoConversation();
    await sayAll(conversation, 'return order 1042, anna@example.com', 'where is order 1043?');
    const replies = await sayAll(conversation, 'cancel');
    expect(replies[0]).toContain("I've stopped with your order.");
    expect(replies[1]).toBe('Back to your return: Why would you like to send it back?');
  });

  it('a change of mind leaves the first', async () => {
    const conversation = demoConversation();
    await sayAll(conversation, 'return order 1042, anna@example.com');
    const replies = await sayAll(conversation, 'actually, where is order 1042 instead?');
    expect(replies).toHaveLength(1);
    expect(replies[0]).toContain('Order 1042 was delivered');
  });

  it('a topic into which nobody has put anything is left without a word', async () => {
    const conversation = demoConversation();
    await sayAll(conversation, 'where is my order');
    const replies = await sayAll(conversation, 'my payment failed');
    expect(replies).toHaveLength(2);
    expect(replies[0]).toContain("Let's find the cause");
  });
});

describe('when two matters are as likely', () => {
  it('it asks which, and keeps the words for the one chosen', async () => {
    const conversation = demoConversation({
      recognizer: {
        recognize: async (text, context) => {
          const plain = await createScriptedRecognizer().recognize(text, context);
          if (!text.startsWith('the clasp')) return plain;
          return {
            ...plain,
            intent: 'TicketStatus',
            score: 0.41,
            runnerUp: { intent: 'ItemProblem', score: 0.37 },
          };
        },
      },
    });
    const [which] = await conversation.say('the clasp broke and nobody writes back');
    expect(which?.text).toBe('I want to get this right: which of these do you mean?');
    expect(which?.chips).toEqual(['My case with the team', 'Something is wrong with it', 'Talk to a person']);
    await sayAll(conversation, 'Something is wrong with it', "I don't have it", 'my bracelet', 'yesterday');
    await sayAll(conversation, 'no photo', 'Anna', 'anna@example.com', 'send');
    expect(conversation.tickets[0]?.form.description).toContain('the clasp broke and nobody writes back');
  });
});

describe('back from a person', () => {
  it('resolved: the case is closed and words are no longer added to it', async () => {
    const conversation = demoConversation();
    await sayAll(conversation, 'agent', 'my necklace turned green', 'Ann Lee', 'ann@example.com', 'send');
    const [back] = await conversation.handBack('T-1001', 'resolved');
    expect(back?.text).toBe("It's the bot again: T-1001 is closed. I'm here if there is anything else.");
    await sayAll(conversation, 'blah blah');
    expect(conversation.notes).toEqual([]);
  });

  it('gone or silent: the shopper is told that the case is in line again, and nothing is promised', async () => {
    const conversation = demoConversation();
    await sayAll(conversation, 'agent', 'my necklace turned green', 'Ann Lee', 'ann@example.com', 'send');
    const [back] = await conversation.handBack('T-1001', 'returned');
    expect(back?.text).toBe(
      "It's the bot again. I'm sorry about the silence: T-1001 is back in line, and whoever takes it next sees everything you wrote. Until then I'm here for you.",
    );
    await sayAll(conversation, 'blah blah');
    expect(conversation.notes).toHaveLength(1);
  });

  it('the question at which the bot stopped comes again', async () => {
    const conversation = demoConversation();
    await sayAll(conversation, 'return order 1042, anna@example.com');
    const replies = await conversation.handBack('T-1001', 'released');
    expect(replies.at(-1)?.text).toBe('Back to your return: Why would you like to send it back?');
  });

  it('"go on" takes a waiting topic up', async () => {
    const conversation = demoConversation();
    await sayAll(
      conversation,
      'return order 1042, anna@example.com',
      'agent',
      'I want to explain it',
      'Anna',
      'send',
    );
    expect(await sayAll(conversation, 'Go on')).toEqual([
      'Back to your return: Why would you like to send it back?',
    ]);
  });

  it('another matter leaves a waiting topic', async () => {
    const conversation = demoConversation();
    await sayAll(
      conversation,
      'return order 1042, anna@example.com',
      'agent',
      'I want to explain it',
      'Anna',
      'send',
    );
    const replies = await sayAll(conversation, 'where is order 1049, hugo@example.com');
    expect(replies).toHaveLength(1);
  });
});
