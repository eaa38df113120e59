import { addressCorrection, type Order } from '../../policies';
import { aShipment, anItem, anOrder, noon, settingsWith } from './anOrder';

const now = noon('2026-03-05');
const two = [anItem(), anItem({ lineId: '2', name: 'Pearl studs' })];
const urgent = { timeCritical: true, decidedBy: 'team' };
const parcel = { lineIds: ['1'], carrier: 'UPS', trackingNumber: '1Z1' };

test.each<[string, Partial<Order>, string, string, object]>([
  ['not shipped', {}, 'canBeFiled', 'notShipped', { ...urgent, parcels: [] }],
  [
    'half shipped',
    { items: two, shipments: [aShipment('2026-03-04')] },
    'canBeFiled',
    'partlyShipped',
    { ...urgent, notShipped: [{ lineId: '2' }], underway: [{ lineId: '1' }], parcels: [parcel] },
  ],
  [
    'half unclear',
    { items: two, shipments: [aShipment('2026-03-06')] },
    'canBeFiled',
    'partlyShipped',
    { ...urgent, notShipped: [{ lineId: '2' }], unclear: [{ lineId: '1' }] },
  ],
  [
    'on its way',
    { shipments: [aShipment('2026-03-04')] },
    'needsPerson',
    'onItsWay',
    { ...urgent, parcels: [parcel] },
  ],
  [
    'half delivered, half on its way',
    { items: two, shipments: [aShipment('2026-03-02', '2026-03-05', ['2']), aShipment('2026-03-04')] },
    'needsPerson',
    'onItsWay',
    { delivered: [{ lineId: '2' }], parcels: [parcel] },
  ],
  [
    'delivered',
    { shipments: [aShipment('2026-03-02', '2026-03-05')] },
    'notPossible',
    'alreadyDelivered',
    { instead: 'deliveryProblem', parcels: [] },
  ],
  ['cancelled', { cancelledAt: noon('2026-03-02') }, 'notPossible', 'orderCancelled', {}],
  [
    'recorded as shipping tomorrow',
    { shipments: [aShipment('2026-03-06')] },
    'needsPerson',
    'recordUnclear',
    { unclear: [{ lineId: '1' }] },
  ],
])('the address of an order that is %s', (_name, overrides, kind, reason, facts) => {
  expect(addressCorrection(anOrder(overrides), now, settingsWith())).toMatchObject({
    kind,
    reason,
    section: 1,
    facts: { orderNumber: '1042', today: '2026-03-05', ...facts },
  });
});

test('an overdue parcel is still on its way, so its address can still be wrong', () => {
  const order = anOrder({ shipments: [aShipment('2026-03-04')] });
  expect(addressCorrection(order, noon('2026-04-30'), settingsWith()).reason).toBe('onItsWay');
});
