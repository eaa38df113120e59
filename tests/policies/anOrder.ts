import {
  DEFAULT_POLICY,
  type Order,
  type OrderItem,
  type Policy,
  type ReturnCase,
  type Shipment,
  type ShopSettings,
} from '../../policies';

export const TIME_ZONE = 'America/New_York';

export function settingsWith(policy: Partial<Policy> = {}, timeZone = TIME_ZONE): ShopSettings {
  return { policy: { ...DEFAULT_POLICY, ...policy }, timeZone };
}

/** Noon in New York in winter time; in summer time one hour later there. */
export function noon(day: string): Date {
  return new Date(`${day}T17:00:00Z`);
}

export function anItem(overrides: Partial<OrderItem> = {}): OrderItem {
  return {
    lineId: '1',
    productId: 'moonstone-ring',
    name: 'Moonstone ring',
    category: 'ring',
    engraved: false,
    quantity: 1,
    unitPriceCents: 12900,
    ...overrides,
  };
}

export function aShipment(shippedOn: string, deliveredOn?: string, lineIds = ['1']): Shipment {
  return {
    lineIds,
    carrier: 'UPS',
    trackingNumber: `1Z${lineIds.join('')}`,
    trackingUrl: 'https://carrier.example/track',
    shippedAt: noon(shippedOn),
    ...(deliveredOn !== undefined && { deliveredAt: noon(deliveredOn) }),
  };
}

/** Placed and paid on 1 March 2026, one ring, nothing shipped. */
export function anOrder(overrides: Partial<Order> = {}): Order {
  return {
    orderNumber: '1042',
    email: 'ada@example.com',
    customerName: 'Ada Reyes',
    placedAt: noon('2026-03-01'),
    payment: {
      state: 'paid',
      paidAt: noon('2026-03-01'),
      amountCents: 12900,
      currency: 'USD',
      method: 'Visa ending in 4242',
    },
    items: [anItem()],
    shipments: [],
    returns: [],
    ...overrides,
  };
}

export function aReturn(overrides: Partial<ReturnCase> = {}): ReturnCase {
  return { lineIds: ['1'], requestedAt: noon('2026-03-20'), ...overrides };
}
