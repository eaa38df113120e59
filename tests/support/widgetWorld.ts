/**
 * The widget and the pages in a real browser, against the real Direct Line server with a bot of the
 * test's own, and a shop's site on another origin. One world for a suite.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { CardFactory, MessageFactory, type TurnContext } from 'botbuilder';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { eq } from 'drizzle-orm';
import { mountCors } from '../../bot/channels/cors';
import { DIRECT_LINE } from '../../bot/channels/directLine/directLineApi';
import { WIDGET_TOKEN } from '../../bot/channels/widgetToken';
import type { OpenDatabase } from '../../bot/database';
import { mountPages } from '../../bot/pages/mountPages';
import { mountStatic } from '../../bot/pages/staticFiles';
import { activities } from '../../bot/schema';
import { DEMO_CATALOGUE } from '../../bot/shop/catalogue';
import { demoOrders } from '../../bot/shop/demoShop';
import { calendarDayOf, DEFAULT_POLICY } from '../../policies';
import { launchBrowser } from './browser';
import { useClosers } from './closers';
import { openTestPglite } from './databases';
import { startDirectLine, type DirectLineTestServer } from './directLineServer';
import { freePort } from './realServer';

const TIME_ZONE = 'America/New_York';

/** Has a timeline as the bot draws it, a link and a form. */
export const CARD = {
  type: 'AdaptiveCard',
  version: '1.3',
  fallbackText: 'Order 1049: placed, shipped, not delivered yet',
  body: [
    { type: 'TextBlock', text: 'Order **1049**', weight: 'Bolder', size: 'Medium', wrap: true },
    {
      type: 'Container',
      items: [
        step('●', 'Placed', 'Monday'),
        step('◉', 'Shipped', 'Wednesday'),
        step('○', 'Delivery', 'next week'),
      ],
    },
    { type: 'Input.Text', id: 'reason', label: 'Reason', isRequired: true, errorMessage: 'Please say why' },
  ],
  actions: [
    { type: 'Action.OpenUrl', title: 'Track the parcel', url: 'https://carrier.example/track' },
    { type: 'Action.Submit', title: 'Send the reason', data: { kind: 'reason' } },
  ],
};

function step(mark: string, label: string, detail: string): object {
  return {
    type: 'ColumnSet',
    spacing: 'Small',
    columns: [
      { type: 'Column', width: 'auto', items: [{ type: 'TextBlock', text: mark }] },
      {
        type: 'Column',
        width: 'stretch',
        items: [
          { type: 'TextBlock', text: label, weight: 'Bolder' },
          { type: 'TextBlock', text: detail, isSubtle: true, spacing: 'None', size: 'Small' },
        ],
      },
    ],
  };
}

/** Welcomes with chips, shows the card, a list and a long answer when asked, and repeats what else is said. */
async function run(context: TurnContext): Promise<void> {
  const { type, text, value, attachments } = context.activity;
  if (type === 'conversationUpdate') {
    await context.sendActivity(MessageFactory.suggestedActions(['Where is my order?', 'Help'], 'Welcome!'));
    return;
  }
  if (type !== 'message') return;
  const said: unknown = text;
  if (value !== undefined) await context.sendActivity(`Value: ${JSON.stringify(value)}`);
  else if (attachments?.length) {
    await context.sendActivity(
      `Files: ${attachments.map(({ name, contentType }) => `${name} ${contentType}`).join()}`,
    );
  } else if (said === 'card') {
    await context.sendActivity({
      type: 'message',
      text: 'Here it is',
      attachments: [CardFactory.adaptiveCard(CARD)],
    });
  } else if (said === 'list')
    await context.sendActivity('- **one**\n- [two](/contact)\n- [three](javascript:alert(1))');
  else if (said === 'long')
    await context.sendActivity(`Beginning\n\n${'All work and no play. '.repeat(200)}`);
  else await context.sendActivity(`You said: ${String(said)}`);
}

