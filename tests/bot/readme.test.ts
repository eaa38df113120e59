import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VARIABLES } from '../../bot/config';
import { demoOrders } from '../../bot/shop/demoShop';
import { DEFAULT_POLICY } from '../../policies';

const ROOT = join(__dirname, '..', '..');
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const rows = readme
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const orders = demoOrders({ today: '2026-03-04', timeZone: 'America/New_York', policy: DEFAULT_POLICY }).map(
  (demo) => ({ number: demo.order.orderNumber, email: demo.order.email, case: demo.case }),
);

describe('the README', () => {
  it('lists every demo order as it is', () => {
    const listed = rows.filter(([number]) => /^\d{4}$/.test(number ?? ''));
    expect(listed).toEqual(orders.map((order) => [order.number, order.email, order.case]));
  });

  it('gives orders to try with the address that opens them', () => {
    const tried = rows.filter(([, number]) => /^\d{4}$/.test(number ?? ''));
    expect(tried.length).toBeGreaterThan(5);
    for (const [, number, email] of tried) {
      expect(orders.find((order) => order.number === number)?.email).toBe(email);
    }
  });

  it('names only variables that there are', () => {
    const named = [...readme.matchAll(/`([A-Z]+_[A-Z_]+)(?:=[a-z]+)?`/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(10);
    for (const name of named) expect(VARIABLES).toContain(name);
  });

  it('names only commands that there are', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const named = [...readme.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(5);
    for (const name of named) expect(Object.keys(scripts)).toContain(name);
  });
});
