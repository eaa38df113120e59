import { DELIVERY_REPORTS, deliveryProblem, type DeliveryReport, type Order } from '../../policies';
import { aShipment, anItem, anOrder, noon, settingsWith } from './anOrder';

const settings = settingsWith();
const payment = anOrder().payment;
const LATE: DeliveryReport['report'] = 'late';

function problem(order: Order, today: string, report = LATE, lineIds?: readonly string[]) {
  return deliveryProblem({ order, report, ...(lineIds && { lineIds }) }, noon(today), settings);
}

describe('a parcel that left on 3 March', () => {
  const order = anOrder({ shipments: [aShipment('2026-03-03')] });

  test.each([
    [0, '2026-03-03', 'expected', 'withinDelivery', 4],
    [12, '2026-03-15', 'expected', 'withinDelivery', 4],
    [13, '2026-03-16', 'investigate', 'deliveryExceeded', 4],
  ])('reported as late on day %i (%s): %s', (_day, today, kind, reason, section) => {
    expect(problem(order, today).whole).toMatchObject({
      kind,
      reason,
      section,
      facts: { deliveryFrom: '2026-03-09', deliveryTo: '2026-03-15', carrier: 'UPS' },
    });
  });

  test.each([
    ['a minute before the last day ends in the shop', '2026-03-16T03:59:00Z', 'expected'],
    ['a minute after', '2026-03-16T04:01:00Z', 'investigate'],
  ])('%s', (_name, at, kind) => {
    expect(deliveryProblem({ order, report: 'late' }, new Date(at), settings).whole.kind).toBe(kind);
  });

  test('is investigated with nothing promised: the result decides between reshipment and refund', () => {
    expect(problem(order, '2026-03-18').whole.facts).toMatchObject({
      daysOverdue: 3,
      next: 'carrierInvestigation',
      possibleOutcomes: ['reshipment', 'refund'],
    });
  });

  test.each(['missing', 'notReceived'] as const)(
    'reported as %s inside the window goes to a person under section 1',
    (report) => {
      expect(problem(order, '2026-03-10', report).whole).toMatchObject({
        kind: 'needsPerson',
        reason: 'reportedMissing',
        section: 1,
      });
    },
  );

  test.each(DELIVERY_REPORTS)('past the window is investigated, however it is reported (%s)', (report) => {
    expect(problem(order, '2026-03-16', report).whole.reason).toBe('deliveryExceeded');
  });
});

test.each(DELIVERY_REPORTS)('marked delivered and reported as %s goes to a person', (report) => {
  const order = anOrder({ shipments: [aShipment('2026-03-03', '2026-03-10')] });
  expect(problem(order, '2026-03-10', report).whole).toMatchObject({
    kind: 'needsPerson',
    reason: 'deliveredNotReceived',
    section: 1,
    facts: { deliveredOn: '2026-03-10' },
  });
});

test.each<[string, Partial<Order>, string, string]>([
  ['in its last day of preparation', {}, 'expected', 'withinPreparation'],
  ['waiting for its payment', { payment: { ...payment, state: 'pending' } }, 'nothingSent', 'paymentPending'],
  [
    'unpaid, the payment failed',
    { payment: { ...payment, state: 'failed' } },
    'nothingSent',
    'paymentFailed',
  ],
  ['cancelled', { cancelledAt: noon('2026-03-02') }, 'nothingSent', 'orderCancelled'],
  [
    'refunded before shipment',
    { payment: { ...payment, state: 'refunded' } },
    'needsPerson',
    'recordUnclear',
  ],
  ['recorded as shipping tomorrow', { shipments: [aShipment('2026-03-05')] }, 'needsPerson', 'recordUnclear'],
])('an order that is %s', (_name, overrides, kind, reason) => {
  for (const report of DELIVERY_REPORTS) {
    expect(problem(anOrder(overrides), '2026-03-04', report).whole).toMatchObject({
      kind,
      reason,
      section: 1,
    });
  }
});

test('an order late in preparation is filed from day 4 on', () => {
  expect(problem(anOrder(), '2026-03-05').whole).toMatchObject({
    kind: 'canBeFiled',
    reason: 'preparationExceeded',
    facts: { shipBy: '2026-03-04', day: 4 },
  });
});

describe('an order in several parts', () => {
  const items = ['1', '2', '3'].map((lineId) => anItem({ lineId, name: `Item ${lineId}` }));
  const delivered = aShipment('2026-03-01', '2026-03-09', ['1']);
  const underway = aShipment('2026-03-12', undefined, ['2']);
  const overdue = aShipment('2026-03-02', undefined, ['3']);

  test.each([
    ['late', 'withinDelivery'],
    ['missing', 'reportedMissing'],
    ['notReceived', 'deliveredNotReceived'],
  ] as const)('one delivered, one on its way: reported as %s it is about %s', (report, reason) => {
    const order = anOrder({ items: items.slice(0, 2), shipments: [delivered, underway] });
    expect(problem(order, '2026-03-15', report).whole.reason).toBe(reason);
  });

  test('is acted on by its most pressing part, and has a decision for each', () => {
    const order = anOrder({ items, shipments: [underway, delivered, overdue] });
    const { whole, parts } = problem(order, '2026-03-15');
    expect(whole).toMatchObject({ kind: 'investigate', facts: { items: [{ lineId: '3' }] } });
    expect(parts.map(({ reason }) => reason)).toEqual([
      'deliveredNotReceived',
      'deliveryExceeded',
      'withinDelivery',
    ]);
  });

  test.each([
    ['1', 'deliveredNotReceived'],
    ['2', 'withinDelivery'],
  ])('is about item %s where that is named: %s', (lineId, reason) => {
    const order = anOrder({ items, shipments: [underway, delivered, overdue] });
    const { whole, parts } = problem(order, '2026-03-15', 'late', [lineId]);
    expect(whole.reason).toBe(reason);
    expect(parts).toEqual([whole]);
  });

  test('is about what is marked delivered, too, where that is named with the rest', () => {
    const order = anOrder({ items, shipments: [underway, delivered, overdue] });
    expect(problem(order, '2026-03-15', 'late', ['1', '2']).whole.reason).toBe('deliveredNotReceived');
  });

  test('of which all that left is delivered and the rest cancelled is about what was delivered', () => {
    const order = anOrder({ items, cancelledAt: noon('2026-03-04'), shipments: [delivered] });
    for (const report of DELIVERY_REPORTS) {
      expect(problem(order, '2026-03-15', report).whole.reason).toBe('deliveredNotReceived');
    }
  });

  test('of which one is late in preparation is filed for that one', () => {
    const order = anOrder({ items: items.slice(0, 2), shipments: [delivered] });
    expect(problem(order, '2026-03-15').whole).toMatchObject({
      reason: 'preparationExceeded',
      facts: { items: [{ lineId: '2' }] },
    });
  });
});

test.each([
  ['a line that the order does not have', ['9'], 'order 1042 has no line "9"'],
  ['no line at all', [], 'no item of order 1042 is named'],
])('%s is the caller’s mistake', (_name, lineIds, message) => {
  expect(() => problem(anOrder(), '2026-03-04', 'late', lineIds)).toThrow(message);
});