export interface WidgetWorld {
  /** The chat's own server. */
  readonly url: string;
  /** A shop on another origin, on the list of allowed origins. */
  readonly shopUrl: string;
  /** The same site under a name that is not on the list. */
  readonly strangerUrl: string;
  /** Sets what the shop's site answers; `$WIDGET` stands for the script tag. */
  setShop(html: string, headers?: Record<string, string>): void;
  /** A fresh browser profile. */
  newPage(options?: BrowserContextOptions): Promise<Page>;
  /** Opens the chat on the page and waits for the welcome. */
  openChat(page: Page): Promise<void>;
  say(page: Page, text: string): Promise<void>;
  postFromAgent(page: Page, text: string): Promise<void>;
  typingFromAgent(page: Page): Promise<void>;
  /** Gives the page's customer a place in line for a person; undefined takes it away. */
  moveInLine(page: Page, place: number | undefined): Promise<void>;
  /** The link into the page's conversation, as it is mailed. */
  mailedLink(page: Page): Promise<string>;
  /** Texts of the conversation in the server's log. */
  /** Mails that the server sent, newest last. */
  mails(): readonly { to: string; text: string }[];
  logged(page: Page): Promise<string[]>;
  stopServer(): Promise<void>;
  startServer(): Promise<void>;
  dropSockets(): void;
  /** Moves the server's clock. */
  advanceMinutes(minutes: number): void;
  /** Faults that the test brought about on purpose and the suite is not to fail for. */
  expectFaults(pattern: RegExp): void;
}

/** Folder of the bundles. `npm test` builds first. */
export function builtWidget(): string {
  const root = join(__dirname, '..', '..');
  const [built, source] = [join(root, 'dist', 'bot', 'widget'), join(root, 'bot', 'widget')];
  const newest = Math.max(
    ...readdirSync(source, { recursive: true }).map((name) => statSync(join(source, String(name))).mtimeMs),
  );
  const loader = join(built, 'widget.js');
  if (!existsSync(loader) || statSync(loader).mtimeMs < newest) {
    throw new Error('dist/ has no present build of bot/widget: run npm run build');
  }
  return built;
}

const bubble = (page: Page, text: string) => page.locator('.bubble', { hasText: text });

