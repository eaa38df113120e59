import { addDays } from 'date-fns';
import { createDemoShop, demoOrders, type DemoOrder } from '../../../bot/shop/demoShop';
import { createCatalogue, DEMO_CATALOGUE } from '../../../bot/shop/catalogue';
import {
  calendarDayOf,
  DEFAULT_POLICY,
  orderProgress,
  orderSchema,
  paymentStatus,
  refundTiming,
  returnEligibility,
  type Order,
  type Policy,
} from '../../../policies';

const timeZone = 'America/New_York';
const settings = { policy: DEFAULT_POLICY, timeZone };
const NOW = new Date('2026-03-04T15:00:00Z');
const NEVER_WORN = { unused: true, originalCondition: true, packagingIntact: true, tagsIntact: true };

function ordersAt(now: Date, zone = timeZone, policy: Policy = DEFAULT_POLICY): DemoOrder[] {
  return demoOrders({ today: calendarDayOf(now, zone), timeZone: zone, policy });
}

/** What the policies say of an order: the whole's progress, each part's, and each return's. */
function verdict(order: Order, now: Date, zone = timeZone, policy: Policy = DEFAULT_POLICY): string {
  const shop = { policy, timeZone: zone };
  const { whole, parts } = orderProgress(order, now, shop);
  const refunds = order.returns.map((onFile) => refundTiming(onFile, now, shop).kind);
  return [
    whole.kind === 'inSeveralParts' ? parts.map((part) => part.kind).join('+') : whole.kind,
    ...refunds,
  ].join(', ');
}

/** Number, case and the policies' verdict; the README has the first two. */
const CASES = [
  ['1042', 'delivered 5 days ago', 'delivered'],
  ['1043', 'paid today, not shipped', 'preparing'],
  ['1044', 'in preparation, day 1', 'preparing'],
  ['1045', 'in preparation, day 2', 'preparing'],
  ['1046', 'in preparation, day 3 (the last)', 'preparing'],
  ['1047', 'late in preparation, day 4', 'preparationLate'],
  ['1048', 'shipped today', 'inTransit'],
  ['1049', 'in transit, day 6', 'inTransit'],
  ['1050', 'in transit, day 12 (the last)', 'inTransit'],
  ['1051', 'overdue, day 13', 'overdue'],
  ['1052', 'marked delivered yesterday', 'delivered'],
  ['1053', 'delivered 59 days ago', 'delivered'],
  ['1054', 'delivered 60 days ago (last day to return)', 'delivered'],
  ['1055', 'delivered 61 days ago (too late)', 'delivered'],
  ['1056', 'return asked for, not received yet', 'delivered, requested'],
  ['1057', 'returned and under inspection', 'delivered, underInspection'],
  ['1058', 'refund due', 'delivered, refundDue'],
  ['1059', 'refund overdue', 'delivered, refundOverdue'],
  ['1060', 'refunded', 'delivered, refunded'],
  ['1061', 'returned, inspection failed', 'delivered, needsPerson'],
  ['1062', 'payment failed', 'paymentFailed'],
  ['1063', 'payment pending', 'awaitingPayment'],
  ['1064', 'cancelled before shipment', 'cancelled'],
  [
    '1065',
    'several items: one delivered, one in transit, one late in preparation',
    'delivered+inTransit+preparationLate',
  ],
  ['1066', 'two rings and earrings, delivered 9 days ago', 'delivered'],
  ['1067', 'engraved ring, delivered 8 days ago', 'delivered'],
  ['1068', 'two items delivered, one of them returned and refunded', 'delivered, refunded'],
  ['1069', 'delivered today', 'delivered'],
  [
    '1070',
    'three items returned: one refunded, one with its refund due, one on its way back',
    'delivered, refunded, refundDue, requested',
  ],
] as const;

function orderOf(number: string, now = NOW): Order {
  const demo = ordersAt(now).find(({ order }) => order.orderNumber === number);
  if (!demo) throw new Error(`no order ${number}`);
  return demo.order;
}

