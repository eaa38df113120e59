/** Drives the desk in a browser as an agent does. One desk and one browser for a suite. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { useClosers } from './closers';
import { startDeskServer, type DeskServer } from './deskServer';
import { PASSWORD } from './deskWorld';
import type { AgentRole } from '../../handoff/accounts/mayAct';

export interface DeskPages {
  readonly desk: DeskServer;
  /** A fresh browser profile. */
  newPage(options?: BrowserContextOptions): Promise<Page>;
  /** A new agent, signed in through the form, who opened `path`. */
  signedIn(
    name: string,
    path?: string,
    options?: BrowserContextOptions & { role?: AgentRole },
  ): Promise<Page>;
  /** What was said in a conversation, `agent: words`, as the customer's side has it. */
  said(conversationId: string): Promise<string[]>;
}

export async function signIn(page: Page, email: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('navigation', { name: 'Views' }).waitFor();
}

/** Sets a suite up; every test fails where the page threw or the browser refused something. */
export function useDeskPages(): DeskPages {
  const closers = useClosers();
  let desk: DeskServer;
  let browser: Browser;
  let faults: string[] = [];

  beforeAll(async () => {
    desk = await startDeskServer();
    closers.add(() => desk.close());
    await desk.cannedReplies.addDefaults();
    browser = await launchBrowser();
    closers.add(() => browser.close());
  });
  afterEach(async () => {
    const found = faults;
    faults = [];
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(found).toEqual([]);
  });

  const newPage = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({ baseURL: desk.url, locale: 'en-GB', ...options });
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => {
      // A refused request is reported here too; everything else is a fault of the page.
      const isRefusal = message.text().startsWith('Failed to load resource');
      if (message.type() === 'error' && !isRefusal) faults.push(message.text());
    });
    return page;
  };

  return {
    get desk() {
      return desk;
    },
    newPage,
    async signedIn(name, path = '/desk', { role, ...options } = {}) {
      const agent = await desk.agent(name, role);
      const page = await newPage(options);
      await page.goto(path);
      await signIn(page, agent.email);
      return page;
    },
    said: async (conversationId) =>
      (await desk.conversations.transcript(conversationId)).map(({ from, text }) => `${from}: ${text}`),
  };
}
