/** The one-time code as a shopper meets it: asked for in the chat, read in the mail, typed into the chat. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addMinutes } from 'date-fns';
import { sql } from 'drizzle-orm';
import { startApp, type App } from '../../bot/compositionRoot';
import { loadConfig } from '../../bot/config';
import { openEmbedded } from '../../bot/database';
import { ONE_TIME_CODE } from '../../dialogs/oneTimeCode';
import { rowsOf } from '../../handoff/database';
import { eventually } from '../support/eventually';
import { codesIn } from '../support/mailedCode';
import { createRecordedLog } from '../support/recordedLog';
import { Shopper } from '../support/shopper';

const dataDir = mkdtempSync(join(tmpdir(), 'bezel-codes-'));
const mails = join(dataDir, 'mail');
const log = createRecordedLog();
let app: App;
let now = new Date();
let shoppers = 0;

beforeAll(async () => {
  const config = loadConfig({ PORT: '0', DATA_DIR: dataDir, RATE_LIMIT: 'off', TRUSTED_PROXIES: '1' });
  app = await startApp(config, { clock: { now: () => now }, log });
}, 180_000);

afterAll(async () => {
  await app.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Someone from a network of their own, who has said these things; what the bot said to the last. */
async function shopperAt(...texts: string[]): Promise<{ shopper: Shopper; last: string }> {
  shoppers += 1;
  const shopper = new Shopper(app.url, undefined, `10.1.0.${shoppers}`);
  await shopper.open();
  let last = '';
  for (const text of texts) last = await said(shopper, text);
  return { shopper, last };
}

async function said(shopper: Shopper, text: string): Promise<string> {
  return (await shopper.say(text)).map((activity) => activity.text).join('\n');
}

async function codeFor(email: string, count = 1): Promise<string> {
  await eventually(() => expect(codesIn(mails, email).length).toBeGreaterThanOrEqual(count));
  return codesIn(mails, email).at(-1) ?? '';
}

const WRONG = /That code doesn't work/;

describe('a one-time code', () => {
  it('opens the order in the chat that asked for it, and stands nowhere but in the mail and in what was typed', async () => {
    const { shopper, last } = await shopperAt('where is order 1049', "I don't know which e-mail I used");
    expect(last).toMatch(/^If there is an order 1049, a 6-digit code is on its way/);
    const code = await codeFor('hugo@example.com');

    const { shopper: other } = await shopperAt('where is order 1049', 'mail me a code');
    await codeFor('hugo@example.com', 2);
    expect(await said(other, code)).toMatch(WRONG);
    expect(await said(shopper, `it's ${code.slice(0, 3)} ${code.slice(3)}`)).toMatch(
      /^Order 1049 is on its way\./,
    );
    expect(await said(shopper, 'was I charged?')).toMatch(/^Yes, your payment/);

    // The other chat typed this code, so its transcript has it; nothing else may.
    await app.close();
    const database = await openEmbedded(dataDir);
    const holding = await tablesWith(database, code);
    const anyTable = await tablesWith(database, '1049');
    await database.close();
    expect(holding).toEqual(['public.activities']);
    expect(anyTable.length).toBeGreaterThan(1);
    expect(JSON.stringify(log.lines)).not.toMatch(digits(code));
    const config = loadConfig({ PORT: '0', DATA_DIR: dataDir, RATE_LIMIT: 'off', TRUSTED_PROXIES: '1' });
    app = await startApp(config, { clock: { now: () => now }, log });
  }, 120_000);

  it('for an order that there is not reads the same to the shopper, and is mailed to nobody', async () => {
    const before = codesIn(mails).length;
    const existing = await shopperAt('where is order 1043', 'mail me a code', '000000');
    await codeFor('ben@example.com');
    const unknown = await shopperAt('where is order 9043', 'mail me a code', '000000');
    const texts = async ({ shopper }: { shopper: Shopper }, number: string) =>
      (await shopper.history()).map(({ text }) => text?.replaceAll(number, 'N'));
    expect(await texts(unknown, '9043')).toEqual(await texts(existing, '1043'));
    // Mails leave in the order of the requests: the next one there is shows that none came before it.
    await shopperAt('where is order 1044', 'mail me a code');
    await codeFor('chloe@example.com');
    expect(codesIn(mails)).toHaveLength(before + 2);
  });

  it('is too old after ten minutes, and a new one is as good as the first', async () => {
    const { shopper } = await shopperAt('my refund for order 1058', 'mail me a code');
    const old = await codeFor('quinn@example.com');
    now = addMinutes(now, ONE_TIME_CODE.minutes);
    expect(await said(shopper, old)).toMatch(WRONG);
    expect(await said(shopper, 'send it again')).toMatch(/another code is on its way/);
    const fresh = await codeFor('quinn@example.com', 2);
    expect(await said(shopper, fresh)).toMatch(/refund/);
  });

  it('is sent three times an hour for an order, and the fourth request is told the same', async () => {
    const asking = ['where is order 1050', 'mail me a code', 'send it again', 'send it again'];
    const { shopper } = await shopperAt(...asking);
    await codeFor('iris@example.com', 3);
    expect(await said(shopper, 'send it again')).toContain('another code is on its way');
    await shopperAt('where is order 1045', 'mail me a code');
    await codeFor('daniel@example.com');
    expect(codesIn(mails, 'iris@example.com')).toHaveLength(3);
  });

  it('still opens the order after five misses, when the right pair no longer does', async () => {
    const misses = ['a@b.example', 'b@b.example', 'c@b.example', 'd@b.example', 'e@b.example'];
    const { shopper, last } = await shopperAt('where is order 1051', ...misses, 'jonas@example.com');
    expect(last).toContain("I can't find an order 1051 under jonas@example.com");
    await said(shopper, 'Mail me a code');
    expect(await said(shopper, await codeFor('jonas@example.com'))).toContain('Order 1051');
  });
});

/** Every table with a row that has the digits in it, whole. */
async function tablesWith(
  database: Awaited<ReturnType<typeof openEmbedded>>,
  needle: string,
): Promise<string[]> {
  const rowsOfQuery = <Row>(query: string) => rowsOf<Row>(database.db, sql.raw(query));
  const tables = await rowsOfQuery<{ name: string }>(
    `select table_schema || '.' || table_name as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await rowsOfQuery<{ row: string }>(`select row_to_json(t)::text as row from ${name} t`);
    if (rows.some(({ row }) => digits(needle).test(row))) found.push(name);
  }
  return found.sort();
}

/** Not as a part of a longer number, nor of a second. */
function digits(needle: string): RegExp {
  return new RegExp(`(?<![\\d.])${needle}(?!\\d)`);
}
