import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'restify';
import type { Accounts } from '../accounts/accounts';
import type { Desk } from '../desk/desk';
import type { Log } from '../http/log';
import { describeError } from '../http/route';
import type { OpenStream, Presence } from '../presence/presence';
import type { Change, ChangeSignal } from '../ports';
import { eventsQuerySchema, type ChangeHint } from './contract';
import { queryOf, sessionOf } from './deskRoute';

export interface EventStreamDeps {
  accounts: Accounts;
  desk: Desk;
  signal: ChangeSignal;
  presence: Pick<Presence, 'arrive' | 'stay' | 'leave'>;
  log: Log;
  /** Keeps proxies from closing a quiet stream, renews the agent's presence, ends the stream of one who signed out. */
  heartbeatMs: number;
}

export interface EventStream {
  handle(req: Request, res: Response): Promise<void>;
  /** Ends every stream. Resolves when nobody is noted as being at the desk by them any more. */
  close(): Promise<void>;
}

/** A page that does not read is cut off; it connects again and begins with `sync`. */
const MOST_UNREAD_BYTES = 256 * 1024;

const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store',
  'X-Accel-Buffering': 'no',
};

/** `GET events`: hints to fetch again, as server-sent events. */
export function createEventStream(deps: EventStreamDeps): EventStream {
  const { accounts, desk, signal, presence, log, heartbeatMs } = deps;
  const open = new Set<() => void>();
  const departures = new Set<Promise<void>>();
  const depart = (stream: OpenStream, renewal: Promise<void>): void => {
    const departure = renewal
      .catch(() => undefined)
      .then(() => presence.leave(stream))
      // It expires by itself.
      .catch((error: unknown) => log.warn(describeError(error), "An agent's leaving was not noted"))
      .finally(() => departures.delete(departure));
    departures.add(departure);
  };
  return {
    handle: async (req, res) => {
      const { token, agent } = await sessionOf(accounts, req);
      const { ticket } = queryOf(req, eventsQuerySchema);
      const conversationId = ticket === undefined ? null : (await desk.find(ticket)).conversationId;
      const stream: OpenStream = { id: randomUUID(), agentId: agent.id, ticket };
      await presence.arrive(stream);
      let renewal = Promise.resolve();

      const write = (text: string): void => {
        if (res.writableLength > MOST_UNREAD_BYTES) res.destroy();
        else res.write(text);
      };
      const beat = async (): Promise<void> => {
        if (!(await accounts.isSignedIn(token))) return end();
        write(': beat\n\n');
        if (open.has(end)) await (renewal = presence.stay(stream));
      };
      const look = (): void => void beat().catch(() => res.destroy());
      const heartbeat = setInterval(look, heartbeatMs);
      const unsubscribe = signal.subscribe((change) => {
        if (change.kind === 'signedOut' && change.agentId === agent.id) look();
        const hint = hintOf(change, { ticket, conversationId });
        if (hint) write(eventOf('change', hint));
      });
      const end = (): void => {
        if (!open.delete(end)) return;
        clearInterval(heartbeat);
        unsubscribe();
        res.end();
        depart(stream, renewal);
      };
      open.add(end);
      res.on('close', end);
      if (res.destroyed) return end();
      res.writeHead(200, HEADERS);
      // Hints are no log: whatever was missed is fetched.
      write(`retry: 2000\n${eventOf('sync', {})}`);
    },
    close: async () => {
      for (const end of [...open]) end();
      await Promise.all(departures);
    },
  };
}

/** Every agent hears of every ticket and of the team; of a conversation and of viewers only where it is on their screen. */
function hintOf(
  change: Change,
  shown: { ticket: string | undefined; conversationId: string | null },
): ChangeHint | undefined {
  const { conversationId } = shown;
  if (change.kind === 'signedOut') return undefined;
  if (change.kind === 'ticket') return { kind: 'ticket', number: change.number };
  if (change.kind === 'team') return { kind: 'team' };
  if (change.kind === 'viewers') {
    return change.number === shown.ticket ? { kind: 'viewers', number: change.number } : undefined;
  }
  if (change.conversationId !== conversationId) return undefined;
  if (change.kind === 'conversation') return { kind: 'conversation', conversationId };
  const { from, name } = change;
  return { kind: 'typing', conversationId, from, ...(name !== undefined && { name }) };
}

function eventOf(name: string, data: unknown): string {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}
