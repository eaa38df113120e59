/**
 * The WebSocket that tells a client what is new. A change signal says only that there is something; what
 * it is comes from the log, after the last sequence number sent. A missed signal is made good by a look
 * every few seconds, and a frame lost with its socket by the watermark of the next one.
 */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Server } from 'restify';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Database } from '../../../handoff/database';
import type { Change, ChangeSignal } from '../../../handoff/ports';
import type { Log } from '../../../handoff/http/log';
import { describeError } from '../../../handoff/http/route';
import type { Deliveries } from '../../conversation/deliveries';
import type { CustomerPresence } from '../../conversation/customerPresence';
import type { DirectLineTokens } from './directLineTokens';
import type { LineWatch } from './lineWatch';
import { parseWatermark, readActivitySet, type ActivitySet } from './watermark';

const LOOK_MS = 10_000;
const PING_MS = 30_000;
/** Bytes a client may send in one frame; standard clients send empty ones. */
const LARGEST_FRAME = 1024;

const STREAM_PATH = /^\/v3\/directline\/conversations\/([^/]+)\/stream$/;

export interface ActivityStreamDeps {
  database: Database;
  signal: ChangeSignal;
  tokens: DirectLineTokens;
  lineWatch: Pick<LineWatch, 'watch'>;
  presence: Pick<CustomerPresence, 'seen'>;
  deliveries: Deliveries;
  log: Log;
  /** After a frame was handed to the socket. */
  onFrame?(conversationId: string): void;
}

/** Takes over WebSocket upgrades of the server. Returns the function that closes every stream. */
export function mountActivityStreams(server: Server, deps: ActivityStreamDeps): () => void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_FRAME });
  const byConversation = new Map<string, Set<(change: Change) => void>>();
  const unsubscribe = deps.signal.subscribe((change) => {
    if (!('conversationId' in change)) return;
    for (const notify of byConversation.get(change.conversationId) ?? []) notify(change);
  });
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    accept(deps, sockets, byConversation, request, socket, head).catch((error: unknown) => {
      deps.log.error(describeError(error), 'A stream could not be opened');
      socket.destroy();
    });
  };
  server.server.on('upgrade', upgrade);
  return () => {
    unsubscribe();
    server.server.off('upgrade', upgrade);
    for (const socket of sockets.clients) socket.terminate();
    sockets.close();
  };
}

async function accept(
  deps: ActivityStreamDeps,
  sockets: WebSocketServer,
  byConversation: Map<string, Set<(change: Change) => void>>,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): Promise<void> {
  // A client that goes away during the handshake is no error of ours.
  socket.on('error', () => socket.destroy());
  const url = new URL(request.url ?? '/', 'http://stream');
  const conversationId = decodeURIComponent(STREAM_PATH.exec(url.pathname)?.[1] ?? '');
  const claims = await deps.tokens.verifyForStream(url.searchParams.get('t') ?? '');
  if (!conversationId || claims?.conv !== conversationId) {
    socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    return;
  }
  sockets.handleUpgrade(request, socket, head, (client) => {
    const stream = openStream(deps, client, conversationId, url.searchParams.get('watermark') ?? '');
    const peers = byConversation.get(conversationId) ?? new Set();
    byConversation.set(conversationId, peers.add(stream));
    client.on('close', () => {
      peers.delete(stream);
      if (peers.size === 0) byConversation.delete(conversationId);
    });
  });
}

/** Sends what is there and returns the function that tells it of a change. */
function openStream(
  { database, presence, lineWatch, deliveries, log, onFrame }: ActivityStreamDeps,
  client: WebSocket,
  conversationId: string,
  watermark: string,
): (change: Change) => void {
  let last = String(parseWatermark(watermark));
  let reading = false;
  let again = false;

  const send = async (): Promise<void> => {
    if (reading) {
      again = true;
      return;
    }
    reading = true;
    try {
      do {
        again = false;
        const set = await readActivitySet(database.db, conversationId, last);
        if (set.activities.length > 0 && client.readyState === client.OPEN) {
          client.send(JSON.stringify(set));
          // The answer to it says that the person's words arrived, and not only left: frames stay in order.
          if (hasAgentsWords(set)) client.ping(set.watermark);
          onFrame?.(conversationId);
        }
        last = set.watermark;
      } while (again);
    } catch (error) {
      log.error(describeError(error), 'A stream could not be read');
      // The client reconnects with its watermark.
      client.terminate();
    } finally {
      reading = false;
    }
  };

  let answered = true;
  client.on('pong', (watermark: Buffer) => {
    answered = true;
    void presence.seen(conversationId);
    const seq = parseWatermark(watermark.toString());
    if (seq > 0) void deliveries.acknowledge(conversationId, seq);
  });
  // Empty frames keep proxies from closing the socket; there is nothing to do for them.
  client.on('message', () => undefined);
  client.on('error', () => client.terminate());
  const look = setInterval(() => void send(), LOOK_MS);
  const ping = setInterval(() => {
    if (!answered) {
      client.terminate();
      return;
    }
    answered = false;
    client.ping();
  }, PING_MS);
  const unwatch = lineWatch.watch(conversationId, (place) => {
    if (client.readyState === client.OPEN)
      client.send(JSON.stringify(lineFrame(conversationId, place, last)));
  });
  client.on('close', () => {
    unwatch();
    clearInterval(look);
    clearInterval(ping);
  });
  client.ping();
  void send();

  return (change) => {
    if (change.kind === 'typing') {
      if (change.from !== 'customer') client.send(JSON.stringify(typingFrame(change, last)));
      return;
    }
    void send();
  };
}

function hasAgentsWords({ activities }: ActivitySet): boolean {
  return activities.some(
    ({ channelData }) =>
      (channelData as { bezel?: { author?: string } } | undefined)?.bezel?.author === 'agent',
  );
}

/** The customer's place in line, as an event that standard clients pass over. */
function lineFrame(conversationId: string, place: number | undefined, watermark: string): object {
  return {
    activities: [
      {
        type: 'event',
        name: 'bezel/line',
        id: `line-${Date.now()}`,
        timestamp: new Date(),
        channelId: 'directline',
        conversation: { id: conversationId },
        from: { id: 'bot', name: '', role: 'bot' },
        value: { place: place ?? null },
        channelData: { bezel: { author: 'system' } },
      },
    ],
    watermark,
  };
}

/** Typing is shown and forgotten: it has no place in the log. */
function typingFrame(change: Change & { kind: 'typing' }, watermark: string): object {
  return {
    activities: [
      {
        type: 'typing',
        id: `typing-${Date.now()}`,
        timestamp: new Date(),
        channelId: 'directline',
        conversation: { id: change.conversationId },
        from: { id: change.from, name: change.name ?? '', role: 'bot' },
        channelData: { bezel: { author: change.from, name: change.name } },
      },
    ],
    watermark,
  };
}
