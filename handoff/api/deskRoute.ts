/** The desk's routes as values: mounted by `mountDesk` and described by `openApi` from the same schemas. */
import { timingSafeEqual } from 'node:crypto';
import type { Request, Response } from 'restify';
import type { z } from 'zod';
import type { Accounts } from '../accounts/accounts';
import type { SignedIn } from '../accounts/sessions';
import { DeskError } from '../desk/deskError';
import { Problem } from '../http/problem';
import { readJson } from '../http/readJson';
import { sendJson, sendNoContent } from '../http/route';
import { isTicketNumber } from '../tickets/ticketNumber';
import { CSRF_HEADER } from './contract';
import { sessionTokenOf } from './sessionCookie';

export interface RouteSpec {
  method: 'get' | 'post' | 'put' | 'delete';
  /** Below `DESK_API`, parameters in braces: `tickets/{number}/claim`. */
  path: string;
  operationId: string;
  summary: string;
  /** `public` routes are for agents who are not signed in. */
  access: 'public' | 'agent';
  status: 200 | 201 | 204;
  body?: z.ZodType;
  /** Of a body in multipart/form-data, which the route reads itself. */
  form?: z.ZodType;
  query?: z.ZodType;
  result?: z.ZodType;
  /** Statuses of the problems that this route may answer beside 400, 401, 403 and 500. */
  problems?: readonly number[];
}

export interface DeskRoute {
  spec: RouteSpec;
  handle(req: Request, res: Response): Promise<void>;
}

interface Call<Body, Query> {
  req: Request;
  res: Response;
  body: Body;
  query: Query;
}

interface AgentCall<Body, Query> extends Call<Body, Query> {
  session: SignedIn;
  /** Of the route's `{number}`. */
  number: string;
}

type Typed<Body extends z.ZodType, Query extends z.ZodType, Result extends z.ZodType> = Omit<
  RouteSpec,
  'access'
> & { body?: Body; query?: Query; result?: Result };

/** A route for whoever is not signed in. */
export function publicRoute<
  Body extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Result extends z.ZodType = z.ZodVoid,
>(
  spec: Typed<Body, Query, Result>,
  handle: (call: Call<z.output<Body>, z.output<Query>>) => Promise<z.input<Result>>,
): DeskRoute {
  return {
    spec: { ...spec, access: 'public' },
    handle: async (req, res) => {
      const input = await inputOf(spec, req);
      answer(res, spec, await handle({ req, res, ...input }));
    },
  };
}

/**
 * A route for signed-in agents: 401 without a session, and on a write 403 without its CSRF token, both
 * before anything of the request is read.
 */
export function agentRoute<
  Body extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Result extends z.ZodType = z.ZodVoid,
>(
  accounts: Accounts,
  spec: Typed<Body, Query, Result>,
  handle: (call: AgentCall<z.output<Body>, z.output<Query>>) => Promise<z.input<Result>>,
): DeskRoute {
  return {
    spec: { ...spec, access: 'agent' },
    handle: async (req, res) => {
      const session = await sessionOf(accounts, req);
      if (spec.method !== 'get') checkCsrf(req, session);
      const number = spec.path.includes('{number}') ? numberOf(req) : '';
      const input = await inputOf(spec, req);
      answer(res, spec, await handle({ req, res, session, number, ...input }));
    },
  };
}

/** @throws Problem 401 */
export async function sessionOf(accounts: Accounts, req: Request): Promise<SignedIn> {
  const token = sessionTokenOf(req);
  const session = token === undefined ? undefined : await accounts.resume(token);
  if (session) return session;
  throw new Problem({ status: 401, code: 'notSignedIn', title: 'Sign in first' });
}

/** A request's query by its schema. @throws ZodError */
export function queryOf<Schema extends z.ZodType>(req: Request, schema: Schema): z.output<Schema> {
  return schema.parse(Object.fromEntries(new URLSearchParams(req.getQuery())));
}

async function inputOf<Body extends z.ZodType, Query extends z.ZodType>(
  { body, query }: { body?: Body; query?: Query },
  req: Request,
): Promise<{ body: z.output<Body>; query: z.output<Query> }> {
  return {
    query: (query && queryOf(req, query)) as z.output<Query>,
    body: (body && (await readJson(req, body))) as z.output<Body>,
  };
}

function answer(res: Response, { status }: { status: number }, result: unknown): void {
  if (status === 204) sendNoContent(res);
  else sendJson(res, status, result);
}

/** @throws Problem 403 */
function checkCsrf(req: Request, { csrfToken }: SignedIn): void {
  const given = Buffer.from(String(req.headers[CSRF_HEADER] ?? ''));
  const expected = Buffer.from(csrfToken);
  if (given.length === expected.length && timingSafeEqual(given, expected)) return;
  throw new Problem({
    status: 403,
    code: 'csrf',
    title: 'The CSRF token is missing or wrong',
    detail: `Send the session's csrfToken in ${CSRF_HEADER}.`,
  });
}

/** The route's `{number}`. @throws DeskError ticketNotFound */
export function numberOf(req: Request): string {
  const { number } = req.params as { number?: unknown };
  if (typeof number !== 'string' || !isTicketNumber(number)) throw new DeskError('ticketNotFound');
  return number;
}
