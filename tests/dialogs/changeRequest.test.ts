import { MemoryStorage, type StoreItems } from 'botbuilder';
import { demoOrders } from '../../bot/shop/demoShop';
import type { OrderSource } from '../../dialogs/ports';
import { DEFAULT_POLICY, type Order } from '../../policies';
import { TEST_TIME_ZONE, type Conversation } from '../support/conversation';
import { demoConversation, sayAll } from '../support/dialogWorld';

const ORDERS = demoOrders({ today: '2026-11-23', timeZone: TEST_TIME_ZONE, policy: DEFAULT_POLICY });

function demoOrder(orderNumber: string): Order {
  const found = ORDERS.find(({ order }) => order.orderNumber === orderNumber);
  if (!found) throw new Error(`the demo shop has no order ${orderNumber}`);
  return found.order;
}

/** Two rings and earrings, none of them sent. */
const THREE: Order = { ...demoOrder('1066'), shipments: [], placedAt: new Date('2026-11-22T10:00:00Z') };

function shopWith(order: Order): OrderSource {
  return { find: () => Promise.resolve({ kind: 'found', value: order }) };
}

function onlyTicket({ tickets }: Conversation): {
  reason: string;
  timeCritical: boolean;
  description: string;
} {
  expect(tickets).toHaveLength(1);
  const [ticket] = tickets;
  return {
    reason: ticket?.context.reason ?? '',
    timeCritical: ticket?.context.timeCritical ?? false,
    description: ticket?.form.description ?? '',
  };
}

describe('an order of three pieces that has not left', () => {
  const begin = (): Conversation => demoConversation({ orders: shopWith(THREE) });

  it('asks which piece, and takes "all but the earrings"', async () => {
    const conversation = begin();
    const [, which] = await conversation.say('cancel my order 1066, yara@example.com');
    expect(which?.text).toBe('What should be cancelled?');
    expect(which?.chips).toEqual(['The whole order', ...THREE.items.map(({ name }) => name)]);
    expect(await sayAll(conversation, 'all but the earrings')).toEqual([
      'Cancel from order 1066: Classic Signet Ring and Aurora Moonstone Ring. The rest stays. Shall I send this to our team?',
    ]);
    await conversation.say('yes');
    expect(onlyTicket(conversation)).toMatchObject({ reason: 'orderCancel', timeCritical: true });
    expect(onlyTicket(conversation).description).toContain(
      'Only: Classic Signet Ring and Aurora Moonstone Ring. The rest stays.',
    );
  });

  it('"only the earrings" after the list corrects the list, and nothing is sent without a yes to it', async () => {
    const conversation = begin();
    await sayAll(conversation, 'cancel my order 1066, yara@example.com', 'The whole order');
    expect(await sayAll(conversation, 'yes but only the earrings')).toEqual([
      'Cancel from order 1066: Pearl Stud Earrings. The rest stays. Shall I send this to our team?',
    ]);
    expect(conversation.tickets).toEqual([]);
  });

  it('names the piece in the first message, and asks only for what is open', async () => {
    const conversation = begin();
    expect(
      await sayAll(conversation, 'change my order 1066: the moonstone ring in size 7, yara@example.com'),
    ).toEqual([
      expect.stringContaining("hasn't shipped yet"),
      'Change order 1066: your Aurora Moonstone Ring from US 5 to US 7. Shall I send this to our team?',
    ]);
  });

  it('"change something" begins the details anew, whatever the first message said', async () => {
    const conversation = begin();
    await sayAll(conversation, 'change my order 1066: the moonstone ring in size 7, yara@example.com');
    expect(await sayAll(conversation, 'Change something')).toEqual(['Which piece is it about?']);
  });

  it('tells the agent all there is to do, without the chat', async () => {
    const conversation = begin();
    await sayAll(conversation, 'change my order 1066: the moonstone ring in size 7, yara@example.com', 'yes');
    expect(onlyTicket(conversation).description.split('\n')).toEqual([
      'Change the order, if possible. Your Aurora Moonstone Ring from US 5 to US 7.',
      'Not shipped as of Monday 23 November: Aurora Moonstone Ring.',
      "In the customer's words: “change my order 1066: the moonstone ring in size 7, yara@example.com”",
    ]);
    const [ticket] = conversation.tickets;
    expect(ticket?.form).toMatchObject({ name: THREE.customerName, email: 'yara@example.com' });
    expect(ticket?.context.decisions.at(-1)).toMatchObject({
      policy: 'orderChange',
      kind: 'canBeFiled',
      section: 1,
      facts: { wanted: 'change', notShipped: [{ name: 'Aurora Moonstone Ring' }] },
    });
  });
});

describe('a record that does not add up', () => {
  it('is not concluded from: a person is offered', async () => {
    const order = { ...demoOrder('1049'), cancelledAt: new Date('2026-11-20T10:00:00Z') };
    const conversation = demoConversation({ orders: shopWith(order) });
    expect(await sayAll(conversation, 'cancel my order 1049, hugo@example.com')).toEqual([
      expect.stringContaining("I can't tell whether order 1049 has left us."),
      'Shall I pass it to our team as urgent?',
    ]);
  });
});

describe('a change request that an older version stored', () => {
  it('goes on with what it knew', async () => {
    const conversation = demoConversation({ storage: new MemoryStorage() });
    await conversation.say('cancel my order 1043');
    const key = 'test/conversations/Convo1/';
    const items = (await conversation.storage.read([key])) as Record<string, StoreItems>;
    const item = items[key] as { dialogs: { dialogStack: OlderRoot[] } };
    const root = item.dialogs.dialogStack[0];
    const instance = root?.state.dialogs.dialogStack[0];
    if (!root || !instance) throw new Error('no topic is open');
    root.version = 'older';
    instance.version = 'changeRequest:1';
    instance.state = {
      answers: { change: 'OrderCancel', orderNumber: '1043', details: 'cancel it' },
      asked: 'email',
    };
    await conversation.storage.write({ [key]: { ...item, eTag: '*' } });
    expect(await sayAll(conversation, 'ben@example.com')).toEqual([
      expect.stringContaining("I've been updated"),
      expect.stringContaining("Order 1043 hasn't shipped yet, so cancelling may still be possible."),
      expect.stringContaining('Cancel order 1043, all of it'),
    ]);
  });
});

interface OlderRoot {
  version: string;
  state: { dialogs: { dialogStack: { version: string; state: object }[] } };
}
