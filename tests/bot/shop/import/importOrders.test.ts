import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { demoOrders } from '../../../../bot/shop/demoShop';
import { createImportedShop } from '../../../../bot/shop/importedShop';
import { CSV_COLUMNS } from '../../../../bot/shop/import/csvOrders';
import {
  checkOrderFile,
  importOrders,
  OrderFileError,
  type OrderFile,
  type Problem,
} from '../../../../bot/shop/import/importOrders';
import { DEFAULT_POLICY, type Order } from '../../../../policies';
import { describeOnEachEngine } from '../../../support/databases';

const settings = { policy: DEFAULT_POLICY, timeZone: 'America/New_York' };
const clock = { now: () => new Date('2026-03-04T15:00:00Z') };
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const folder = mkdtempSync(join(tmpdir(), 'bezel-import-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
function fileOf(content: string | Uint8Array, format: OrderFile['format'] = 'jsonl'): OrderFile {
  const path = join(folder, `${(files += 1)}.${format}`);
  writeFileSync(path, content);
  return { path, format };
}

type Json = Record<string, unknown>;

const ITEM = {
  lineId: '1',
  productId: 'aurora-ring',
  name: 'Aurora Moonstone Ring',
  category: 'ring',
  engraved: false,
  quantity: 1,
  unitPriceCents: 8900,
};
const SHIPMENT = {
  lineIds: ['1'],
  carrier: 'Parcelway',
  trackingNumber: 'BZ1',
  trackingUrl: 'https://tracking.example.com/BZ1',
  shippedAt: '2026-03-02',
};
const ORDER: Json = {
  orderNumber: '20417',
  email: 'anna@example.com',
  customerName: 'Anna Larsen',
  placedAt: '2026-03-01T14:05:00Z',
  payment: { state: 'paid', paidAt: '2026-03-01T14:05:00Z', amountCents: 8900, currency: 'USD' },
  items: [ITEM],
  shipments: [SHIPMENT],
  returns: [],
};

const linesOf = (...orders: Json[]): string => orders.map((order) => `${JSON.stringify(order)}\n`).join('');

async function problemsOf(file: OrderFile): Promise<readonly Problem[]> {
  try {
    await checkOrderFile(file, { settings });
  } catch (error) {
    if (error instanceof OrderFileError) return error.problems;
    throw error;
  }
  return [];
}

describe('an order file', () => {
  it.each<[string, string, Json]>([
    ['orderNumber', 'orderNumber', { orderNumber: 'ring' }],
    ['a number as orderNumber', 'orderNumber', { orderNumber: 20417 }],
    ['email', 'email', { email: 'anna' }],
    ['no email', 'email', { email: undefined }],
    ['a date without an offset', 'placedAt', { placedAt: '2026-03-01T14:05:00' }],
    ['a day that does not exist', 'placedAt', { placedAt: '2026-02-30' }],
    ['an American date', 'cancelledAt', { cancelledAt: '03/01/2026' }],
    [
      'another currency',
      'payment.currency',
      { payment: { state: 'pending', amountCents: 1, currency: 'EUR' } },
    ],
    [
      'dollars for cents',
      'payment.amountCents',
      { payment: { state: 'pending', amountCents: 8.9, currency: 'USD' } },
    ],
    [
      'a paid order without a day',
      'payment.paidAt',
      { payment: { state: 'paid', amountCents: 1, currency: 'USD' } },
    ],
    ['no items', 'items', { items: [], shipments: [] }],
    ['an unknown type', 'items.0.category', { items: [{ ...ITEM, category: 'watch' }] }],
    ['one line twice', 'items.1.lineId', { items: [ITEM, ITEM] }],
    ['a parcel of an unknown line', 'shipments.0.lineIds', { shipments: [{ ...SHIPMENT, lineIds: ['2'] }] }],
    [
      'a delivery before shipment',
      'shipments.0.deliveredAt',
      { shipments: [{ ...SHIPMENT, deliveredAt: '2026-03-01' }] },
    ],
    [
      'a tracking address that is none',
      'shipments.0.trackingUrl',
      { shipments: [{ ...SHIPMENT, trackingUrl: 'BZ1' }] },
    ],
    [
      'a result without an inspection',
      'returns.0.inspectedAt',
      { returns: [{ lineIds: ['1'], requestedAt: '2026-03-12', inspection: 'passed' }] },
    ],
    ['an unknown field', 'colour', { colour: 'gold' }],
  ])('with %s is refused, naming line and field', async (_what, field, change) => {
    const good = { ...ORDER, orderNumber: '20418' };
    expect(await problemsOf(fileOf(linesOf(good, { ...ORDER, ...change })))).toMatchObject([
      { line: 2, field },
    ]);
  });

  it.each([
    ['a line that is no JSON', '{"orderNumber":', /is not JSON/],
    ['an array instead of lines', '[{}]', /one JSON object/],
    [
      'bytes that are no UTF-8',
      Buffer.from(linesOf({ ...ORDER, customerName: 'Ann\u00e9' }), 'latin1'),
      /UTF-8/,
    ],
  ])('with %s is refused, naming the line', async (_what, second, message) => {
    const content = Buffer.concat([
      Buffer.from(`\n${linesOf({ ...ORDER, orderNumber: '20418' })}`),
      Buffer.from(second),
    ]);
    expect(await problemsOf(fileOf(content))).toMatchObject([
      { line: 3, problem: expect.stringMatching(message) },
    ]);
  });

  it('may not have one order twice, in whatever form its number is written', async () => {
    const twice = linesOf(ORDER, { ...ORDER, orderNumber: ' #20417' });
    expect(await problemsOf(fileOf(twice))).toEqual([
      { line: 2, field: 'orderNumber', problem: '20417 is already on line 1' },
    ]);
  });

  it('has all its wrong lines named at once, the first twenty in the message', async () => {
    const wrong = Array.from({ length: 25 }, () => ({ ...ORDER, email: 'x' }));
    const file = fileOf(linesOf(...wrong));
    expect(await problemsOf(file)).toHaveLength(25);
    await expect(checkOrderFile(file, { settings })).rejects.toThrow(
      /was not imported, nothing was changed[^]+line 1, email: [^]+line 20, email: [^]+and 5 more$/,
    );
  });

  it('may be empty, and may begin with a byte order mark', async () => {
    expect(await checkOrderFile(fileOf(''), { settings })).toBe(0);
    expect(await checkOrderFile(fileOf(`\uFEFF${linesOf(ORDER)}`), { settings })).toBe(1);
  });
});

const HEADER =
  'orderNumber,email,customerName,placedAt,paymentState,paidAt,amountCents,productId,itemName,category,quantity,' +
  'unitPriceCents,engraved,carrier,trackingNumber,trackingUrl,shippedAt,deliveredAt,returnRequestedAt';
const TRACKING = 'Parcelway,BZ1,https://tracking.example.com/BZ1,2026-03-02';
const HEAD = '20417,anna@example.com,"Larsen, Anna",2026-03-01,paid,2026-03-01';

describe('an order file in CSV', () => {
  it.each<[string, string, Problem]>([
    [
      'an unknown column',
      `${HEADER},colour\n`,
      { line: 1, field: 'colour', problem: 'is no column of an order file' },
    ],
    [
      'a missing column',
      `${HEADER.replace('email,', '')}\n`,
      { line: 1, field: 'email', problem: 'is missing in the header' },
    ],
    ['a column twice', `${HEADER},email\n`, { line: 1, field: 'email', problem: 'appears a second time' }],
    ['too few cells', `${HEADER}\n20417,a\n`, { line: 2, problem: 'has 2 cells, and the header has 19' }],
    [
      'a quote left open',
      `${HEADER}\n${HEAD},8900,r,"Ring,ring,1,8900,,,,,,,\n`,
      { line: 2, problem: 'a quote is opened and never closed' },
    ],
    [
      'another address on the second row of an order',
      `${HEADER}\n${HEAD},8900,r,Ring,ring,1,8900,,,,,,,\n20417,ben@example.com,,,,,,c,Chain,necklace,1,100,,,,,,,\n`,
      { line: 3, field: 'email', problem: 'differs from line 2, which is the same order' },
    ],
    [
      'rows of one order apart',
      [
        HEADER,
        `${HEAD},8900,r,Ring,ring,1,8900,,,,,,,`,
        `${HEAD.replace('20417', '20418')},8900,r,Ring,ring,1,8900,,,,,,,`,
        `${HEAD},8900,c,Chain,necklace,1,100,,,,,,,`,
      ].join('\n'),
      { line: 4, field: 'orderNumber', problem: '20417 is already on line 2' },
    ],
  ])('with %s is refused, naming line and column', async (_what, text, problem) => {
    expect(await problemsOf(fileOf(text, 'csv'))).toEqual([problem]);
  });

  it.each([
    ['quantity', `${HEAD},8900,c,Chain,necklace,two,100,,,,,,,`],
    ['engraved', `${HEAD},8900,c,Chain,necklace,1,100,maybe,,,,,,`],
    ['deliveredAt', `${HEAD},8900,c,Chain,necklace,1,100,,${TRACKING},2026-03-01,`],
    ['trackingNumber', `${HEAD},8900,c,Chain,necklace,1,100,,Parcelway,,https://x.example,2026-03-02,,`],
  ])('names the column %s on the row of its item', async (field, row) => {
    const text = `${HEADER}\n${HEAD},8900,r,Ring,ring,1,8900,,,,,,,\n${row}\n`;
    expect(await problemsOf(fileOf(text, 'csv'))).toMatchObject([{ line: 3, field }]);
  });
});

describeOnEachEngine('importing orders', (database) => {
  const importFile = (file: OrderFile) => importOrders(file, { settings, database: database(), clock });
  const find = async (number: string, email: string): Promise<Order | string> => {
    const shop = createImportedShop({ database: database(), policy: DEFAULT_POLICY, log: quiet });
    const found = await shop.find(number, { kind: 'email', email });
    return found.kind === 'found' ? found.value : found.kind;
  };

  beforeEach(async () => {
    await database().db.execute(sql`delete from shop_orders`);
  });

  it('brings an order with all its parts back as it was', async () => {
    const demos = demoOrders({ today: '2026-03-04', ...settings }).map(({ order }) => order);
    const file = fileOf(linesOf(...demos.map((order) => JSON.parse(JSON.stringify(order)) as Json)));
    expect(await importFile(file)).toEqual({ added: demos.length, replaced: 0 });
    for (const order of demos) expect(await find(order.orderNumber, order.email)).toEqual(order);
  });

  it('reads a day as its beginning in the time zone of the shop, and masks card numbers', async () => {
    const payment = { state: 'pending', amountCents: 1, currency: 'USD', method: 'Visa 4242 4242 4242 4242' };
    await importFile(fileOf(linesOf({ ...ORDER, placedAt: '2026-03-01', payment })));
    const order = await find('20417', 'anna@example.com');
    expect(order).toMatchObject({ placedAt: new Date('2026-03-01T05:00:00Z') });
    expect(JSON.stringify(order)).not.toContain('4242 4242');
  });

  it('reads CSV: one row an item, parcels and returns put together', async () => {
    const text = [
      HEADER,
      `${HEAD},17800,aurora-ring,"Ring, ""Aurora""",ring,1,8900,yes,${TRACKING},2026-03-10,2026-03-12`,
      `20417,,,,,,,aurora-ring,Aurora,ring,1,8900,,${TRACKING},2026-03-10,2026-03-12`,
      `20417,,,,,,,key-charm,Key,charm,2,0,no,,,,,,`,
      '',
    ].join('\r\n');
    expect(await importFile(fileOf(text, 'csv'))).toEqual({ added: 1, replaced: 0 });
    expect(await find('20417', 'anna@example.com')).toMatchObject({
      customerName: 'Larsen, Anna',
      payment: { state: 'paid', amountCents: 17800, currency: 'USD' },
      items: [
        { lineId: '1', name: 'Ring, "Aurora"', engraved: true },
        { lineId: '2', name: 'Aurora', engraved: false },
        { lineId: '3', name: 'Key', engraved: false, quantity: 2 },
      ],
      shipments: [
        { lineIds: ['1', '2'], trackingNumber: 'BZ1', deliveredAt: new Date('2026-03-10T04:00:00Z') },
      ],
      returns: [{ lineIds: ['1', '2'] }],
    });
  });

  it('twice is the same as once; a known number is replaced and others stay', async () => {
    const file = fileOf(linesOf(ORDER, { ...ORDER, orderNumber: '20418' }));
    expect(await importFile(file)).toEqual({ added: 2, replaced: 0 });
    expect(await importFile(file)).toEqual({ added: 0, replaced: 2 });
    const changed = fileOf(
      linesOf({ ...ORDER, email: 'ben@example.com' }, { ...ORDER, orderNumber: '20419' }),
    );
    expect(await importFile(changed)).toEqual({ added: 1, replaced: 1 });
    expect(await find('20417', 'anna@example.com')).toBe('notFound');
    expect(await find('20417', 'ben@example.com')).toMatchObject({ email: 'ben@example.com' });
    expect(await find('20418', 'anna@example.com')).toMatchObject({ orderNumber: '20418' });
  });

  it('is all or nothing: one wrong line among 1,200 leaves the table as it was', async () => {
    await importFile(fileOf(linesOf(ORDER)));
    const many: Json[] = Array.from({ length: 1200 }, (_, index) => ({
      ...ORDER,
      orderNumber: String(30_000 + index),
    }));
    many[1100] = { ...many[1100]!, email: 'wrong' };
    await expect(importFile(fileOf(linesOf(...many)))).rejects.toThrow(/line 1101, email: must be an e-mail/);
    expect(await find('30000', 'anna@example.com')).toBe('notFound');
    expect(await find('20417', 'anna@example.com')).toMatchObject({ orderNumber: '20417' });
  });

  it('rolls back what it wrote when the file changes under it', async () => {
    const many: Json[] = Array.from({ length: 1200 }, (_, index) => ({
      ...ORDER,
      orderNumber: String(30_000 + index),
    }));
    const file = fileOf(linesOf(...many));
    let changed = false;
    const failed = importOrders(file, {
      settings,
      database: database(),
      clock,
      onProgress: (_step, share) => {
        if (share < 1 || changed) return;
        changed = true;
        writeFileSync(file.path, linesOf(...many.slice(0, 700)) + '{broken\n');
      },
    });
    await expect(failed).rejects.toThrow(/line 701: is not JSON/);
    expect(await find('30000', 'anna@example.com')).toBe('notFound');
  });

  it('says how far it is, first checking, then importing', async () => {
    const seen: [string, number, number][] = [];
    const file = fileOf(linesOf(ORDER, { ...ORDER, orderNumber: '20418' }));
    await importOrders(file, {
      settings,
      database: database(),
      clock,
      onProgress: (step, share, orders) => void seen.push([step, share, orders]),
    });
    expect(seen).toEqual([
      ['checking', 1, 2],
      ['importing', 1, 2],
    ]);
  });

  it('a wrong pair, an unknown number and a number that is none are answered alike', async () => {
    await importFile(fileOf(linesOf(ORDER)));
    expect(await find('20417', 'ben@example.com')).toBe('notFound');
    expect(await find('20499', 'anna@example.com')).toBe('notFound');
    expect(await find('my ring', 'anna@example.com')).toBe('notFound');
    expect(await find('# 20417', 'Anna@Example.com')).toMatchObject({ orderNumber: '20417' });
  });

  it('is unavailable, and guesses nothing, while a row cannot be read', async () => {
    await importFile(fileOf(linesOf(ORDER)));
    await database().db.execute(sql`update shop_orders set "order" = '{}'`);
    expect(await find('20417', 'anna@example.com')).toBe('unavailable');
  });
});

it('the columns of the CSV format are a part of the interface', () => {
  expect(CSV_COLUMNS).toEqual([
    ...['orderNumber', 'email', 'customerName', 'placedAt', 'paymentState', 'paidAt', 'amountCents'],
    ...[
      'paymentMethod',
      'cancelledAt',
      'productId',
      'itemName',
      'variant',
      'category',
      'engraved',
      'quantity',
    ],
    ...['unitPriceCents', 'carrier', 'trackingNumber', 'trackingUrl', 'shippedAt', 'deliveredAt'],
    ...['returnRequestedAt', 'returnReceivedAt', 'returnInspectedAt', 'returnInspection'],
    ...['returnRefundedAt', 'returnRefundCents'],
  ]);
});
