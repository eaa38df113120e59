/**
 * The one place where the parts are made and put together. Everything else is handed what it needs.
 * `startApp` gives a running server, `close` ends it without losing anything that was acknowledged.
 */
import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createServer, type Server } from 'restify';
import { INTENTS } from '../dialogs/language/intents';
import { LANGUAGES } from '../dialogs/language/languages';
import { createSupportBot, type DialogDeps } from '../dialogs/supportBot';
import { createSetupLink } from '../handoff/accounts/accounts';
import type { Log } from '../handoff/http/log';
import { createRatingLinks } from '../handoff/intake/ratingLinks';
import { createRatings } from '../handoff/intake/ratings';
import { answerUnroutedAsProblem } from '../handoff/http/route';
import { createTranscriptMail } from '../handoff/mail/transcriptMail';
import { createTicketTags } from '../handoff/mail/ticketTags';
import { calendarDayOf } from '../policies';
import { composeHandoff } from './composition/composeHandoff';
import { mountCors } from './channels/cors';
import { createChatLinks } from './channels/chatLinks';
import { mountActivityStreams } from './channels/directLine/activityStream';
import { DIRECT_LINE, mountDirectLine } from './channels/directLine/directLineApi';
import { createDirectLineTokens } from './channels/directLine/directLineTokens';
import { mountTranscripts } from './channels/directLine/transcriptRoutes';
import { createLineWatch } from './channels/directLine/lineWatch';
import { mountUploads } from './channels/directLine/uploads';
import { createNetworkOf } from './channels/network';
import { mountWidgetToken, WIDGET_TOKEN } from './channels/widgetToken';
import { publicUrlOf, type Config } from './config';
import { addressIn } from './configVariables';
import { createChangeSignal } from './conversation/changeSignal';
import { createConversationPort } from './conversation/conversationPort';
import { createCustomerPresence } from './conversation/customerPresence';
import { createMailedMessages } from './conversation/mailedMessages';
import { createDeliveries } from './conversation/deliveries';
import { createFilePort } from './conversation/filePort';
import { openEmbedded, openPostgres, type OpenDatabase } from './database';
import { FOLLOW_UP_QUEUE } from './followUps';
import { WAKE_UP_QUEUE } from './wakeUps';
import { startDailySweep } from './dailySweep';
import { startRegularSweep } from './regularSweep';
import { mountHealth } from './health';
import { HELP_DESK_QUEUE } from './helpDeskQueue';
import { startJobs } from './jobs';
import { withClu } from './language/clu/withClu';
import { loadRecognizer } from './language/loadRecognizer';
import { createLogger } from './logger';
import { createKeyedHash } from './keyedHash';
import { ACCOUNT_MAIL_QUEUE, createAccountMailPort, workOnAccountMails } from './mail/accountMail';
import { CODE_MAIL_QUEUE, workOnCodeMails } from './mail/codeMail';
import { createMailPort, MAIL_QUEUE, workOnMails } from './mail/mailQueue';
import { createFileTransport, createSmtpTransport } from './mail/mailTransport';
import { REPLY_MAIL_QUEUE } from './mail/replyMailLooks';
import { SHOP_MAIL_QUEUE } from './mail/shopMailQueue';
import { createMetrics } from './metrics';
import { mountRatingPage } from './pages/ratingPage';
import { mountPages } from './pages/mountPages';
import { mountStatic } from './pages/staticFiles';
import { createRateLimit, unlimited } from './rateLimit';
import { readPolicy } from './readPolicy';
import { createSecrets } from './secrets';
import { configuredProducts, createCatalogue } from './shop/catalogue';
import { createDemoShop, demoOrders } from './shop/demoShop';
import { createGuardedOrderSource } from './shop/guardedOrderSource';
import { createImportedShop } from './shop/importedShop';
import { createLookupGuard, type LookupOrigin } from './shop/lookupGuard';
import { forgetOldMisses } from './shop/lookupLocks';
import { createOwnershipCodeStore } from './shop/ownershipCodeStore';
import { measureTurns } from './turn/measureTurns';
import type { TurnObserver } from './turn/runTurn';
import { createOwnershipCodePort } from './turn/ownershipCodePort';
import { createTicketPort } from './turn/ticketPort';
import { createTurnEngine } from './turn/turnEngine';
import { TurnStorage } from './turn/turnStorage';
import { currentUnitOfWork } from './turn/unitOfWork';
import { WEBHOOK_QUEUE } from './webhookQueue';
import { createUnclearPort } from './turn/unclearPort';
import { createVisitPort } from './turn/visitPort';

