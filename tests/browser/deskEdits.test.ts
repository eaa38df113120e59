import type { Page } from 'playwright-core';
import { accessibilityProblems } from '../support/accessibility';
import { useDeskPages } from '../support/deskPages';
import { eventually } from '../support/eventually';

jest.setTimeout(120_000);

const pages = useDeskPages();

const menu = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
const details = (page: Page) => page.getByRole('region', { name: 'Details' });

test('priority and topic are changed by keyboard, and the page says what they were before', async () => {
  const { number } = await pages.desk.openChat();
  const page = await pages.signedIn('Rosa', `/desk/tickets/${number}`);
  await page.getByRole('button', { name: 'More' }).waitFor();
  await page.keyboard.press('p');
  const normal = menu(page, 'Priority').getByRole('button', { name: 'Normal' });
  expect(await normal.getAttribute('aria-pressed')).toBe('true');
  await page.keyboard.press('Escape');
  expect(await menu(page, 'Priority').count()).toBe(0);
  await page.keyboard.press('p');
  await page.keyboard.press('Enter');
  await details(page).getByText('You changed the priority from Normal to Time critical').waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('ticket');

  await page.keyboard.press('t');
  expect(await accessibilityProblems(page)).toEqual([]);
  await menu(page, 'Topic').getByRole('button', { name: 'Payment' }).click();
  await details(page).getByText('You changed the topic from Return & refund to Payment').waitFor();
  expect(await details(page).getByRole('region', { name: 'Contact form' }).innerText()).toContain(
    'Return & refund',
  );
  await eventually(async () =>
    expect(await pages.desk.desk.find(number)).toMatchObject({ priority: 'timeCritical', topic: 'payment' }),
  );
});

test('on a phone the rarer actions are in one menu', async () => {
  const { number } = await pages.desk.openChat();
  const page = await pages.signedIn('Fon', '/desk', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  });
  await page.goto(`/desk/tickets/${number}`);
  await page.getByRole('button', { name: 'More' }).click();
  expect(await accessibilityProblems(page)).toEqual([]);
  await menu(page, 'More actions').getByRole('button', { name: 'Change the topic' }).click();
  await menu(page, 'Topic').getByRole('button', { name: 'Order' }).click();
  await eventually(async () => expect((await pages.desk.desk.find(number)).topic).toBe('order'));
});

test('what a colleague has cannot be filed otherwise, and no key offers it', async () => {
  const { number } = await pages.desk.openChat();
  await pages.desk.desk.claim(number, await pages.desk.agent('Owner'));
  const page = await pages.signedIn('Guest', `/desk/tickets/${number}`);
  await page.getByText('Owner has this conversation.').waitFor();
  await page.keyboard.press('p');
  await page.keyboard.press('t');
  expect(await menu(page, 'Priority').count()).toBe(0);
  expect(await menu(page, 'Topic').count()).toBe(0);
});
