/** A conversation with the support bot, without channel and database: Bot Framework's own test adapter. */
import { ActivityTypes, MemoryStorage, TestAdapter, type Activity, type Storage } from 'botbuilder';
import type {
  CustomerPort,
  LanguageDetector,
  ProductCatalogue,
  Recognizer,
  SignedInCustomer,
  TurnMatters,
} from '../../dialogs/ports';
import { HAND_BACK_EVENT, createSupportBot } from '../../dialogs/supportBot';
import type { HandBack } from '../../dialogs/turn';
import { DEFAULT_POLICY, type Policy } from '../../policies';
import { createMailedCodes, type MailedCodes } from './mailedCodes';
import { createTicketDesk, type TicketDesk } from './ticketDesk';

/** A Monday afternoon in London. */
export const TEST_NOW = new Date('2026-11-23T14:41:00Z');
export const TEST_TIME_ZONE = 'Europe/London';

export interface BotReply {
  text: string;
  chips: string[];
  card?: Record<string, unknown>;
}

export interface Conversation {
  say(text: string, rest?: Partial<Activity>): Promise<BotReply[]>;
  join(): Promise<BotReply[]>;
  handBack(ticketNumber: string, cause: HandBack['cause']): Promise<BotReply[]>;
  send(activity: Partial<Activity>): Promise<BotReply[]>;
  /** What each turn did for the shopper's matters, for the reports. */
  readonly matters: TurnMatters[];
  /** What was noted as not understood. */
  readonly unclear: string[];
  readonly tickets: TicketDesk['opened'];
  readonly notes: TicketDesk['notes'];
  readonly desk: TicketDesk;
  readonly mailedCodes: MailedCodes;
  /** Keys and JSON of the bot's state, to look at or to change. */
  readonly storage: Storage;
}

export interface ConversationOptions {
  recognizer: Recognizer;
  /** Without one the locale decides. */
  languages?: LanguageDetector;
  orders: Parameters<typeof createMailedCodes>[0];
  products: ProductCatalogue;
  customer?: SignedInCustomer;
  policy?: Policy;
  now?: () => Date;
  timeZone?: string;
  storage?: Storage;
}

export function startConversation(options: ConversationOptions): Conversation {
  const { policy = DEFAULT_POLICY, timeZone = TEST_TIME_ZONE, now = () => TEST_NOW } = options;
  const storage = options.storage ?? new MemoryStorage();
  const matters: TurnMatters[] = [];
  const unclear: string[] = [];
  const desk = createTicketDesk({ policy, timeZone }, now);
  const mailedCodes = createMailedCodes(options.orders);
  const customerPort: CustomerPort = { current: () => options.customer };
  const bot = createSupportBot({
    languages: { detect: () => undefined },
    ...options,
    orders: mailedCodes.orders,
    codes: mailedCodes.codes,
    tickets: desk.port,
    visits: { note: (turn) => void matters.push(turn) },
    unclear: { note: ({ text }) => void unclear.push(text) },
    customer: customerPort,
    clock: { now },
    storage,
    policy,
    timeZone,
  });
  const adapter = new TestAdapter((context) => bot.run(context), undefined, false);
  adapter.locale = 'en-US';

  const send = async (activity: Partial<Activity>): Promise<BotReply[]> => {
    await adapter.receiveActivity(activity);
    const replies: BotReply[] = [];
    for (let next = adapter.getNextReply(); next; next = adapter.getNextReply()) replies.push(replyOf(next));
    return replies;
  };
  return {
    say: (text, rest = {}) => send({ type: ActivityTypes.Message, text, ...rest }),
    join: () =>
      send({
        type: ActivityTypes.ConversationUpdate,
        membersAdded: [{ id: 'user', name: 'User' }],
        recipient: { id: 'bot', name: 'Bot' },
      }),
    handBack: (ticketNumber, cause) =>
      send({ type: ActivityTypes.Event, name: HAND_BACK_EVENT, value: { ticketNumber, cause } }),
    send,
    matters,
    unclear,
    tickets: desk.opened,
    notes: desk.notes,
    desk,
    mailedCodes,
    storage,
  };
}

export function replyOf({ text = '', suggestedActions, attachments = [] }: Partial<Activity>): BotReply {
  const card = attachments.find(
    ({ contentType }) => contentType === 'application/vnd.microsoft.card.adaptive',
  );
  return {
    text,
    chips: (suggestedActions?.actions ?? []).map(({ title }) => title),
    ...(card && { card: card.content as Record<string, unknown> }),
  };
}
