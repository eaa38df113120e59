/** The built server and a real browser: the shopper's side and the agent's, as both have them. One for a suite. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { useClosers } from './closers';
import { eventually } from './eventually';
import { freePort, RealServer } from './realServer';

export interface WholeShop {
  readonly url: string;
  /** A fresh browser profile. */
  newPage(options?: BrowserContextOptions): Promise<Page>;
  /** The desk, open for its first agent, Rosa Delgado, whom the server's one-time link made. Once a suite. */
  firstAgent(): Promise<Page>;
}

/** Sets a suite up. */
export function useWholeShop(): WholeShop {
  const closers = useClosers();
  let server: RealServer;
  let browser: Browser;

  beforeAll(async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'bezel-whole-'));
    closers.add(() => rmSync(dataDir, { recursive: true }));
    server = new RealServer({ dataDir, port: await freePort() });
    closers.add(() => server.stop());
    await server.start();
    browser = await launchBrowser();
    closers.add(() => browser.close());
  });

  const newPage = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({
      baseURL: server.url,
      locale: 'en-GB',
      reducedMotion: 'reduce',
      viewport: { width: 1280, height: 844 },
      ...options,
    });
    context.setDefaultTimeout(20_000);
    return context.newPage();
  };

  return {
    get url() {
      return server.url;
    },
    newPage,
    firstAgent: async () => {
      const page = await newPage();
      await eventually(() => expect(server.output).toMatch(/#setup=\S+/));
      await page.goto(/http\S+#setup=\S+/.exec(server.output)?.[0] ?? '');
      await page.getByLabel('Your name').fill('Rosa Delgado');
      await page.getByLabel('E-mail address').fill('rosa@shop.example');
      await page.getByLabel('Password').fill('a good long password');
      await page.getByRole('button', { name: 'Create the account' }).click();
      await page.getByRole('navigation', { name: 'Views' }).waitFor();
      return page;
    },
  };
}

/** What a customer answers to whatever the bot asks on the way to a person. */
export interface CaseAnswers {
  name: string;
  email: string;
  about: string;
}

/**
 * Asks for a person and answers until the case has a number.
 * @param say - says it, and resolves with what the bot answered
 */
export async function askForPerson(
  say: (text: string) => Promise<string>,
  { name, email, about }: CaseAnswers,
): Promise<string> {
  const answers: readonly (readonly [question: RegExp, answer: string])[] = [
    [/Shall I send/, 'yes'],
    [/name\?/, name],
    [/e-mail/, email],
    [/about\?/, about],
  ];
  let words = 'I want to talk to a person';
  const heard: string[] = [];
  for (let turn = 0; turn < 10; turn += 1) {
    const said = await say(words);
    heard.push(`${words} -> ${said}`);
    const number = /T-\d+/.exec(said)?.[0];
    if (number) return number;
    words = answers.find(([question]) => question.test(said))?.[1] ?? 'yes';
  }
  throw new Error(`The bot asked for more than ten things:\n${heard.join('\n')}`);
}

/** Says it in the chat of a page, and gives what the bot answered. */
export async function sayInChat(page: Page, text: string): Promise<string> {
  const bubbles = page.locator('.bot .bubble');
  const before = await bubbles.count();
  const field = page.getByRole('textbox', { name: 'Message', exact: true });
  await field.fill(text);
  await field.press('Enter');
  await bubbles.nth(before).waitFor();
  // What the bot says in one turn comes together.
  await page.waitForTimeout(300);
  return (await bubbles.allInnerTexts()).slice(before).join('\n');
}
