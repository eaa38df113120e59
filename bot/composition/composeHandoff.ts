/** The composition root's part for tickets, desk and contact page. */
import type { Request, Server } from 'restify';
import type { AccountLetters } from '../../handoff/accounts/accountLetters';
import { mountDesk } from '../../handoff/api/mountDesk';
import { createAuditLog } from '../../handoff/audit/auditLog';
import { createAttention } from '../../handoff/desk/attention';
import { createCannedReplies } from '../../handoff/desk/cannedReplies';
import { createChatLine, type ChatLine } from '../../handoff/desk/chatLine';
import { createDesk, type DeskDeps } from '../../handoff/desk/desk';
import { createMacroRuns } from '../../handoff/desk/macroRuns';
import { createMacros } from '../../handoff/desk/macros';
import { createReturnToQueue } from '../../handoff/desk/returnToQueue';
import { createWakeUp } from '../../handoff/desk/snoozing';
import { mountDeskPages } from '../../handoff/desk/deskPages';
import type { Log } from '../../handoff/http/log';
import { mountContactApi, type ContactApiDeps } from '../../handoff/intake/contactApi';
import { createIntake, type Intake } from '../../handoff/intake/intake';
import { createAskRatingByMail } from '../../handoff/intake/askRatingByMail';
import { createRatings } from '../../handoff/intake/ratings';
import type { RatingLinks } from '../../handoff/intake/ratingLinks';
import { createKeepInformed } from '../../handoff/intake/keepInformed';
import { createPresence } from '../../handoff/presence/presence';
import { mountInboundMail } from '../../handoff/mail/inboundApi';
import { createInboundMails, type InboundMailsDeps } from '../../handoff/mail/inboundMails';
import { replyMailTimes } from '../../handoff/mail/decideReplyMail';
import { createReplyMails } from '../../handoff/mail/replyMails';
import { createShopMailbox, type ShopMailbox } from '../../handoff/mail/shopMailbox';
import type {
  AccountMailPort,
  AwayCustomerPort,
  ChangeSignal,
  ConversationPort,
  FilePort,
  MailPort,
} from '../../handoff/ports';
import { createReports } from '../../handoff/reports/reports';
import type { ShopSettings } from '../../policies';
import { createUnderstanding, type UnderstandingDeps } from '../../handoff/understanding/understanding';
import type { Config } from '../config';
import type { Sweep } from '../regularSweep';
import type { OpenDatabase } from '../database';
import { createFollowUpPort, workOnFollowUps } from '../followUps';
import type { Jobs } from '../jobs';
import { createShopMailLater, workOnShopMails } from '../mail/shopMailQueue';
import { createReplyMailLooks, workOnReplyMails } from '../mail/replyMailLooks';
import type { Secrets } from '../secrets';
import { composeAccounts } from './composeAccounts';
import { composeConnections } from './composeConnections';
import { createWakeUpPort, workOnWakeUps } from '../wakeUps';

export interface HandoffParts {
  config: Config;
  database: OpenDatabase;
  shop: ShopSettings;
  signal: ChangeSignal;
  jobs: Jobs;
  mail: MailPort;
  accountMail: AccountMailPort;
  conversations: ConversationPort;
  customers: AwayCustomerPort;
  files: FilePort;
  /** What mails from customers need besides. */
  inbound: Pick<InboundMailsDeps, 'messages' | 'tags' | 'ownAddresses' | 'mayOpen' | 'languageOf'>;
  /** What the training data has. */
  training: UnderstandingDeps['training'];
  ratingLinks: RatingLinks;
  /** Origin under which browsers reach the server, once it listens. */
  publicUrl: () => string;
  clock: { now(): Date };
  secrets: Pick<Secrets, 'key'>;
  log: Log;
}

export interface Handoff {
  intake: Intake;
  line: ChatLine;
  /** What is to be deleted once a day. */
  sweeps: readonly Sweep[];
  /** Ends what runs by itself; before the jobs are stopped. */
  stop(): Promise<void>;
  /** What is to be looked after all the time. */
  constantSweeps: readonly Sweep[];
  /** What the mails to the desk's people say. */
  accountLetters: AccountLetters;
  /** @returns what ends the desk's event streams, which would keep the server from closing */
  mount(server: Server, http: HandoffHttp): () => Promise<void>;
}

export interface HandoffHttp {
  networkOf(req: Request): string;
  contactLimit: ContactApiDeps['rateLimit'];
  /** Folder of the desk's built web app. */
  pages: string;
}

