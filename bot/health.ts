/** What an operator's machines ask: is it alive, can it serve, what does it count. */
import { sql } from 'drizzle-orm';
import type { Server } from 'restify';
import type { Database } from '../handoff/database';
import type { Log } from '../handoff/http/log';
import { createRoute, sendJson } from '../handoff/http/route';
import type { Metrics } from './metrics';

/** How long the database may take to answer before the server counts as not ready. */
const DATABASE_TIMEOUT_MS = 2_000;

export interface HealthDeps {
  database: Database;
  metrics: Metrics;
  log: Log;
  /** True from the signal to stop on: no new work is wanted, though requests under way are finished. */
  isStopping: () => boolean;
}

/**
 * `/healthz`: 200 while the process answers at all. `/readyz`: 200 when it can serve, else 503 with the
 * failed check. `/metrics`: Prometheus text.
 */
export function mountHealth(server: Server, { database, metrics, log, isStopping }: HealthDeps): void {
  const route = createRoute(log);
  server.get(
    '/healthz',
    route(async (_req, res) => sendJson(res, 200, { status: 'ok' })),
  );
  server.get(
    '/readyz',
    route(async (_req, res) => {
      const checks = {
        database: (await answers(database)) ? 'ok' : 'unavailable',
        server: isStopping() ? 'stopping' : 'ok',
      };
      const ready = Object.values(checks).every((check) => check === 'ok');
      sendJson(res, ready ? 200 : 503, { status: ready ? 'ok' : 'unavailable', checks });
    }),
  );
  server.get(
    '/metrics',
    route(async (_req, res) => {
      const text = await metrics.registry.metrics();
      res.writeHead(200, { 'Content-Type': metrics.registry.contentType, 'Cache-Control': 'no-store' });
      res.end(text);
    }),
  );
}

async function answers(database: Database): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), DATABASE_TIMEOUT_MS);
  });
  const answered = database.db.execute(sql`select 1`).then(
    () => true,
    () => false,
  );
  try {
    return await Promise.race([answered, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
