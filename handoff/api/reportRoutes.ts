import { once } from 'node:events';
import type { Response } from 'restify';
import { z } from 'zod';
import type { Accounts } from '../accounts/accounts';
import { EXPORTS, type AskedPeriod, type Reports } from '../reports/reports';
import { reportQuerySchema, reportSchema } from './contract';
import { agentRoute, queryOf, sessionOf, type DeskRoute } from './deskRoute';

export interface ReportRoutesDeps {
  accounts: Accounts;
  reports: Reports;
}

export function reportRoutes({ accounts, reports }: ReportRoutesDeps): DeskRoute[] {
  return [
    agentRoute(
      accounts,
      {
        method: 'get',
        path: 'reports',
        operationId: 'getReport',
        summary: 'Figures of a period; for leads and admins',
        query: reportQuerySchema,
        status: 200,
        result: reportSchema,
      },
      async ({ session, query }) => reports.read(session.agent, askedPeriod(query)),
    ),
    exportRoute({ accounts, reports }),
  ];
}

/** Answers with a file, so it is no JSON route. */
function exportRoute({ accounts, reports }: ReportRoutesDeps): DeskRoute {
  return {
    spec: {
      method: 'get',
      path: 'reports/{table}/csv',
      operationId: 'exportReport',
      summary: `One table of the period as CSV: ${EXPORTS.join(', ')}; for leads and admins. Noted in the audit`,
      access: 'agent',
      query: reportQuerySchema,
      status: 200,
    },
    handle: async (req, res) => {
      const { agent } = await sessionOf(accounts, req);
      const { table } = z.object({ table: z.enum(EXPORTS) }).parse(req.params);
      const asked = askedPeriod(queryOf(req, reportQuerySchema));
      const { fileName, pieces } = await reports.exported(agent, table, asked);
      await sendCsv(res, fileName, pieces);
    },
  };
}

/** One piece at a time, as fast as the client reads. */
async function sendCsv(res: Response, fileName: string, pieces: AsyncIterable<string>): Promise<void> {
  res.writeHead(200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${fileName}"`,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  const closed = new AbortController();
  res.once('close', () => closed.abort());
  for await (const piece of pieces) {
    if (res.destroyed) return;
    if (!res.write(piece)) await once(res, 'drain', { signal: closed.signal }).catch(() => undefined);
  }
  res.end();
}

function askedPeriod({ days, from, to }: z.output<typeof reportQuerySchema>): AskedPeriod {
  return from !== undefined && to !== undefined ? { from, to } : { days: days ?? 1 };
}