/** How soon it is noticed that a customer waits for an agent who is gone. */
const CONSTANT_SWEEP_MS = 15_000;

/** The moments between a message's arrival and its answer's delivery. */
export interface AppObserver extends TurnObserver {
  /** A customer's activity is durable; the acknowledgement has not left yet. */
  activityRecorded?(duplicate: boolean): void;
  /** A frame of a client's stream was handed to its socket. */
  frameSent?(conversationId: string): void;
}

export interface App {
  /** Where browsers reach the server. */
  readonly url: string;
  readonly log: Log;
  /** One-time address that makes the first agent; undefined once there is one. */
  readonly setupLink: string | undefined;
  close(): Promise<void>;
}

export interface AppOptions {
  clock?: { now(): Date };
  log?: Log;
  observer?: AppObserver;
}

/** @throws ConfigError, DataFolderInUse, or what the files or the database cannot be used for */
export async function startApp(config: Config, options: AppOptions = {}): Promise<App> {
  const clock = options.clock ?? { now: () => new Date() };
  const log = options.log ?? createLogger(config.logLevel);
  const shop = { policy: readPolicy(config.policyFile), timeZone: config.shopTimeZone };
  const products = configuredProducts(config);
  mkdirSync(config.dataDir, { recursive: true });
  const secrets = createSecrets(config.dataDir, config.directLineSecret);
  const metrics = createMetrics();
  const recognizer = withClu(await loadRecognizer({ products, ...shop }), config.clu, {
    clock,
    log,
    onRecognized: (engine, reason) => metrics.recognitions.inc({ engine, reason }),
  });
  const database = await openDatabase(config);
  // Closed in reverse order, also when the start fails half-way.
  const closers: (() => Promise<void> | void)[] = [() => database.close()];
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };

  try {
    const signal = await createChangeSignal(database);
    closers.push(() => signal.close());
    const jobs = await startJobs({
      database,
      log,
      queues: [
        MAIL_QUEUE,
        ACCOUNT_MAIL_QUEUE,
        CODE_MAIL_QUEUE,
        FOLLOW_UP_QUEUE,
        WAKE_UP_QUEUE,
        REPLY_MAIL_QUEUE,
        SHOP_MAIL_QUEUE,
        WEBHOOK_QUEUE,
        HELP_DESK_QUEUE,
      ],
    });
    closers.push(() => jobs.stop());
    const mail = createMailPort(jobs, clock);
    const tags = createTicketTags(secrets.key('ticket tag'));
    const identity = { from: config.mailFrom, tags, replyTo: config.mailReplyTo };
    const transport = config.smtpUrl
      ? createSmtpTransport(config.smtpUrl, identity)
      : createFileTransport(join(config.dataDir, 'mail'), identity);
    workOnMails(jobs, { database, signal, transport, metrics });

    const orders =
      config.shop === 'demo'
        ? createDemoShop({ clock, ...shop })
        : createImportedShop({ database, log, ...shop });
    const guard = createLookupGuard(database, currentOrigin);
    const codes = createOwnershipCodeStore(database, secrets.key('ownership code'));
    workOnCodeMails({ jobs, codes, orders, transport, metrics, clock, shopName: shop.policy.shopName });

    // Known once the server listens; until then nobody can ask.
    let url = '';
    const publicUrl = (): string => url;
    const ratings = createRatings({ signal });
    const ratingLinks = createRatingLinks({ hash: createKeyedHash(secrets.key('rating link')), publicUrl });
    const conversations = createConversationPort(database, signal, clock, publicUrl);
    const hash = createKeyedHash(secrets.key('chat link'));
    const links = createChatLinks({ hash, publicUrl, clock });
    const deliveries = createDeliveries({ database, signal, clock, log });
    const presence = createCustomerPresence({ database, links, clock, log });
    const limit = (most: number, windowSeconds: number) =>
      config.rateLimit ? createRateLimit({ limit: most, windowSeconds, clock }) : unlimited;
    const mailLimit = limit(10, 3600);
    const handoff = await composeHandoff({
      config,
      database,
      shop,
      signal,
      jobs,
      mail,
      accountMail: createAccountMailPort(jobs, clock),
      conversations,
      customers: presence,
      inbound: {
        tags,
        messages: createMailedMessages({ signal, publicUrl, clock }),
        ownAddresses: [config.mailFrom, config.mailReplyTo ?? ''].map(addressIn),
        mayOpen: (address) => mailLimit(address).allowed,
        languageOf: (text) => recognizer.detect(text, { language: 'en', isSettled: false }),
      },
      files: createFilePort(database, publicUrl),
      training: { intents: INTENTS, languages: LANGUAGES },
      ratingLinks,
      publicUrl,
      clock,
      secrets,
      log,
    });
    closers.push(() => handoff.stop());

    const bot = createSupportBot({
      recognizer,
      languages: recognizer,
      orders: createGuardedOrderSource({
        orders,
        guard,
        codes,
        hash: createKeyedHash(secrets.key('order number hash')),
        currentOrigin,
        onCommit: (effect) => currentUnitOfWork().effects.push(effect),
      }),
      codes: createOwnershipCodePort(codes, jobs),
      products: createCatalogue(products),
      visits: createVisitPort(),
      unclear: createUnclearPort(shop.policy),
      tickets: createTicketPort({
        intake: handoff.intake,
        line: handoff.line,
        ratings,
        database,
        guard,
      }),
      customer: { current: () => currentUnitOfWork().conversation.customer ?? undefined },
      clock: { now: () => currentUnitOfWork().now },
      storage: new TurnStorage(database),
      ...shop,
    } satisfies DialogDeps);
    const engine = createTurnEngine({
      database,
      signal,
      bot,
      recordCustomerMessage: handoff.intake.recordCustomerMessage,
      noticeCustomer: handoff.intake.noticeCustomer,
      apologise: bot.apologise,
      clock,
      log,
      observer: measureTurns(metrics, options.observer),
    });

    const server = createServer({ name: 'bezel' });
    const http = { database, signal, log, clock };
    const networkOf = createNetworkOf(secrets.key('network hash'), config.trustedProxies);
    const tokens = createDirectLineTokens(secrets.key('token signing'), clock);
    let stopping = false;
    answerUnroutedAsProblem(server, log);
    mountCors(
      server,
      [DIRECT_LINE, WIDGET_TOKEN],
      (origin, path) => path !== WIDGET_TOKEN || isWidgetOrigin(origin),
    );
    const isWidgetOrigin = (origin: string): boolean =>
      origin === url || config.widgetOrigins.includes(origin);
    mountHealth(server, { database, metrics, log, isStopping: () => stopping });
    const directLine = {
      ...http,
      tokens,
      presence,
      deliveries,
      secret: secrets.directLineSecret,
      publicUrl,
      networkOf,
      postLimit: limit(40, 60),
      onRecorded: (duplicate: boolean) => {
        if (duplicate) metrics.deduplicated.inc();
        else metrics.activitiesRecorded.inc({ author: 'customer' });
        options.observer?.activityRecorded?.(duplicate);
      },
    };
    mountDirectLine(server, directLine);
    mountTranscripts(server, {
      ...directLine,
      transcripts: createTranscriptMail({ database, conversations, mail, shop, clock }),
      transcriptLimit: limit(1, 60),
    });
    mountUploads(server, http);
    mountWidgetToken(server, {
      ...http,
      tokens,
      links,
      customerKeys: { secret: config.customerTokenSecret, jwksUrl: config.customerTokenJwksUrl },
      isAllowedOrigin: isWidgetOrigin,
      networkOf,
      limit: limit(30, 600),
    });
    const closeDeskStreams = handoff.mount(server, {
      ...http,
      networkOf,
      contactLimit: limit(10, 600),
      pages: builtFolder('handoff', 'web'),
    });
    mountStatic(server, builtFolder('bot', 'widget'));
    mountRatingPage(server, {
      folder: builtFolder('bot', 'widget'),
      shop,
      isDemo: config.shop === 'demo',
      ratings,
      links: ratingLinks,
      ...http,
    });
    mountPages(server, {
      folder: builtFolder('bot', 'widget'),
      policy: shop.policy,
      demo:
        config.shop === 'demo'
          ? {
              products,
              orders: () => demoOrders({ today: calendarDayOf(clock.now(), shop.timeZone), ...shop }),
            }
          : undefined,
    });
    const lineWatch = createLineWatch({ line: handoff.line, signal, log });
    closers.push(() => lineWatch.close());
    const closeStreams = mountActivityStreams(server, {
      ...http,
      lineWatch,
      tokens,
      presence,
      deliveries,
      onFrame: options.observer?.frameSent,
    });

    const sweep = startDailySweep({
      sweeps: [
        { name: 'order look-ups', run: (now) => forgetOldMisses(database, now) },
        { name: 'one-time codes', run: codes.forgetOld },
        ...handoff.sweeps,
      ],
      clock,
      log,
    });
    closers.push(() => sweep.stop());
    const constantSweep = startRegularSweep({
      sweeps: handoff.constantSweeps,
      everyMs: CONSTANT_SWEEP_MS,
      clock,
      log,
    });
    closers.push(() => constantSweep.stop());
    await listen(server, config);
    url = publicUrlOf(config, (server.server.address() as AddressInfo).port);
    workOnAccountMails({ jobs, letters: handoff.accountLetters, transport, metrics });
    await engine.start();
    closers.push(
      () => engine.stop(),
      async () => {
        stopping = true;
        closeStreams();
        await closeDeskStreams();
        await stopListening(server);
      },
    );
    const setupLink = await createSetupLink(database, { deskUrl: `${url}/desk`, now: clock.now() });
    return { url, log, setupLink, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Who makes the look-ups of the present turn. */
function currentOrigin(): LookupOrigin {
  const { conversation, now } = currentUnitOfWork();
  return { conversationId: conversation.id, network: conversation.network ?? undefined, now };
}

function openDatabase({ databaseUrl, dataDir }: Config): Promise<OpenDatabase> {
  return databaseUrl ? openPostgres(databaseUrl) : openEmbedded(dataDir);
}

/** Where the build put what browsers load, whether this file runs built or, in a test, from its source. */
function builtFolder(...parts: string[]): string {
  const root = join(__dirname, '..');
  return join(...(root.endsWith('dist') ? [root] : [root, 'dist']), ...parts);
}

function listen(server: Server, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    // Restify passes the socket's errors on under its own name.
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, port, host)));
    server.listen(port, host, resolve);
  });
}

function listenError(error: NodeJS.ErrnoException, port: number, host: string): Error {
  const advice = {
    EADDRINUSE: `PORT ${port} is in use on ${host}. Stop what listens there, or set PORT to another number.`,
    EACCES: `PORT ${port} is not allowed for this account. Set PORT to a number above 1023.`,
    EADDRNOTAVAIL: `HOST ${host} is no address of this machine. Set HOST to one of its own, or to 0.0.0.0.`,
  }[error.code ?? ''];
  return advice ? Object.assign(new Error(advice, { cause: error }), { code: error.code }) : error;
}

/** Requests under way are answered; idle connections would keep the server open for minutes. */
function stopListening(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.server.closeIdleConnections();
    setTimeout(() => server.server.closeAllConnections(), 5_000).unref();
  });
}
