/**
 * A day at the desk, on the whole server: three agents who use the keyboard alone, ten shoppers at once. At its
 * end every conversation is accounted for.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openEmbedded } from '../../bot/database';
import { loadConfig } from '../../bot/config';
import { startApp, type App } from '../../bot/compositionRoot';
import { addAgent } from '../../handoff/accounts/addAgent';
import { accessibilityProblems } from '../support/accessibility';
import { launchBrowser } from '../support/browser';
import { useClosers } from '../support/closers';
import { createDeskClient, type DeskClient } from '../support/deskClient';
import { PASSWORD } from '../support/deskWorld';
import { eventually } from '../support/eventually';
import { KeyboardAgent } from '../support/keyboardAgent';
import { rawMail } from '../support/rawMail';
import { Shopper, type SeenActivity } from '../support/shopper';
import { silentLog } from '../support/turnEngine';
import { askForPerson, sayInChat } from '../support/wholeShop';

jest.setTimeout(300_000);

const MAIL_SECRET = 'mail-provider-0123456789abcdef0123456789';
const NAMES = ['Rosa', 'Bo', 'Cleo'] as const;

const closers = useClosers();
const dataDir = mkdtempSync(join(tmpdir(), 'bezel-day-'));
/** How far the server's clock is ahead. */
let aheadMs = 0;
let app: App;
let browser: Browser;
let lead: DeskClient;
const agents = {} as Record<(typeof NAMES)[number], KeyboardAgent>;

beforeAll(async () => {
  closers.add(() => rmSync(dataDir, { recursive: true, force: true }));
  const database = await openEmbedded(dataDir);
  for (const name of NAMES) {
    const email = `${name.toLowerCase()}@shop.example`;
    await addAgent(
      database,
      { email, name, role: name === 'Rosa' ? 'lead' : 'agent', password: PASSWORD },
      new Date(),
    );
  }
  await database.close();
  const config = loadConfig({
    PORT: '0',
    DATA_DIR: dataDir,
    RATE_LIMIT: 'off',
    MAIL_INBOUND_SECRET: MAIL_SECRET,
    MAIL_FROM: 'care@shop.example',
    CUSTOMER_AWAY_MINUTES: '0.02',
  });
  app = await startApp(config, { clock: { now: () => new Date(Date.now() + aheadMs) }, log: silentLog });
  closers.add(() => app.close());
  browser = await launchBrowser();
  closers.add(() => browser.close());
  lead = createDeskClient(app.url);
  await lead.signIn('rosa@shop.example');
  for (const name of NAMES) agents[name] = await atTheDesk(name);
});

async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    baseURL: app.url,
    locale: 'en-GB',
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(30_000);
  return context.newPage();
}

async function atTheDesk(name: string): Promise<KeyboardAgent> {
  const page = await newPage();
  await page.goto('/desk');
  await page.getByLabel('E-mail address').focus();
  await page.keyboard.type(`${name.toLowerCase()}@shop.example`);
  await page.keyboard.press('Tab');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Views' }).waitFor();
  return new KeyboardAgent(name, page);
}

interface InLine {
  number: string;
  shopper: Shopper;
}

const wordsOf = (activities: readonly SeenActivity[]): string =>
  activities.map(({ text }) => text ?? '').join('\n');

/** A shopper who asks for a person until there is a case. */
async function inLine(name: string, about: string): Promise<InLine> {
  const shopper = new Shopper(app.url);
  await shopper.open();
  const email = `${name.toLowerCase()}@example.com`;
  const say = async (words: string) => wordsOf(await shopper.say(words));
  return { shopper, number: await askForPerson(say, { name: `${name} Vale`, email, about }) };
}

async function heard({ shopper }: InLine, words: string): Promise<void> {
  await shopper.until((history) => history.some(({ text }) => text?.includes(words)));
}

async function chatOf(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Chat with us' }).first().click();
  await page.locator('.bot .bubble').first().waitFor();
}

const ticketOf = async (number: string) =>
  (await lead.get(`tickets/${number}`)).body as Record<string, unknown>;

/** The mails to an address, oldest first. */
async function mailsTo(address: string) {
  const folder = join(dataDir, 'mail');
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.eml'))
    .sort();
  const mails = await Promise.all(files.map((file) => simpleParser(readFileSync(join(folder, file)))));
  return mails.filter(({ to }) => JSON.stringify(to).includes(address));
}

