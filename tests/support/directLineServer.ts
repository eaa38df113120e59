/** Direct Line over real HTTP with a bot of the test's own, and the standard client to talk to it. */
import { randomUUID } from 'node:crypto';
import type { AddressInfo, Socket } from 'node:net';
import { createServer, type Server } from 'restify';
import { DirectLine, type Activity as ClientActivity } from 'botframework-directlinejs';
import { WebSocket } from 'ws';
import XMLHttpRequest from 'xhr2';
import type { TurnContext } from 'botbuilder';
import { createChatLinks, type ChatLinks } from '../../bot/channels/chatLinks';
import { createLineWatch } from '../../bot/channels/directLine/lineWatch';
import { mountActivityStreams } from '../../bot/channels/directLine/activityStream';
import { DIRECT_LINE, mountDirectLine } from '../../bot/channels/directLine/directLineApi';
import { createDirectLineTokens } from '../../bot/channels/directLine/directLineTokens';
import { mountTranscripts } from '../../bot/channels/directLine/transcriptRoutes';
import { mountUploads } from '../../bot/channels/directLine/uploads';
import { mountWidgetToken, type CustomerTokenKeys } from '../../bot/channels/widgetToken';
import { createCustomerPresence, type CustomerPresence } from '../../bot/conversation/customerPresence';
import { createKeyedHash } from '../../bot/keyedHash';
import { createRateLimit, unlimited } from '../../bot/rateLimit';
import { createTranscriptMail } from '../../handoff/mail/transcriptMail';
import type { Mail } from '../../handoff/ports';
import { DEFAULT_POLICY } from '../../policies';
import type { OpenDatabase } from '../../bot/database';
import { closingOnFailure } from './closers';
import { createDeliveries } from '../../bot/conversation/deliveries';
import { createTestEngine, silentLog, type TestEngine } from './turnEngine';

export const SECRET = 'a-secret-that-only-the-shop-and-this-test-know';

export interface DirectLineTestServer extends TestEngine {
  url: string;
  links: ChatLinks;
  presence: CustomerPresence;
  /** Conversations that were mailed to their customers. */
  mails: Mail[];
  /** Moves a conversation in line; undefined takes it out. */
  moveInLine(conversationId: string, place: number | undefined): Promise<void>;
  /** Cuts every connection, as a network does. */
  dropSockets(): void;
  /** Closes the server as a crash does: sockets torn, turns cut off. */
  close(): Promise<void>;
}

export async function startDirectLine(
  database: OpenDatabase,
  run: (context: TurnContext) => Promise<void>,
  {
    port = 0,
    clock = { now: () => new Date() },
    customerKeys = {} as CustomerTokenKeys,
    isAllowedOrigin = (origin: string): boolean => origin === 'https://shop.example',
    /** Adds more to the server, for example the widget's files. */
    mount = (_server: Server): void => undefined,
  } = {},
): Promise<DirectLineTestServer> {
  return closingOnFailure(async (closers) => {
    const test = await createTestEngine(database, run);
    closers.add(() => test.stop());
    const server: Server = createServer();
    let url = '';
    const tokens = createDirectLineTokens(SECRET, clock);
    const links = createChatLinks({ hash: createKeyedHash(SECRET), publicUrl: () => url, clock });
    const places = new Map<string, number>();
    const lineWatch = createLineWatch({
      line: { places: () => Promise.resolve(new Map(places)) },
      signal: test.signal,
      log: silentLog,
    });
    closers.add(() => lineWatch.close());
    const deps = {
      database,
      signal: test.signal,
      tokens,
      links,
      lineWatch,
      presence: createCustomerPresence({ database, links, clock, log: silentLog }),
      deliveries: createDeliveries({ database, signal: test.signal, clock, log: silentLog }),
      secret: SECRET,
      publicUrl: () => url,
      networkOf: () => 'network',
      postLimit: unlimited,
      clock,
      log: silentLog,
    };
    mountDirectLine(server, deps);
    const mails: Mail[] = [];
    mountTranscripts(server, {
      ...deps,
      transcripts: createTranscriptMail({
        database,
        conversations: test.conversations,
        mail: { send: async (_tx, mail) => void mails.push(mail), states: async () => new Map() },
        shop: { policy: DEFAULT_POLICY, timeZone: 'America/New_York' },
        clock,
      }),
      transcriptLimit: createRateLimit({ limit: 1, windowSeconds: 60, clock }),
    });
    mountUploads(server, deps);
    mountWidgetToken(server, {
      ...deps,
      customerKeys,
      isAllowedOrigin,
      limit: unlimited,
    });
    mount(server);
    const sockets = new Set<Socket>();
    server.server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    });
    const closeStreams = mountActivityStreams(server, deps);
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    closers.add(async () => {
      closeStreams();
      server.server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    });
    url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
    return {
      ...test,
      url,
      links,
      presence: deps.presence,
      mails,
      moveInLine: async (conversationId: string, place: number | undefined) => {
        if (place === undefined) places.delete(conversationId);
        else places.set(conversationId, place);
        await test.signal.announce(database.db, { kind: 'team' });
      },
      dropSockets: () => {
        for (const socket of sockets) socket.destroy();
      },
      close: () => closers.close(),
    };
  });
}

export async function tokenFrom(
  url: string,
  body?: object,
): Promise<{ token: string; conversationId: string; userId: string }> {
  const response = await fetch(`${url}/widget/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()) as { token: string; conversationId: string; userId: string };
}

export interface Listener {
  client: DirectLine;
  received: ClientActivity[];
  statuses: number[];
  /** Resolves with the received activities once `done` says so. */
  until(done: (received: ClientActivity[]) => boolean, timeoutMs?: number): Promise<ClientActivity[]>;
  end(): void;
}

/** The standard client, as a browser would run it. */
export function listen(
  url: string,
  options: { token: string; conversationId?: string; watermark?: string },
): Listener {
  // The client looks for these when it is constructed.
  Object.assign(globalThis, { WebSocket, XMLHttpRequest });
  const client = new DirectLine({ domain: url + DIRECT_LINE, webSocket: true, random: () => 0, ...options });
  const received: ClientActivity[] = [];
  const statuses: number[] = [];
  let look = (): void => undefined;
  const activities = client.activity$.subscribe(
    (activity) => {
      received.push(activity);
      look();
    },
    () => undefined,
  );
  const status = client.connectionStatus$.subscribe((each) => statuses.push(each));
  return {
    client,
    received,
    statuses,
    until: (done, timeoutMs = 25_000) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(
          () =>
            reject(
              new Error(
                `Received only ${JSON.stringify(received.map((each) => 'text' in each && each.text))}`,
              ),
            ),
          timeoutMs,
        );
        look = () => {
          if (!done(received)) return;
          clearTimeout(timer);
          resolve(received);
        };
        look();
      }),
    end: () => {
      activities.unsubscribe();
      status.unsubscribe();
      client.end();
    },
  };
}

/** Posts as the standard clients do, with an id of the client's own; resolves with the server's id. */
export function post(
  listener: Listener,
  user: string,
  text: string,
  clientActivityID: string = randomUUID(),
): Promise<string> {
  return new Promise((resolve, reject) => {
    listener.client
      .postActivity({ type: 'message', from: { id: user }, text, channelData: { clientActivityID } })
      .subscribe(resolve, reject);
  });
}

export function textsOf(received: ClientActivity[]): string[] {
  return received.flatMap((activity) => (activity.type === 'message' ? [activity.text ?? ''] : []));
}
