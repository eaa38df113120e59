/** A desk over the real conversations, with mails kept in memory and a clock that the test sets. */
import { randomUUID } from 'node:crypto';
import type { ConversationPort, MailState, Mail } from '../../handoff/ports';
import type { OpenDatabase } from '../../bot/database';
import { createChangeSignal } from '../../bot/conversation/changeSignal';
import { insertConversation, findConversation } from '../../bot/conversation/conversationLog';
import { createChatLinks } from '../../bot/channels/chatLinks';
import { createConversationPort } from '../../bot/conversation/conversationPort';
import { createCustomerPresence } from '../../bot/conversation/customerPresence';
import { createMailedMessages } from '../../bot/conversation/mailedMessages';
import { createFilePort } from '../../bot/conversation/filePort';
import { composeAccounts } from '../../bot/composition/composeAccounts';
import { createAuditLog } from '../../handoff/audit/auditLog';
import { addAgent } from '../../handoff/accounts/addAgent';
import type { Agent } from '../../handoff/accounts/agentStore';
import { createAttention } from '../../handoff/desk/attention';
import type { HelpDesk } from '../../handoff/connectors/helpDesk';
import { createCannedReplies } from '../../handoff/desk/cannedReplies';
import { createChatLine } from '../../handoff/desk/chatLine';
import { createReturnToQueue } from '../../handoff/desk/returnToQueue';
import { createDesk, type DeskDeps } from '../../handoff/desk/desk';
import { createMacroRuns } from '../../handoff/desk/macroRuns';
import { createMacros } from '../../handoff/desk/macros';
import { createWakeUp, type WakeUpPort } from '../../handoff/desk/snoozing';
import { createIntake } from '../../handoff/intake/intake';
import type { Submission } from '../../handoff/intake/submission';
import { createKeyedHash } from '../../bot/keyedHash';
import { createAskRatingByMail } from '../../handoff/intake/askRatingByMail';
import { createRatingLinks } from '../../handoff/intake/ratingLinks';
import { createRatings } from '../../handoff/intake/ratings';
import { createKeepInformed, type FollowUpPort } from '../../handoff/intake/keepInformed';
import { createPresence } from '../../handoff/presence/presence';
import { createInboundMails } from '../../handoff/mail/inboundMails';
import { createShopMailbox } from '../../handoff/mail/shopMailbox';
import { createTranscriptMail } from '../../handoff/mail/transcriptMail';
import { createTicketTags } from '../../handoff/mail/ticketTags';
import { replyMailTimes } from '../../handoff/mail/decideReplyMail';
import { createReplyMails } from '../../handoff/mail/replyMails';
import { createUnderstanding } from '../../handoff/understanding/understanding';
import { createReports } from '../../handoff/reports/reports';
import type { AgentRole } from '../../handoff/accounts/mayAct';
import { findTicket, type Ticket } from '../../handoff/tickets/ticketStore';
import { DEFAULT_POLICY, type Policy } from '../../policies';
import { describeOnEachEngine } from './databases';
import { silentLog } from './turnEngine';
import { createWebhookWorld } from './webhookWorld';

export const PASSWORD = 'a good long password';

export const FORM = {
  name: 'Ana Ruiz',
  email: 'ana@example.com',
  orderNumber: '1042',
  topic: 'return',
  description: 'The ring is too small and I would like to send it back.',
} as const;

/** Where browsers would reach the server. */
const SHOP_URL = 'https://shop.example';

export type DeskWorld = Awaited<ReturnType<typeof createDeskWorld>>;

