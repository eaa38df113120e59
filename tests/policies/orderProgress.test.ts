import { orderProgress } from '../../policies';
import { aReturn, aShipment, anItem, anOrder, noon, settingsWith } from './anOrder';

const settings = settingsWith();

describe('an order that has not shipped', () => {
  test.each([
    [0, '2026-03-01', 'preparing'],
    [1, '2026-03-02', 'preparing'],
    [3, '2026-03-04', 'preparing'],
    [4, '2026-03-05', 'preparationLate'],
    [40, '2026-04-10', 'preparationLate'],
  ])('on day %i after payment (%s) is %s', (day, today, kind) => {
    const { whole } = orderProgress(anOrder(), noon(today), settings);
    expect(whole).toMatchObject({
      kind,
      section: 1,
      facts: {
        orderNumber: '1042',
        day,
        today,
        placedOn: '2026-03-01',
        paidOn: '2026-03-01',
        countedFrom: 'payment',
        shipFrom: '2026-03-02',
        shipBy: '2026-03-04',
        items: [{ lineId: '1', name: 'Moonstone ring', quantity: 1 }],
      },
    });
  });

  test.each([
    ['one minute before the last day ends', '2026-03-05T04:59:00Z', 'preparing'],
    ['one minute after the last day ended', '2026-03-05T05:01:00Z', 'preparationLate'],
  ])('%s in the shop is %s', (_name, now, kind) => {
    expect(orderProgress(anOrder(), new Date(now), settings).whole.kind).toBe(kind);
  });

  test('counts the day of a payment at 23:59 as that day and at 00:01 as the next', () => {
    const paidAt = (instant: string) =>
      anOrder({ payment: { ...anOrder().payment, paidAt: new Date(instant) } });
    const now = noon('2026-03-05');
    expect(orderProgress(paidAt('2026-03-02T04:59:00Z'), now, settings).whole.kind).toBe('preparationLate');
    expect(orderProgress(paidAt('2026-03-02T05:01:00Z'), now, settings).whole.kind).toBe('preparing');
  });

  test.each([
    ['Los Angeles, where it is still day 3', 'America/Los_Angeles', 'preparing'],
    ['Tokyo, where day 4 has begun', 'Asia/Tokyo', 'preparationLate'],
  ])('is judged in the shop’s own time zone: %s', (_name, timeZone, kind) => {
    const order = anOrder({ payment: { ...anOrder().payment, paidAt: new Date('2026-03-01T12:00:00Z') } });
    expect(
      orderProgress(order, new Date('2026-03-05T00:30:00Z'), settingsWith({}, timeZone)).whole.kind,
    ).toBe(kind);
  });

  test('counts from the day of the order where the shop’s file says so', () => {
    const order = anOrder({ payment: { ...anOrder().payment, paidAt: noon('2026-03-05') } });
    const now = noon('2026-03-06');
    expect(orderProgress(order, now, settings).whole.kind).toBe('preparing');
    expect(orderProgress(order, now, settingsWith({ preparationFrom: 'order' })).whole).toMatchObject({
      kind: 'preparationLate',
      facts: { countedFrom: 'order', shipBy: '2026-03-04' },
    });
  });

  test.each([
    ['pending', 'awaitingPayment', 'paymentPending'],
    ['failed', 'paymentFailed', 'paymentFailed'],
    ['refunded', 'needsPerson', 'refundedBeforeShipment'],
  ] as const)('with its payment %s is %s, however old it is', (state, kind, reason) => {
    const order = anOrder({ payment: { state, amountCents: 12900, currency: 'USD' } });
    for (const today of ['2026-03-01', '2026-06-01']) {
      expect(orderProgress(order, noon(today), settings).whole).toMatchObject({ kind, reason });
    }
  });

  test('paid on a day nobody recorded needs a person instead of a guessed day', () => {
    const order = anOrder({ payment: { state: 'paid', amountCents: 12900, currency: 'USD' } });
    expect(orderProgress(order, noon('2026-03-02'), settings).whole).toMatchObject({
      kind: 'needsPerson',
      reason: 'paymentDayMissing',
    });
  });

  test('paid in the future needs a person', () => {
    expect(orderProgress(anOrder(), noon('2026-02-28'), settings).whole).toMatchObject({
      kind: 'needsPerson',
      reason: 'datesContradict',
    });
  });

  test.each(['paid', 'pending', 'failed', 'refunded'] as const)(
    'cancelled is cancelled, whatever its payment (%s)',
    (state) => {
      const order = anOrder({
        cancelledAt: noon('2026-03-02'),
        payment: { ...anOrder().payment, state },
      });
      expect(orderProgress(order, noon('2026-03-09'), settings).whole).toMatchObject({
        kind: 'cancelled',
        facts: { cancelledOn: '2026-03-02', paymentState: state },
      });
    },
  );
});

