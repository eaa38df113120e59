import { orderTimeline } from '../../../handoff/desk/orderTimeline';
import type { TicketOwnership } from '../../../handoff/schema';
import type { RecordedDecision } from '../../../policies';

const VERIFIED: TicketOwnership = { verified: true, how: 'email', orderNumber: '1043' };
const LUNA = { lineId: '1', name: 'Luna ring', quantity: 1 };
const STUDS = { lineId: '2', name: 'Aurora studs', quantity: 2 };
const ORDER = {
  orderNumber: '1043',
  items: [LUNA],
  today: '2026-03-02',
  placedOn: '2026-03-01',
  paidOn: '2026-03-01',
  paymentState: 'paid',
};
const PREPARING = { ...ORDER, day: 1, shipFrom: '2026-03-02', shipBy: '2026-03-04' };
const SHIPPED = {
  ...ORDER,
  today: '2026-03-10',
  shippedOn: '2026-03-03',
  carrier: 'UPS',
  trackingNumber: '1Z99',
  trackingUrl: 'https://ups.example/1Z99',
  deliveryFrom: '2026-03-09',
  deliveryTo: '2026-03-15',
};

const decided = (policy: string, facts: object, reason = 'any', kind = 'any'): RecordedDecision => ({
  policy,
  kind,
  reason,
  section: 4,
  facts: { ...facts },
});

/** `shipped 2026-03-03 UPS 1Z99 (Luna ring)`. */
function steps(decisions: RecordedDecision[]): string[] | undefined {
  return orderTimeline(decisions, VERIFIED)?.steps.map(({ step, from, to, items, tracking }) =>
    [
      step,
      to === null ? from : `${from}..${to}`,
      ...(tracking ? [tracking.carrier, tracking.number] : []),
      ...(items.length > 0 ? [`(${items.join(', ')})`] : []),
    ].join(' '),
  );
}

const stages = (decisions: RecordedDecision[]) =>
  orderTimeline(decisions, VERIFIED)?.stages.map(({ stage, items }) => `${stage}: ${items.join(', ')}`);

it('is nothing for a customer who has not shown that an order is theirs', () => {
  expect(orderTimeline([decided('orderProgress', PREPARING)], { verified: false })).toBeUndefined();
});

it.each<[string, RecordedDecision[]]>([
  ['no decision', []],
  ['a decision on another order', [decided('orderProgress', { ...PREPARING, orderNumber: '1044' })]],
  ['a decision on no order', [decided('policyAnswer', { days: { min: 6, max: 12 } })]],
  [
    'what the customer said of an order',
    [decided('returnEligibility', { orderNumber: '1043', deliveredOn: '2026-01-01' })],
  ],
])('is nothing after %s', (_what, decisions) => {
  expect(orderTimeline(decisions, VERIFIED)).toBeUndefined();
});

