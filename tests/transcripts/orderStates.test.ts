/**
 * Every order of the demo shop is walked in a golden transcript for every matter that an order can be
 * about; a new order of the shop fails here until it is.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { demoOrders } from '../../bot/shop/demoShop';
import { DEFAULT_POLICY } from '../../policies';

const FOLDER = join(__dirname, 'orderStates');

/** By what the names of their transcripts begin with. */
const MATTERS = {
  status: /^a status\b/,
  'refund or return': /^a (?:refund|return)\b/,
  'change or cancellation': /^a (?:change|cancellation)\b/,
  'delivery problem': /^a delivery problem\b/,
  payment: /^a payment\b/,
  'item problem': /^a problem with a piece\b/,
} as const;

const FILES = readdirSync(FOLDER).map((name) => ({
  name,
  // A number that is only heard from the bot was not asked about.
  asked: readFileSync(join(FOLDER, name), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('shopper:'))
    .join('\n'),
}));

const ORDERS = demoOrders({ today: '2026-11-23', timeZone: 'America/New_York', policy: DEFAULT_POLICY });

describe.each(Object.entries(MATTERS))('the golden transcripts of a %s', (_, names) => {
  const asked = FILES.filter(({ name }) => names.test(name)).map((file) => file.asked);
  it.each(ORDERS.map(({ order, case: name }) => [order.orderNumber, name]))('walk %s: %s', (number) => {
    expect(asked.filter((lines) => new RegExp(`\\b${number}\\b`).test(lines))).not.toEqual([]);
  });
});

it('each transcript of order states is of one of these matters', () => {
  const strangers = FILES.filter(({ name }) => !Object.values(MATTERS).some((names) => names.test(name)));
  expect(strangers.map(({ name }) => name)).toEqual([]);
});
