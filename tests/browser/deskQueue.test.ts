import type { Page } from 'playwright-core';
import { accessibilityProblems } from '../support/accessibility';
import { useDeskPages } from '../support/deskPages';
import { eventually } from '../support/eventually';

jest.setTimeout(120_000);

const pages = useDeskPages();

const rows = (page: Page) => page.locator('[data-ticket-row]');
const view = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);
const isLive = (page: Page) => page.getByRole('status').getByText('Live').waitFor();

test('an empty view says so, and a new ticket appears by itself with its count in the title', async () => {
  const page = await pages.signedIn('Early');
  await page.getByRole('heading', { name: 'All picked up' }).waitFor();
  await isLive(page);
  await pages.desk.openChat({ timeCritical: true });
  await rows(page).first().waitFor();
  expect(await rows(page).first().innerText()).toContain('Time critical');
  await eventually(async () => expect(await page.title()).toBe('(1 new) Unassigned · Desk'));
});

test('the views show what belongs in them', async () => {
  const { number } = await pages.desk.openChat();
  const page = await pages.signedIn('Viewer', `/desk/tickets/${number}?view=unassigned`);
  const shows = async (name: string, expected: boolean): Promise<void> => {
    await view(page, name).click();
    await eventually(async () => {
      expect(await page.locator('.queue').getAttribute('aria-busy')).toBe('false');
      expect(await page.locator(`#row-${number}`).count()).toBe(expected ? 1 : 0);
    });
  };
  await page.getByRole('button', { name: 'Pick up' }).first().click();
  await page.getByText('With you').first().waitFor();
  await shows('Mine', true);
  await shows('Unassigned', false);
  await shows('Waiting', false);
  await page.goto(`/desk/tickets/${number}?view=mine`);
  await page.getByLabel(/^Reply to/).fill('Done?');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('waiting for the customer').first().waitFor();
  await shows('Waiting', true);
  await page.locator(`#row-${number}`).click();
  await page.getByRole('button', { name: 'Resolve' }).click();
  await page.getByRole('group', { name: 'Confirm' }).getByRole('button', { name: 'Resolve' }).click();
  await page.getByText('You resolved it').first().waitFor();
  await shows('Resolved', true);
  await shows('All open', false);
});

