/** Both sides on the real server: a shopper in the chat, an agent in a browser, from the first start on. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { eventually } from '../support/eventually';
import { freePort, RealServer } from '../support/realServer';
import { Shopper } from '../support/shopper';

jest.setTimeout(120_000);

let dataDir: string;
let server: RealServer;
let browser: Browser;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'bezel-desk-'));
  server = new RealServer({ dataDir, port: await freePort() });
  await server.start();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  rmSync(dataDir, { recursive: true });
});

/** What the shopper answers to whatever the bot asks on the way to a person. */
const ANSWERS: readonly (readonly [question: RegExp, answer: string])[] = [
  [/Shall I send/, 'yes'],
  [/name\?/, 'Maya Lindqvist'],
  [/e-mail/, 'maya@example.com'],
  [/about\?/, 'The clasp of my necklace broke on the second day'],
];

/** Asks for a person and answers until the case has a number. */
async function askForPerson(shopper: Shopper): Promise<string> {
  let words = 'I want to talk to a person';
  for (let turn = 0; turn < 10; turn += 1) {
    const said = (await shopper.say(words)).map(({ text }) => text ?? '').join('\n');
    const number = /T-\d+/.exec(said)?.[0];
    if (number) return number;
    words = ANSWERS.find(([question]) => question.test(said))?.[1] ?? 'yes';
  }
  throw new Error('The bot asked for more than ten things.');
}

const isFromAgent = ({ channelData }: { channelData?: { bezel?: { author: string } } }): boolean =>
  channelData?.bezel?.author === 'agent';

test('a shopper is helped, a person picks up, answers into the same chat and hands it back', async () => {
  const shopper = new Shopper(server.url);
  await shopper.open();
  const number = await askForPerson(shopper);

  const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await eventually(() => expect(server.output).toMatch(/#setup=\S+/));
  await page.goto(/http\S+#setup=\S+/.exec(server.output)?.[0] ?? '');
  await page.getByLabel('Your name').fill('Rosa Delgado');
  await page.getByLabel('E-mail address').fill('rosa@shop.example');
  await page.getByLabel('Password').fill('a good long password');
  await page.getByRole('button', { name: 'Create the account' }).click();

  await page.locator(`#row-${number}`).click();
  await page.getByRole('log').getByText('I want to talk to a person').waitFor();
  await page.getByRole('region', { name: 'Details' }).getByText('maya@example.com').first().waitFor();
  await page.getByRole('button', { name: 'Pick up' }).first().click();
  await page.getByLabel('Reply to Maya Lindqvist').fill('Hello Maya, this is Rosa.');
  await page.getByRole('button', { name: 'Send' }).click();
  await eventually(async () => {
    const replies = (await shopper.history()).filter(isFromAgent);
    expect(replies.map(({ text, from }) => [from.name, text])).toEqual([
      ['Rosa Delgado', 'Hello Maya, this is Rosa.'],
    ]);
  });

  const asked = await shopper.send('Can you repair it?');
  await page.getByRole('log').getByText('Can you repair it?').waitFor();
  // The bot is silent while a person has the chat.
  expect((await shopper.history()).filter(({ replyToId }) => replyToId === asked)).toEqual([]);

  await page.getByRole('button', { name: 'Resolve' }).click();
  await page.getByRole('group', { name: 'Confirm' }).getByRole('button', { name: 'Resolve' }).click();
  await page.getByText('You resolved it').first().waitFor();
  expect((await shopper.say('Where is my order?')).length).toBeGreaterThan(0);
});
