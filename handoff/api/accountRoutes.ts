import type { Accounts } from '../accounts/accounts';
import type { Passwords } from '../accounts/passwords';
import { emptyRequestSchema, passwordChangeSchema, sessionListSchema } from './contract';
import { agentRoute, type DeskRoute } from './deskRoute';
import { idOf } from './teamRoutes';

export interface AccountRoutesDeps {
  accounts: Accounts;
  passwords: Passwords;
}

/** One's own account. */
export function accountRoutes({ accounts, passwords }: AccountRoutesDeps): DeskRoute[] {
  return [
    agentRoute(
      accounts,
      {
        method: 'put',
        path: 'account/password',
        operationId: 'changePassword',
        summary: 'Change one’s own password; all other sessions end',
        body: passwordChangeSchema,
        status: 204,
        problems: [429],
      },
      async ({ session, body }) => passwords.change(session, body),
    ),
    agentRoute(
      accounts,
      {
        method: 'get',
        path: 'account/sessions',
        operationId: 'listSessions',
        summary: 'Where one is signed in',
        status: 200,
        result: sessionListSchema,
      },
      async ({ session }) => ({
        sessions: (await accounts.sessions(session)).map((each) => ({
          ...each,
          startedAt: each.startedAt.toISOString(),
          lastSeenAt: each.lastSeenAt.toISOString(),
        })),
      }),
    ),
    agentRoute(
      accounts,
      {
        method: 'delete',
        path: 'account/sessions/{sessionId}',
        operationId: 'endSession',
        summary: 'Sign out one of one’s own sessions',
        status: 204,
        problems: [404],
      },
      async ({ session, req }) => accounts.endSession(session, idOf(req, 'sessionId', 'sessionNotFound')),
    ),
    agentRoute(
      accounts,
      {
        method: 'post',
        path: 'account/sessions/end-others',
        operationId: 'endOtherSessions',
        summary: 'Sign out all of one’s own sessions but this one',
        body: emptyRequestSchema,
        status: 204,
      },
      async ({ session }) => accounts.endOtherSessions(session),
    ),
  ];
}
