import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler, Response, Server } from 'restify';
import { z } from 'zod';
import type { Log } from './log';
import { fromZodError, Problem } from './problem';

export type Handler = (req: Request, res: Response) => Promise<void>;

/**
 * Makes the wrapper for async handlers: whatever one throws is answered as problem+json. A ZodError is
 * the caller's bad input (400, fields named), a Problem is itself, and anything else is ours: a 500
 * whose `reference` is in the log. The log line has no message and no address with a query, since
 * either may quote what somebody typed.
 *
 * @example
 * const route = createRoute(log);
 * server.post('/api/contact', route(async (req, res) => sendJson(res, 201, await open(await readJson(req, schema)))));
 */
export function createRoute(log: Log): (handler: Handler) => RequestHandler {
  // Restify takes an async handler only with exactly two parameters.
  return (handler) => async (req: Request, res: Response) => {
    try {
      await handler(req, res);
    } catch (error) {
      answerError(log, req, res, error);
    }
  };
}

/** Sends a JSON body that nobody caches. */
export function sendJson(res: Response, status: number, body: unknown): void {
  res.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' });
  res.end(JSON.stringify(body));
}

export function sendNoContent(res: Response): void {
  res.writeHead(204, { 'Cache-Control': 'no-store' });
  res.end();
}

export function sendProblem(req: Request, res: Response, problem: Problem): void {
  // Through restify, or it would answer an error of its own making a second time.
  res.sendRaw(problem.status, JSON.stringify(problem), {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Cache-Control': 'no-store',
    ...(problem.retryAfterSeconds === undefined ? {} : { 'Retry-After': String(problem.retryAfterSeconds) }),
    // What is left of an unread body would be taken for the next request.
    ...(hasUnreadBody(req) ? { Connection: 'close' } : {}),
  });
}

function hasUnreadBody(req: Request): boolean {
  const announced = Number(req.headers['content-length'] ?? 0) > 0 || 'transfer-encoding' in req.headers;
  return announced && !req.complete;
}

/** Answers unknown paths, wrong methods and whatever else restify itself refuses as problem+json. */
export function answerUnroutedAsProblem(server: Server, log: Log): void {
  server.on('restifyError', (req: Request, res: Response, error: unknown, done: () => void) => {
    answerError(log, req, res, fromRestifyError(error) ?? error);
    done();
  });
}

function answerError(log: Log, req: Request, res: Response, error: unknown): void {
  const problem = error instanceof z.ZodError ? fromZodError(error) : error;
  if (problem instanceof Problem) {
    if (!res.headersSent) sendProblem(req, res, problem);
    return;
  }
  const reference = randomUUID();
  log.error({ reference, route: routeOf(req), ...describeError(error) }, 'A request failed');
  if (res.headersSent) {
    res.destroy();
    return;
  }
  sendProblem(
    req,
    res,
    new Problem({
      status: 500,
      code: 'internalError',
      title: 'Something went wrong on our side',
      detail: `Try again. If it fails again, report it with the reference ${reference}.`,
      extensions: { reference },
    }),
  );
}

const RESTIFY_TITLES: Readonly<Record<number, [code: string, title: string]>> = {
  404: ['notFound', 'There is nothing at this address'],
  405: ['methodNotAllowed', 'This address does not take this method'],
};

function fromRestifyError(error: unknown): Problem | undefined {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  if (typeof status !== 'number' || status >= 500) return undefined;
  const [code, title] = RESTIFY_TITLES[status] ?? ['invalidRequest', 'The request is not valid'];
  return new Problem({ status, code, title });
}

/** The pattern of the route and not the address itself. */
function routeOf(req: Request): string {
  const path: unknown = req.getRoute()?.path;
  return `${req.method ?? ''} ${typeof path === 'string' ? path : ''}`.trim();
}

/** Kind and place of an error. Messages are left out: a database error quotes the row. */
export function describeError(error: unknown): { error: string; code?: string; at: string[] } {
  if (!(error instanceof Error)) return { error: typeof error, at: [] };
  const root = error.cause instanceof Error ? error.cause : error;
  const code = 'code' in root && typeof root.code === 'string' ? root.code : undefined;
  const at = (root.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { error: root.name, code, at: at.slice(0, 8).map((line) => line.trim()) };
}
