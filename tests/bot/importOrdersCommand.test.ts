import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createProgressBar } from '../../bot/cli/progressBar';
import { openEmbedded } from '../../bot/database';
import { lockDataFolder } from '../../bot/dataFolderLock';
import { createImportedShop } from '../../bot/shop/importedShop';
import { DEFAULT_POLICY } from '../../policies';
import { builtFile } from '../support/builtFile';

const run = promisify(execFile);
const command = builtFile('bot/cli/importOrders.ts');
const folder = mkdtempSync(join(tmpdir(), 'bezel-import-command-'));
const dataDir = join(folder, 'data');
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
afterAll(() => rmSync(folder, { recursive: true }));

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

function start(...args: string[]): Promise<Ended> {
  const env = { PATH: process.env.PATH, DATA_DIR: dataDir };
  return run(process.execPath, ['--disable-warning=ExperimentalWarning', command, ...args], {
    cwd: folder,
    env,
  }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: Ended) => error,
  );
}

function fileOf(name: string, ...emails: string[]): string {
  const path = join(folder, name);
  const orders = emails.map((email, index) => ({
    orderNumber: String(20_000 + index),
    email,
    customerName: 'Anna Larsen',
    placedAt: '2026-03-01',
    payment: { state: 'pending', amountCents: 8900, currency: 'USD' },
    items: [
      {
        lineId: '1',
        productId: 'aurora-ring',
        name: 'Aurora Moonstone Ring',
        category: 'ring',
        engraved: false,
        quantity: 1,
        unitPriceCents: 8900,
      },
    ],
    shipments: [],
    returns: [],
  }));
  writeFileSync(path, orders.map((order) => JSON.stringify(order)).join('\n'));
  return path;
}

describe('npm run orders:import', () => {
  it('brings the orders into the embedded shop and says how many, without a bar where there is no terminal', async () => {
    const ended = await start(fileOf('orders.jsonl', 'anna@example.com', 'ben@example.com'));
    expect(ended).toEqual({
      code: 0,
      stdout: 'Imported 2 orders: 2 new, 0 replaced.\nStart the server with SHOP=import to use them.\n',
      stderr: '',
    });
    const database = await openEmbedded(dataDir);
    const shop = createImportedShop({ database, policy: DEFAULT_POLICY, log: quiet });
    const found = await shop.find('20001', { kind: 'email', email: 'ben@example.com' });
    await database.close();
    expect(found.kind).toBe('found');
  });

  it('names the wrong line and opens no database for it', async () => {
    const ended = await start('--check', fileOf('wrong.jsonl', 'anna@example.com', 'ben'));
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toContain('line 2, email: must be an e-mail address');
  });

  it('refuses with the reason while the server has the embedded database', async () => {
    mkdirSync(dataDir, { recursive: true });
    const unlock = lockDataFolder(dataDir);
    const ended = await start(fileOf('orders.jsonl', 'anna@example.com'));
    unlock();
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toMatch(/^The server is running, and only one process/);
    expect(ended.stderr).toContain(`in use by process ${process.pid}`);
    expect(ended.stderr).not.toMatch(/^\s+at /m);
  });

  it('only checks with --check, which needs no data folder', async () => {
    const before = readdirSync(folder);
    const path = fileOf('check.jsonl', 'anna@example.com');
    expect(await start('--check', path)).toEqual({
      code: 0,
      stdout: `${path} is right: 1 order.\n`,
      stderr: '',
    });
    expect(readdirSync(folder).filter((name) => !before.includes(name))).toEqual(['check.jsonl']);
  });

  it.each([
    ['no file', [], /Name one file/],
    ['two files', ['a.csv', 'b.csv'], /Name one file/],
    ['a file that is not there', ['nowhere.csv'], /no such file/],
    ['another format', ['a.csv', '--format', 'xlsx'], /--format is csv or jsonl/],
  ])('says what to type when given %s', async (_case, args, message) => {
    const ended = await start(...args);
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toMatch(message);
    expect(ended.stderr.trim().split('\n')).toHaveLength(1);
  });

  it('describes both formats with --help', async () => {
    const { stdout } = await start('--help');
    for (const word of ['JSON Lines', '"orderNumber"', 'CSV', 'unitPriceCents', 'returnRefundCents']) {
      expect(stdout).toContain(word);
    }
  });
});

describe('the progress bar', () => {
  it('draws one line over and over on a terminal, and takes it away', () => {
    const written: string[] = [];
    const terminal = { isTTY: true, write: (text: string) => written.push(text) };
    const bar = createProgressBar(terminal);
    bar.show('checking', 1, '1,234 orders');
    bar.clear();
    expect(written).toEqual(['\rchecking  [########################] 100 %  1,234 orders', '\r\u001b[2K']);
  });

  it('says nothing into a file, or a line for every quarter of what takes long', () => {
    const written: string[] = [];
    const file = { write: (text: string) => written.push(text) };
    createProgressBar(file).show('checking', 1);
    expect(written).toEqual([]);
    const bar = createProgressBar(file, { tellsElsewhere: true });
    for (const share of [0, 0.1, 0.3, 0.4, 0.8, 1]) bar.show('Training', share);
    expect(written).toEqual(['Training 0 %\n', 'Training 30 %\n', 'Training 80 %\n', 'Training 100 %\n']);
  });
});
