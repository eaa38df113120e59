import { demoConversation } from '../support/dialogWorld';
import { TEST_NOW, type Conversation } from '../support/conversation';

const MINUTE_MS = 60_000;
const ASKED = 'How good was our help with T-1001?';

/** A conversation whose case a person has resolved, so that the rating is asked for. */
async function resolved(): Promise<Conversation & { pass(minutes: number): void }> {
  let now = TEST_NOW;
  const conversation = demoConversation({ now: () => now });
  for (const text of ['agent', 'Can you engrave a ring for me?', 'Anna Larsen', 'anna@example.com', 'send']) {
    await conversation.say(text);
  }
  expect(conversation.tickets).toHaveLength(1);
  const replies = await conversation.handBack('T-1001', 'resolved');
  expect(replies.at(-1)).toMatchObject({ text: ASKED });
  return {
    ...conversation,
    pass: (minutes) => {
      now = new Date(now.getTime() + minutes * MINUTE_MS);
    },
  };
}

const textsOf = async (conversation: Conversation, text: string): Promise<string[]> =>
  (await conversation.say(text)).map((reply) => reply.text);

describe('the question how good the help was', () => {
  it.each([
    ['5', 5],
    ['2 – Not so good', 2],
    ['terrible', 1],
  ])('takes "%s" as %i', async (text, score) => {
    const conversation = await resolved();
    await conversation.say(text);
    expect(conversation.desk.ratings.get('T-1001')).toEqual({ score });
  });

  it('is open for half an hour: a number after that is no answer', async () => {
    const inTime = await resolved();
    inTime.pass(29);
    await inTime.say('5');
    expect(inTime.desk.ratings.get('T-1001')).toEqual({ score: 5 });

    const tooLate = await resolved();
    tooLate.pass(30);
    await tooLate.say('5');
    expect(tooLate.desk.ratings.get('T-1001')).toEqual({});
  });

  it('takes an answer as it was offered however late it comes', async () => {
    const conversation = await resolved();
    conversation.pass(24 * 60);
    await conversation.say('4 – Good');
    expect(conversation.desk.ratings.get('T-1001')).toEqual({ score: 4 });
  });

  it.each([
    'how long does delivery take?',
    'thanks',
    'where is order 1049, hugo@example.com',
    '2 rings came',
  ])('is dropped by "%s", and a number after that is no answer', async (text) => {
    const conversation = await resolved();
    expect(await textsOf(conversation, text)).not.toContain(ASKED);
    await conversation.say('5');
    expect(conversation.desk.ratings.get('T-1001')).toEqual({});
  });

  it('is not put to whoever was asked before, or withdrew', async () => {
    const conversation = await resolved();
    expect((await conversation.handBack('T-1001', 'resolved')).map(({ text }) => text)).not.toContain(ASKED);
  });

  it('is not put when the case only goes to another colleague', async () => {
    const conversation = demoConversation();
    const [reply, ...rest] = await conversation.handBack('T-1001', 'released');
    expect(reply?.text).toContain('Another colleague');
    expect(rest).toEqual([]);
  });

  it('waits until a form that is open has ended', async () => {
    const conversation = demoConversation();
    await conversation.say('I want to return order 1042, anna@example.com');
    const back = (await conversation.handBack('T-1001', 'resolved')).map(({ text }) => text);
    expect(back).toHaveLength(2);
    expect(back[1]).toBe('Back to your return: Why would you like to send it back?');
    const [left, asked] = await textsOf(conversation, 'cancel');
    expect(left).toContain("I've stopped with your return");
    expect(asked).toBe(ASKED);
    await conversation.say('5');
    expect(conversation.desk.ratings.get('T-1001')).toEqual({ score: 5 });
  });

  it('that had to wait for longer than half an hour is not put any more', async () => {
    let now = TEST_NOW;
    const conversation = demoConversation({ now: () => now });
    await conversation.say('I want to return order 1042, anna@example.com');
    await conversation.handBack('T-1001', 'resolved');
    now = new Date(now.getTime() + 30 * MINUTE_MS);
    expect(await textsOf(conversation, 'cancel')).not.toContain(ASKED);
    expect(conversation.desk.ratings.size).toBe(0);
  });
});

describe('the comment on a rating', () => {
  const rated = async () => {
    const conversation = await resolved();
    await conversation.say('3');
    return conversation;
  };

  it('is what is said next', async () => {
    const conversation = await rated();
    expect(await textsOf(conversation, 'friendly but slow')).toEqual([
      "Thank you, I've noted that for our team.",
    ]);
    expect(conversation.desk.ratings.get('T-1001')).toEqual({ score: 3, comment: 'friendly but slow' });
  });

  it.each(['No comment', 'no thanks', 'skip', 'cancel', 'nothing'])(
    'may be refused with "%s"',
    async (text) => {
      const conversation = await rated();
      expect(await textsOf(conversation, text)).toEqual(['All right. Is there anything else?']);
      expect(conversation.desk.ratings.get('T-1001')).toEqual({ score: 3 });
    },
  );

  it.each(['where is my order?', 'agent', 'help', 'thank you'])('is not what "%s" is', async (text) => {
    const conversation = await rated();
    await conversation.say(text);
    expect(conversation.desk.ratings.get('T-1001')).toEqual({ score: 3 });
  });

  it('may come with the score', async () => {
    const conversation = await resolved();
    expect(await textsOf(conversation, '2, nobody told me anything')).toEqual([
      "Thank you, I've noted that for our team.",
    ]);
    expect(conversation.desk.ratings.get('T-1001')).toEqual({ score: 2, comment: 'nobody told me anything' });
  });
});