describe('a parcel on its way', () => {
  test.each([
    [0, '2026-03-03', 'inTransit'],
    [5, '2026-03-08', 'inTransit'],
    [6, '2026-03-09', 'inTransit'],
    [12, '2026-03-15', 'inTransit'],
    [13, '2026-03-16', 'overdue'],
    [30, '2026-04-02', 'overdue'],
  ])('on day %i after shipment (%s) is %s', (day, today, kind) => {
    const order = anOrder({ shipments: [aShipment('2026-03-03')] });
    expect(orderProgress(order, noon(today), settings).whole).toMatchObject({
      kind,
      section: 4,
      facts: {
        day,
        shippedOn: '2026-03-03',
        deliveryFrom: '2026-03-09',
        deliveryTo: '2026-03-15',
        carrier: 'UPS',
        trackingNumber: '1Z1',
        trackingUrl: 'https://carrier.example/track',
        countedFrom: 'shipment',
      },
    });
  });

  test('once overdue means an investigation whose result decides between reshipment and refund', () => {
    const order = anOrder({ shipments: [aShipment('2026-03-03')] });
    expect(orderProgress(order, noon('2026-03-18'), settings).whole).toMatchObject({
      kind: 'overdue',
      reason: 'deliveryExceeded',
      facts: { daysOverdue: 3, next: 'carrierInvestigation', possibleOutcomes: ['reshipment', 'refund'] },
    });
  });

  test.each([
    ['spring, when a day has 23 hours', '2026-03-02', '2026-03-15T03:59:00Z', '2026-03-15T04:01:00Z'],
    ['autumn, when a day has 25 hours', '2026-10-25', '2026-11-07T04:59:00Z', '2026-11-07T05:01:00Z'],
    ['February of a leap year', '2028-02-20', '2028-03-04T04:59:00Z', '2028-03-04T05:01:00Z'],
  ])('becomes overdue at midnight after day 12 in %s', (_name, shippedOn, before, after) => {
    const order = anOrder({ placedAt: noon(shippedOn), shipments: [aShipment(shippedOn)] });
    expect(orderProgress(order, new Date(before), settings).whole.kind).toBe('inTransit');
    expect(orderProgress(order, new Date(after), settings).whole.kind).toBe('overdue');
  });

  test('counts from the day of the order where the shop’s file says so', () => {
    const order = anOrder({ shipments: [aShipment('2026-03-03')] });
    expect(
      orderProgress(order, noon('2026-03-14'), settingsWith({ deliveryFrom: 'order' })).whole,
    ).toMatchObject({
      kind: 'overdue',
      facts: { countedFrom: 'order', deliveryFrom: '2026-03-07', deliveryTo: '2026-03-13', day: 13 },
    });
  });

  test('follows the numbers of another shop’s file', () => {
    const order = anOrder({ shipments: [aShipment('2026-03-03')] });
    const quick = settingsWith({ deliveryDays: { min: 1, max: 2 } });
    expect(orderProgress(order, noon('2026-03-05'), quick).whole.kind).toBe('inTransit');
    expect(orderProgress(order, noon('2026-03-06'), quick).whole.kind).toBe('overdue');
  });

  test('is delivered once the carrier says so, even after the window', () => {
    const order = anOrder({ shipments: [aShipment('2026-03-03', '2026-03-25')] });
    expect(orderProgress(order, noon('2026-03-26'), settings).whole).toMatchObject({
      kind: 'delivered',
      facts: { shippedOn: '2026-03-03', deliveredOn: '2026-03-25' },
    });
  });

  test.each([
    ['shipped in the future', aShipment('2026-03-20')],
    ['delivered in the future', aShipment('2026-03-03', '2026-03-20')],
    ['delivered before it left', aShipment('2026-03-03', '2026-03-02')],
  ])('that is %s needs a person', (_name, shipment) => {
    const order = anOrder({ shipments: [shipment] });
    expect(orderProgress(order, noon('2026-03-10'), settings).whole).toMatchObject({
      kind: 'needsPerson',
      reason: 'datesContradict',
    });
  });

  test('is shown as on its way although the record still has the payment as pending', () => {
    const order = anOrder({
      payment: { state: 'pending', amountCents: 12900, currency: 'USD' },
      shipments: [aShipment('2026-03-03')],
    });
    expect(orderProgress(order, noon('2026-03-04'), settings).whole.kind).toBe('inTransit');
  });
});