export function useWidgetWorld(): WidgetWorld {
  const closers = useClosers();
  const ownOrigins = new Set<string>();
  let database: OpenDatabase;
  let server: DirectLineTestServer | undefined;
  let shop: HttpServer;
  let shopAnswer: { html: string; headers: Record<string, string> } = { html: '', headers: {} };
  let browser: Browser;
  let port = 0;
  let shopPort = 0;
  let offsetMs = 0;
  let faults: string[] = [];
  let expected: RegExp[] = [];

  const clock = { now: () => new Date(Date.now() + offsetMs) };
  const startServer = async (): Promise<void> => {
    const folder = builtWidget();
    const isAllowedOrigin = (origin: string): boolean => ownOrigins.has(origin);
    server = await startDirectLine(database, run, {
      port,
      clock,
      customerKeys: { secret: 'a secret that the shop and the chat share' },
      isAllowedOrigin,
      mount: (routes) => {
        mountCors(
          routes,
          [DIRECT_LINE, WIDGET_TOKEN],
          (origin, path) => path !== WIDGET_TOKEN || isAllowedOrigin(origin),
        );
        mountStatic(routes, folder);
        mountPages(routes, {
          folder,
          policy: DEFAULT_POLICY,
          demo: {
            products: DEMO_CATALOGUE,
            orders: () =>
              demoOrders({
                today: calendarDayOf(new Date(), TIME_ZONE),
                timeZone: TIME_ZONE,
                policy: DEFAULT_POLICY,
              }),
          },
        });
      },
    });
  };
  const stopServer = async (): Promise<void> => {
    await server?.close();
    server = undefined;
  };

  beforeAll(async () => {
    database = await openTestPglite();
    closers.add(() => database.close());
    port = await freePort();
    shop = createServer((_req, res) => {
      res.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...shopAnswer.headers });
      res.end(
        shopAnswer.html.replace(
          '$WIDGET',
          `<script src="${world.url}/widget.js" data-shop="Elsewhere" defer></script>`,
        ),
      );
    });
    await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve));
    closers.add(() => void shop.close());
    shopPort = (shop.address() as AddressInfo).port;
    ownOrigins.add(world.url).add(world.shopUrl);
    closers.add(stopServer);
    await startServer();
    browser = await launchBrowser();
    closers.add(() => browser.close());
  });
  afterEach(async () => {
    // What the pages still report belongs to this test.
    await Promise.all(browser.contexts().map((context) => context.close()));
    const found = faults.filter((fault) => !expected.some((pattern) => pattern.test(fault)));
    [faults, expected, offsetMs] = [[], [], 0];
    if (!server) await startServer();
    expect(found).toEqual([]);
  });

  const conversationOf = (page: Page): Promise<string> =>
    page.evaluate("JSON.parse(localStorage.getItem('bezel-session')).conversationId") as Promise<string>;

  const world: WidgetWorld = {
    get url() {
      return `http://127.0.0.1:${port}`;
    },
    get shopUrl() {
      return `http://127.0.0.1:${shopPort}`;
    },
    get strangerUrl() {
      return `http://localhost:${shopPort}`;
    },
    setShop: (html, headers = {}) => {
      shopAnswer = { html, headers };
    },
    newPage: async (options = {}) => {
      const context = await browser.newContext({
        baseURL: world.url,
        locale: 'en-GB',
        reducedMotion: 'reduce',
        viewport: { width: 1280, height: 800 },
        ...options,
      });
      context.setDefaultTimeout(10_000);
      const page = await context.newPage();
      page.on('pageerror', (error) => faults.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
      });
      return page;
    },
    openChat: async (page) => {
      await page.getByRole('button', { name: 'Chat with us' }).click();
      await bubble(page, 'Welcome!').waitFor();
    },
    say: async (page, text) => {
      await page.getByRole('textbox', { name: 'Message' }).fill(text);
      await page.getByRole('textbox', { name: 'Message' }).press('Enter');
    },
    postFromAgent: async (page, text) => {
      const conversationId = await conversationOf(page);
      await database.transaction((tx) =>
        (server as DirectLineTestServer).conversations.postFromAgent(tx, {
          conversationId,
          agentId: 'agent-1',
          agentName: 'Maya Lind',
          text,
          clientReplyId: text,
        }),
      );
    },
    typingFromAgent: async (page) => {
      const conversationId = await conversationOf(page);
      await server?.signal.announce(database.db, {
        kind: 'typing',
        conversationId,
        from: 'agent',
        name: 'Maya Lind',
      });
    },
    moveInLine: async (page, place) => server?.moveInLine(await conversationOf(page), place),
    mailedLink: async (page) => (server as DirectLineTestServer).links.make(await conversationOf(page)).url,
    mails: () => server?.mails ?? [],
    logged: async (page) => {
      const rows = await database.db
        .select()
        .from(activities)
        .where(eq(activities.conversationId, await conversationOf(page)))
        .orderBy(activities.seq);
      return rows.flatMap(({ activity }) => (activity.type === 'message' ? [activity.text ?? ''] : []));
    },
    stopServer,
    startServer,
    dropSockets: () => server?.dropSockets(),
    advanceMinutes: (minutes) => {
      offsetMs += minutes * 60_000;
    },
    expectFaults: (pattern) => {
      expected.push(pattern);
    },
  };
  return world;
}

/** The texts of the bubbles, from the top. */
export function shown(page: Page): Promise<string[]> {
  return page.locator('.bubble').allInnerTexts();
}
