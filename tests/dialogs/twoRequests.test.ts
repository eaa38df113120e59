import { loadRecognizer } from '../../bot/language/loadRecognizer';
import { DEMO_CATALOGUE } from '../../bot/shop/catalogue';
import type { Recognizer } from '../../dialogs/ports';
import { DEFAULT_POLICY } from '../../policies';
import { TEST_TIME_ZONE, type Conversation } from '../support/conversation';
import { demoConversation, sayAll } from '../support/dialogWorld';

let recognizer: Recognizer;
beforeAll(async () => {
  recognizer = await loadRecognizer({
    products: DEMO_CATALOGUE,
    policy: DEFAULT_POLICY,
    timeZone: TEST_TIME_ZONE,
  });
}, 180_000);

const started = (): Conversation => demoConversation({ recognizer });

describe('two requests in one message', () => {
  it('are both answered in the same turn, in their order, when nothing has to be asked', async () => {
    const said = await sayAll(started(), 'how long does delivery take and who pays for returns?');
    expect(said).toEqual([
      expect.stringContaining('6–12 days'),
      'Now to “who pays for returns?”:',
      expect.stringContaining('The return postage is yours to pay'),
    ]);
  });

  it('the second is kept while the first asks something, and taken up when that has ended', async () => {
    const conversation = started();
    const first = await sayAll(conversation, 'where is my order 1045, and how long do refunds take?');
    expect(first).toEqual([
      "I'll come to “how long do refunds take?” right after this.",
      expect.stringContaining('Which e-mail address is order 1045 under?'),
    ]);
    const then = await sayAll(conversation, 'daniel@example.com');
    expect(then).toEqual([
      expect.stringContaining('Order 1045 is being prepared'),
      'Now to “how long do refunds take?”:',
      expect.stringContaining('within 5–10 days'),
    ]);
    expect(await sayAll(conversation, 'thanks')).toEqual(["You're welcome!"]);
  });

  it('the second comes after a case that the first has filed', async () => {
    const conversation = started();
    await sayAll(conversation, 'do you ship to Canada and how long do refunds take?', 'yes', 'Ann Lee');
    await sayAll(conversation, 'ann@example.com');
    const said = await sayAll(conversation, 'send');
    expect(conversation.tickets).toHaveLength(1);
    expect(said.at(-1)).toContain('within 5–10 days');
  });

  it('the second is forgotten when the shopper has moved on, and when they start over', async () => {
    for (const other of ['I want to return order 1042, anna@example.com', 'start over']) {
      const conversation = started();
      await sayAll(conversation, 'where is my order 1045, and how long do refunds take?', other, 'cancel');
      const said = await sayAll(conversation, 'thanks');
      expect(said).toEqual(["You're welcome!"]);
    }
  });

  it('a person who is asked for meanwhile gets both', async () => {
    const conversation = started();
    await sayAll(
      conversation,
      'where is my order 1045, and how long do refunds take?',
      'agent',
      'Ann Lee',
      'ann@example.com',
    );
    const said = await sayAll(conversation, 'send');
    expect(said.join(' ')).not.toContain('5–10 days');
    expect(conversation.tickets[0]?.form.description).toContain('how long do refunds take?');
  });

  it.each([
    'the clasp of my ring broke and I want my money back',
    "I ordered a ring and it hasn't come, where is it?",
    "where's my order and when will it arrive?",
    'I want to cancel my order and I want a refund',
    'can I return my ring and will I get my money back?',
    'I want to complain, and where is my order?',
    'what is your favourite colour and where is my order?',
    'my ring came broken today and i want to send it back',
    'I was charged on monday and where is my order?',
    'my parcel never came and I want my money back',
    "I can't log in and I want to cancel my order 1043",
  ])('"%s" is one request', async (text) => {
    const said = await sayAll(started(), text);
    expect(said.join('\n')).not.toMatch(/right after this|Now to/);
  });

  it.each([
    'where is my order 1045 and do you have silver rings?',
    'cancel 1043, and how long do refunds take?',
    'i need 2 return my ring, also do u ship to canada',
    'was i charged for 1063? how do i clean silver?',
    'where is order 1048 and where is order 1049?',
    'payment didnt go thru and i want to change the address on 1044 chloe@example.com',
    'hi do u have silver hoops, also how long is delivery',
  ])('"%s" is two', async (text) => {
    const said = await sayAll(started(), text);
    expect(said.join('\n')).toMatch(/right after this|Now to/);
  });
});

describe('an answer with a question beside it', () => {
  it('is taken, and the question is answered before the next one is asked', async () => {
    const conversation = started();
    await conversation.say('I want to return order 1042');
    const said = await sayAll(conversation, 'anna@example.com and how long do refunds take?');
    expect(said).toEqual([
      expect.stringContaining('within 5–10 days'),
      'Why would you like to send it back?',
    ]);
  });

  it('with another matter beside it leads to that matter afterwards', async () => {
    const conversation = started();
    await conversation.say('where is order 1048');
    const said = await sayAll(conversation, 'grace@example.com, and I want to cancel order 1043');
    expect(said[0]).toContain('Order 1048 is on its way');
    expect(said.at(-1)).toContain('1043');
  });

  it('a description is text, however many questions are in it', async () => {
    const conversation = started();
    await sayAll(conversation, 'leave a message', 'Something else');
    await sayAll(conversation, 'where is my order 1045 and do you have silver rings?');
    const said = await sayAll(conversation, 'Ann Lee', 'ann@example.com');
    expect(said.join('\n')).toContain('where is my order 1045 and do you have silver rings?');
  });
});