export async function composeHandoff(parts: HandoffParts): Promise<Handoff> {
  const {
    config,
    database,
    shop,
    signal,
    jobs,
    mail,
    conversations,
    customers,
    files,
    publicUrl,
    clock,
    log,
  } = parts;
  const followUps = createFollowUpPort(jobs);
  const mailbox = config.ticketMailTo && composeShopMailbox(parts, config.ticketMailTo);
  const intake = createIntake({
    shop,
    signal,
    mail,
    conversations,
    files,
    followUps,
    ...(mailbox && { onOpened: mailbox.opened }),
  });
  workOnFollowUps(
    jobs,
    createKeepInformed({ database, shop, signal, mail, conversations, followUps, clock }),
  );
  const replyMails = createReplyMails({
    database,
    shop,
    signal,
    mail,
    customers,
    looks: createReplyMailLooks(jobs),
    clock,
    times: replyMailTimes(config.customerAwayMinutes),
    ways: () => ({
      byMail: config.mailReplyTo !== undefined,
      contactUrl: new URL('/contact', publicUrl()).href,
      timeZone: shop.timeZone,
    }),
  });
  workOnReplyMails(jobs, replyMails.look);
  const wakeUps = createWakeUpPort(jobs);
  workOnWakeUps(jobs, createWakeUp({ database, signal, clock }));
  const { timeZone } = shop;
  const deskDeps: DeskDeps = {
    database,
    conversations,
    signal,
    replyMails,
    mail,
    askRatingByMail: createAskRatingByMail({
      ratings: createRatings({ signal }),
      links: parts.ratingLinks,
      mail,
      shopName: shop.policy.shopName,
      clock,
    }),
    files,
    clock,
    timeZone,
    wakeUps,
  };
  const desk = createDesk(deskDeps);
  const macros = createMacros({ database, clock });
  const macroRuns = createMacroRuns({ ...deskDeps, shop });
  const { inbound } = parts;
  const mails = createInboundMails({ database, intake, files, signal, clock, ...inbound });
  const cannedReplies = createCannedReplies({ database, clock, shop });
  await cannedReplies.addDefaults();
  const presence = createPresence({ database, signal, clock });
  const returnToQueue = createReturnToQueue({ database, shop, signal, conversations, clock });
  const attention = createAttention({ database, signal, clock });
  const accounts = composeAccounts({ ...parts, rateLimit: config.rateLimit });
  const audit = createAuditLog({ database, clock, shop, retentionDays: config.auditRetentionDays });

  const understanding = createUnderstanding({ database, clock, training: parts.training });
  const connections = composeConnections(parts);

  return {
    intake,
    accountLetters: accounts.letters,
    line: createChatLine({ database, shop, clock }),
    sweeps: [
      { name: 'audit', run: audit.forgetOld },
      { name: 'lines not understood', run: understanding.forgetOld },
      { name: 'webhook deliveries', run: connections.webhooks.forgetOld },
    ],
    stop: connections.stop,
    constantSweeps: [
      { name: 'tickets of agents who are gone', run: async () => void (await returnToQueue()) },
    ],
    mount: (server, { networkOf, contactLimit, pages }) => {
      if (config.mailInboundSecret) {
        mountInboundMail(server, { mails, secret: config.mailInboundSecret, log });
      }
      mountContactApi(server, { database, clock, log, intake, networkOf, rateLimit: contactLimit });
      const deskApi = mountDesk(server, {
        signal,
        log,
        clock,
        desk,
        ...accounts.api,
        audit,
        reports: createReports({ database, clock, shop }),
        understanding,
        cannedReplies,
        macros,
        macroRuns,
        presence,
        shop,
        webhooks: connections.webhooks,
        attention,
        helpDesk: connections.helpDesk,
        networkOf,
        isSecure: config.publicUrl?.startsWith('https:') ?? false,
      });
      mountDeskPages(server, pages);
      return () => deskApi.close();
    },
  };
}

function composeShopMailbox(parts: HandoffParts, to: string): ShopMailbox {
  const { database, conversations, files, mail, jobs, clock, shop, publicUrl } = parts;
  const mailbox = createShopMailbox({
    database,
    conversations,
    files,
    mail,
    later: createShopMailLater(jobs),
    clock,
    timeZone: shop.timeZone,
    to,
    deskUrl: (number) => new URL(`/desk/tickets/${number}`, publicUrl()).href,
  });
  workOnShopMails(jobs, mailbox.tell);
  return mailbox;
}