test('time left and overdue are said in words', async () => {
  const before = await pages.desk.openChat({
    form: { name: 'Late Larry', email: 'l@example.com', topic: 'order', description: 'Where is my order?' },
  });
  const page = await pages.newPage();
  const agent = await pages.desk.agent('Timer');
  // Three days on; an answer is due within two.
  await page.clock.install({ time: Date.now() + 72 * 3_600_000 });
  await page.goto('/desk');
  await page.getByLabel('E-mail address').fill(agent.email);
  await page.getByLabel('Password').fill('a good long password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  expect(await page.locator(`#row-${before.number}`).innerText()).toContain('overdue by 24 h');
});

test('an event stream that was cut comes back by itself and catches up on what it missed', async () => {
  const { number, conversationId } = await pages.desk.openChat();
  const page = await pages.signedIn('Steady', `/desk/tickets/${number}`);
  await isLive(page);
  await page.route('**/api/desk/events*', (route) => route.abort());
  await pages.desk.dropStreams();
  await page.getByText('Reconnecting…').waitFor();
  await pages.desk.customerWrites(conversationId, 'Written in the dark');
  await page.unroute('**/api/desk/events*');
  await isLive(page);
  await page.getByRole('log').getByText('Written in the dark').waitFor();
});

test('a conversation is worked from the list to its end by keyboard alone', async () => {
  const { number, conversationId } = await pages.desk.openChat();
  await pages.desk.openChat();
  const page = await pages.signedIn('Keys');
  await rows(page).first().waitFor();
  const order = await rows(page).evaluateAll((all) => all.map((row) => row.id));
  const target = `row-${number}`;

  await page.keyboard.press('j');
  expect(await focused(page)).toBe(order[0]);
  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toBe(order[1]);
  await page.keyboard.press('k');
  expect(await focused(page)).toBe(order[0]);
  for (let step = 0; (await focused(page)) !== target && step < order.length; step += 1) {
    await page.keyboard.press('j');
  }
  expect(await focused(page)).toBe(target);

  await page.keyboard.press('Enter');
  await eventually(async () => expect(await focused(page)).toBe('ticket'));
  await page.getByRole('button', { name: 'Pick up' }).first().waitFor();
  await page.keyboard.press('c');
  await page.getByLabel(/^Reply to/).waitFor();
  await page.keyboard.press('r');
  await page.keyboard.type('Typed, not clicked. Keys like e and c are letters here.');
  await page.keyboard.press('Enter');
  await eventually(async () =>
    expect(await pages.said(conversationId)).toEqual([
      'agent: Typed, not clicked. Keys like e and c are letters here.',
    ]),
  );
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await page.keyboard.type('Noted by keyboard');
  await page.keyboard.press('Enter');
  await page.getByRole('log').getByText('Noted by keyboard').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('e');
  await page.getByRole('group', { name: 'Confirm' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('You resolved it').first().waitFor();
  await page.keyboard.press('u');
  await page.getByRole('region', { name: 'No conversation open' }).waitFor();
});

test('the cheat sheet opens with a question mark, holds the focus and can turn the letters off', async () => {
  await pages.desk.openChat();
  const page = await pages.signedIn('Sheet');
  await rows(page).first().waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByLabel('Single-letter keys are on').click();
  await page.keyboard.press('Escape');
  await eventually(async () => expect(await page.getByRole('dialog').count()).toBe(0));
  await page.keyboard.press('j');
  expect(await focused(page)).not.toMatch(/^row-/);
});

test('a search and filters narrow a view down, stand in the address, and empty again', async () => {
  const found = await pages.desk.openChat({
    form: {
      name: 'Saga Lindqvist',
      email: 'saga@example.com',
      topic: 'payment',
      description: 'Two charges for one anklet, please look.',
    },
  });
  const page = await pages.signedIn('Finder');
  await rows(page).first().waitFor();
  const shown = () => rows(page).evaluateAll((all) => all.map((row) => row.id));
  await page.keyboard.press('/');
  expect(await focused(page)).toBe('search');
  await page.keyboard.type('ankle charg');
  await page.keyboard.press('Enter');
  await eventually(async () => expect(await shown()).toEqual([`row-${found.number}`]));
  expect(new URL(page.url()).searchParams.get('search')).toBe('ankle charg');
  expect(await focused(page)).toBe('search');

  await page.reload();
  await eventually(async () => expect(await shown()).toEqual([`row-${found.number}`]));
  await page.getByRole('button', { name: 'Filters' }).click();
  await page.getByLabel('topic', { exact: true }).selectOption('Return & refund');
  await page.getByRole('heading', { name: 'Nothing found' }).waitFor();
  await page.getByLabel('topic', { exact: true }).selectOption('Payment');
  await eventually(async () => expect(await shown()).toEqual([`row-${found.number}`]));
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.goto('/desk/resolved?search=anklet');
  await page.getByRole('link', { name: 'Look in all tickets' }).click();
  await eventually(async () => expect(await shown()).toEqual([`row-${found.number}`]));
  await page.locator(`#row-${found.number}`).click();
  await page.getByRole('log').waitFor();
  expect(await shown()).toEqual([`row-${found.number}`]);
  await page.getByLabel('Search tickets').fill('');
  await eventually(async () => expect((await shown()).length).toBeGreaterThan(1));
});

test('the next in line is taken with one key and opens', async () => {
  const first = await pages.desk.openChat({ timeCritical: true });
  const page = await pages.signedIn('Taker');
  await rows(page).first().waitFor();
  const [next] = await rows(page).evaluateAll((all) => all.map((row) => row.id));
  await page.keyboard.press('g');
  await page.getByText('With you').first().waitFor();
  expect(`row-${new URL(page.url()).pathname.split('/').at(-1)}`).toBe(next);
  expect((await pages.desk.desk.find(first.number)).priority).toBe('timeCritical');
});

test('on a phone list, ticket and details follow each other, and back leads back', async () => {
  const { number } = await pages.desk.openChat();
  const page = await pages.signedIn('Mobile', '/desk', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  });
  await page.locator(`#row-${number}`).tap();
  await page.getByRole('log').waitFor();
  expect(await page.locator(`#row-${number}`).isVisible()).toBe(false);
  await page.getByRole('link', { name: 'Details' }).tap();
  await page.getByRole('heading', { name: 'Where it stands' }).waitFor();
  expect(await page.getByRole('log').isVisible()).toBe(false);
  await page.getByRole('link', { name: 'Back to the conversation' }).tap();
  await page.getByRole('log').waitFor();
  await page.goBack();
  await page.goBack();
  await page.getByRole('log').waitFor();
  await page.getByRole('link', { name: 'Back to the queue' }).tap();
  await page.locator(`#row-${number}`).waitFor();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(390);
});

describe.each([
  ['light', 1280, 800],
  ['dark', 1280, 800],
  ['light', 390, 844],
  ['dark', 390, 844],
] as const)('axe finds nothing in %s at %i pixels', (colorScheme, width, height) => {
  const options = { colorScheme, viewport: { width, height } };

  test('on the sign-in and the setup', async () => {
    const page = await pages.newPage(options);
    await page.goto('/desk');
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.goto('/desk#setup=token');
    await page.reload();
    await page.getByRole('heading', { name: 'Set up the desk' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test('in the queue, empty and full, and in a ticket from pick-up to resolving', async () => {
    const { number, conversationId } = await pages.desk.openChat({ timeCritical: true });
    await pages.desk.customerWrites(conversationId, 'See https://shop.example/orders/1.');
    const page = await pages.signedIn('Axe', '/desk/mine', options);
    await page.getByRole('heading', { name: 'Nothing of yours' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await view(page, 'Unassigned').click();
    await page.locator(`#row-${number}`).click();
    await page.getByRole('button', { name: 'Pick up' }).first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Pick up' }).first().click();
    await page.getByRole('button', { name: 'Internal note' }).click();
    await page.locator('textarea').fill('A note');
    await page.locator('textarea').press('Enter');
    await page.getByRole('log').getByText('A note').waitFor();
    await page.getByRole('button', { name: 'Assign' }).click();
    await page.getByRole('group', { name: 'Assign to' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Resolve' }).click();
    await page.getByRole('group', { name: 'Confirm' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test('in the details of a ticket', async () => {
    const { number } = await pages.desk.openChat();
    const page = await pages.signedIn('Axel', '/desk', options);
    await page.goto(`/desk/tickets/${number}/details`);
    await page.getByRole('heading', { name: 'Where it stands' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});
