import { maskEmail, orderMails, type Order } from '../../policies';
import { aReturn, aShipment, anItem, anOrder, noon, settingsWith } from './anOrder';

const settings = settingsWith();

function mails(overrides: Partial<Order>, today = '2026-03-20') {
  return orderMails(anOrder(overrides), noon(today), settings).map(({ kind, reason, section, facts }) => ({
    mail: facts.mail,
    kind,
    reason,
    section,
    ...('dueOn' in facts && { dueOn: facts.dueOn }),
  }));
}

const ordered = {
  mail: 'orderConfirmation',
  kind: 'due',
  reason: 'orderPlaced',
  section: 4,
  dueOn: '2026-03-01',
};
const toShip = { mail: 'shippingConfirmation', kind: 'notYet', reason: 'notShipped', section: 4 };
const shipped = {
  mail: 'shippingConfirmation',
  kind: 'due',
  reason: 'orderShipped',
  section: 4,
  dueOn: '2026-03-03',
};

test('an order that has not shipped was confirmed on its day and will be again when it ships', () => {
  expect(mails({}, '2026-03-02')).toEqual([ordered, toShip]);
});

test.each([
  ['in time', '2026-03-02', '2026-03-04'],
  ['late', '2026-03-09', '2026-03-04'],
])('%s in preparation, the mail to come says by when shipment was or is expected', (_name, today, shipBy) => {
  expect(orderMails(anOrder(), noon(today), settings)[1]).toMatchObject({ facts: { shipBy } });
});

test('no day of shipment is named where none follows from the policy', () => {
  const order = anOrder({ payment: { ...anOrder().payment, state: 'pending', paidAt: undefined } });
  const [confirmation, toCome] = orderMails(order, noon('2026-03-02'), settings);
  expect(confirmation).toMatchObject({ kind: 'due', facts: { paymentState: 'pending' } });
  expect(toCome).toMatchObject({ kind: 'notYet', facts: { paymentState: 'pending' } });
  expect(toCome?.facts).not.toHaveProperty('shipBy');
});

test('a shipped order’s mail brings the tracking, which can be told without it', () => {
  const order = anOrder({ shipments: [aShipment('2026-03-03')] });
  expect(orderMails(order, noon('2026-03-03'), settings)[1]).toMatchObject({
    ...{ kind: 'due', reason: 'orderShipped', section: 4 },
    facts: {
      mail: 'shippingConfirmation',
      sentTo: 'addressOnOrder',
      dueOn: '2026-03-03',
      carrier: 'UPS',
      trackingNumber: '1Z1',
      trackingUrl: 'https://carrier.example/track',
      items: [{ lineId: '1', name: 'Moonstone ring', quantity: 1 }],
    },
  });
});

test('each shipment has its own mail, in the order they left, and what waits has one to come', () => {
  const items = ['1', '2', '3'].map((lineId) => anItem({ lineId }));
  const shipments = [aShipment('2026-03-05', undefined, ['2']), aShipment('2026-03-03', '2026-03-10')];
  expect(mails({ items, shipments })).toEqual([
    ordered,
    shipped,
    { ...shipped, dueOn: '2026-03-05' },
    toShip,
  ]);
});

test('a cancelled order brings no mail of a shipment', () => {
  expect(mails({ cancelledAt: noon('2026-03-02') })).toEqual([
    ordered,
    { mail: 'shippingConfirmation', kind: 'notComing', reason: 'orderCancelled', section: 4 },
  ]);
});

test.each([
  [undefined, { kind: 'notYet', reason: 'refundNotIssued' }],
  ['2026-03-20', { kind: 'due', reason: 'refundIssued', dueOn: '2026-03-20' }],
  ['2026-03-21', { kind: 'needsPerson', reason: 'datesContradict', dueOn: '2026-03-21' }],
])('a return refunded on %s is told of under section 5', (refundedOn, expected) => {
  const returns = [
    aReturn({ requestedAt: noon('2026-03-12'), ...(refundedOn && { refundedAt: noon(refundedOn) }) }),
  ];
  const shipments = [aShipment('2026-03-03', '2026-03-10')];
  expect(mails({ returns, shipments })).toEqual([
    ordered,
    shipped,
    { mail: 'refundNotice', section: 5, ...expected },
  ]);
});

test.each([
  ['placed', anOrder({ placedAt: noon('2026-03-21') }), 0],
  ['shipped', anOrder({ shipments: [aShipment('2026-03-21')] }), 1],
])('what is recorded as %s in the future needs a person', (_name, order, index) => {
  expect(orderMails(order, noon('2026-03-20'), settings)[index]).toMatchObject({
    kind: 'needsPerson',
    reason: 'datesContradict',
    section: 4,
  });
});

test.each([
  ['2026-03-02T04:59:00Z', '2026-03-01'],
  ['2026-03-02T05:01:00Z', '2026-03-02'],
])('the confirmation of an order placed at %s was due on %s in the shop', (placedAt, dueOn) => {
  const [confirmation] = orderMails(anOrder({ placedAt: new Date(placedAt) }), noon('2026-03-05'), settings);
  expect(confirmation?.facts).toMatchObject({ dueOn });
});

test('no decision carries the address itself', () => {
  expect(JSON.stringify(orderMails(anOrder(), noon('2026-03-02'), settings))).not.toContain('example.com');
});

test.each([
  ['ada@example.com', 'a•••@example.com'],
  ['al@example.com', 'a•••@example.com'],
  ['a@example.com', '•••@example.com'],
  [' ada@example.com ', 'a•••@example.com'],
  ['😀da@example.com', '😀•••@example.com'],
  ['ada', '•••'],
  ['ada@', '•••'],
  ['@example.com', '•••'],
  ['a@b@example.com', '•••'],
  ['', '•••'],
])('%s is shown as %s', (email, masked) => {
  expect(maskEmail(email)).toBe(masked);
});
