/**
 * Zendesk Support by its Ticketing API, v2. Written after its reference and tested against a server that
 * follows it; it has not met the real one.
 *
 * Everything is an internal comment: Zendesk's own triggers mail the requester what is public, and the
 * customer has our mails already.
 */
import { createHash } from 'node:crypto';
import { subMinutes } from 'date-fns';
import { z } from 'zod';
import type { TicketState } from '../tickets/ticket';
import {
  ConnectorFailed,
  type HelpDeskConnector,
  type NewCase,
  type RemoteTicket,
} from './helpDeskConnector';

export interface ZendeskSettings {
  /** Origin, `https://shop.zendesk.com`. */
  url: string;
  /** The agent whose token it is. */
  email: string;
  apiToken: string;
  timeoutMs?: number;
}

const TIMEOUT_MS = 20_000;
/** Between their clock and ours. */
const CLOCKS_APART_MINUTES = 10;
/** Of a comment, in characters; Zendesk refuses longer ones. */
const LONGEST_TEXT = 60_000;

const STATES: Readonly<Record<TicketState, string>> = {
  open: 'open',
  assigned: 'open',
  waiting: 'pending',
  resolved: 'solved',
};

const ticketSchema = z.object({
  id: z.int(),
  subject: z.string().nullish(),
  status: z.string().nullish(),
  assignee_id: z.int().nullish(),
  created_at: z.coerce.date().nullish(),
});
const oneTicketSchema = z.object({ ticket: ticketSchema });
const ticketsSchema = z.object({ tickets: z.array(ticketSchema) });
const commentsSchema = z.object({ comments: z.array(z.object({ body: z.string() })) });
const uploadSchema = z.object({ upload: z.object({ token: z.string() }) });

export function createZendesk({
  url,
  email,
  apiToken,
  timeoutMs = TIMEOUT_MS,
}: ZendeskSettings): HelpDeskConnector {
  const authorization = `Basic ${Buffer.from(`${email}/token:${apiToken}`).toString('base64')}`;

  async function call<Answer>(
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    schema: z.ZodType<Answer>,
    sent: { body: string | Buffer; type?: string; headers?: Record<string, string> } | undefined = undefined,
  ): Promise<Answer> {
    let response: Response;
    let text: string;
    try {
      response = await fetch(`${url}/api/v2/${path}`, {
        method,
        headers: {
          authorization,
          accept: 'application/json',
          ...(sent && { 'content-type': sent.type ?? 'application/json' }),
          ...sent?.headers,
        },
        ...(sent && { body: sent.body as BodyInit }),
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMs),
      });
      text = await response.text();
    } catch (error) {
      const isLate = error instanceof Error && error.name === 'TimeoutError';
      throw new ConnectorFailed(isLate ? 'timeout' : 'unavailable', {}, { cause: error });
    }
    if (!response.ok) throw failureOf(response);
    try {
      return schema.parse(JSON.parse(text));
    } catch (error) {
      throw new ConnectorFailed('garbled', { status: response.status }, { cause: error });
    }
  }

  const json = (body: unknown, headers?: Record<string, string>) => ({ body: JSON.stringify(body), headers });
  const remote = (id: number): RemoteTicket => ({ id: String(id), url: `${url}/agent/tickets/${id}` });

  /** Numbers begin anew with another database, so an older ticket under ours is another shop's or day's. */
  async function findOpened({ number, subject }: NewCase, since: Date): Promise<RemoteTicket | undefined> {
    const { tickets } = await call(
      'GET',
      `tickets.json?external_id=${encodeURIComponent(number)}`,
      ticketsSchema,
    );
    const earliest = subMinutes(since, CLOCKS_APART_MINUTES);
    const found = tickets.find(
      (ticket) => ticket.subject === subject && ticket.created_at && ticket.created_at >= earliest,
    );
    return found && remote(found.id);
  }

  return {
    name: 'Zendesk',

    open: async (request, since) => {
      const known = since && (await findOpened(request, since));
      if (known) return known;
      const { body } = json({
        ticket: {
          subject: request.subject,
          comment: { body: shortened(request.text), public: false },
          requester: request.requester,
          external_id: request.number,
          priority: request.priority === 'timeCritical' ? 'high' : 'normal',
          tags: request.tags,
        },
      });
      const key = createHash('sha256').update(body).digest('hex');
      const { ticket } = await call('POST', 'tickets.json', oneTicketSchema, {
        body,
        headers: { 'idempotency-key': `bezel-${request.number}-${key.slice(0, 32)}` },
      });
      return remote(ticket.id);
    },

    comment: async (remoteId, { text, reference, files }, isRepeat) => {
      if (isRepeat) {
        const path = `tickets/${remoteId}/comments.json?sort_order=desc`;
        const { comments } = await call('GET', path, commentsSchema);
        if (comments.some(({ body }) => body.includes(reference))) return;
      }
      const uploads: string[] = [];
      for (const { name, contentType, content } of files) {
        const path = `uploads.json?filename=${encodeURIComponent(name)}`;
        const sent = { body: Buffer.from(content), type: contentType };
        uploads.push((await call('POST', path, uploadSchema, sent)).upload.token);
      }
      const body = `${shortened(text)}\n\n${reference}`;
      const comment = { body, public: false, ...(uploads.length > 0 && { uploads }) };
      await call('PUT', `tickets/${remoteId}.json`, oneTicketSchema, json({ ticket: { comment } }));
    },

    setState: async (remoteId, state) => {
      const path = `tickets/${remoteId}.json`;
      const { ticket } = await call('GET', path, oneTicketSchema);
      const status = STATES[state];
      if (ticket.status === status || (ticket.status === 'closed' && status === 'solved')) return;
      // Zendesk lets nobody solve what nobody has.
      const needsAssignee = status === 'solved' && !ticket.assignee_id;
      const change = { status, ...(needsAssignee && { assignee_email: email }) };
      await call('PUT', path, oneTicketSchema, json({ ticket: change }));
    },
  };
}

function failureOf({ status, headers }: Response): ConnectorFailed {
  if (status === 401 || status === 403) return new ConnectorFailed('notLetIn', { status });
  if (status === 404) return new ConnectorFailed('gone', { status });
  if (status === 429) {
    const seconds = /^\d{1,5}$/.exec(headers.get('retry-after') ?? '')?.[0];
    return new ConnectorFailed('busy', { status, retryAfterSeconds: Number(seconds ?? 60) });
  }
  const isOurs = status >= 400 && status < 500 && status !== 408 && status !== 409;
  return new ConnectorFailed(isOurs ? 'refused' : 'unavailable', { status });
}

/** The end matters more than the beginning. */
function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= LONGEST_TEXT ? text : `…${characters.slice(-LONGEST_TEXT + 1).join('')}`;
}
