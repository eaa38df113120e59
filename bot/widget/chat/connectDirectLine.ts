/**
 * One connection of the standard Direct Line client to one conversation. The client tells little of
 * its socket and gives up silently in places, so the socket is watched here, and the chat replaces
 * the whole connection when it has to.
 */
import { ConnectionStatus, DirectLine } from 'botframework-directlinejs';
import type { ChatActivity } from './activity';
import { Refusal, isRefusalStatus } from './refusal';
import type { Session } from './storedSession';

export interface ConnectionEvents {
  onActivity(activity: ChatActivity): void;
  /** The server has opened the conversation. */
  onStarted(): void;
  /** The stream is up. */
  onOpen(): void;
  /** The stream is down; the client is trying again on its own. */
  onClose(): void;
  /** The token is no longer good. */
  onExpired(): void;
  /** The client gave up. */
  onGivenUp(): void;
}

export interface Connection {
  /**
   * Gives the server's id, or undefined where it could not be delivered and may be tried again.
   * @throws Refusal when the server will never take it
   */
  post(activity: ChatActivity): Promise<string | undefined>;
  /** The client refreshes its token every 15 minutes. */
  token(): string;
  watermark(): string;
  close(): void;
}

/** What the client answers instead of an id when a message did not arrive. */
const NOT_DELIVERED = 'retry';

function watchedSocket(events: ConnectionEvents): typeof WebSocket {
  return class WatchedSocket extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols);
      this.addEventListener('open', () => events.onOpen());
      this.addEventListener('close', () => events.onClose());
    }
  };
}

export function connectDirectLine(
  base: string,
  session: Session,
  watermark: string,
  locale: string,
  events: ConnectionEvents,
): Connection {
  const directLine = new DirectLine({
    domain: `${base}/v3/directline`,
    token: session.token,
    ...(session.started ? { conversationId: session.conversationId, watermark } : {}),
    conversationStartProperties: { locale },
    // The client spreads the reconnects of many visitors; ours are spread by the chat.
    random: () => 0,
    WebSocket: watchedSocket(events),
  });
  // The client reports from within its own calls, and would go on after the chat has replaced it.
  const later = (report: () => void) => (): void => queueMicrotask(report);
  const expired = later(events.onExpired);
  const givenUp = later(events.onGivenUp);
  const started = later(events.onStarted);
  const statuses = directLine.connectionStatus$.subscribe((status) => {
    if (status === ConnectionStatus.Online) started();
    if (status === ConnectionStatus.ExpiredToken) expired();
    if (status === ConnectionStatus.FailedToConnect) givenUp();
  });
  const activities = directLine.activity$.subscribe({
    next: (activity) => events.onActivity(activity as ChatActivity),
    error: givenUp,
    complete: givenUp,
  });

  return {
    post: (activity) =>
      new Promise((resolve, reject) => {
        directLine.postActivity(activity as Parameters<DirectLine['postActivity']>[0]).subscribe({
          next: (id: string) => resolve(id === NOT_DELIVERED ? undefined : id),
          error: (error: { status?: number }) => {
            if (isRefusalStatus(error.status)) reject(new Refusal(error.status));
            else resolve(undefined);
          },
        });
      }),
    // Both are private to the client's types, and nothing else knows the refreshed token.
    token: () => directLine['token'] ?? session.token,
    watermark: () => directLine['watermark'] ?? watermark,
    close: () => {
      statuses.unsubscribe();
      activities.unsubscribe();
      directLine.end();
    },
  };
}
