import type { Page } from 'playwright-core';
import { accessibilityProblems } from '../support/accessibility';
import { useDeskPages } from '../support/deskPages';
import { eventually } from '../support/eventually';

jest.setTimeout(120_000);

const pages = useDeskPages();

const rows = (page: Page) => page.getByRole('row').filter({ has: page.getByRole('cell') });

test('a lead finds who did what with a ticket, and goes from there to the ticket', async () => {
  const { number } = await pages.desk.openChat();
  const mia = await pages.desk.agent('Mia');
  const noah = await pages.desk.agent('Noah');
  await pages.desk.desk.claim(number, mia);
  await pages.desk.desk.release(number, mia);
  await pages.desk.desk.claim(number, noah);

  const page = await pages.signedIn('Lena', '/desk', { role: 'lead' });
  await page.getByRole('button', { name: 'Menu of Lena' }).click();
  await page.getByRole('link', { name: 'Audit' }).click();
  await page.getByLabel('Ticket', { exact: true }).fill(number.slice(2));
  await page.getByLabel('Ticket', { exact: true }).press('Enter');
  await eventually(async () => {
    const texts = await rows(page).allInnerTexts();
    expect(texts.map((text) => text.split('\t').slice(1).join(' '))).toEqual([
      `Noah picked up ${number}`,
      `Mia put ${number} back into the queue`,
      `Mia picked up ${number}`,
    ]);
  });
  await page.getByLabel('Agent').selectOption('Noah');
  await eventually(async () => expect(await rows(page).count()).toBe(1));
  await page.getByLabel('Action').selectOption('Resolved');
  await page.getByText('Nothing that fits.').waitFor();
  await page.getByLabel('Action').selectOption('Everything');
  await page.getByRole('link', { name: number }).click();
  await page.getByRole('heading', { name: 'Ana Ruiz' }).first().waitFor();
});

test('a period ends with its last day, and one that ends before it begins is refused in words', async () => {
  const page = await pages.signedIn('Petra', '/desk/audit', { role: 'admin' });
  await eventually(async () => expect(await rows(page).count()).toBeGreaterThan(0));
  await page.getByLabel('From').fill('2020-01-01');
  await page.getByLabel('Until').fill('2020-01-31');
  await page.getByText('Nothing that fits.').waitFor();
  await page.getByLabel('Until').fill('2019-12-31');
  await page.getByRole('alert').waitFor();
  expect(await page.getByText('Nothing that fits.').count()).toBe(0);
});

test('a long audit is read to its end, page by page, each entry once', async () => {
  const busy = await pages.desk.agent('Busy');
  const { number } = await pages.desk.openChat();
  for (let turn = 0; turn < 32; turn += 1) {
    await pages.desk.desk.claim(number, busy);
    await pages.desk.desk.release(number, busy);
  }
  const page = await pages.signedIn('Lea', '/desk/audit', { role: 'lead' });
  await page.getByLabel('Agent').selectOption('Busy');
  await eventually(async () => expect(await rows(page).count()).toBe(50));
  await page.getByRole('button', { name: 'Show more' }).press('Enter');
  await eventually(async () => expect(await rows(page).count()).toBe(64));
  expect(await page.getByRole('button', { name: 'Show more' }).count()).toBe(0);
});

test('an agent does not find it in the menu, and is told whose it is', async () => {
  const page = await pages.signedIn('Plain', '/desk/audit');
  await page.getByText('This page is for leads and admins.').waitFor();
  await page.getByRole('button', { name: 'Menu of Plain' }).click();
  expect(await page.getByRole('link', { name: 'Audit' }).count()).toBe(0);
});

test.each([
  ['light', 1280, 800],
  ['dark', 390, 844],
] as const)('axe finds nothing in the audit, %s, at %i pixels', async (colorScheme, width, height) => {
  const look = { colorScheme, viewport: { width, height } };
  const page = await pages.signedIn('Axe', '/desk', { ...look, role: 'lead' });
  await page.goto('/desk/audit');
  await eventually(async () => expect(await rows(page).count()).toBeGreaterThan(0));
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  const { scrollWidth, clientWidth } = await page
    .locator('.area')
    .evaluate(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }));
  expect(scrollWidth).toBe(clientWidth);
});
