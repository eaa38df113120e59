import type { Request } from 'restify';
import { z } from 'zod';
import type { Accounts } from '../accounts/accounts';
import type { CannedReplies } from '../desk/cannedReplies';
import type { Desk } from '../desk/desk';
import { DeskError } from '../desk/deskError';
import { cannedReplyListSchema, cannedReplyRequestSchema, cannedReplySchema } from './contract';
import { agentRoute, type DeskRoute } from './deskRoute';

export interface CannedReplyRoutesDeps {
  accounts: Accounts;
  desk: Pick<Desk, 'find'>;
  cannedReplies: CannedReplies;
}

/** Replies written once: every agent reads them, leads and admins write them. */
export function cannedReplyRoutes({ accounts, desk, cannedReplies }: CannedReplyRoutesDeps): DeskRoute[] {
  return [
    agentRoute(
      accounts,
      {
        method: 'get',
        path: 'tickets/{number}/canned-replies',
        operationId: 'listFilledCannedReplies',
        summary: 'Canned replies with their placeholders filled in for this ticket and this agent',
        status: 200,
        result: cannedReplyListSchema,
        problems: [404],
      },
      async ({ session, number }) => ({
        cannedReplies: await cannedReplies.filledFor(await desk.find(number), session.agent),
      }),
    ),
    agentRoute(
      accounts,
      {
        method: 'get',
        path: 'canned-replies',
        operationId: 'listCannedReplies',
        summary: 'Canned replies as they are written, with their placeholders',
        status: 200,
        result: cannedReplyListSchema,
      },
      async () => ({ cannedReplies: await cannedReplies.list() }),
    ),
    agentRoute(
      accounts,
      {
        method: 'post',
        path: 'canned-replies',
        operationId: 'addCannedReply',
        summary: 'Write a canned reply; for leads and admins',
        body: cannedReplyRequestSchema,
        status: 201,
        result: cannedReplySchema,
        problems: [409],
      },
      async ({ session, body }) => cannedReplies.add(session.agent, body),
    ),
    agentRoute(
      accounts,
      {
        method: 'put',
        path: 'canned-replies/{replyId}',
        operationId: 'changeCannedReply',
        summary: 'Change a canned reply; for leads and admins',
        body: cannedReplyRequestSchema,
        status: 200,
        result: cannedReplySchema,
        problems: [404, 409],
      },
      async ({ session, body, req }) => cannedReplies.change(session.agent, replyIdOf(req), body),
    ),
    agentRoute(
      accounts,
      {
        method: 'delete',
        path: 'canned-replies/{replyId}',
        operationId: 'removeCannedReply',
        summary: 'Remove a canned reply; for leads and admins',
        status: 204,
        problems: [404],
      },
      async ({ session, req }) => cannedReplies.remove(session.agent, replyIdOf(req)),
    ),
  ];
}

/** @throws DeskError cannedReplyNotFound */
function replyIdOf(req: Request): string {
  const id = z.uuid().safeParse((req.params as { replyId?: unknown }).replyId);
  if (!id.success) throw new DeskError('cannedReplyNotFound');
  return id.data;
}
