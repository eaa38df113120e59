import { ActivityTypes } from 'botbuilder';
import { COME_BACK_EVENT } from '../../dialogs/supportBot';
import { TEST_NOW, type Conversation } from '../support/conversation';
import { demoConversation, sayAll } from '../support/dialogWorld';

const MINUTE_MS = 60_000;
const GO_ON = 'Good to see you again! Shall we go on with your return?';
const WHY = 'Why would you like to send it back?';

/** A return whose reason is asked for, left for so many minutes. */
async function leftFor(minutes: number): Promise<Conversation> {
  let now = TEST_NOW;
  const conversation = demoConversation({ now: () => now });
  await conversation.say('I want to return order 1042, anna@example.com');
  now = new Date(now.getTime() + minutes * MINUTE_MS);
  return conversation;
}

describe('a shopper who comes back to an open question', () => {
  it.each(['hi', 'Hello again!', "hey, I'm back", 'are you still there?', 'qwertz'])(
    'is asked after "%s" whether to go on',
    async (text) => {
      const [reply, ...rest] = await (await leftFor(30)).say(text);
      expect(reply).toMatchObject({ text: GO_ON, chips: ['Yes', 'Something else'] });
      expect(rest).toEqual([]);
    },
  );

  it('is not asked before half an hour has passed', async () => {
    const said = await sayAll(await leftFor(29), 'hi');
    expect(said.at(-1)).toContain(WHY);
    expect(said).not.toContain(GO_ON);
  });

  it('gets the same question after a yes, with the answers kept', async () => {
    const conversation = await leftFor(60);
    expect(await sayAll(conversation, 'hi', 'yes')).toEqual([`Back to your return: ${WHY}`]);
    expect((await sayAll(conversation, "it doesn't fit"))[0]).toContain('Is it unworn');
  });

  it.each(['Something else', 'no', 'no thanks'])('begins afresh after "%s"', async (text) => {
    const conversation = await leftFor(60);
    const [reply] = (await sayAll(conversation, 'hi'), await conversation.say(text));
    expect(reply?.text).toBe("All right, I've put that aside. What can I do for you?");
    expect(reply?.chips).toContain('Return something');
  });

  it('may answer the open question at once, or bring another matter', async () => {
    expect((await sayAll(await leftFor(600), "it doesn't fit"))[0]).toContain('Is it unworn');
    const conversation = await leftFor(600);
    await conversation.say('hello');
    expect((await sayAll(conversation, 'where is order 1049, hugo@example.com'))[0]).toContain(
      'Order 1049 is on its way',
    );
    expect((await sayAll(await leftFor(600), 'how long does delivery take?'))[0]).toContain('6–12 days');
  });

  it('may say no and what they want instead', async () => {
    const conversation = await leftFor(60);
    const said = await sayAll(conversation, 'hi', 'no, where is order 1049, hugo@example.com');
    expect(said[0]).toContain('Order 1049 is on its way');
    expect(said.join(' ')).not.toContain('Back to');
  });

  it('is greeted as ever when nothing was open', async () => {
    let now = TEST_NOW;
    const conversation = demoConversation({ now: () => now });
    await conversation.say('how long does delivery take?');
    now = new Date(now.getTime() + 60 * MINUTE_MS);
    expect((await sayAll(conversation, 'hi'))[0]).toBe("I'm here. What can I do for you?");
  });
});

describe('a chat window that is opened again', () => {
  const comesBack = { type: ActivityTypes.Event, name: COME_BACK_EVENT };

  it('is asked once, before anything is typed, whether to go on', async () => {
    const conversation = await leftFor(30);
    expect((await conversation.send(comesBack)).map(({ text }) => text)).toEqual([GO_ON]);
    expect(await conversation.send(comesBack)).toEqual([]);
    expect(await sayAll(conversation, 'yes')).toEqual([`Back to your return: ${WHY}`]);
  });

  it('hears nothing when it was away for less, or nothing was left open', async () => {
    expect(await (await leftFor(29)).send(comesBack)).toEqual([]);
    let now = TEST_NOW;
    const conversation = demoConversation({ now: () => now });
    expect(await conversation.send(comesBack)).toEqual([]);
    await conversation.say('how long does delivery take?');
    now = new Date(now.getTime() + 60 * MINUTE_MS);
    expect(await conversation.send(comesBack)).toEqual([]);
  });
});
