import type { Request, Response } from 'restify';
import type { Accounts } from '../accounts/accounts';
import type { Desk } from '../desk/desk';
import type { Change, ChangeSignal } from '../ports';
import { eventsQuerySchema, type ChangeHint } from './contract';
import { queryOf, sessionOf } from './deskRoute';

export interface EventStreamDeps {
  accounts: Accounts;
  desk: Desk;
  signal: ChangeSignal;
  /** Keeps proxies from closing a quiet stream, and ends that of an agent who signed out. */
  heartbeatMs: number;
}

export interface EventStream {
  handle(req: Request, res: Response): Promise<void>;
  /** Ends every stream. */
  close(): void;
}

/** A page that does not read is cut off; it connects again and begins with `sync`. */
const MOST_UNREAD_BYTES = 256 * 1024;

const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store',
  'X-Accel-Buffering': 'no',
};

/** `GET events`: hints to fetch again, as server-sent events. */
export function createEventStream({ accounts, desk, signal, heartbeatMs }: EventStreamDeps): EventStream {
  const open = new Set<() => void>();
  return {
    handle: async (req, res) => {
      const { token } = await sessionOf(accounts, req);
      const { ticket } = queryOf(req, eventsQuerySchema);
      const conversationId = ticket === undefined ? null : (await desk.find(ticket)).conversationId;

      const write = (text: string): void => {
        if (res.writableLength > MOST_UNREAD_BYTES) res.destroy();
        else res.write(text);
      };
      const beat = async (): Promise<void> => {
        if (await accounts.isSignedIn(token)) write(': beat\n\n');
        else end();
      };
      const heartbeat = setInterval(() => {
        beat().catch(() => res.destroy());
      }, heartbeatMs);
      const unsubscribe = signal.subscribe((change) => {
        const hint = hintOf(change, conversationId);
        if (hint) write(eventOf('change', hint));
      });
      const end = (): void => {
        if (!open.delete(end)) return;
        clearInterval(heartbeat);
        unsubscribe();
        res.end();
      };
      open.add(end);
      res.on('close', end);
      if (res.destroyed) return end();
      res.writeHead(200, HEADERS);
      // Hints are no log: whatever was missed is fetched.
      write(`retry: 2000\n${eventOf('sync', {})}`);
    },
    close: () => {
      for (const end of [...open]) end();
    },
  };
}

/** Every agent hears of every ticket; of conversations only of the one on their screen. */
function hintOf(change: Change, conversationId: string | null): ChangeHint | undefined {
  if (change.kind === 'ticket') return { kind: 'ticket', number: change.number };
  if (change.conversationId !== conversationId) return undefined;
  if (change.kind === 'conversation') return { kind: 'conversation', conversationId };
  const { from, name } = change;
  return { kind: 'typing', conversationId, from, ...(name !== undefined && { name }) };
}

function eventOf(name: string, data: unknown): string {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}