test('three agents and ten shoppers: every conversation is answered or ended by its shopper', async () => {
  const { Rosa, Bo, Cleo } = agents;

  // In the morning all come at once.
  const anaPage = await newPage({ viewport: { width: 390, height: 844 } });
  const danPage = await newPage();
  const greta = fetch(`${app.url}/api/contact`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      name: 'Greta Vale',
      email: 'greta@example.com',
      topic: 'product',
      description: 'Do you also engrave rings that I have already?',
    }),
  });
  const farid = new Shopper(app.url);
  const inChat = async (page: Page, name: string, about: string): Promise<string> => {
    await chatOf(page);
    return askForPerson((words) => sayInChat(page, words), {
      name: `${name} Vale`,
      email: `${name.toLowerCase()}@example.com`,
      about,
    });
  };
  const [ana, dan, ben, chloe, ella, hugo, ines, jon, faridHeard] = await Promise.all([
    inChat(anaPage, 'Ana', 'The clasp of my necklace opens by itself'),
    inChat(danPage, 'Dan', 'Can a bracelet be made two links shorter'),
    inLine('Ben', 'My parcel stands still since Monday'),
    inLine('Chloe', 'The stone of my ring sits loose'),
    inLine('Ella', 'I gave a wrong telephone number'),
    inLine('Hugo', 'I have found my ring again'),
    inLine('Ines', 'I need another chain for the pendant I have'),
    inLine('Jon', 'Nobody has told me anything about my case'),
    farid.open().then(() => farid.say('where is order 1049, hugo@example.com')),
  ]);
  expect((await greta).status).toBe(201);
  expect(wordsOf(faridHeard)).toContain('1049');

  // One changes his mind before anybody looked.
  await hugo.shopper.say(`withdraw ${hugo.number}`);
  await hugo.shopper.say('yes');
  await eventually(async () => expect((await ticketOf(hugo.number)).withdrawnAt).not.toBeNull());

  // All three reach for the same one: one has it, and the others are told who.
  for (const agent of [Rosa, Bo, Cleo]) await agent.open(ben.number);
  await Promise.all([Rosa, Bo, Cleo].map(({ page }) => page.keyboard.press('c')));
  await eventually(async () => expect((await ticketOf(ben.number)).state).toBe('assigned'));
  const winnerName = ((await ticketOf(ben.number)).assignee as { name: string }).name;
  const winner = [Rosa, Bo, Cleo].find(({ name }) => name === winnerName);
  if (!winner) throw new Error('nobody has it');
  for (const loser of [Rosa, Bo, Cleo].filter((agent) => agent !== winner)) {
    await loser.page.locator('.ticket-head').getByText(new RegExp(winnerName)).first().waitFor();
    // A lead may step in; nobody else writes to a colleague's customer.
    if (loser !== Rosa) expect(await loser.page.getByRole('textbox', { name: /^Reply to/ }).count()).toBe(0);
  }
  await winner.reply('I am asking the carrier about it.');
  await heard(ben, 'I am asking the carrier about it.');
  await ben.shopper.send('thanks, how long will that take');
  await winner.log.getByText('thanks, how long will that take').waitFor();
  await winner.reply('I will know by tomorrow.');
  await winner.resolve();

  const withAna = async (): Promise<void> => {
    await Rosa.open(ana);
    await Rosa.claim();
    await Rosa.reply('Please send it in, we mend it.');
    await anaPage.locator('.agent').getByText('Please send it in, we mend it.').waitFor();
    await anaPage.reload();
    await anaPage.locator('.agent').getByText('Please send it in, we mend it.').waitFor();
    expect(await anaPage.locator('.header').innerText()).toContain('Rosa');
    const field = anaPage.getByRole('textbox', { name: 'Message', exact: true });
    await field.fill('Wonderful, thank you');
    await field.press('Enter');
    await Rosa.log.getByText('Wonderful, thank you').waitFor();
    await Rosa.resolve();
    await anaPage.getByText(`How good was our help with ${ana}?`).waitFor();
    await anaPage.getByRole('button', { name: /^5/ }).last().click();
    await Rosa.page.getByText('5 of 5').first().waitFor();
  };

  // He begins a return while he waits; a person takes over in the middle and gives the chat back.
  const withDan = async (): Promise<void> => {
    await sayInChat(danPage, 'meanwhile I want to return order 1042, anna@example.com');
    await sayInChat(danPage, "it doesn't fit");
    await Bo.open(dan);
    await Bo.claim();
    await Bo.reply('Two links shorter is no problem.');
    await danPage.locator('.agent').getByText('Two links shorter is no problem.').waitFor();
    await Bo.resolve();
    await danPage.getByText('Back to your return:').waitFor();
    await sayInChat(danPage, 'yes it is unworn and complete');
    await sayInChat(danPage, 'yes please');
    expect(await sayInChat(danPage, 'send')).toMatch(/T-\d+/);
  };

  // She is gone when the answer comes, reads it in her mail and answers from there.
  const withElla = async (): Promise<void> => {
    await Cleo.open(ella.number);
    await Cleo.claim();
    await Cleo.reply('Which number is the right one?');
    let mailed: Awaited<ReturnType<typeof mailsTo>>[number] | undefined;
    await eventually(async () => {
      mailed = (await mailsTo('ella@example.com')).find(({ text }) =>
        text?.includes('Which number is the right one?'),
      );
      expect(mailed).toBeDefined();
    }, 60);
    const replyTo = mailed?.replyTo?.value[0]?.address ?? '';
    expect(replyTo).toMatch(/^care\+t-\d+\./);
    const raw = await rawMail({
      from: 'Ella Vale <ella@example.com>',
      to: replyTo,
      subject: `Re: ${mailed?.subject}`,
      messageId: '<answer@example.com>',
      inReplyTo: mailed?.messageId,
      text: 'It ends in 77, the other one is old.',
    });
    const handedOver = await fetch(`${app.url}/api/mail/inbound`, {
      method: 'POST',
      headers: { 'content-type': 'message/rfc822', authorization: `Bearer ${MAIL_SECRET}` },
      body: new Uint8Array(raw),
    });
    expect(handedOver.status).toBe(200);
    await Cleo.log.getByText('It ends in 77, the other one is old.').waitFor();
    await Cleo.reply('I have put it right.');
    await Cleo.resolve();
  };
  await Promise.all([withAna(), withDan(), withElla()]);

  // One takes a ticket and is gone: it goes back into the queue, and its shopper is told.
  await Cleo.open(chloe.number);
  await Cleo.claim();
  await Cleo.page.context().close();
  await new Promise((resolve) => setTimeout(resolve, 1000));
  aheadMs += 6 * 60_000;
  await eventually(async () => expect((await ticketOf(chloe.number)).state).toBe('open'), 60);
  await heard(chloe, chloe.number);

  // The two others take whoever is next until nobody waits.
  const workOff = async (agent: KeyboardAgent): Promise<void> => {
    for (;;) {
      const number = await agent.takeNext();
      if (number === undefined) return;
      await agent.reply(`Here is ${agent.name}, that is settled now.`);
      await agent.resolve();
    }
  };
  await Promise.all([workOff(Rosa), workOff(Bo)]);

  // Nobody is left over.
  for (const each of [chloe, ines, jon]) await heard(each, 'that is settled now');
  await eventually(async () =>
    expect(
      (await mailsTo('greta@example.com')).some(({ text }) => text?.includes('that is settled now')),
    ).toBe(true),
  );
  expect((await lead.get('tickets?view=active')).body).toMatchObject({ tickets: [] });
  const { tickets } = (await lead.get('tickets?view=all')).body as {
    tickets: {
      number: string;
      state: string;
      customerName: string;
      firstRespondedAt: string | null;
      withdrawnAt: string | null;
    }[];
  };
  expect(tickets.map(({ customerName }) => customerName.split(' ')[0]).sort()).toEqual([
    'Ana',
    'Ben',
    'Chloe',
    'Dan',
    'Dan',
    'Ella',
    'Greta',
    'Hugo',
    'Ines',
    'Jon',
  ]);
  for (const { number, state, firstRespondedAt, withdrawnAt } of tickets) {
    expect([number, state]).toEqual([number, 'resolved']);
    expect([number, firstRespondedAt !== null || withdrawnAt !== null]).toEqual([number, true]);
  }
  for (const { shopper, number } of [ben, chloe, ella, ines, jon]) {
    const history = await shopper.until((seen) =>
      seen.some(({ text }) => text?.includes('How good was our help')),
    );
    expect(history.filter(({ text }) => text === `How good was our help with ${number}?`)).toHaveLength(1);
    // Whatever they said was answered, by the bot or by a person.
    expect(history.filter(({ type }) => type === 'message').at(-1)?.from.id).not.toBe(shopper.userId);
  }

  // And both sides are as they should be for everybody.
  expect(await accessibilityProblems(Rosa.page)).toEqual([]);
  expect(await accessibilityProblems(anaPage)).toEqual([]);
  await Rosa.page.goto('/desk/all');
  await Rosa.page.getByText('Greta Vale').waitFor();
  expect(await accessibilityProblems(Rosa.page)).toEqual([]);
});
