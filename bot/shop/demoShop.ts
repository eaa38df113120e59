/** The demo shop: orders that are a pure function of a seed and today's date, so they never go stale. */
import type { Clock, Lookup } from '../../dialogs/ports';
import {
  addCalendarDays,
  calendarDayOf,
  canonicalOrderNumber,
  type CalendarDay,
  type Order,
  type OrderItem,
  type Policy,
  type Product,
} from '../../policies';
import { DEMO_CATALOGUE } from './catalogue';
import { demoCases, type DaysAgo, type DemoCase, type DemoItem } from './demoCases';
import { shopDay } from './shopDay';
import { createShopOrders, type ShopOrders } from './shopOrders';

export const DEMO_SEED = 1;
const FIRST_NUMBER = 1042;

const CUSTOMERS = [
  'Anna Larsen',
  'Ben Okafor',
  'Chloe Martin',
  'Daniel Reyes',
  'Ella Novak',
  'Farid Haddad',
  'Grace Kim',
  'Hugo Silva',
  'Iris Bennett',
  'Jonas Weber',
  'Kira Tanaka',
  'Liam Walsh',
  'Maya Patel',
  'Noah Fischer',
  'Olivia Rossi',
  'Pedro Alvarez',
  'Quinn Harper',
  'Rosa Jimenez',
  'Samir Aziz',
  'Tara Quigley',
  'Uma Sharma',
  'Victor Lind',
  'Wendy Cho',
  'Xavier Dubois',
  'Yara Costa',
  'Zoe Bauer',
  'Amir Nasser',
  'Bella Moreau',
  'Carlos Mendes',
];

const CARDS = ['Visa ending in 4242', 'Mastercard ending in 4444', 'PayPal'];

/** An order of the demo shop and what it is there for. */
export interface DemoOrder {
  order: Order;
  case: string;
}

export interface DemoShopOptions {
  /** Other names, products and tracking numbers; the cases and their numbers stay. */
  seed?: number;
  clock: Clock;
  /** IANA name. */
  timeZone: string;
  policy: Policy;
}

/** The demo shop behind the port of every shop. It is in memory, so a look-up is never unavailable. */
export function createDemoShop({ seed = DEMO_SEED, clock, timeZone, policy }: DemoShopOptions): ShopOrders {
  let made: { day: CalendarDay; orders: Map<string, Order> } | undefined;
  const ordersOf = (day: CalendarDay): Map<string, Order> => {
    if (made?.day !== day) {
      const demos = demoOrders({ seed, today: day, timeZone, policy });
      made = { day, orders: new Map(demos.map(({ order }) => [order.orderNumber, order])) };
    }
    return made.orders;
  };
  return createShopOrders((orderNumber) => {
    const number = canonicalOrderNumber(orderNumber, policy);
    const orders = ordersOf(calendarDayOf(clock.now(), timeZone));
    const order = number === undefined ? undefined : orders.get(number);
    return Promise.resolve<Lookup<Order>>(order ? { kind: 'found', value: order } : { kind: 'notFound' });
  });
}

/**
 * Every order of the demo shop, by number from 1042 on. Whatever happened today happened as the day began,
 * so nothing lies in the future at any hour.
 *
 * @param today - calendar day in the shop's time zone
 */
export function demoOrders(options: {
  seed?: number;
  today: CalendarDay;
  timeZone: string;
  policy: Policy;
}): DemoOrder[] {
  const { seed = DEMO_SEED, today, timeZone, policy } = options;
  const random = randomFrom(seed);
  const products = DEMO_CATALOGUE;
  const customers = seed === DEMO_SEED ? CUSTOMERS : shuffled(CUSTOMERS, random);
  const at = (ago: DaysAgo, hours: number): Date =>
    shopDay(addCalendarDays(today, -ago), timeZone, ago === 0 ? 0 : hours);
  return demoCases(policy).map((demo, index) => ({
    case: demo.case,
    order: orderOf(demo, {
      orderNumber: String(FIRST_NUMBER + index),
      customerName: customers[index % customers.length] ?? '',
      products,
      random,
      at,
    }),
  }));
}

interface OrderParts {
  orderNumber: string;
  customerName: string;
  products: readonly Product[];
  random: () => number;
  /** That many days ago at that hour of the day, in the shop's time zone. */
  at: (ago: DaysAgo, hours: number) => Date;
}

function orderOf(demo: DemoCase, { orderNumber, customerName, products, random, at }: OrderParts): Order {
  const items = itemsOf(demo.items, products, random);
  const amountCents = items.reduce((sum, item) => sum + item.quantity * item.unitPriceCents, 0);
  const linesOf = (lines: readonly number[]): string[] => lines.map(String);
  const method = CARDS[Math.floor(random() * CARDS.length)];
  const wasPaid = demo.payment === 'paid' || demo.payment === 'refunded';
  return {
    orderNumber,
    email: `${customerName.split(' ')[0]?.toLowerCase()}@example.com`,
    customerName,
    placedAt: at(demo.placed, 9),
    payment: {
      state: demo.payment,
      ...(wasPaid && { paidAt: at(demo.placed, 9) }),
      amountCents,
      currency: 'USD',
      method,
    },
    items,
    shipments: (demo.shipments ?? []).map(({ lines, shipped, delivered }) => {
      const trackingNumber = `BZ${String(Math.floor(random() * 1e10)).padStart(10, '0')}US`;
      return {
        lineIds: linesOf(lines),
        carrier: 'Parcelway',
        trackingNumber,
        trackingUrl: `https://tracking.example.com/${trackingNumber}`,
        shippedAt: at(shipped, 15),
        ...(delivered !== undefined && { deliveredAt: at(delivered, 11) }),
      };
    }),
    returns: (demo.returns ?? []).map(({ lines, inspection, ...days }) => ({
      lineIds: linesOf(lines),
      requestedAt: at(days.requested, 18),
      ...(days.received !== undefined && { receivedAt: at(days.received, 10) }),
      ...(days.inspected !== undefined && { inspectedAt: at(days.inspected, 14), inspection }),
      ...(days.refunded !== undefined && {
        refundedAt: at(days.refunded, 16),
        refundCents: items
          .filter((item) => linesOf(lines).includes(item.lineId))
          .reduce((sum, item) => sum + item.quantity * item.unitPriceCents, 0),
      }),
    })),
    ...(demo.cancelled !== undefined && { cancelledAt: at(demo.cancelled, 12) }),
  };
}

/** Different products for items of one type, so that each can be named. */
function itemsOf(
  wanted: readonly DemoItem[],
  products: readonly Product[],
  random: () => number,
): OrderItem[] {
  const taken = new Set<string>();
  return wanted.map(({ category, engraved = false, quantity = 1 }, index) => {
    const choice = products.filter(
      (product) =>
        product.category === category &&
        !taken.has(product.productId) &&
        // What is made to order or engraved by nature would blur the case.
        (engraved ? product.productId === 'signet-ring' : !/engraved|name/i.test(product.name)),
    );
    const product = choice[Math.floor(random() * choice.length)];
    if (!product) throw new Error(`the demo catalogue has too few products of the type ${category}`);
    taken.add(product.productId);
    const variant = product.sizes[Math.floor(random() * product.sizes.length)];
    return {
      lineId: String(index + 1),
      productId: product.productId,
      name: product.name,
      ...(variant && { variant }),
      category,
      engraved,
      quantity,
      unitPriceCents: product.priceCents,
    };
  });
}

function shuffled<T>(values: readonly T[], random: () => number): T[] {
  return values
    .map((value) => ({ value, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value);
}

/** The mulberry32 generator: numbers from 0 up to 1, the same ones for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