export async function createDeskWorld(
  database: OpenDatabase,
  changes: {
    conversations?: (real: ConversationPort) => ConversationPort;
    policy?: Policy;
    wakeUps?: WakeUpPort;
  } = {},
) {
  let now = new Date('2026-03-02T10:00:00.000Z');
  const clock = { now: () => now };
  const signal = await createChangeSignal(database);
  const mails: Mail[] = [];
  const mailStates = new Map<string, MailState>();
  const mail = {
    send: async (_tx: unknown, message: Mail) => {
      if (!mails.some(({ key }) => key === message.key)) mails.push(message);
    },
    states: async (_tx: unknown, keys: readonly string[]) =>
      new Map(keys.flatMap((key) => [[key, mailStates.get(key) ?? 'queued'] as const])),
  };
  const real = createConversationPort(database, signal, clock, () => SHOP_URL);
  const conversations = changes.conversations?.(real) ?? real;
  const shop = { policy: changes.policy ?? DEFAULT_POLICY, timeZone: 'America/New_York' };
  const files = createFilePort(database, () => SHOP_URL);
  const scheduled: { number: string; at: Date }[] = [];
  const followUps: FollowUpPort = {
    schedule: async (_tx, number, at) => void scheduled.push({ number, at }),
  };
  const intake = createIntake({ shop, signal, mail, conversations, files, followUps });
  const ratings = createRatings({ signal });
  const ratingLinks = createRatingLinks({
    hash: createKeyedHash('a key of this test'),
    publicUrl: () => SHOP_URL,
  });
  const keepInformed = createKeepInformed({ database, shop, signal, mail, conversations, followUps, clock });
  const wakeUps: { number: string; until: Date }[] = [];
  const links = createChatLinks({
    hash: createKeyedHash('a key of this test'),
    publicUrl: () => 'https://shop.example',
    clock,
  });
  const customers = createCustomerPresence({ database, links, clock, log: silentLog });
  /** When which ticket's replies are looked at again. */
  const looks: { number: string; at: Date }[] = [];
  const ways = {
    byMail: false,
    contactUrl: 'https://shop.example/contact',
    timeZone: shop.timeZone,
  };
  const replyMails = createReplyMails({
    database,
    shop,
    signal,
    mail,
    customers,
    looks: { schedule: async (_tx, number, at) => void looks.push({ number, at }) },
    clock,
    times: replyMailTimes(5),
    ways: () => ways,
  });
  const deskDeps: DeskDeps = {
    database,
    conversations,
    signal,
    replyMails,
    mail,
    askRatingByMail: createAskRatingByMail({
      ratings,
      links: ratingLinks,
      mail,
      shopName: shop.policy.shopName,
      clock,
    }),
    files,
    clock,
    timeZone: shop.timeZone,
    wakeUps: changes.wakeUps ?? {
      schedule: async (_tx, number, until) => void wakeUps.push({ number, until }),
    },
  };
  const desk = createDesk(deskDeps);
  const macros = createMacros({ database, clock });
  const macroRuns = createMacroRuns({ ...deskDeps, shop });
  const transcripts = createTranscriptMail({ database, conversations, mail, shop, clock });
  const mailbox = createShopMailbox({
    database,
    conversations,
    files,
    mail,
    later: { schedule: async () => undefined },
    clock,
    timeZone: shop.timeZone,
    to: 'team@shop.example',
    deskUrl: (number) => `https://shop.example/desk/tickets/${number}`,
  });
  const tags = createTicketTags('a key of this test');
  const inbound = createInboundMails({
    database,
    intake,
    files,
    signal,
    clock,
    tags,
    messages: createMailedMessages({ signal, publicUrl: () => 'https://shop.example', clock }),
    ownAddresses: ['care@shop.example'],
    mayOpen: (address) => !address.startsWith('flood'),
    languageOf: (text) => (text.includes('anillo') ? 'es' : undefined),
  });
  const cannedReplies = createCannedReplies({ database, clock, shop });
  const presence = createPresence({ database, signal, clock });
  const line = createChatLine({ database, shop, clock });
  const returnToQueue = createReturnToQueue({ database, shop, signal, conversations, clock });
  const attention = createAttention({ database, signal, clock });
  const outgoing = createWebhookWorld({ database, mail, clock });
  const audit = createAuditLog({ database, clock, shop, retentionDays: 730 });

  /** Jobs of mails with links, as they are enqueued. */
  const accountJobs: { invitation?: string; passwordReset?: string }[] = [];
  const { api: accountApi, letters } = composeAccounts({
    rateLimit: true,
    database,
    shop,
    signal,
    conversations,
    accountMail: {
      invitation: async (_tx, invitation) => void accountJobs.push({ invitation }),
      passwordReset: async (_tx, passwordReset) => void accountJobs.push({ passwordReset }),
    },
    clock,
    publicUrl: () => 'https://shop.example',
    secrets: { key: (purpose) => `a key for tests: ${purpose}` },
  });

  const newConversation = async (): Promise<string> => {
    const id = randomUUID();
    await insertConversation(database.db, { id, channelId: 'directline', userId: `dl_${id}` }, now);
    return id;
  };
  const open = async (changed: Partial<Submission> = {}): Promise<Ticket> => {
    const { number } = await intake.reserve(database.db, now);
    const opened = await database.transaction((tx) =>
      intake.openTicket(tx, {
        number,
        at: now,
        origin: { kind: 'contactPage' },
        form: FORM,
        ownership: { verified: false },
        decisions: [],
        answers: [],
        locale: 'en-US',
        reason: 'contactForm',
        timeCritical: false,
        ...changed,
      }),
    );
    const ticket = await findTicket(database.db, opened.number);
    if (!ticket) throw new Error('the ticket was not written');
    return ticket;
  };
  const openChat = async (changed: Partial<Submission> & { conversationId?: string } = {}) => {
    const conversationId = changed.conversationId ?? (await newConversation());
    const { conversationId: _, ...rest } = changed;
    const ticket = await open({
      origin: { kind: 'chat', conversationId, activityId: randomUUID(), ordinal: 0, channel: 'directline' },
      reason: 'askedForPerson',
      ...rest,
    });
    return { ...ticket, conversationId };
  };

  return {
    database,
    close: () => signal.close(),
    clock,
    signal,
    mails,
    /** What became of which mail, by its key; the others wait. */
    mailStates,
    intake,
    ratings,
    ratingLinks,
    keepInformed,
    /** When which ticket is to be woken. */
    wakeUps,
    wakeUp: createWakeUp({ database, signal, clock }),
    /** When which ticket is to be looked at again. */
    scheduled,
    files,
    desk,
    customers,
    links,
    replyMails,
    tags,
    inbound,
    transcripts,
    mailbox,
    looks,
    /** How a customer can answer a mail; a test may change it. */
    ways,
    ...accountApi,
    letters,
    accountJobs,
    audit,
    reports: createReports({ database, clock, shop }),
    understanding: createUnderstanding({
      database,
      clock,
      training: { intents: ['OrderStatus', 'ReturnRequest', 'None'], languages: ['en', 'es'] },
    }),
    cannedReplies,
    macros,
    macroRuns,
    presence,
    webhooks: outgoing.webhooks,
    /** None, unless the test connects one. */
    helpDesk: undefined as HelpDesk | undefined,
    /** Webhooks on their way. */
    outgoing,
    returnToQueue,
    attention,
    line,
    conversations,
    shop,
    newConversation,
    open,
    openChat,
    agent: (name: string, role: AgentRole = 'agent'): Promise<Agent> =>
      addAgent(
        database,
        {
          email: `${name.toLowerCase().replaceAll(' ', '.')}-${randomUUID()}@shop.example`,
          name,
          role,
          password: PASSWORD,
        },
        now,
      ),
    pass: (seconds: number) => {
      now = new Date(now.getTime() + seconds * 1000);
    },
    speakerOf: async (conversationId: string) => {
      const row = await findConversation(database.db, conversationId);
      return row?.speaker === 'person' ? row.agentName : row?.speaker;
    },
    /** The timeline's events, oldest first. */
    eventsOf: async (number: string) => (await desk.timeline(number)).map(({ event }) => event),
  };
}

/** A suite on each engine with a desk of its own. */
export function describeDesk(name: string, suite: (world: () => DeskWorld) => void): void {
  describeOnEachEngine(name, (database) => {
    let world: DeskWorld;
    beforeAll(async () => {
      world = await createDeskWorld(database());
    });
    afterAll(() => world.close());
    suite(() => world);
  });
}
