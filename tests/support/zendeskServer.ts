/** Zendesk's Ticketing API as it looks on the wire, on loopback: as far as tickets, comments and uploads go. */
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

export const ZENDESK_EMAIL = 'bezel@shop.example';
export const ZENDESK_TOKEN = 'token-of-the-tests';

export interface ZendeskComment {
  body: string;
  public: boolean;
  files: string[];
}

export interface ZendeskTicket {
  id: number;
  subject: string;
  status: string;
  external_id: string;
  requester: { name: string; email: string };
  priority: string;
  tags: string[];
  assignee_id: number | null;
  created_at: string;
  comments: ZendeskComment[];
}

/** What the service does instead of answering; `after` does what was asked for first. */
export type ZendeskTrouble =
  | { status: number; headers?: Record<string, string> }
  | { garbage: string; after?: boolean }
  | { silent: true; after?: boolean };

export interface ZendeskServer {
  readonly url: string;
  readonly tickets: ZendeskTicket[];
  /** Method and path of every request. */
  readonly requests: string[];
  readonly headers: IncomingHttpHeaders[];
  /** By method and path; undefined for none. */
  /** Idempotency keys are kept for two hours. */
  forgetKeys(): void;
  /** A ticket that was just made is not in lists yet. */
  listsNothing: boolean;
  trouble: (request: string) => ZendeskTrouble | undefined;
  now: () => Date;
  close(): Promise<void>;
}

const commentBody = z.strictObject({
  body: z.string().min(1).max(65_536),
  public: z.boolean(),
  uploads: z.array(z.string()).optional(),
});
const createBody = z.strictObject({
  ticket: z.strictObject({
    subject: z.string().min(1),
    comment: commentBody,
    requester: z.strictObject({ name: z.string().min(1), email: z.email() }),
    external_id: z.string(),
    priority: z.enum(['urgent', 'high', 'normal', 'low']),
    tags: z.array(z.string().regex(/^[^\s]+$/)),
  }),
});
const updateBody = z.strictObject({
  ticket: z.strictObject({
    comment: commentBody.optional(),
    status: z.enum(['open', 'pending', 'solved']).optional(),
    assignee_email: z.email().optional(),
  }),
});

export async function startZendeskServer(): Promise<ZendeskServer> {
  const tickets: ZendeskTicket[] = [];
  const uploads = new Map<string, string>();
  /** Bodies and answers by idempotency key. */
  const keys = new Map<string, { body: string; ticket: ZendeskTicket }>();
  const authorization = `Basic ${Buffer.from(`${ZENDESK_EMAIL}/token:${ZENDESK_TOKEN}`).toString('base64')}`;

  const shown = ({ comments: _, ...ticket }: ZendeskTicket) => ({
    ...ticket,
    url: `${server.url}/api/v2/tickets/${ticket.id}.json`,
  });
  const filesOf = (tokens: string[] = []) => tokens.map((token) => uploads.get(token) ?? 'unknown');

  function act(
    request: IncomingMessage,
    path: string,
    query: URLSearchParams,
    body: Buffer,
  ): [number, unknown, object?] {
    const text = body.toString();
    if (request.method === 'POST' && path === 'tickets') {
      const key = String(request.headers['idempotency-key'] ?? '');
      const known = keys.get(key);
      if (known && known.body !== text) return [400, { error: 'IdempotentRequestError' }];
      if (known) return [201, { ticket: shown(known.ticket) }, { 'x-idempotency-lookup': 'hit' }];
      const parsed = createBody.safeParse(JSON.parse(text));
      if (!parsed.success) return [422, { error: 'RecordInvalid', description: 'Record validation errors' }];
      const { comment, ...fields } = parsed.data.ticket;
      const ticket: ZendeskTicket = {
        id: 35_436 + tickets.length,
        status: 'new',
        assignee_id: null,
        created_at: server.now().toISOString(),
        ...fields,
        comments: [{ body: comment.body, public: comment.public, files: filesOf(comment.uploads) }],
      };
      tickets.push(ticket);
      if (key) keys.set(key, { body: text, ticket });
      return [201, { ticket: shown(ticket) }, { 'x-idempotency-lookup': 'miss' }];
    }
    if (request.method === 'GET' && path === 'tickets') {
      const found = tickets.filter(
        ({ external_id }) => !server.listsNothing && external_id === query.get('external_id'),
      );
      return [200, { tickets: found.map(shown), next_page: null, count: found.length }];
    }
    if (request.method === 'POST' && path === 'uploads') {
      const token = `upload-${uploads.size + 1}`;
      uploads.set(token, `${query.get('filename')} ${request.headers['content-type']} ${body.length}`);
      return [201, { upload: { token } }];
    }
    const [, id, rest] = /^tickets\/(\d+)(\/comments)?$/.exec(path) ?? [];
    const ticket = tickets.find((each) => String(each.id) === id);
    if (!ticket) return [404, { error: 'RecordNotFound', description: 'Not found' }];
    if (request.method === 'GET' && rest) {
      const comments = ticket.comments.map((comment, index) => ({ id: index + 1, ...comment }));
      return [200, { comments: query.get('sort_order') === 'desc' ? comments.reverse() : comments }];
    }
    if (request.method === 'GET') return [200, { ticket: shown(ticket) }];
    const parsed = updateBody.safeParse(JSON.parse(text));
    if (!parsed.success || ticket.status === 'closed') return [422, { error: 'RecordInvalid' }];
    const { comment, status, assignee_email } = parsed.data.ticket;
    if (status === 'solved' && ticket.assignee_id === null && !assignee_email) {
      return [422, { error: 'RecordInvalid', details: { assignee: [{ description: 'is required' }] } }];
    }
    if (assignee_email) ticket.assignee_id = 1;
    if (status) ticket.status = status;
    if (comment) {
      ticket.comments.push({ body: comment.body, public: comment.public, files: filesOf(comment.uploads) });
    }
    return [200, { ticket: shown(ticket) }];
  }

  function send(response: ServerResponse, status: number, body: unknown, headers: object = {}): void {
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://zendesk');
    const path = pathname.replace(/^\/api\/v2\//, '').replace(/\.json$/, '');
    const line = `${request.method} ${path}`;
    server.requests.push(line);
    server.headers.push(request.headers);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const trouble = server.trouble(line);
    if (trouble && 'status' in trouble) {
      return send(response, trouble.status, 'as told', { 'content-type': 'text/plain', ...trouble.headers });
    }
    if (request.headers.authorization !== authorization) {
      return send(response, 401, { error: "Couldn't authenticate you" });
    }
    if (!trouble || trouble.after) {
      const answer = act(request, path, searchParams, Buffer.concat(chunks));
      if (!trouble) return send(response, ...answer);
    }
    if ('garbage' in trouble) send(response, 200, trouble.garbage);
  }

  const http = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => send(response, 500, { error: String(error) }));
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const server: ZendeskServer = {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    tickets,
    requests: [],
    headers: [],
    forgetKeys: () => keys.clear(),
    listsNothing: false,
    trouble: () => undefined,
    now: () => new Date(),
    close: () =>
      new Promise((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      }),
  };
  return server;
}
