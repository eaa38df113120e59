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

test('a ticket is snoozed by keyboard, is found under Snoozed, and woken again', async () => {
  const { number } = await pages.desk.openChat();
  const page = await pages.signedIn('Sly', `/desk/tickets/${number}?view=unassigned`);
  await page.getByRole('button', { name: 'Snooze' }).waitFor();
  await page.keyboard.press('s');
  const snooze = menu(page, 'Snooze until');
  await snooze.getByText('that time goes on running').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await details(page).getByText('You snoozed it until').waitFor();
  const views = page.getByRole('navigation', { name: 'Views' });
  await eventually(async () =>
    expect(await views.getByRole('link', { name: 'Snoozed' }).innerText()).toMatch(/1$/),
  );
  expect(await page.locator(`#row-${number}`).count()).toBe(0);
  await views.getByRole('link', { name: 'Snoozed' }).click();
  await page.locator(`#row-${number}`).click();
  await details(page).getByText('the time to answer goes on running').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Wake up' }).click();
  await details(page).getByText('You brought it back in sight').waitFor();
  await eventually(async () => expect(await page.locator(`#row-${number}`).count()).toBe(0));
});

test('a snooze until a chosen time is meant on the shop’s clock, and one that is too late is refused in words', async () => {
  const { number } = await pages.desk.openChat();
  await pages.desk.desk.claim(number, await pages.desk.agent('Zed', 'lead'));
  const page = await pages.signedIn('Lea', `/desk/tickets/${number}`, { role: 'lead' });
  await page.getByRole('button', { name: 'Snooze' }).click();
  const field = menu(page, 'Snooze until').getByLabel('Another day and time');
  await field.fill('2026-01-01T09:00');
  await menu(page, 'Snooze until').getByRole('button', { name: 'Snooze' }).click();
  await page.getByRole('alert').getByText('Choose a time that is yet to come').waitFor();

  const due = (await pages.desk.desk.find(number)).responseDueBy;
  const wanted = new Date(due.getTime() - 6 * 60 * 60 * 1000);
  wanted.setSeconds(0, 0);
  const onShopClock = new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: 'America/New_York',
  })
    .format(wanted)
    .replace(' ', 'T');
  await page.keyboard.press('s');
  await field.fill(onShopClock);
  await page.keyboard.press('Enter');
  await eventually(async () => expect((await pages.desk.desk.find(number)).snoozedUntil).toEqual(wanted));
});