describe('the demo orders', () => {
  it.each(CASES)('#%s is %s', (number, name, expected) => {
    const demo = ordersAt(NOW).find(({ order }) => order.orderNumber === number);
    expect(demo?.case).toBe(name);
    expect(verdict(orderOf(number), NOW)).toBe(expected);
  });

  it('are these and no others', () => {
    expect(ordersAt(NOW).map(({ order }) => order.orderNumber)).toEqual(CASES.map(([number]) => number));
  });

  it('are orders as the policies know them, each of another customer', () => {
    const orders = ordersAt(NOW).map(({ order }) => order);
    for (const order of orders) expect(orderSchema.parse(order)).toEqual(order);
    expect(new Set(orders.map(({ email }) => email)).size).toBe(orders.length);
  });

  it('has a ring in #1042 that can be returned', () => {
    const order = orderOf('1042');
    expect(order.items).toMatchObject([{ category: 'ring', engraved: false }]);
    const claim = { purchase: { order, lineId: '1' }, ...NEVER_WORN };
    expect(returnEligibility(claim, NOW, settings).kind).toBe('eligible');
  });

  it.each([
    ['1053', 'eligible'],
    ['1054', 'eligible'],
    ['1055', 'notEligible'],
  ])('#%s is %s for a return today', (number, kind) => {
    const claim = { purchase: { order: orderOf(number), lineId: '1' }, ...NEVER_WORN };
    expect(returnEligibility(claim, NOW, settings).kind).toBe(kind);
  });

  it.each([
    ['1042', 'paid'],
    ['1060', 'refunded'],
    ['1062', 'failed'],
    ['1063', 'pending'],
    ['1064', 'refunded'],
    ['1068', 'partlyRefunded'],
  ])('the payment of #%s is %s', (number, kind) => {
    expect(paymentStatus(orderOf(number), timeZone).kind).toBe(kind);
  });

  it('are of products in the catalogue, at their price and in a size on offer', async () => {
    const catalogue = createCatalogue(DEMO_CATALOGUE);
    for (const { order } of ordersAt(NOW)) {
      for (const item of order.items) {
        const product = await catalogue.get(item.productId);
        expect(product).toMatchObject({
          kind: 'found',
          value: { name: item.name, category: item.category, priceCents: item.unitPriceCents },
        });
        expect(product.kind === 'found' && product.value.sizes).toContain(item.variant);
      }
      const sum = order.items.reduce((total, item) => total + item.quantity * item.unitPriceCents, 0);
      expect(order.payment.amountCents).toBe(sum);
    }
  });

  it('has two rings that can be told apart in #1066, and an engraved one in #1067', () => {
    const [first, second] = orderOf('1066').items;
    expect([first?.category, second?.category]).toEqual(['ring', 'ring']);
    expect(first?.name).not.toBe(second?.name);
    expect(orderOf('1067').items).toMatchObject([{ engraved: true }]);
  });

  it('never go stale: the verdicts are the same over three years, through leap day and clock changes', () => {
    // Every 13th day falls on each weekday and part of the month.
    for (let day = 0; day < 3 * 366; day += 13) {
      const now = addDays(NOW, day);
      expect(ordersAt(now).map(({ order }) => verdict(order, now))).toEqual(CASES.map(([, , kind]) => kind));
    }
  });

  it.each([
    ['America/New_York', '2026-03-08T05:00:01Z', 'one second into a day with 23 hours'],
    ['America/New_York', '2026-11-01T04:00:01Z', 'one second into a day with 25 hours'],
    ['Africa/Cairo', '2026-04-23T22:00:01Z', 'where the day begins at one'],
    ['Pacific/Kiritimati', '2026-01-01T10:00:01Z', 'a day ahead of everyone'],
    ['Pacific/Pago_Pago', '2026-01-01T10:59:59Z', 'in the last second of a day'],
  ])('in %s at %s nothing lies in the future (%s)', (zone, instant) => {
    const now = new Date(instant);
    for (const { order } of ordersAt(now, zone)) {
      for (const [, at] of JSON.stringify(order).matchAll(/"(\d{4}-\d\d-\d\dT[^"]+Z)"/g)) {
        expect(Date.parse(at ?? '')).toBeLessThanOrEqual(now.getTime());
      }
    }
    expect(ordersAt(now, zone).map(({ order }) => verdict(order, now, zone))).toEqual(
      CASES.map(([, , kind]) => kind),
    );
  });

  it('are the same at every hour of a day, and others with another seed', () => {
    expect(ordersAt(new Date('2026-03-04T05:00:00Z'))).toEqual(ordersAt(new Date('2026-03-05T04:59:59Z')));
    const today = '2026-03-04';
    const other = demoOrders({ seed: 2, today, timeZone, policy: DEFAULT_POLICY });
    expect(other.map((demo) => demo.case)).toEqual(ordersAt(NOW).map((demo) => demo.case));
    expect(other.map(({ order }) => order.email)).not.toEqual(ordersAt(NOW).map(({ order }) => order.email));
  });

  it.each<[string, Partial<Policy>]>([
    ['longer windows', { preparationDays: { min: 2, max: 7 }, deliveryDays: { min: 10, max: 30 } }],
    ['delivery counted from the order', { deliveryFrom: 'order', preparationFrom: 'order' }],
    [
      'a return window of 14 days and refunds within 3',
      { returnWindowDays: 14, refundDays: { min: 1, max: 3 } },
    ],
  ])('follow the policy file: the verdicts stay with %s', (_case, change) => {
    const policy = { ...DEFAULT_POLICY, ...change };
    expect(ordersAt(NOW, timeZone, policy).map(({ order }) => verdict(order, NOW, timeZone, policy))).toEqual(
      CASES.map(([, , kind]) => kind),
    );
  });
});

