import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'restify';
import type { Database } from '../../handoff/database';
import { mountHealth } from '../../bot/health';
import { createMetrics } from '../../bot/metrics';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

let server: Server;
let origin: string;
let database: 'answers' | 'fails' | 'hangs';
let stopping: boolean;
const metrics = createMetrics();

beforeAll(async () => {
  const execute = (): Promise<unknown> => {
    if (database === 'hangs') return new Promise(() => undefined);
    return database === 'answers' ? Promise.resolve() : Promise.reject(new Error('connection refused'));
  };
  server = createServer();
  mountHealth(server, {
    database: { db: { execute } } as unknown as Database,
    metrics,
    log: quiet,
    isStopping: () => stopping,
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));
beforeEach(() => {
  database = 'answers';
  stopping = false;
});

async function get(path: string) {
  const response = await fetch(origin + path);
  return { status: response.status, body: (await response.json()) as unknown };
}

describe('mountHealth', () => {
  it('/healthz is well as long as the process answers, whatever the database does', async () => {
    database = 'fails';
    expect(await get('/healthz')).toEqual({ status: 200, body: { status: 'ok' } });
  });

  it('/readyz is ready when the database answers', async () => {
    const checks = { database: 'ok', server: 'ok' };
    expect(await get('/readyz')).toEqual({ status: 200, body: { status: 'ok', checks } });
  });

  it.each([
    ['fails', 'fails', false, { database: 'unavailable', server: 'ok' }],
    ['does not answer within two seconds', 'hangs', false, { database: 'unavailable', server: 'ok' }],
    ['answers but the server stops', 'answers', true, { database: 'ok', server: 'stopping' }],
  ] as const)('/readyz is 503 when the database %s', async (_case, state, isStopping, checks) => {
    database = state;
    stopping = isStopping;
    expect(await get('/readyz')).toEqual({ status: 503, body: { status: 'unavailable', checks } });
  });

  it('/metrics shows what was counted, by outcome', async () => {
    metrics.turns.inc({ outcome: 'committed' });
    metrics.turns.inc({ outcome: 'committed' });
    metrics.turnSeconds.observe(0.02);
    metrics.mails.inc({ outcome: 'sent' });
    const response = await fetch(`${origin}/metrics`);
    expect(response.headers.get('content-type')).toContain('text/plain');
    const text = await response.text();
    expect(text).toContain('bezel_turns_total{outcome="committed"} 2');
    expect(text).toContain('bezel_turn_seconds_bucket{le="0.025"} 1');
    expect(text).toContain('bezel_mails_total{outcome="sent"} 1');
    expect(text).toContain('process_resident_memory_bytes');
  });

  it('two servers in one process count apart', async () => {
    const other = createMetrics();
    other.deduplicated.inc();
    expect(await other.registry.metrics()).toContain('bezel_deduplicated_total 1');
    expect(await metrics.registry.metrics()).toContain('bezel_deduplicated_total 0');
  });
});
