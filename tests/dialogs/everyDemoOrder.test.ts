import { demoOrders } from '../../bot/shop/demoShop';
import { DEFAULT_POLICY, itemsByStage, type Order } from '../../policies';
import { TEST_NOW, TEST_TIME_ZONE } from '../support/conversation';
import { demoConversation } from '../support/dialogWorld';

const ORDERS = demoOrders({ today: '2026-11-23', timeZone: TEST_TIME_ZONE, policy: DEFAULT_POLICY });
const SETTINGS = { policy: DEFAULT_POLICY, timeZone: TEST_TIME_ZONE };
const ROWS = ORDERS.map(({ order, case: name }) => ({ name, order }));

interface CardPart {
  type: string;
  version?: string;
  fallbackText?: string;
  body?: CardPart[];
  items?: CardPart[];
  columns?: CardPart[];
  actions?: { type: string; url: string }[];
}

/** What Adaptive Cards 1.3 has, and this card uses. */
const ELEMENTS = ['AdaptiveCard', 'TextBlock', 'Container', 'ColumnSet', 'Column'];

function typesIn({ type, body = [], items = [], columns = [] }: CardPart): string[] {
  return [type, ...[...body, ...items, ...columns].flatMap(typesIn)];
}

describe('the status of every order of the demo shop', () => {
  it.each(ROWS)('$order.orderNumber: $name', async ({ order }) => {
    const replies = await demoConversation().say(`where is order ${order.orderNumber}, ${order.email}`);
    const [status] = replies;
    expect(status?.text).toContain(`Order ${order.orderNumber}`);
    expect(status?.text).toMatch(/\(Policy §[14], /);
    const card = status?.card as CardPart | undefined;
    expect(card).toMatchObject({ type: 'AdaptiveCard', version: '1.3' });
    expect(typesIn(card ?? { type: '' }).filter((type) => !ELEMENTS.includes(type))).toEqual([]);
    // A channel without cards loses nothing.
    expect(card?.fallbackText).toContain(status?.text);
    for (const { trackingUrl, trackingNumber } of order.shipments) {
      expect(card?.fallbackText).toContain(trackingUrl);
      expect(card?.fallbackText).toContain(trackingNumber);
      expect(card?.actions?.map(({ url }) => url)).toContain(trackingUrl);
    }
    expect(replies.at(-1)?.chips.length).toBeGreaterThan(0);
  });

  it.each(ROWS)('the next steps fit where the items are: $order.orderNumber', async ({ order }) => {
    const replies = await demoConversation().say(`where is order ${order.orderNumber}, ${order.email}`);
    const last = replies.at(-1)?.chips ?? [];
    // An offer has its own answers; the steps come after it.
    const chips = last.includes('No, thanks') ? await stepsAfterNo(order) : last;
    const stages = Object.entries(itemsByStage(order, TEST_NOW, SETTINGS)).filter(
      ([, items]) => items.length,
    );
    const has = (stage: string): boolean => stages.some(([name]) => name === stage);
    expect(chips.includes('Cancel the order')).toBe(has('notShipped'));
    expect(chips.includes('Change the order')).toBe(has('notShipped'));
    if (!has('delivered')) expect(chips).not.toContain('Return something');
    if (!has('delivered') && !has('underway')) expect(chips).not.toContain("It hasn't arrived");
    expect(chips.at(-1)).toBe('Talk to a person');
  });

  it.each([
    ['1042', true],
    ['1054', true],
    ['1055', false],
    ['1057', false],
    ['1068', true],
  ])('a return of order %s is offered: %s', async (orderNumber, isOffered) => {
    const { email } = ORDERS.find(({ order }) => order.orderNumber === orderNumber)?.order ?? {};
    const replies = await demoConversation().say(`where is order ${orderNumber}, ${email}`);
    expect(replies.at(-1)?.chips.includes('Return something')).toBe(isOffered);
  });

  it('a channel without cards gets every step with its day, and the link', async () => {
    const [status] = await demoConversation().say('where is order 1049, hugo@example.com');
    const { fallbackText } = (status?.card ?? {}) as Partial<CardPart>;
    expect(fallbackText?.split('\n').slice(1)).toEqual([
      'Tiny Star Studs:',
      '- Order placed: Sunday 15 November',
      '- Paid: Sunday 15 November',
      expect.stringMatching(/^- Sent with Parcelway: Tuesday 17 November, BZ\d+US$/),
      '- On its way: Expected Monday 23 November to Sunday 29 November',
      '- Delivered',
      expect.stringMatching(/^- https:/),
    ]);
  });
});

async function stepsAfterNo({ orderNumber, email }: Order): Promise<string[]> {
  const conversation = demoConversation();
  await conversation.say(`where is order ${orderNumber}, ${email}`);
  return (await conversation.say('No, thanks')).at(-1)?.chips ?? [];
}

describe.each([
  'return order N, E',
  'my refund for order N, E',
  'was I charged for order N, E',
  'cancel my order N, E',
  'change my order N, E',
  'wrong address for order N, E',
  'no confirmation for order N, E',
  'order N never came, late, E',
])('"%s"', (pattern) => {
  it.each(ROWS)('has an answer for $order.orderNumber: $name', async ({ order }) => {
    const replies = await demoConversation().say(
      pattern.replace('N', order.orderNumber).replace('E', order.email),
    );
    expect(replies.length).toBeGreaterThan(0);
    expect(replies.map(({ text }) => text).join('\n')).not.toMatch(/undefined|NaN|Invalid|null|\[object/);
  });
});
