import { DEMO_CATALOGUE } from '../../bot/shop/catalogue';
import { createDemoShop } from '../../bot/shop/demoShop';
import type { OrderSource, OwnershipProof } from '../../dialogs/ports';
import { DEFAULT_POLICY } from '../../policies';
import { TEST_NOW, TEST_TIME_ZONE } from '../support/conversation';
import { demoConversation, sayAll } from '../support/dialogWorld';

const DEMO = createDemoShop({
  clock: { now: () => TEST_NOW },
  timeZone: TEST_TIME_ZONE,
  policy: DEFAULT_POLICY,
});

function recorded(source: OrderSource): { orders: OrderSource; asked: [string, OwnershipProof][] } {
  const asked: [string, OwnershipProof][] = [];
  const orders: OrderSource = {
    find: (orderNumber, proof) => {
      asked.push([orderNumber, proof]);
      return source.find(orderNumber, proof);
    },
  };
  return { orders, asked };
}

const CUSTOMER = { subject: 'shop|1', email: 'hugo@example.com', name: 'Hugo Silva' };
const DETAILS = new RegExp(
  ['Parcelway', 'Tiny Star', '\\$\\d', ...DEMO_CATALOGUE.map(({ name }) => name)].join('|'),
);

describe('proof of ownership', () => {
  it.each([
    'where is order 1049',
    'I want to return order 1049',
    'was I charged for order 1049',
    'my refund, order 1049',
    'no confirmation for order 1049',
    'cancel my order 1049',
  ])('"%s" and a wrong address show no detail, and the same answer as an unknown order', async (question) => {
    const wrong = await sayAll(demoConversation(), question, 'mallory@example.com');
    const unknown = await sayAll(demoConversation(), question.replace('1049', '9049'), 'mallory@example.com');
    expect(wrong.join()).not.toMatch(DETAILS);
    expect(wrong.map((text) => text.replace('1049', 'N'))).toEqual(
      unknown.map((text) => text.replace('9049', 'N')),
    );
    expect(wrong.join()).toContain('After several misses, look-ups pause for 15 minutes.');
  });

  it('asks the shop nothing before the address is given', async () => {
    const { orders, asked } = recorded(DEMO);
    await sayAll(demoConversation({ orders }), 'where is order 1049');
    expect(asked).toEqual([]);
  });

  it('looks a pair up once a turn, and not again before one of the two is given anew', async () => {
    const { orders, asked } = recorded(DEMO);
    const conversation = demoConversation({ orders });
    await sayAll(conversation, 'where is order 1049', 'mallory@example.com', 'hm', 'was I charged?', 'help');
    expect(asked).toEqual([['1049', { kind: 'email', email: 'mallory@example.com' }]]);
    await sayAll(conversation, 'mallory@example.com');
    expect(asked).toHaveLength(2);
  });

  it('a second order is proved with the same address without asking for it again', async () => {
    const { orders, asked } = recorded(DEMO);
    await sayAll(
      demoConversation({ orders }),
      'where is order 1049, hugo@example.com',
      'where is order 1043',
    );
    expect(asked.map(([orderNumber, proof]) => [orderNumber, 'email' in proof && proof.email])).toEqual([
      ['1049', 'hugo@example.com'],
      ['1043', 'hugo@example.com'],
    ]);
  });

  it('a proven order keeps its own address when another one is given meanwhile', async () => {
    const conversation = demoConversation();
    await sayAll(
      conversation,
      'where is order 1049, hugo@example.com',
      'where is order 1043, ben@example.com',
    );
    const [reply] = await sayAll(conversation, 'where is order 1049');
    expect(reply).toContain('Order 1049 is on its way');
  });

  it('a signed-in customer is not asked for an address', async () => {
    const { orders, asked } = recorded(DEMO);
    const replies = await sayAll(demoConversation({ orders, customer: CUSTOMER }), 'where is order 1049');
    expect(replies[0]).toContain('Order 1049 is on its way');
    expect(asked).toEqual([['1049', { kind: 'signedIn', subject: 'shop|1', email: 'hugo@example.com' }]]);
  });

  it('a signed-in customer may prove an order under another address', async () => {
    const conversation = demoConversation({ customer: CUSTOMER });
    const [miss] = await sayAll(conversation, 'where is order 1043');
    expect(miss).toContain("I can't find an order 1043 under hugo@example.com");
    const [hit] = await sayAll(conversation, 'ben@example.com');
    expect(hit).toContain('Order 1043 is being prepared');
  });

  it('what the team gets says whether and how ownership was shown', async () => {
    const conversation = demoConversation();
    await sayAll(conversation, 'my order 1051 never came', 'jonas@example.com', 'yes', 'Jonas Weber', 'send');
    expect(conversation.tickets[0]?.context.ownership).toEqual({
      verified: true,
      how: 'email',
      orderNumber: '1051',
    });
  });

  it('an order number that was only written down is not verified', async () => {
    const conversation = demoConversation();
    await sayAll(conversation, 'agent', 'order 1042 makes me unhappy', 'Ann Lee', 'ann@example.com', 'send');
    expect(conversation.tickets[0]?.form.orderNumber).toBe('1042');
    expect(conversation.tickets[0]?.context.ownership).toEqual({ verified: false });
  });
});

describe('when the order system cannot be reached', () => {
  it('the bot says so, offers a person, and tries again when asked to', async () => {
    let isDown = true;
    const orders: OrderSource = {
      find: (...args) => (isDown ? Promise.resolve({ kind: 'unavailable' }) : DEMO.find(...args)),
    };
    const conversation = demoConversation({ orders });
    const down = await sayAll(conversation, 'where is order 1049, hugo@example.com');
    expect(down).toEqual([
      "I can't reach the shop's order system right now, I'm sorry. Your order itself is not affected by that.",
      'Shall I pass your question to a person instead?',
    ]);
    expect((await sayAll(conversation, 'try again')).join()).toContain('Shall I pass your question');
    isDown = false;
    expect((await sayAll(conversation, 'try again'))[0]).toContain('Order 1049 is on its way');
  });

  it('a yes leads to the form', async () => {
    const orders: OrderSource = { find: () => Promise.resolve({ kind: 'unavailable' }) };
    const conversation = demoConversation({ orders });
    await sayAll(
      conversation,
      'where is order 1049, hugo@example.com',
      'yes',
      'I wonder when it comes',
      'Hugo',
      'send',
    );
    expect(conversation.tickets[0]?.context.reason).toBe('orderSystemUnavailable');
    expect(conversation.tickets[0]?.form).toMatchObject({ orderNumber: '1049', email: 'hugo@example.com' });
  });
});
