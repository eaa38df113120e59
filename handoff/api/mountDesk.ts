import type { Request, Server } from 'restify';
import type { ShopSettings } from '../../policies';
import type { Accounts } from '../accounts/accounts';
import type { AuditLog } from '../audit/auditLog';
import type { Webhooks } from '../connections/webhooks';
import type { Invitations } from '../accounts/invitations';
import type { Passwords } from '../accounts/passwords';
import type { SecondFactor } from '../accounts/secondFactor';
import type { Team } from '../accounts/team';
import type { Attention } from '../desk/attention';
import type { HelpDesk } from '../connectors/helpDesk';
import type { CannedReplies } from '../desk/cannedReplies';
import type { Desk } from '../desk/desk';
import type { MacroRuns } from '../desk/macroRuns';
import type { Macros } from '../desk/macros';
import type { Log } from '../http/log';
import { createRoute, sendJson, type Handler } from '../http/route';
import type { ChangeSignal } from '../ports';
import type { Presence } from '../presence/presence';
import type { Reports } from '../reports/reports';
import type { Understanding } from '../understanding/understanding';
import { attentionRoutes } from './attentionRoutes';
import { auditRoutes } from './auditRoutes';
import { accountRoutes } from './accountRoutes';
import { cannedReplyRoutes } from './cannedReplyRoutes';
import { DESK_API } from './contract';
import { fromDeskError } from './deskProblem';
import type { RouteSpec } from './deskRoute';
import { entranceRoutes } from './entranceRoutes';
import { createEventStream } from './eventStream';
import { helpDeskRoutes } from './helpDeskRoutes';
import { macroRoutes } from './macroRoutes';
import { openApiOf } from './openApi';
import { presenceRoutes } from './presenceRoutes';
import { reportRoutes } from './reportRoutes';
import { secondFactorRoutes } from './secondFactorRoutes';
import { sessionRoutes } from './sessionRoutes';
import { ticketEditRoutes } from './ticketEditRoutes';
import { teamRoutes } from './teamRoutes';
import { replyRoutes } from './replyRoutes';
import { ticketRoutes } from './ticketRoutes';
import { understandingRoutes } from './understandingRoutes';
import { webhookRoutes } from './webhookRoutes';

export interface DeskApiDeps {
  desk: Desk;
  accounts: Accounts;
  audit: AuditLog;
  reports: Reports;
  understanding: Understanding;
  invitations: Invitations;
  passwords: Passwords;
  secondFactor: SecondFactor;
  team: Team;
  cannedReplies: CannedReplies;
  macros: Macros;
  macroRuns: MacroRuns;
  attention: Attention;
  presence: Presence;
  webhooks: Webhooks;
  /** Undefined where none is configured. */
  helpDesk: HelpDesk | undefined;
  signal: ChangeSignal;
  log: Log;
  clock: { now(): Date };
  shop: ShopSettings;
  /** Where a request comes from, as a key to count attempts by. */
  networkOf(req: Request): string;
  /** True when the desk is served over https: the cookie is then sent on https alone. */
  isSecure: boolean;
  /** Default 25 seconds. */
  heartbeatMs?: number;
}

/** Mounts `/api/desk/…`. `close` ends the event streams, which would keep the server from closing. */
export function mountDesk(server: Server, deps: DeskApiDeps): { close(): Promise<void> } {
  const withProblems = createRoute(deps.log);
  const route = (handle: Handler) =>
    withProblems(async (req, res) => {
      try {
        await handle(req, res);
      } catch (error) {
        throw fromDeskError(error);
      }
    });

  const routes = [
    ...sessionRoutes(deps),
    ...entranceRoutes(deps),
    ...accountRoutes(deps),
    ...secondFactorRoutes(deps),
    ...teamRoutes(deps),
    ...ticketRoutes(deps),
    ...replyRoutes(deps),
    ...ticketEditRoutes(deps),
    ...cannedReplyRoutes(deps),
    ...macroRoutes(deps),
    ...auditRoutes(deps),
    ...presenceRoutes(deps),
    ...webhookRoutes(deps),
    ...reportRoutes(deps),
    ...understandingRoutes(deps),
    ...attentionRoutes(deps),
    ...helpDeskRoutes(deps),
  ];
  for (const { spec, handle } of routes) {
    mount(server, spec)(`${DESK_API}/${spec.path.replaceAll(/\{(\w+)\}/g, ':$1')}`, route(handle));
  }
  const events = createEventStream({ heartbeatMs: 25_000, ...deps });
  server.get(`${DESK_API}/events`, route(events.handle));

  const document = openApiOf(routes.map(({ spec }) => spec));
  server.get(
    `${DESK_API}/openapi.json`,
    route(async (_req, res) => sendJson(res, 200, document)),
  );
  return { close: events.close };
}

function mount(server: Server, { method }: RouteSpec) {
  switch (method) {
    case 'get':
      return server.get.bind(server);
    case 'post':
      return server.post.bind(server);
    case 'put':
      return server.put.bind(server);
    case 'delete':
      return server.del.bind(server);
  }
}
