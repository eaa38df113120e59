/** `npm run orders:import -- FILE`: orders from a file into the embedded shop. */
import { accessSync, constants } from 'node:fs';
import { readConfig } from '../config';
import { readPolicy } from '../readPolicy';
import { CSV_COLUMNS, REQUIRED_CSV_COLUMNS } from '../shop/import/csvOrders';
import { checkOrderFile, importOrders, type ImportDeps, type OrderFile } from '../shop/import/importOrders';
import { openForCommand } from './openForCommand';
import { createProgressBar } from './progressBar';
import { runCommand, UsageError } from './runCommand';

const HELP = `
Imports a shop's orders. Orders with a new number are added, those with a number that is there are
replaced, others stay: importing a file twice is the same as once. A file with a wrong line is refused
as a whole, and the lines are named. The orders are used with SHOP=import.

Usage: npm run orders:import -- FILE [--format csv|jsonl] [--check]

  --format  What the file is. Default: csv if its name ends in .csv, else jsonl.
  --check   Only look whether the file is right; needs no database.

Both formats are UTF-8. Amounts are whole US cents. Times are instants with an offset, such as
2026-03-04T15:00:00Z, or days, such as 2026-03-04, which begin in SHOP_TIME_ZONE. Order numbers have to
fit the policy file's orderNumberPattern.

JSON Lines: one order a line (here in several):
  {"orderNumber": "20417", "email": "anna@example.com", "customerName": "Anna Larsen",
   "placedAt": "2026-03-01T14:05:00Z",
   "payment": {"state": "paid", "paidAt": "2026-03-01T14:05:00Z", "amountCents": 8900,
     "currency": "USD", "method": "Visa ending in 4242"},
   "items": [{"lineId": "1", "productId": "aurora-ring", "name": "Aurora Moonstone Ring",
     "variant": "US 7", "category": "ring", "engraved": false, "quantity": 1, "unitPriceCents": 8900}],
   "shipments": [{"lineIds": ["1"], "carrier": "Parcelway", "trackingNumber": "BZ1",
     "trackingUrl": "https://tracking.example.com/BZ1", "shippedAt": "2026-03-02", "deliveredAt": "2026-03-10"}],
   "returns": [{"lineIds": ["1"], "requestedAt": "2026-03-12", "receivedAt": "2026-03-18",
     "inspectedAt": "2026-03-19", "inspection": "passed", "refundedAt": "2026-03-27", "refundCents": 8900}]}
  payment.state: pending, paid, failed, refunded. category: ring, necklace, bracelet, earrings, charm, other.
  inspection: passed, failed. An order may have cancelledAt. shipments and returns may be [].

CSV: a header and one row an item; rows of one order follow each other, and what belongs to the whole
order may be left empty in all but the first. Items with one trackingNumber travelled together. engraved is
yes or no.
  Needed: ${REQUIRED_CSV_COLUMNS.join(', ')}.
  Optional: ${CSV_COLUMNS.filter((column) => !REQUIRED_CSV_COLUMNS.includes(column)).join(', ')}.
`;

void runCommand({
  help: HELP,
  options: { format: { type: 'string' }, check: { type: 'boolean' } },
  run: async ({ format, check }, files) => {
    const file = orderFile(files, format);
    const config = readConfig();
    const settings = { policy: readPolicy(config.policyFile), timeZone: config.shopTimeZone };
    const bar = createProgressBar(process.stderr);
    const deps: ImportDeps = {
      settings,
      onProgress: (step, share, orders) => bar.show(step, share, `${orders.toLocaleString('en-US')} orders`),
    };
    try {
      if (check) {
        const orders = await checkOrderFile(file, deps);
        bar.clear();
        process.stdout.write(`${file.path} is right: ${counted(orders)}.\n`);
        return;
      }
      const database = await openForCommand(config);
      try {
        const { added, replaced } = await importOrders(file, {
          ...deps,
          database,
          clock: { now: () => new Date() },
        });
        bar.clear();
        process.stdout.write(`Imported ${counted(added + replaced)}: ${added} new, ${replaced} replaced.\n`);
        if (config.shop !== 'import')
          process.stdout.write('Start the server with SHOP=import to use them.\n');
      } finally {
        await database.close();
      }
    } catch (error) {
      bar.clear();
      throw error;
    }
  },
});

function counted(orders: number): string {
  return orders === 1 ? '1 order' : `${orders} orders`;
}

function orderFile(files: readonly string[], format: unknown): OrderFile {
  const [path, ...others] = files;
  if (path === undefined || others.length > 0) {
    throw new UsageError('Name one file: npm run orders:import -- orders.csv (--help describes the formats)');
  }
  if (format !== undefined && format !== 'csv' && format !== 'jsonl') {
    throw new UsageError('--format is csv or jsonl');
  }
  accessSync(path, constants.R_OK);
  return { path, format: format ?? (path.toLowerCase().endsWith('.csv') ? 'csv' : 'jsonl') };
}