describe('createDemoShop', () => {
  const shop = createDemoShop({ clock: { now: () => NOW }, timeZone, policy: DEFAULT_POLICY });
  const proof = { kind: 'email', email: 'anna@example.com' } as const;

  it.each(['1042', '#1042', ' # 1042 '])(
    'finds an order written %j with the e-mail on it',
    async (number) => {
      expect(await shop.find(number, proof)).toEqual({ kind: 'found', value: orderOf('1042') });
    },
  );

  it('does not mind capitals and spaces in an e-mail address', async () => {
    const found = await shop.find('1042', { kind: 'email', email: ' Anna@Example.COM ' });
    expect(found.kind).toBe('found');
  });

  it('has a fresh delivery tomorrow: the orders move on with the day', async () => {
    let now = NOW;
    const moving = createDemoShop({ clock: { now: () => now }, timeZone, policy: DEFAULT_POLICY });
    const today = await moving.find('1042', proof);
    now = addDays(NOW, 1);
    const tomorrow = await moving.find('1042', proof);
    if (today.kind !== 'found' || tomorrow.kind !== 'found') throw new Error('not found');
    const [before, after] = [today, tomorrow].map(({ value }) => value.shipments[0]?.deliveredAt);
    expect(after).toEqual(before && addDays(before, 1));
  });

  it('takes the address that the sign-in of the shop vouches for', async () => {
    const signedIn = { kind: 'signedIn', subject: '17', email: 'anna@example.com' } as const;
    expect((await shop.find('1042', signedIn)).kind).toBe('found');
    expect(await shop.find('1043', signedIn)).toEqual({ kind: 'notFound' });
  });

  it.each([
    ['the wrong address', '1042', 'ben@example.com'],
    ['no address', '1042', ''],
    ['an order that does not exist', '9999', 'anna@example.com'],
    ['no order number', 'ring', 'anna@example.com'],
  ])('answers %s like any other miss', async (_case, number, email) => {
    expect(await shop.find(number, { kind: 'email', email })).toEqual({ kind: 'notFound' });
  });
});
