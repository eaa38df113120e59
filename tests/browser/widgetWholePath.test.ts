/** The shopper's side on the real server, with the real bot: from the demo shop to a person's answer. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { accessibilityProblems } from '../support/accessibility';
import { launchBrowser } from '../support/browser';
import { eventually } from '../support/eventually';
import { freePort, RealServer } from '../support/realServer';

jest.setTimeout(120_000);

let dataDir: string;
let server: RealServer;
let browser: Browser;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'bezel-widget-'));
  server = new RealServer({ dataDir, port: await freePort() });
  await server.start();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  rmSync(dataDir, { recursive: true });
});

async function newPage(width = 1280): Promise<Page> {
  const context = await browser.newContext({
    baseURL: server.url,
    locale: 'en-GB',
    reducedMotion: 'reduce',
    viewport: { width, height: 844 },
  });
  context.setDefaultTimeout(15_000);
  return context.newPage();
}

const answers = (page: Page) => page.locator('.bot .bubble');

/** Says it and gives what the bot answered. */
async function say(page: Page, text: string): Promise<string> {
  const before = await answers(page).count();
  const field = page.getByRole('textbox', { name: 'Message', exact: true });
  await field.fill(text);
  await field.press('Enter');
  await answers(page).nth(before).waitFor();
  // What the bot says in one turn comes together.
  await page.waitForTimeout(300);
  return (await answers(page).allInnerTexts()).slice(before).join('\n');
}

/** What the shopper answers to whatever the bot asks on the way to a person. */
const REPLIES: readonly (readonly [question: RegExp, reply: string])[] = [
  [/Shall I send/, 'yes'],
  [/name\?/, 'Hugo Silva'],
  [/e-mail/, 'hugo@example.com'],
  [/about\?/, 'My parcel stands still and I would like to know why'],
];

async function askForPerson(page: Page): Promise<string> {
  let words = 'I want to talk to a person';
  for (let turn = 0; turn < 10; turn += 1) {
    const said = await say(page, words);
    const number = /T-\d+/.exec(said)?.[0];
    if (number) return number;
    words = REPLIES.find(([question]) => question.test(said))?.[1] ?? 'yes';
  }
  throw new Error('The bot asked for more than ten things.');
}

async function firstAgent(): Promise<Page> {
  const page = await newPage();
  await eventually(() => expect(server.output).toMatch(/#setup=\S+/));
  await page.goto(/http\S+#setup=\S+/.exec(server.output)?.[0] ?? '');
  await page.getByLabel('Your name').fill('Rosa Delgado');
  await page.getByLabel('E-mail address').fill('rosa@shop.example');
  await page.getByLabel('Password').fill('a good long password');
  await page.getByRole('button', { name: 'Create the account' }).click();
  return page;
}

test('a shopper asks about an order from the demo shop, sees its timeline, and gets a person into the same chat', async () => {
  const page = await newPage(390);
  await page.goto('/');
  await page.getByRole('button', { name: 'Ask about it (order 1049)' }).click();
  await answers(page).first().waitFor();
  const field = page.getByRole('textbox', { name: 'Message', exact: true });
  await say(page, await field.inputValue());
  await page.locator('.card .step.now').waitFor();
  expect(await page.locator('.card').innerText()).toContain('1049');
  expect(await accessibilityProblems(page)).toEqual([]);

  const number = await askForPerson(page);
  const agent = await firstAgent();
  await agent.locator(`#row-${number}`).click();
  await agent.getByRole('button', { name: 'Pick up' }).first().click();
  await agent.getByLabel('Reply to Hugo Silva').fill('Hello Hugo, I am asking the carrier.');
  await agent.getByRole('button', { name: 'Send' }).click();

  await page.locator('.agent').getByText('Hello Hugo, I am asking the carrier.').waitFor();
  expect(await page.locator('.header').innerText()).toContain('Rosa Delgado');
  await page.reload();
  await page.locator('.agent').getByText('Hello Hugo, I am asking the carrier.').waitFor();
  await field.fill('Thank you!');
  await field.press('Enter');
  await agent.getByRole('log').getByText('Thank you!').waitFor();
});

test('the contact page makes a ticket, and names the field that only the server finds wrong', async () => {
  const page = await newPage();
  await page.goto('/contact');
  await page.getByLabel('Your name').fill('Anna Larsen');
  await page.getByLabel('E-mail address').fill('anna@nowhere');
  await page.getByLabel('What is it about?').selectOption({ label: 'Something else' });
  await page
    .getByLabel('Your message', { exact: true })
    .fill('Do you also engrave rings that I have already?');
  await page.getByRole('button', { name: 'Send message' }).click();
  await page.getByText('Please enter an e-mail address such as name@example.com.').waitFor();
  await page.getByLabel('E-mail address').fill('anna@example.com');
  await page.getByRole('button', { name: 'Send message' }).click();
  await page.getByText(/^T-\d+$/).waitFor();
  expect(await page.locator('#done-due').getAttribute('datetime')).toMatch(/^\d{4}-\d\d-\d\dT/);
});
