import { accessibilityProblems } from '../support/accessibility';
import { shown, useWidgetWorld } from '../support/widgetWorld';

jest.setTimeout(60_000);

const world = useWidgetWorld();
const { openChat, say } = world;

const PHONE = { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true };

/** What the shopper said on one device, and what an agent answered when they had left. */
async function leftChat(): Promise<string> {
  const page = await world.newPage();
  await page.goto('/');
  await openChat(page);
  await say(page, 'is the clasp gold?');
  await page.getByText('You said: is the clasp gold?').waitFor();
  const link = await world.mailedLink(page);
  await world.postFromAgent(page, 'Yes, solid gold.');
  await page.context().close();
  return link;
}

test('a mailed link opens the conversation on another device, where it goes on', async () => {
  const link = await leftChat();
  const phone = await world.newPage(PHONE);
  await phone.goto(link);
  await phone.getByText('Yes, solid gold.').waitFor();
  await say(phone, 'thank you');
  await phone.getByText('You said: thank you').waitFor();
  expect(await shown(phone)).toEqual([
    'Welcome!',
    'is the clasp gold?',
    'You said: is the clasp gold?',
    'Yes, solid gold.',
    'thank you',
    'You said: thank you',
  ]);
  expect(await accessibilityProblems(phone)).toEqual([]);
});

test('the secret is in the address no longer, and a reload still has the conversation', async () => {
  const page = await world.newPage();
  await page.goto(await leftChat());
  await page.getByText('Yes, solid gold.').waitFor();
  expect(page.url()).toBe(`${world.url}/chat/resume`);
  await page.reload();
  await page.getByText('Yes, solid gold.').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('a link works on the shop’s own site as well', async () => {
  const link = await leftChat();
  world.setShop('<!doctype html><html lang="en"><title>Shop</title><h1>Elsewhere</h1>$WIDGET');
  const page = await world.newPage({ baseURL: world.shopUrl });
  await page.goto(`${world.shopUrl}/${new URL(link).hash}`);
  await page.getByText('Yes, solid gold.').waitFor();
});

test('a link that has ended opens a new conversation and says so', async () => {
  const link = await leftChat();
  world.advanceMinutes(8 * 24 * 60);
  const page = await world.newPage();
  await page.goto(link);
  await page.getByText('Your earlier conversation has ended').waitFor();
  expect(await page.getByText('Yes, solid gold.').count()).toBe(0);
});
