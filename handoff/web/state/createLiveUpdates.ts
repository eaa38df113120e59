import type { ChangeHint } from '../../api/contract';
import { caught, type DeskContext } from './deskContext';

const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 30_000;
const TYPING_SHOWN_MS = 6_000;
/** Hints may be lost, so what is on the screen is looked at again now and then without one. */
const LOOK_AGAIN_MS = 60_000;

export interface LiveUpdates {
  /** Listens for the queue and, where given, for the conversation of this ticket too. Again is no change. */
  follow(number: string | undefined): void;
  stop(): void;
}

/** Keeps the desk's event stream open and turns its hints into fresh looks at the server. */
export function createLiveUpdates(
  context: DeskContext,
  refresh: { queue: () => void; ticket: () => void; team: () => void; viewers: () => void },
): LiveUpdates {
  const { store, api } = context;
  let source: EventSource | undefined;
  let followed: string | undefined;
  let isFollowing = false;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let retryMs = FIRST_RETRY_MS;
  let typingTimer: ReturnType<typeof setTimeout> | undefined;
  let lookTimer: ReturnType<typeof setInterval> | undefined;

  const refreshAll = (): void => {
    refresh.queue();
    refresh.ticket();
    refresh.team();
    refresh.viewers();
  };

  const showTyping = (conversationId: string): void => {
    clearTimeout(typingTimer);
    store.set({ typing: conversationId });
    typingTimer = setTimeout(() => store.set({ typing: undefined }), TYPING_SHOWN_MS);
  };

  const onChange = (hint: ChangeHint): void => {
    const { route, details } = store.get();
    const number = route.page === 'ticket' ? route.number : undefined;
    switch (hint.kind) {
      case 'ticket':
        refresh.queue();
        if (hint.number === number) refresh.ticket();
        return;
      case 'conversation':
        // What was typed has arrived.
        if (store.get().typing === hint.conversationId) store.set({ typing: undefined });
        if (number && details[number]?.conversationId === hint.conversationId) refresh.ticket();
        return;
      case 'typing':
        // That a colleague is writing, their place among the viewers says.
        if (hint.from === 'customer') showTyping(hint.conversationId);
        return;
      case 'team':
        refresh.team();
        return;
      case 'viewers':
        refresh.viewers();
    }
  };

  const close = (): void => {
    source?.close();
    source = undefined;
    clearTimeout(retryTimer);
  };

  const open = (): void => {
    close();
    const opened = api.events(followed);
    source = opened;
    opened.addEventListener('sync', () => {
      retryMs = FIRST_RETRY_MS;
      store.set({ connection: 'live' });
      refreshAll();
    });
    opened.addEventListener('change', (event) => onChange(JSON.parse(event.data as string) as ChangeHint));
    opened.addEventListener('error', () => {
      if (source === opened) retryLater();
    });
  };

  const retryLater = (): void => {
    close();
    store.set({ connection: retryMs === FIRST_RETRY_MS ? 'reconnecting' : 'lost' });
    // A stream does not say why it ended: this finds out whether the session did.
    api.readSession().catch((error: unknown) => caught(context, error));
    retryTimer = setTimeout(open, retryMs);
    retryMs = Math.min(retryMs * 2, LAST_RETRY_MS);
  };

  /** A machine that woke up or came online again does not wait for the next attempt. */
  const wake = (): void => {
    if (!isFollowing || document.hidden) return;
    if (store.get().connection === 'live') refreshAll();
    else open();
  };

  return {
    follow(number) {
      if (isFollowing && number === followed) return;
      followed = number;
      if (!isFollowing) {
        isFollowing = true;
        store.set({ connection: 'connecting' });
        addEventListener('online', wake);
        document.addEventListener('visibilitychange', wake);
        lookTimer = setInterval(refreshAll, LOOK_AGAIN_MS);
      }
      open();
    },
    stop() {
      if (!isFollowing) return;
      isFollowing = false;
      close();
      clearInterval(lookTimer);
      removeEventListener('online', wake);
      document.removeEventListener('visibilitychange', wake);
    },
  };
}
