import type { Request } from 'restify';
import { z } from 'zod';
import type { Accounts } from '../accounts/accounts';
import type { Desk } from '../desk/desk';
import { DeskError } from '../desk/deskError';
import type { MacroRuns } from '../desk/macroRuns';
import type { Macros } from '../desk/macros';
import {
  macroListSchema,
  macroPreviewListSchema,
  macroRequestSchema,
  macroSchema,
  runMacroRequestSchema,
  ticketResponseSchema,
} from './contract';
import { agentRoute, type DeskRoute } from './deskRoute';
import { ticketAction } from './ticketAction';
import { toTicketSummary } from './ticketView';

export interface MacroRoutesDeps {
  accounts: Accounts;
  desk: Pick<Desk, 'find'>;
  macros: Macros;
  macroRuns: MacroRuns;
  clock: { now(): Date };
}

/** Several steps done at once: every agent runs macros, leads and admins write them. */
export function macroRoutes({ accounts, desk, macros, macroRuns, clock }: MacroRoutesDeps): DeskRoute[] {
  return [
    agentRoute(
      accounts,
      {
        method: 'get',
        path: 'tickets/{number}/macros',
        operationId: 'previewMacros',
        summary: 'What each macro would do to this ticket, run by this agent',
        status: 200,
        result: macroPreviewListSchema,
        problems: [404],
      },
      async ({ session, number }) => ({
        macros: await macroRuns.previews(await desk.find(number), session.agent),
      }),
    ),
    agentRoute(
      accounts,
      {
        ...ticketAction(
          'macros/{macroId}',
          'runMacro',
          'Do all steps of a macro, or none; each is judged as if the agent did it by hand',
        ),
        body: runMacroRequestSchema,
        result: ticketResponseSchema,
      },
      async ({ session: { agent }, number, body, req }) => ({
        ticket: toTicketSummary(
          await macroRuns.run(number, macroIdOf(req), agent, body.runId),
          agent,
          clock.now(),
        ),
      }),
    ),
    agentRoute(
      accounts,
      {
        method: 'get',
        path: 'macros',
        operationId: 'listMacros',
        summary: 'Macros as they are written, with their placeholders',
        status: 200,
        result: macroListSchema,
      },
      async () => ({ macros: await macros.list() }),
    ),
    agentRoute(
      accounts,
      {
        method: 'post',
        path: 'macros',
        operationId: 'addMacro',
        summary: 'Write a macro; for leads and admins',
        body: macroRequestSchema,
        status: 201,
        result: macroSchema,
        problems: [409],
      },
      async ({ session, body }) => macros.add(session.agent, body),
    ),
    agentRoute(
      accounts,
      {
        method: 'put',
        path: 'macros/{macroId}',
        operationId: 'changeMacro',
        summary: 'Change a macro; for leads and admins',
        body: macroRequestSchema,
        status: 200,
        result: macroSchema,
        problems: [404, 409],
      },
      async ({ session, body, req }) => macros.change(session.agent, macroIdOf(req), body),
    ),
    agentRoute(
      accounts,
      {
        method: 'delete',
        path: 'macros/{macroId}',
        operationId: 'removeMacro',
        summary: 'Remove a macro; for leads and admins',
        status: 204,
        problems: [404],
      },
      async ({ session, req }) => macros.remove(session.agent, macroIdOf(req)),
    ),
  ];
}

/** @throws DeskError macroNotFound */
function macroIdOf(req: Request): string {
  const id = z.uuid().safeParse((req.params as { macroId?: unknown }).macroId);
  if (!id.success) throw new DeskError('macroNotFound');
  return id.data;
}
