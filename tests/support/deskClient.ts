/** The desk over real HTTP: a server with its API, and an agent's browser without a page. */
import type { Request } from 'restify';
import { mountDesk } from '../../handoff/api/mountDesk';
import { mountContactApi, type RateLimit } from '../../handoff/intake/contactApi';
import { answerUnroutedAsProblem } from '../../handoff/http/route';
import { PASSWORD, type DeskWorld } from './deskWorld';
import { startServer } from './httpServer';
import { createRecordedLog } from './recordedLog';

export interface Answer<Body = Record<string, unknown>> {
  status: number;
  headers: Headers;
  body: Body;
}

export interface DeskServer {
  url: string;
  log: ReturnType<typeof createRecordedLog>;
  close(): Promise<void>;
}

export async function startDeskServer(
  world: DeskWorld,
  {
    rateLimit = () => ({ allowed: true, retryAfterSeconds: 0 }),
    heartbeatMs = 50,
    isSecure = false,
  } = {} as {
    rateLimit?: RateLimit;
    heartbeatMs?: number;
    isSecure?: boolean;
  },
): Promise<DeskServer> {
  const { clock, database, intake } = world;
  const log = createRecordedLog();
  // The test says where it comes from; behind a real server this is a hash of the address.
  const networkOf = (req: Request) => String(req.headers['x-test-network'] ?? 'office');
  let closeStreams = async (): Promise<void> => undefined;
  const server = await startServer((restify) => {
    answerUnroutedAsProblem(restify, log);
    const mounted = mountDesk(restify, { ...world, log, networkOf, isSecure, heartbeatMs });
    closeStreams = mounted.close;
    mountContactApi(restify, { database, intake, clock, log, rateLimit, networkOf });
  });
  return {
    url: server.url,
    log,
    close: async () => {
      await closeStreams();
      await server.close();
    },
  };
}

export type DeskClient = ReturnType<typeof createDeskClient>;

/** Keeps the cookie and sends the CSRF token, as the desk's page does. */
export function createDeskClient(url: string) {
  let cookie = '';
  let csrfToken = '';
  const call = async <Body = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<Body>> => {
    const response = await fetch(`${url}/api/desk/${path}`, {
      method,
      headers: {
        ...(cookie && { cookie }),
        ...(csrfToken && method !== 'GET' && { 'x-csrf-token': csrfToken }),
        ...(body !== undefined && !(body instanceof FormData) && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: body instanceof FormData ? body : JSON.stringify(body) }),
    });
    const set = response.headers.getSetCookie()[0];
    if (set) cookie = set.split(';')[0] ?? '';
    const text = await response.text();
    const answer = text ? (JSON.parse(text) as Body & { csrfToken?: unknown }) : ({} as Body);
    if (typeof (answer as { csrfToken?: unknown }).csrfToken === 'string') {
      csrfToken = (answer as { csrfToken: string }).csrfToken;
    }
    return { status: response.status, headers: response.headers, body: answer };
  };
  return {
    call,
    get: <Body = Record<string, unknown>>(path: string) => call<Body>('GET', path),
    post: <Body = Record<string, unknown>>(path: string, body?: unknown, headers?: Record<string, string>) =>
      call<Body>('POST', path, body, headers),
    put: <Body = Record<string, unknown>>(path: string, body?: unknown) => call<Body>('PUT', path, body),
    delete: (path: string, headers?: Record<string, string>) => call('DELETE', path, undefined, headers),
    signIn: (email: string, password = PASSWORD, network = 'office') =>
      call('POST', 'session', { email, password }, { 'x-test-network': network }),
    cookie: () => cookie,
    csrfToken: () => csrfToken,
  };
}
