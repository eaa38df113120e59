import { ORDER_CHANGES, orderChange, type Order } from '../../policies';
import { aReturn, aShipment, anItem, anOrder, noon, settingsWith } from './anOrder';

const settings = settingsWith();
const now = noon('2026-03-05');
const payment = anOrder().payment;
const two = [anItem(), anItem({ lineId: '2', name: 'Pearl studs' })];
const first = { lineId: '1', name: 'Moonstone ring', quantity: 1 };
const second = { lineId: '2', name: 'Pearl studs', quantity: 1 };

function change(order: Order, lineIds?: readonly string[], at = now) {
  return orderChange({ order, wanted: 'change', ...(lineIds && { lineIds }) }, at, settings);
}

test.each<[string, Partial<Order>, string, string, object]>([
  ['paid and in preparation', {}, 'canBeFiled', 'notShipped', { timeCritical: true, decidedBy: 'team' }],
  ['not paid yet', { payment: { ...payment, state: 'pending' } }, 'canBeFiled', 'notShipped', {}],
  [
    'of which the payment failed',
    { payment: { ...payment, state: 'failed' } },
    'canBeFiled',
    'notShipped',
    {},
  ],
  [
    'paid on a day that nobody recorded',
    { payment: { ...payment, paidAt: undefined } },
    'canBeFiled',
    'notShipped',
    { notShipped: [first], unclear: [] },
  ],
  [
    'shipped today',
    { shipments: [aShipment('2026-03-05')] },
    'notPossible',
    'alreadyShipped',
    { instead: 'returnOnArrival' },
  ],
  [
    'delivered',
    { shipments: [aShipment('2026-03-02', '2026-03-05')] },
    'notPossible',
    'alreadyDelivered',
    { instead: 'return' },
  ],
  [
    'delivered and on its way back',
    { shipments: [aShipment('2026-03-02', '2026-03-04')], returns: [aReturn({ requestedAt: now })] },
    'notPossible',
    'alreadyDelivered',
    {},
  ],
  ['cancelled', { cancelledAt: noon('2026-03-02') }, 'notPossible', 'orderCancelled', { cancelled: [first] }],
  [
    'refunded and not shipped',
    { payment: { ...payment, state: 'refunded' } },
    'needsPerson',
    'recordUnclear',
    { unclear: [first] },
  ],
  [
    'recorded as shipping tomorrow',
    { shipments: [aShipment('2026-03-06')] },
    'needsPerson',
    'recordUnclear',
    { unclear: [first] },
  ],
  [
    'cancelled although all of it left',
    { cancelledAt: noon('2026-03-04'), shipments: [aShipment('2026-03-02')] },
    'needsPerson',
    'recordUnclear',
    { unclear: [first] },
  ],
])('a change of an order that is %s', (_name, overrides, kind, reason, facts) => {
  expect(change(anOrder(overrides))).toMatchObject({ kind, reason, section: 1, facts });
});

test.each(ORDER_CHANGES)(
  'both kinds of request are decided alike and named on the decision: %s',
  (wanted) => {
    expect(orderChange({ order: anOrder(), wanted }, now, settings)).toMatchObject({
      kind: 'canBeFiled',
      facts: { orderNumber: '1042', wanted, today: '2026-03-05', paymentState: 'paid' },
    });
  },
);

test('what is not possible promises neither haste nor a decision of the team', () => {
  const { facts } = change(anOrder({ shipments: [aShipment('2026-03-04')] }));
  expect(facts).not.toHaveProperty('timeCritical');
  expect(facts).not.toHaveProperty('decidedBy');
});

test.each([
  ['just before midnight in the shop, it is still to come', '2026-03-06T04:59:00Z', 'needsPerson'],
  ['just after midnight, it has left', '2026-03-06T05:01:00Z', 'notPossible'],
])('a parcel dated 6 March: %s', (_name, at, kind) => {
  expect(change(anOrder({ shipments: [aShipment('2026-03-06')] }), undefined, new Date(at)).kind).toBe(kind);
});

describe('an order of two items of which the first left', () => {
  const order = anOrder({ items: two, shipments: [aShipment('2026-03-04')] });

  test('can be changed for the second alone, and says which is which', () => {
    expect(change(order)).toMatchObject({
      kind: 'canBeFiled',
      reason: 'partlyShipped',
      facts: { notShipped: [second], underway: [first], delivered: [] },
    });
  });

  test.each([
    ['1', 'notPossible', 'alreadyShipped'],
    ['2', 'canBeFiled', 'notShipped'],
  ])('is decided for item %s by itself: %s, %s', (lineId, kind, reason) => {
    expect(change(order, [lineId])).toMatchObject({ kind, reason });
  });

  test('names an item once, however often it is asked about', () => {
    expect(change(order, ['2', '2'])).toMatchObject({ facts: { notShipped: [second] } });
  });
});

test('of two parcels, one on its way and one delivered, the one on its way decides', () => {
  const shipments = [aShipment('2026-03-02', '2026-03-05'), aShipment('2026-03-04', undefined, ['2'])];
  expect(change(anOrder({ items: two, shipments }))).toMatchObject({
    reason: 'alreadyShipped',
    facts: { underway: [second], delivered: [first] },
  });
});

test('where the record of one item is unclear, the other can be filed, and the facts say which', () => {
  const order = anOrder({ items: two, shipments: [aShipment('2026-03-06')] });
  expect(change(order)).toMatchObject({
    kind: 'canBeFiled',
    reason: 'partlyShipped',
    facts: { notShipped: [second], unclear: [first] },
  });
});

test.each([
  ['one of them is still on its way', aShipment('2026-03-04'), 'alreadyShipped'],
  ['both arrived', aShipment('2026-03-04', '2026-03-05'), 'alreadyDelivered'],
])('an item that left in two parcels is delivered when all of it is: %s', (_name, later, reason) => {
  const order = anOrder({
    items: [anItem({ quantity: 2 })],
    shipments: [aShipment('2026-03-02', '2026-03-05'), later],
  });
  expect(change(order).reason).toBe(reason);
});

test('the rest of an order that was cancelled after a first parcel is cancelled, not changeable', () => {
  const order = anOrder({
    items: two,
    cancelledAt: noon('2026-03-04'),
    shipments: [aShipment('2026-03-02')],
  });
  expect(change(order, ['2'])).toMatchObject({ kind: 'notPossible', reason: 'orderCancelled' });
  expect(change(order)).toMatchObject({ reason: 'alreadyShipped', facts: { cancelled: [second] } });
});

test('a line that the order does not have is the caller’s mistake', () => {
  expect(() => change(anOrder(), ['9'])).toThrow('order 1042 has no line "9"');
});
