/**
 * The conversation behind the panel: token, connection, messages. Starts when it is first needed,
 * comes back after a reload, finds its way back after a lost connection or an expired token, and
 * never shows a message twice or loses one that was typed.
 */
import type { ChatActivity } from './activity';
import { EMPTY_CHAT, isOwn, withActivity, type ChatState } from './chatState';
import { connectDirectLine, type Connection } from './connectDirectLine';
import {
  postUpload,
  readHistory,
  requestToken,
  requestTranscript,
  type TranscriptAnswer,
} from './directLineRequests';
import type { LinkedConversation } from './mailedLink';
import { newId } from './newId';
import { createReachability } from './reachability';
import { Refusal } from './refusal';
import { readSession, subjectOf, writeSession, type Session } from './storedSession';
import { countUnread, newestId, unconfirmedOf, withDelivery, withOutgoing, type Entry } from './transcript';

export interface Chat {
  state(): ChatState;
  subscribe(listener: () => void): () => void;
  /** Starts a conversation, or comes back to the stored one. */
  start(): void;
  /** Comes back to the stored conversation; starts none. */
  resume(): void;
  /** Leaves this conversation and starts another. */
  startAnew(): void;
  send(text: string, files?: File[]): void;
  /** What a card's form or a quick reply sends; `title` is what the customer sees as said. */
  sendValue(value: unknown, title: string): void;
  /** Sends a failed message again, under the id that it had. */
  retry(key: string): void;
  /** Tells an agent that the customer is writing. */
  notifyTyping(): void;
  /** Where the conversation would be mailed to, or having it mailed there. */
  mailTranscript(what: 'ask' | 'send'): Promise<TranscriptAnswer>;
  /** While the panel is open, what arrives counts as seen. */
  setVisible(visible: boolean): void;
}

const TYPING_SHOWN_MS = 12_000;
const TYPING_SENT_EVERY_MS = 4_000;
/** The bot may have left a question open long ago; it asks then whether to go on. */
const COME_BACK_EVENT = 'bezel/comeBack';
/** How long a message waits for a lost connection before it is shown as not sent. */
const SEND_PATIENCE_MS = 20_000;
/** A conversation that two fresh tokens don't open will not open; the next attempt starts another. */
const MOST_RENEWALS = 2;

export interface ChatOptions {
  base: string;
  /** BCP 47. */
  locale: string;
  /** The shop's page may renew it, so it is asked for each time. */
  customerToken(): string | undefined;
  /** Of the mailed link that led here: it goes on. */
  linked?: LinkedConversation;
}

