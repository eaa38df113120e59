import type { Request, Response } from 'restify';
import type { Accounts } from '../accounts/accounts';
import { browserWords } from '../accounts/browserWords';
import type { SignedIn } from '../accounts/sessions';
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
      async ({ req, res, body }) => {
        const browser = browserWords(req.headers['user-agent']);
        return beginSession(res, await accounts.setUp({ ...body, browser }), isSecure);
      },
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
      async ({ req, res, body: { email, password, code } }) => {
        const browser = browserWords(req.headers['user-agent']);
        const signedIn = await accounts.signIn({ email, password, code, network: networkOf(req), browser });
        const before = sessionTokenOf(req);
        if (before !== undefined) await accounts.signOut(before);
        return beginSession(res, signedIn, isSecure);
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

/** The answer to whoever was let in, with the cookie. */
export function beginSession(res: Response, signedIn: SignedIn, isSecure: boolean): Session {
  setSessionCookie(res, signedIn.token, isSecure);
  return toSession(signedIn);
}

function toSession({ agent, csrfToken }: SignedIn): Session {
  const { id, email, name, role } = agent;
  return { agent: { id, email, name, role }, csrfToken };
}
