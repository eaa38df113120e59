import type { Request, Response } from 'restify';
import type { Accounts, SignedIn } from '../accounts/accounts';
import {
  emptyRequestSchema,
  sessionSchema,
  setupRequestSchema,
  signInRequestSchema,
  type Session,
} from './contract';
import { agentRoute, publicRoute, type DeskRoute } from './deskRoute';
import { clearSessionCookie, sessionTokenOf, setSessionCookie } from './sessionCookie';

export interface SessionRoutesDeps {
  accounts: Accounts;
  /** True when the desk is served over https: the cookie is then sent on https alone. */
  isSecure: boolean;
  networkOf(req: Request): string;
}

export function sessionRoutes({ accounts, isSecure, networkOf }: SessionRoutesDeps): DeskRoute[] {
  const begin = (res: Response, signedIn: SignedIn): Session => {
    setSessionCookie(res, signedIn.token, isSecure);
    return toSession(signedIn);
  };
  return [
    publicRoute(
      {
        method: 'post',
        path: 'setup',
        operationId: 'setUp',
        summary: 'Make the first agent with the one-time link, and sign in',
        body: setupRequestSchema,
        status: 201,
        result: sessionSchema,
        problems: [410],
      },
      async ({ res, body }) => begin(res, await accounts.setUp(body)),
    ),
    publicRoute(
      {
        method: 'post',
        path: 'session',
        operationId: 'signIn',
        summary: 'Sign in',
        body: signInRequestSchema,
        status: 201,
        result: sessionSchema,
        problems: [429],
      },
      async ({ req, res, body: { email, password } }) => {
        const signedIn = await accounts.signIn({ email, password, network: networkOf(req) });
        const before = sessionTokenOf(req);
        if (before !== undefined) await accounts.signOut(before);
        return begin(res, signedIn);
      },
    ),
    agentRoute(
      accounts,
      {
        method: 'get',
        path: 'session',
        operationId: 'getSession',
        summary: 'Who is signed in; gives the CSRF token after a reload',
        status: 200,
        result: sessionSchema,
      },
      async ({ session }) => toSession(session),
    ),
    agentRoute(
      accounts,
      {
        method: 'delete',
        path: 'session',
        operationId: 'signOut',
        summary: 'Sign out',
        body: emptyRequestSchema,
        status: 204,
      },
      async ({ res, session }) => {
        await accounts.signOut(session.token);
        clearSessionCookie(res, isSecure);
      },
    ),
  ];
}

function toSession({ agent, csrfToken }: SignedIn): Session {
  const { id, email, name, role } = agent;
  return { agent: { id, email, name, role }, csrfToken };
}