export function createChat({ base, locale, customerToken, linked }: ChatOptions): Chat {
  const listeners = new Set<() => void>();
  let state = EMPTY_CHAT;
  let session: Session | undefined;
  let connection: Connection | undefined;
  let watermark = '';
  let visible = false;
  let typingTimer: ReturnType<typeof setTimeout> | undefined;
  let typingSentAt = 0;
  /** Raised by every new attempt to connect, so that what an older one still does is ignored. */
  let attempt = 0;
  /** Tokens asked for since the server last answered with the conversation itself. */
  let renewals = 0;
  /** An earlier conversation was taken up, and the bot has not been told yet. */
  let comesBack = false;

  const change = (part: Partial<ChatState>): void => {
    state = { ...state, ...part };
    listeners.forEach((listener) => listener());
  };

  const remember = (): void => {
    // Another tab may have started a new conversation: that one is the one to come back to.
    if (!session || readSession()?.conversationId !== session.conversationId) return;
    if (connection) session.token = connection.token();
    session.unsent = state.transcript
      .filter((entry) => entry.state !== 'received' && entry.activity.text && !entry.files)
      .map((entry) => ({ clientId: entry.key, text: entry.activity.text ?? '' }));
    writeSession(session);
  };

  const countSeen = (): void => {
    if (!session) return;
    if (visible) session.lastSeenId = newestId(state.transcript);
    const unread = countUnread(state.transcript, session.lastSeenId, (entry) => isOwn(entry, state.userId));
    if (unread !== state.unread) change({ unread });
  };

  const receive = (activities: ChatActivity[]): void => {
    change(activities.reduce(withActivity, state));
    const newest = state.transcript.at(-1)?.activity.timestamp;
    if (session && newest) session.at = Date.parse(newest);
    clearTimeout(typingTimer);
    if (state.typing) typingTimer = setTimeout(() => change({ typing: undefined }), TYPING_SHOWN_MS);
    countSeen();
    remember();
  };

  const reachability = createReachability({
    onChange: (connected) => change({ connected }),
    tryAgain: () => void (session?.started ? attach(session) : session ? renew() : begin()),
  });

  const disconnect = (): void => {
    if (connection && session) session.token = connection.token();
    connection?.close();
    connection = undefined;
    change({ place: undefined });
    reachability.disconnected();
  };

  const fail = (): void => {
    reachability.failed();
    if (state.transcript.length === 0) change({ phase: 'unavailable' });
  };

  const arrive = (): void => {
    renewals = 0;
    reachability.reached();
    change({ phase: 'ready' });
    remember();
    sayComeBack();
  };

  /** Once after a new page has taken an earlier conversation up, and only when it is looked at. */
  const sayComeBack = (): void => {
    if (!comesBack || !visible || state.phase !== 'ready' || !connection) return;
    comesBack = false;
    const event = { type: 'event', name: COME_BACK_EVENT, from: { id: state.userId } };
    connection.post(event).catch(() => undefined);
  };

  /** Comes back to the stored conversation or starts one. */
  async function begin(): Promise<void> {
    const stored = readSession();
    const customer = subjectOf(customerToken());
    const link = linked;
    linked = undefined;
    if (link && link.conversationId !== stored?.conversationId) {
      session = { ...link, userId: '', started: true, at: Date.now() };
      comesBack = true;
      return renew();
    }
    // What another customer said on this computer is not shown.
    if (!stored || (stored.customer !== undefined && stored.customer !== customer)) return renew();
    session = stored;
    comesBack = stored.started;
    change({
      userId: stored.userId,
      transcript: (stored.unsent ?? []).map(({ clientId, text }) => ({
        key: clientId,
        activity: outgoing({ text }, clientId, stored.userId),
        state: 'failed',
      })),
    });
    // A guest who has signed in since asks the server to know them.
    return stored.customer === customer ? attach(stored) : renew();
  }

  /** Catches up with what was missed, then opens the stream from there. */
  async function attach(current: Session): Promise<void> {
    const present = ++attempt;
    disconnect();
    if (current.started) {
      const history = await readHistory(base, current, watermark);
      if (present !== attempt) return;
      if (history.kind === 'lost') return renew();
      if (history.kind === 'unavailable') return fail();
      watermark = history.watermark;
      receive(history.activities);
      arrive();
    }
    const isPresent = (): boolean => present === attempt;
    connection = connectDirectLine(base, current, watermark, locale, {
      onActivity: (activity) => {
        if (!isPresent()) return;
        if (connection) watermark = connection.watermark();
        receive([activity]);
      },
      onStarted: () => {
        if (!isPresent()) return;
        current.started = true;
        arrive();
      },
      onOpen: () => {
        if (!isPresent()) return;
        reachability.opened();
        sayComeBack();
      },
      onClose: () => {
        if (!isPresent()) return;
        // The next stream tells it anew.
        change({ place: undefined });
        reachability.failed();
      },
      onExpired: () => isPresent() && void renew(),
      onGivenUp: () => isPresent() && fail(),
    });
    reachability.connecting();
    remember();
  }

  /** Asks for a token: for a new conversation, or for the present one when its token ran out. */
  async function renew(): Promise<void> {
    const present = ++attempt;
    disconnect();
    if (++renewals > MOST_RENEWALS) {
      renewals = 0;
      session = undefined;
      writeSession(undefined);
      return fail();
    }
    const vouchedFor = customerToken();
    const customer = subjectOf(vouchedFor);
    const answer = await requestToken(base, { resume: session?.token, customerToken: vouchedFor });
    if (present !== attempt) return;
    if (answer.kind === 'refused' || answer.kind === 'signedOut') {
      reachability.stop();
      return change({ phase: answer.kind });
    }
    if (answer.kind === 'unavailable') {
      reachability.waitFor(answer.retryAfterSeconds);
      return fail();
    }
    const { token, conversationId, userId } = answer.issued;
    if (session?.conversationId === conversationId) {
      session = { ...session, token, userId, customer };
      change({ userId });
    } else {
      // What was typed into a conversation that is gone is kept, and can be sent into the new one.
      const kept = unconfirmedOf(state.transcript).map((entry) => ({
        ...entry,
        activity: { ...entry.activity, from: { id: userId } },
      }));
      watermark = '';
      change({
        ...EMPTY_CHAT,
        phase: 'starting',
        transcript: kept,
        userId,
        startedAnew: session?.started ?? false,
      });
      session = { token, conversationId, userId, customer, started: false, at: Date.now() };
    }
    writeSession(session);
    return attach(session);
  }

  const outgoing = (part: Partial<ChatActivity>, clientId: string, userId: string): ChatActivity => ({
    type: 'message',
    from: { id: userId },
    locale,
    timestamp: new Date().toISOString(),
    ...part,
    channelData: { ...part.channelData, clientActivityID: clientId },
  });

  async function post(entry: Entry): Promise<string | undefined> {
    await reachability.whenReachable(SEND_PATIENCE_MS);
    if (!connection || !session) return undefined;
    // What time it is, and for whom the token is, the server says.
    const activity = { ...entry.activity, timestamp: undefined, from: { id: state.userId } };
    if (!entry.files) return connection.post(activity);
    return postUpload(base, { ...session, token: connection.token() }, activity, entry.files);
  }

  async function deliver(key: string): Promise<void> {
    const note = (outcome: Parameters<typeof withDelivery>[2]): void =>
      change({ transcript: withDelivery(state.transcript, key, outcome) });
    try {
      // A second try is for a token that ran out meanwhile: the message then waits for the new one.
      for (let tries = 0; tries < 2; tries++) {
        note({ state: 'sending' });
        remember();
        const entry = state.transcript.find((candidate) => candidate.key === key);
        if (!entry || entry.state === 'received') return;
        const attemptBefore = attempt;
        const id = await post(entry);
        if (id !== undefined) {
          reachability.answerExpected();
          return note({ state: 'sent', id });
        }
        if (attempt === attemptBefore) break;
      }
      note({ state: 'failed' });
    } catch (error) {
      note({ state: 'failed', refusal: error instanceof Refusal ? error.status : undefined });
    } finally {
      remember();
    }
  }

  const submit = (part: Partial<ChatActivity>, files?: File[]): void => {
    const clientId = newId();
    const attachments = files?.map(({ name, type }) => ({ contentType: type, name }));
    const activity = outgoing({ ...part, attachments }, clientId, state.userId);
    change({ transcript: withOutgoing(state.transcript, activity, files) });
    void deliver(clientId);
  };

  addEventListener('pagehide', remember);

  const start = (): void => {
    if (state.phase === 'starting' || state.phase === 'ready') return;
    change({ phase: 'starting' });
    reachability.reset();
    void (session ? attach(session) : begin());
  };

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start,
    resume: () => {
      if (readSession()) start();
    },
    startAnew: () => {
      disconnect();
      session = undefined;
      change({ ...EMPTY_CHAT, phase: 'starting' });
      reachability.reset();
      void renew();
    },
    send: (text, files) => submit({ text: text || undefined }, files?.length ? files : undefined),
    sendValue: (value, title) =>
      submit({ value, channelData: { postBack: true, messageBack: { displayText: title } } }),
    retry: (key) => void deliver(key),
    notifyTyping: () => {
      const isDue = Date.now() - typingSentAt > TYPING_SENT_EVERY_MS;
      if (state.speaker.author !== 'agent' || !connection || !isDue) return;
      typingSentAt = Date.now();
      connection.post({ type: 'typing', from: { id: state.userId } }).catch(() => undefined);
    },
    mailTranscript: async (what) =>
      connection && session
        ? requestTranscript(base, { ...session, token: connection.token() }, what)
        : { kind: 'failed' },
    setVisible: (nowVisible) => {
      visible = nowVisible;
      sayComeBack();
      countSeen();
      remember();
    },
  };
}