describe('an order of several items', () => {
  const items = ['1', '2', '3'].map((lineId) => anItem({ lineId, name: `Item ${lineId}` }));

  test('has one decision for each parcel in the order they left, then one for what has not left', () => {
    const order = anOrder({
      items,
      shipments: [aShipment('2026-03-05', undefined, ['2']), aShipment('2026-03-02', '2026-03-09', ['1'])],
    });
    const { whole, parts } = orderProgress(order, noon('2026-03-19'), settings);
    expect(parts.map((part) => [part.kind, part.facts.items.map((item) => item.lineId)])).toEqual([
      ['delivered', ['1']],
      ['overdue', ['2']],
      ['preparationLate', ['3']],
    ]);
    expect(whole).toMatchObject({
      kind: 'inSeveralParts',
      facts: { orderNumber: '1042', parts: ['delivered', 'overdue', 'preparationLate'] },
    });
  });

  test('that left in one parcel has one decision, which is the order’s', () => {
    const order = anOrder({ items, shipments: [aShipment('2026-03-02', undefined, ['1', '2', '3'])] });
    const { whole, parts } = orderProgress(order, noon('2026-03-04'), settings);
    expect(parts).toEqual([whole]);
    expect(whole.kind).toBe('inTransit');
  });

  test('of which the rest was cancelled after a first parcel left shows both', () => {
    const order = anOrder({
      items,
      cancelledAt: noon('2026-03-04'),
      shipments: [aShipment('2026-03-02', undefined, ['1'])],
    });
    const { whole, parts } = orderProgress(order, noon('2026-03-05'), settings);
    expect(whole.kind).toBe('inSeveralParts');
    expect(parts.map((part) => part.kind)).toEqual(['inTransit', 'cancelled']);
  });

  test('that was cancelled although all of it left needs a person', () => {
    const order = anOrder({ cancelledAt: noon('2026-03-04'), shipments: [aShipment('2026-03-02')] });
    expect(orderProgress(order, noon('2026-03-05'), settings).whole).toMatchObject({
      kind: 'needsPerson',
      reason: 'cancelledButShipped',
      facts: { parts: ['inTransit'] },
    });
  });
});

test('a returned item stays delivered: how far its refund is, refundTiming says', () => {
  const order = anOrder({ shipments: [aShipment('2026-03-03', '2026-03-10')], returns: [aReturn()] });
  expect(orderProgress(order, noon('2026-03-25'), settings).whole.kind).toBe('delivered');
});