it.each<[string, RecordedDecision[], string[], string[]]>([
  [
    'in preparation',
    [decided('orderProgress', PREPARING)],
    ['placed 2026-03-01', 'paid 2026-03-01', 'shipmentExpected 2026-03-02..2026-03-04'],
    ['notShipped: Luna ring'],
  ],
  [
    'on its way',
    [decided('orderProgress', SHIPPED)],
    [
      'placed 2026-03-01',
      'paid 2026-03-01',
      'shipped 2026-03-03 UPS 1Z99',
      'deliveryExpected 2026-03-09..2026-03-15',
    ],
    ['underway: Luna ring'],
  ],
  [
    'delivered: when it was expected is history',
    [decided('deliveryProblem', { ...SHIPPED, deliveredOn: '2026-03-09' })],
    ['placed 2026-03-01', 'paid 2026-03-01', 'shipped 2026-03-03 UPS 1Z99', 'delivered 2026-03-09'],
    ['delivered: Luna ring'],
  ],
  [
    'cancelled',
    [decided('orderProgress', { ...ORDER, cancelledOn: '2026-03-02' })],
    ['placed 2026-03-01', 'paid 2026-03-01', 'cancelled 2026-03-02'],
    ['cancelled: Luna ring'],
  ],
  [
    'in two parts, each named',
    [
      decided('orderProgress', SHIPPED),
      decided('orderProgress', { ...PREPARING, items: [STUDS], today: '2026-03-10' }),
    ],
    [
      'placed 2026-03-01',
      'paid 2026-03-01',
      'shipmentExpected 2026-03-02..2026-03-04 (2 × Aurora studs)',
      'shipped 2026-03-03 UPS 1Z99 (Luna ring)',
      'deliveryExpected 2026-03-09..2026-03-15 (Luna ring)',
    ],
    ['notShipped: 2 × Aurora studs', 'underway: Luna ring'],
  ],
  [
    'first seen in preparation and days later on its way',
    [decided('orderProgress', PREPARING), decided('orderProgress', SHIPPED)],
    [
      'placed 2026-03-01',
      'paid 2026-03-01',
      'shipped 2026-03-03 UPS 1Z99',
      'deliveryExpected 2026-03-09..2026-03-15',
    ],
    ['underway: Luna ring'],
  ],
  [
    'told of by the mails that were due',
    [
      decided(
        'orderMails',
        { ...ORDER, mail: 'orderConfirmation', dueOn: '2026-03-01' },
        'orderPlaced',
        'due',
      ),
      decided(
        'orderMails',
        {
          ...ORDER,
          mail: 'shippingConfirmation',
          dueOn: '2026-03-03',
          carrier: 'UPS',
          trackingNumber: '1Z99',
        },
        'orderShipped',
        'due',
      ),
    ],
    ['placed 2026-03-01', 'paid 2026-03-01', 'shipped 2026-03-03 UPS 1Z99'],
    ['underway: Luna ring'],
  ],
  [
    'paid and partly refunded',
    [
      decided('paymentStatus', {
        orderNumber: '1043',
        paidOn: '2026-03-01',
        refunds: [{ refundedOn: '2026-03-20' }],
      }),
    ],
    ['paid 2026-03-01', 'refunded 2026-03-20'],
    [],
  ],
  [
    'to be cancelled: how far each item is',
    [
      decided('orderChange', {
        orderNumber: '1043',
        today: '2026-03-02',
        notShipped: [LUNA],
        underway: [STUDS],
      }),
    ],
    [],
    ['notShipped: Luna ring', 'underway: 2 × Aurora studs'],
  ],
  [
    'whose record contradicts itself',
    [decided('orderProgress', { ...SHIPPED, shippedOn: '2026-04-01' }, 'datesContradict', 'needsPerson')],
    [
      'placed 2026-03-01',
      'paid 2026-03-01',
      'deliveryExpected 2026-03-09..2026-03-15',
      'shipped 2026-04-01 UPS 1Z99',
    ],
    ['unclear: Luna ring'],
  ],
])('shows an order %s', (_what, decisions, expectedSteps, expectedStages) => {
  expect(steps(decisions)).toEqual(expectedSteps);
  expect(stages(decisions)).toEqual(expectedStages);
});

it('says on which day the record was read last', () => {
  const decisions = [decided('orderProgress', SHIPPED), decided('policyAnswer', { today: '2026-05-01' })];
  expect(orderTimeline(decisions, VERIFIED)?.asOf).toBe('2026-03-10');
});

it.each(['javascript:alert(1)', 'ups.example/1Z99', 42])('makes no link of the address %s', (trackingUrl) => {
  const order = orderTimeline([decided('orderProgress', { ...SHIPPED, trackingUrl })], VERIFIED);
  expect(order?.steps.find(({ step }) => step === 'shipped')?.tracking).toEqual({
    carrier: 'UPS',
    number: '1Z99',
    url: null,
  });
});

it('leaves out what an older version recorded in another form', () => {
  expect(steps([decided('orderProgress', { ...PREPARING, placedOn: 'yesterday', items: 'a ring' })])).toEqual(
    ['paid 2026-03-01'],
  );
});
