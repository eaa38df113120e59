import type { BrowserContext, Page } from 'playwright-core';
import { accessibilityProblems } from '../support/accessibility';
import { signIn, useDeskPages } from '../support/deskPages';
import { eventually } from '../support/eventually';

jest.setTimeout(120_000);

const pages = useDeskPages();

interface Calls {
  tones: number;
  notices: string[];
  closed: number;
}

/** Counts what would sound and be shown; the browser is as if another program were in front. */
function recordCalls(): void {
  const calls: Calls = { tones: 0, notices: [], closed: 0 };
  (globalThis as unknown as { calls: Calls }).calls = calls;
  const node = {
    connect: () => node,
    frequency: {},
    gain: {},
    start: () => undefined,
    stop: () => undefined,
  };
  const gain = { setValueAtTime: () => undefined, exponentialRampToValueAtTime: () => undefined };
  class Sounds {
    currentTime = 0;
    destination = {};
    resume = () => Promise.resolve();
    createGain = () => ({ ...node, gain });
    createOscillator = () => {
      calls.tones += 1;
      return node;
    };
  }
  class Shown {
    static permission = 'granted';
    static requestPermission = () => Promise.resolve('granted');
    constructor(title: string, { body, tag }: { body: string; tag: string }) {
      calls.notices.push(`${title} | ${body} | ${tag}`);
    }
    close(): void {
      calls.closed += 1;
    }
  }
  Object.assign(globalThis, { AudioContext: Sounds, Notification: Shown });
  Document.prototype.hasFocus = () => false;
}

const callsOf = (page: Page): Promise<Calls> =>
  page.evaluate(() => (globalThis as unknown as { calls: Calls }).calls);
/** Rings are two tones each. */
const rings = async (...all: Page[]): Promise<number> => {
  const calls = await Promise.all(all.map(callsOf));
  return calls.reduce((sum, { tones }) => sum + tones / 2, 0);
};

/** A tab, and what waits until it knows what there is to look at: from then on it rings. */
async function tab(context: BrowserContext): Promise<{ page: Page; isReady: () => Promise<void> }> {
  const page = await context.newPage();
  let looks = 0;
  page.on('response', (response) => {
    if (response.url().endsWith('/api/desk/attention') && response.ok()) looks += 1;
  });
  await page.clock.install();
  await page.addInitScript(recordCalls);
  const isReady = (): Promise<void> => eventually(() => expect(looks).toBeGreaterThan(0));
  return { page, isReady };
}

/** An agent at a quiet desk with desktop notifications on, who then does nothing. */
async function waiting(name: string) {
  const { email } = await pages.desk.agent(name);
  const first = await pages.newPage({ permissions: ['notifications'] });
  const context = first.context();
  await first.close();
  const { page, isReady } = await tab(context);
  await page.goto('/desk/account');
  await signIn(page, email);
  await page.getByLabel(/^Desktop notifications/).click();
  await isReady();
  return { page, context };
}

const aMinute = (page: Page) => page.clock.fastForward(61_000);

test('a new conversation rings and is shown again every minute until the agent has seen the queue', async () => {
  const { page } = await waiting('Ring');
  expect(await rings(page)).toBe(0);
  const { number } = await pages.desk.openChat();
  await eventually(async () => expect(await rings(page)).toBe(1));
  expect((await callsOf(page)).notices).toEqual([
    `New conversation | Ana Ruiz, Return & refund | desk-${number}`,
  ]);
  expect(await page.title()).toMatch(/^\(1 new\) /);
  await aMinute(page);
  await eventually(async () => expect(await rings(page)).toBe(2));
  expect((await callsOf(page)).notices).toHaveLength(2);
  await page.mouse.move(300, 300);
  await eventually(async () => expect(await page.title()).not.toContain('new'));
  expect((await callsOf(page)).closed).toBe(1);
  await aMinute(page);
  await aMinute(page);
  expect(await rings(page)).toBe(2);
});

test('what a colleague takes stops ringing', async () => {
  const { page } = await waiting('Taken');
  const { number } = await pages.desk.openChat();
  await eventually(async () => expect(await rings(page)).toBe(1));
  await pages.desk.desk.claim(number, await pages.desk.agent('Other'));
  await eventually(async () => expect(await page.title()).not.toContain('new'));
  await aMinute(page);
  expect(await rings(page)).toBe(1);
});

test('two tabs ring once, and seeing it in one is seen in both', async () => {
  const { page, context } = await waiting('Tabs');
  const { page: second, isReady } = await tab(context);
  await second.goto('/desk');
  await isReady();
  await second.mouse.click(5, 5);
  await pages.desk.openChat();
  for (const each of [page, second]) {
    await eventually(async () => expect(await each.title()).toMatch(/^\(1 new\) /));
  }
  expect(await rings(page, second)).toBe(1);
  await second.mouse.move(200, 200);
  for (const each of [page, second]) {
    await eventually(async () => expect(await each.title()).not.toContain('new'));
  }
  await aMinute(page);
  await aMinute(second);
  expect(await rings(page, second)).toBe(1);
});

test('with the sound off and a kind not wanted, nothing sounds and nothing is shown', async () => {
  const { page } = await waiting('Quiet');
  await page.getByLabel('Sound', { exact: true }).click();
  await page.getByLabel('A new conversation waits').click();
  await page.reload();
  expect(await page.getByLabel('A new conversation waits').isChecked()).toBe(false);
  await page.getByText('Live').waitFor();
  await page.mouse.click(5, 5);
  const before = await page.getByRole('navigation', { name: 'Views' }).innerText();
  await pages.desk.openChat();
  await eventually(async () =>
    expect(await page.getByRole('navigation', { name: 'Views' }).innerText()).not.toBe(before),
  );
  expect(await callsOf(page)).toEqual({ tones: 0, notices: [], closed: 0 });
});

test.each([
  ['light', 1280, 800],
  ['dark', 390, 844],
] as const)('axe finds nothing in the settings, %s, at %i pixels', async (colorScheme, width, height) => {
  const page = await pages.signedIn('Axe', '/desk', { colorScheme, viewport: { width, height } });
  await page.goto('/desk/account');
  await page.getByRole('heading', { name: 'Sound and notifications' }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
});
