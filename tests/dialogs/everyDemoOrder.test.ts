import { demoOrders } from '../../bot/shop/demoShop';
import { DEFAULT_POLICY } from '../../policies';
import { TEST_TIME_ZONE } from '../support/conversation';
import { demoConversation } from '../support/dialogWorld';

const ORDERS = demoOrders({ today: '2026-11-23', timeZone: TEST_TIME_ZONE, policy: DEFAULT_POLICY });
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

  it.each(ROWS.filter(({ order }) => order.shipments.some(({ deliveredAt }) => deliveredAt)))(
    'nobody is offered to cancel what has arrived: $order.orderNumber',
    async ({ order }) => {
      const replies = await demoConversation().say(`where is order ${order.orderNumber}, ${order.email}`);
      expect(replies.flatMap(({ chips }) => chips)).not.toContain('Cancel the order');
    },
  );
});

describe.each([
  'return order N, E',
  'my refund for order N, E',
  'was I charged for order N, E',
  'cancel my order N, E',
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
