/**
 * `npm run bench -- --count 1000000`: how long the desk's API takes with 1,000 tickets and with many, over HTTP
 * on the built server, as the desk's page asks. On PostgreSQL where TEST_DATABASE_URL names a server on
 * which databases may be made and dropped, else on the embedded database. Prints a table and writes JSON.
 */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';

const FEW = 1_000;
const WARM_UPS = 5;
const RUNS = 40;
const EMAIL = 'bench@example.com';
const ROOT = join(import.meta.dirname, '../..');

const LISTS = {
  'the queue and its counts': ['/tickets?view=active&limit=50', '/counts'],
  unassigned: ['/tickets?view=unassigned&limit=50'],
  'due soon': ['/tickets?view=dueSoon&limit=50'],
  overdue: ['/tickets?view=overdue&limit=50'],
  resolved: ['/tickets?view=resolved&limit=50'],
  all: ['/tickets?view=all&limit=50'],
  'queue, one topic': ['/tickets?view=active&topic=feedback&limit=50'],
  'resolved, one topic': ['/tickets?view=resolved&topic=feedback&limit=50'],
  'all, topic, channel and language': [
    '/tickets?view=all&topic=payment&channel=msteams&language=es&limit=50',
  ],
  'all, a channel without tickets': ['/tickets?view=all&channel=email&limit=50'],
  'search in all: a word of many': ['/tickets?view=all&search=necklace&limit=50'],
  'search in all: two words of many': ['/tickets?view=all&search=anna%20clasp&limit=50'],
  'search in all: an order number': ['/tickets?view=all&search=1042&limit=50'],
  'search in all: a word of none': ['/tickets?view=all&search=zirconia&limit=50'],
  'search in the queue: a word of many': ['/tickets?view=active&search=damaged&limit=50'],
  'search in the queue: a word of none': ['/tickets?view=active&search=zirconia&limit=50'],
};

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000000' },
    unresolved: { type: 'string' },
    json: { type: 'string', default: join(ROOT, 'data', 'bench', 'queue.json') },
  },
});
const many = Number(values.count);
const engine = process.env.TEST_DATABASE_URL ? 'PostgreSQL' : 'PGlite';
const results = [];
for (const count of [FEW, many]) results.push(await measure(count));

const rows = Object.keys(LISTS).map((name) => {
  const [few, lots] = results.map((result) => result[name]);
  return {
    name,
    fewMs: few.median,
    manyMs: lots.median,
    manyP95Ms: lots.p95,
    factor: round(lots.median / few.median),
  };
});
process.stdout.write(`\n${engine}, median of ${RUNS} requests in milliseconds\n\n`);
process.stdout.write(
  table([
    ['', `${FEW.toLocaleString('en-US')}`, many.toLocaleString('en-US'), '(95 %)', 'factor'],
    ...rows.map(({ name, fewMs, manyMs, manyP95Ms, factor }) => [name, fewMs, manyMs, manyP95Ms, factor]),
  ]),
);
mkdirSync(join(values.json, '..'), { recursive: true });
writeFileSync(
  values.json,
  `${JSON.stringify({ engine, node: process.version, at: new Date(), few: FEW, many, rows }, undefined, 2)}\n`,
);
process.stdout.write(`\nWritten to ${values.json}\n`);

async function measure(count) {
  const folder = mkdtempSync(join(tmpdir(), 'bezel-bench-'));
  const database = process.env.TEST_DATABASE_URL
    ? await makeDatabase(process.env.TEST_DATABASE_URL)
    : undefined;
  const port = await freePort();
  const env = {
    PATH: process.env.PATH,
    DATA_DIR: folder,
    PORT: String(port),
    RATE_LIMIT: 'off',
    LOG_LEVEL: 'error',
    ...(database && { DATABASE_URL: database.url }),
  };
  try {
    const unresolved = values.unresolved
      ? ['--unresolved', String(Math.min(count, Number(values.unresolved)))]
      : [];
    await command('seedTickets', ['--count', String(count), ...unresolved], env);
    const password = randomUUID();
    await command('addAgent', ['--email', EMAIL, '--name', 'Bench', '--role', 'admin'], env, password);
    const server = start('main', [], env, 'ignore');
    try {
      const ask = await signIn(`http://127.0.0.1:${port}`, password, server);
      const measured = {};
      for (const [name, paths] of Object.entries(LISTS))
        measured[name] = await timed(() => Promise.all(paths.map(ask)));
      return measured;
    } finally {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
    }
  } finally {
    await database?.drop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timed(run) {
  const times = [];
  for (let at = -WARM_UPS; at < RUNS; at += 1) {
    const began = performance.now();
    await run();
    if (at >= 0) times.push(performance.now() - began);
  }
  times.sort((one, other) => one - other);
  return { median: round(times[RUNS / 2]), p95: round(times[Math.floor(RUNS * 0.95)]) };
}

async function signIn(url, password, server) {
  while (
    !(await fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (server.exitCode !== null) throw new Error('The server ended.');
    await sleep(100);
  }
  const response = await fetch(`${url}/api/desk/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: EMAIL, password }),
  });
  if (!response.ok) throw new Error(`Signing in: ${response.status} ${await response.text()}`);
  const cookie = response.headers
    .getSetCookie()
    .map((text) => text.split(';')[0])
    .join('; ');
  return async (path) => {
    const answer = await fetch(`${url}/api/desk${path}`, { headers: { cookie } });
    const body = await answer.json();
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${JSON.stringify(body)}`);
    return body;
  };
}

function start(entry, args, env, stdin) {
  const file = join(ROOT, 'dist', 'bot', entry === 'main' ? 'main.js' : `cli/${entry}.js`);
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', file, ...args], {
    cwd: env.DATA_DIR,
    env,
    stdio: [stdin, 'ignore', 'inherit'],
  });
}

function command(entry, args, env, input = '') {
  return new Promise((resolve, reject) => {
    const child = start(entry, args, env, 'pipe');
    child.stdin.end(`${input}\n`);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${entry} ended with ${code}`))));
  });
}

async function makeDatabase(address) {
  const name = `bezel_bench_${randomUUID().replaceAll('-', '')}`;
  const run = async (statement) => {
    const client = new pg.Client({ connectionString: address });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  await run(`create database ${name}`);
  return {
    url: Object.assign(new URL(address), { pathname: `/${name}` }).href,
    drop: () => run(`drop database ${name} with (force)`),
  };
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function round(value) {
  return Math.round(value * 10) / 10;
}

function table(lines) {
  const widths = lines[0].map((_, at) => Math.max(...lines.map((line) => String(line[at]).length)));
  const cell = (value, at) =>
    at === 0 ? String(value).padEnd(widths[at]) : String(value).padStart(widths[at]);
  return lines.map((line) => `${line.map(cell).join('  ')}\n`).join('');
}
