import type { Page } from 'playwright-core';
import { trainingLines, unclearLines } from '../../handoff/schema';
import { recordUnclear } from '../../handoff/understanding/recordUnclear';
import { accessibilityProblems } from '../support/accessibility';
import { useDeskPages } from '../support/deskPages';
import { eventually } from '../support/eventually';

jest.setTimeout(120_000);

const pages = useDeskPages();

beforeEach(async () => {
  await pages.desk.database.db.delete(unclearLines);
  await pages.desk.database.db.delete(trainingLines);
});

const record = (text: string, language = 'en') => {
  const guesses = [{ intent: 'OrderStatus', score: 0.42 }];
  const line = { at: pages.desk.clock.now(), language, locale: language, text, guesses };
  return recordUnclear(pages.desk.database.db, line, pages.desk.shop.policy);
};
const group = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test('a lead files a group under an intent without the lines that are none of it, and dismisses the rest, by keyboard', async () => {
  for (const text of ['can you engrave this', 'can you engrave this', 'can you engrave that', 'asdf qwer'])
    await record(text);
  const page = await pages.signedIn('Lena', '/desk', { role: 'lead' });
  await page.getByRole('button', { name: 'Menu of Lena' }).press('Enter');
  await page.getByRole('link', { name: 'Not understood' }).press('Enter');
  const engraving = group(page, 'can you engrave this');
  await engraving.getByText('3 times').waitFor();
  await engraving.getByText('Guesses: Order status 42 %').waitFor();
  await engraving.getByText('2 wordings').press('Enter');
  await engraving.getByRole('checkbox', { name: 'can you engrave that' }).press('Space');
  await engraving.getByRole('combobox').focus();
  await page.keyboard.type('Return');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('1 filed line waits to be collected.').waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Not understood');
  expect(await pages.desk.database.db.select().from(trainingLines)).toMatchObject([
    { text: 'can you engrave this', intent: 'ReturnRequest' },
  ]);
  for (const name of ['can you engrave that', 'asdf qwer']) {
    await group(page, name).getByRole('button', { name: 'Dismiss' }).press('Enter');
    await eventually(async () => expect(await group(page, name).count()).toBe(0));
  }
  await page.getByText('Nothing waits here').waitFor();
});

test('the list is narrowed down to a language', async () => {
  await record('is there parking');
  await record('hay aparcamiento', 'es');
  const page = await pages.signedIn('Lea', '/desk/understanding', { role: 'lead' });
  await group(page, 'is there parking').waitFor();
  await page.getByLabel('Language').last().selectOption('Spanish');
  await eventually(async () => expect(await group(page, 'is there parking').count()).toBe(0));
  expect(await group(page, 'hay aparcamiento').count()).toBe(1);
});

test('an agent is told whose page it is', async () => {
  const page = await pages.signedIn('Plain', '/desk/understanding');
  await page.getByText('This page is for leads and admins.').waitFor();
});

test.each([
  ['light', 1280, 800],
  ['dark', 390, 844],
] as const)('axe finds nothing in it, %s, at %i pixels', async (colorScheme, width, height) => {
  for (const text of ['can you engrave this', 'can you engrave that', `a${'very'.repeat(60)}long word`])
    await record(text);
  const look = { colorScheme, viewport: { width, height } };
  const page = await pages.signedIn('Axe', '/desk', { ...look, role: 'lead' });
  await page.goto('/desk/understanding');
  await page.getByText('2 wordings').click();
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  const { scrollWidth, clientWidth } = await page
    .locator('.area')
    .evaluate(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }));
  expect(scrollWidth).toBe(clientWidth);
});
