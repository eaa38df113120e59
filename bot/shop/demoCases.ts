/**
 * What the demo shop has an order for: one for each case that the policy tells apart. Days are counted
 * back from today, so the cases stay what they are for ever; where a boundary comes from the policy file,
 * the case moves with it.
 */
import type { OrderItem, Policy } from '../../policies';

/** Days before today, 0 is today. */
export type DaysAgo = number;

/** Lines are numbered from 1 in the order of `items`. */
export interface DemoShipment {
  lines: readonly number[];
  shipped: DaysAgo;
  delivered?: DaysAgo;
}

export interface DemoReturn {
  lines: readonly number[];
  requested: DaysAgo;
  received?: DaysAgo;
  inspected?: DaysAgo;
  inspection?: 'passed' | 'failed';
  refunded?: DaysAgo;
}

export interface DemoItem {
  category: Exclude<OrderItem['category'], 'other'>;
  engraved?: boolean;
  quantity?: number;
}

export interface DemoCase {
  /** What is special about it, in a few words. */
  case: string;
  items: readonly DemoItem[];
  placed: DaysAgo;
  payment: 'paid' | 'pending' | 'failed' | 'refunded';
  shipments?: readonly DemoShipment[];
  returns?: readonly DemoReturn[];
  cancelled?: DaysAgo;
}

const RING: DemoItem = { category: 'ring' };
const NECKLACE: DemoItem = { category: 'necklace' };
const BRACELET: DemoItem = { category: 'bracelet' };
const EARRINGS: DemoItem = { category: 'earrings' };
const CHARM: DemoItem = { category: 'charm' };

/** In the order of their numbers; a new case goes to the end, so that numbers in people's notes stay right. */
export function demoCases(policy: Policy): DemoCase[] {
  const { preparationDays, deliveryDays, returnWindowDays, refundDays } = policy;
  const severalPlaced = Math.max(Math.min(9, deliveryDays.max), preparationDays.max + 1, 2);
  return [
    delivered('delivered 5 days ago', RING, 5),
    waiting('paid today, not shipped', NECKLACE, 0),
    waiting('in preparation, day 1', EARRINGS, 1),
    waiting('in preparation, day 2', BRACELET, 2),
    waiting(`in preparation, day ${preparationDays.max} (the last)`, RING, preparationDays.max),
    waiting(`late in preparation, day ${preparationDays.max + 1}`, NECKLACE, preparationDays.max + 1),
    inTransit('shipped today', BRACELET, 0, policy),
    inTransit(`in transit, day ${deliveryDays.min}`, EARRINGS, deliveryDays.min, policy),
    inTransit(`in transit, day ${deliveryDays.max} (the last)`, RING, deliveryDays.max, policy),
    inTransit(`overdue, day ${deliveryDays.max + 1}`, NECKLACE, deliveryDays.max + 1, policy),
    delivered('marked delivered yesterday', EARRINGS, 1),
    delivered(`delivered ${returnWindowDays - 1} days ago`, BRACELET, returnWindowDays - 1),
    delivered(`delivered ${returnWindowDays} days ago (last day to return)`, RING, returnWindowDays),
    delivered(`delivered ${returnWindowDays + 1} days ago (too late)`, NECKLACE, returnWindowDays + 1),
    returned('return asked for, not received yet', RING, { requested: 3 }),
    returned('returned and under inspection', NECKLACE, { requested: 12, received: 2 }),
    returned('refund due', EARRINGS, passed(refundDays.min)),
    returned('refund overdue', RING, passed(refundDays.max + 2)),
    returned('refunded', BRACELET, { ...passed(refundDays.min + 4), refunded: 4 }),
    returned('returned, inspection failed', RING, {
      requested: 14,
      received: 6,
      inspected: 3,
      inspection: 'failed',
    }),
    { case: 'payment failed', items: [NECKLACE], placed: 0, payment: 'failed' },
    { case: 'payment pending', items: [CHARM], placed: 0, payment: 'pending' },
    {
      case: 'cancelled before shipment',
      items: [EARRINGS],
      placed: 6,
      payment: 'refunded',
      cancelled: 5,
    },
    {
      case: 'several items: one delivered, one in transit, one late in preparation',
      items: [RING, NECKLACE, CHARM],
      placed: severalPlaced,
      payment: 'paid',
      shipments: [
        { lines: [1], shipped: severalPlaced - 1, delivered: 1 },
        { lines: [2], shipped: severalPlaced - 2 },
      ],
    },
    {
      case: 'two rings and earrings, delivered 9 days ago',
      items: [RING, RING, EARRINGS],
      placed: 19,
      payment: 'paid',
      shipments: [{ lines: [1, 2, 3], shipped: 17, delivered: 9 }],
    },
    {
      case: 'engraved ring, delivered 8 days ago',
      items: [{ ...RING, engraved: true }],
      placed: 18,
      payment: 'paid',
      shipments: [{ lines: [1], shipped: 16, delivered: 8 }],
    },
    {
      case: 'two items delivered, one of them returned and refunded',
      items: [BRACELET, { ...CHARM, quantity: 2 }],
      placed: 45,
      payment: 'paid',
      shipments: [{ lines: [1, 2], shipped: 43, delivered: 35 }],
      returns: [{ lines: [1], ...passed(refundDays.min + 2), refunded: 2 }],
    },
    delivered('delivered today', CHARM, 0),
    {
      case: 'three items returned: one refunded, one with its refund due, one on its way back',
      items: [RING, NECKLACE, EARRINGS],
      placed: 45,
      payment: 'paid',
      shipments: [{ lines: [1, 2, 3], shipped: 43, delivered: 35 }],
      returns: [
        { lines: [1], ...passed(refundDays.min + 4), refunded: 4 },
        { lines: [2], ...passed(refundDays.min) },
        { lines: [3], requested: 3 },
      ],
    },
  ];
}

/** Inspected and passed that long ago; received three days earlier. */
function passed(inspected: DaysAgo): Omit<DemoReturn, 'lines'> {
  return { requested: inspected + 11, received: inspected + 3, inspected, inspection: 'passed' };
}

function waiting(name: string, item: DemoItem, placed: DaysAgo): DemoCase {
  return { case: name, items: [item], placed, payment: 'paid' };
}

/** On that day of the delivery time, from wherever the policy counts it. */
function inTransit(name: string, item: DemoItem, day: number, { deliveryFrom }: Policy): DemoCase {
  const shipped = deliveryFrom === 'shipment' ? day : Math.max(0, day - 2);
  const placed = deliveryFrom === 'shipment' ? day + 2 : day;
  return { case: name, items: [item], placed, payment: 'paid', shipments: [{ lines: [1], shipped }] };
}

/** Eight days on the way, inside every delivery time that a policy is likely to have. */
function delivered(name: string, item: DemoItem, ago: DaysAgo): DemoCase {
  const shipments = [{ lines: [1], shipped: ago + 8, delivered: ago }];
  return { case: name, items: [item], placed: ago + 10, payment: 'paid', shipments };
}

/** Delivered a week before the return was asked for. */
function returned(name: string, item: DemoItem, onFile: Omit<DemoReturn, 'lines'>): DemoCase {
  const arrived = delivered(name, item, onFile.requested + 7);
  const payment = onFile.refunded === undefined ? 'paid' : 'refunded';
  return { ...arrived, payment, returns: [{ lines: [1], ...onFile }] };
}
