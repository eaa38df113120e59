import type { ApiProblem } from '../api/apiProblem';
import type { DeskApi } from '../api/createDeskApi';
import type { Request } from '../api/createRequest';
import { NOTICE_SETTINGS_KEY, readNoticeSettings, type NoticeSettings } from '../notices/noticeSettings';
import { createAttentionActions } from './createAttentionActions';
import { createCannedReplyActions } from './createCannedReplyActions';
import { createLiveUpdates } from './createLiveUpdates';
import { createMacroActions } from './createMacroActions';
import { createMessageActions } from './createMessageActions';
import { createNavigation } from './createNavigation';
import { createPresenceActions } from './createPresenceActions';
import { createQueueActions } from './createQueueActions';
import { createRefresher } from './createRefresher';
import { createSessionActions } from './createSessionActions';
import { createStore } from './createStore';
import { createTabMemory } from './tabMemory';
import { createTicketActions } from './createTicketActions';
import { caught, say, type DeskContext } from './deskContext';
import { EMPTY_QUEUE, type DeskState, type Overlay } from './deskState';
import { resumed } from './outgoingMessages';
import { createTakeNext } from './createTakeNext';
import { parseRoute, queuePath, ticketPath } from './route';

const GATHER_MS = 150;
const SHORTCUTS_KEY = 'desk.shortcuts';

/** The desk's state and everything an agent can do with it; the components only show and call. */
export type Desk = ReturnType<typeof createDesk>;

export type Asked<Value> = { value: Value } | { problem: string; fields: ApiProblem['fields'] };

export function createDesk(api: DeskApi) {
  const memory = createTabMemory(sessionStorage);
  const route = parseRoute(location.pathname, location.search);
  const store = createStore<DeskState>({
    session: { kind: 'unknown' },
    route,
    toFocus: undefined,
    counts: undefined,
    attention: undefined,
    noticeSettings: readNoticeSettings(localStorage.getItem(NOTICE_SETTINGS_KEY)),
    unseenNotices: 0,
    queue: { ...EMPTY_QUEUE, listing: route.listing },
    details: {},
    detailProblem: undefined,
    outgoing: resumed(memory.read('outgoing', {})),
    drafts: memory.read('drafts', {}),
    draftFiles: {},
    actions: {},
    panel: undefined,
    colleagues: undefined,
    takingNext: {},
    connection: 'connecting',
    typing: undefined,
    overlay: undefined,
    presence: undefined,
    viewers: undefined,
    shortcuts: localStorage.getItem(SHORTCUTS_KEY) !== 'off',
    signOutProblem: undefined,
    said: '',
    seen: memory.read('seen', {}),
  });
  const context: DeskContext = { store, api, memory };

  const queue = createQueueActions(context);
  const refreshQueue = createRefresher(async () => {
    await Promise.all([queue.refresh(), attention.refresh()]);
  }, GATHER_MS);
  const attention = createAttentionActions(context, refreshQueue);
  const ticket = createTicketActions(context, refreshQueue);
  const openTicket = (): string | undefined => {
    const { route: now } = store.get();
    return now.page === 'ticket' ? now.number : undefined;
  };
  const refreshTicket = createRefresher(async () => {
    const number = openTicket();
    if (number) await ticket.load(number);
  }, GATHER_MS);
  const presence = createPresenceActions(context, openTicket);
  const live = createLiveUpdates(context, {
    queue: refreshQueue,
    ticket: refreshTicket,
    team: createRefresher(presence.refreshTeam, GATHER_MS),
    viewers: createRefresher(presence.refreshViewers, GATHER_MS),
  });

  /** Loads what the address shows, whenever it or who is signed in has changed. */
  let shown: Pick<DeskState, 'session' | 'route'> | undefined;
  const showRoute = (): void => {
    const { session, route: now } = store.get();
    if (shown?.session === session && shown.route === now) return;
    const listChanged = !shown || queuePath(shown.route.listing) !== queuePath(now.listing);
    shown = { session, route: now };
    if (session.kind !== 'signedIn') return;
    queue.show(now.listing);
    if (listChanged) refreshQueue();
    const number = openTicket();
    if (number) void ticket.load(number);
  };
  const followLive = (): void => {
    const { session, detailProblem } = store.get();
    const number = openTicket();
    const isMissing = detailProblem?.missing && detailProblem.number === number;
    if (session.kind !== 'signedIn') live.stop();
    // The stream of a ticket that isn't there would be refused again and again.
    else live.follow(isMissing ? undefined : number);
  };
  store.subscribe(() => {
    showRoute();
    followLive();
    void attention.seeMention();
  });

  const navigation = createNavigation(context);
  const takeNext = createTakeNext(context, {
    open: (number) => navigation.go(ticketPath(number, { view: 'mine' })),
    refreshQueue,
  });

  return {
    store,
    session: createSessionActions(context),
    navigation,
    takeNext,
    queue: { ...queue, refreshSoon: refreshQueue },
    ticket,
    presence,
    cannedReplies: createCannedReplyActions(context),
    macros: createMacroActions(context, { take: ticket.take, load: ticket.load, refreshQueue }),
    message: createMessageActions(context, { load: ticket.load, refreshQueue }),
    /**
     * A request of one of the desk's pages, whose answer no other part of the desk looks at.
     * `fields` names what is wrong with which field of what was sent.
     */
    async ask<Value>(call: (request: Request) => Promise<Value>): Promise<Asked<Value>> {
      try {
        return { value: await call(api.request) };
      } catch (error) {
        const { message, fields } = caught(context, error);
        return { problem: message, fields };
      }
    },
    say: (words: string) => say(context, words),
    show: (overlay: Overlay) => store.set({ overlay }),
    /** Takes this one away; another that came in its place stays. */
    hide: (overlay: Overlay) =>
      store.set((state) => ({ overlay: state.overlay === overlay ? undefined : state.overlay })),
    setNoticeSettings(changed: Partial<NoticeSettings>): void {
      const noticeSettings = { ...store.get().noticeSettings, ...changed };
      localStorage.setItem(NOTICE_SETTINGS_KEY, JSON.stringify(noticeSettings));
      store.set({ noticeSettings });
    },
    setShortcuts(shortcuts: boolean): void {
      localStorage.setItem(SHORTCUTS_KEY, shortcuts ? 'on' : 'off');
      store.set({ shortcuts });
    },
  };
}
