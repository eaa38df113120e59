import type { Page } from 'playwright-core';
import type { MacroStep } from '../../handoff/api/contract';
import { accessibilityProblems } from '../support/accessibility';
import { useDeskPages } from '../support/deskPages';
import { eventually } from '../support/eventually';

jest.setTimeout(120_000);

const pages = useDeskPages();

const search = (page: Page) => page.getByRole('combobox', { name: 'Search macros' });
const options = (page: Page) => page.getByRole('listbox', { name: 'Macros' }).getByRole('option');
const preview = (page: Page) => page.getByRole('region', { name: /^What .* does$/ });

const THANKS: MacroStep[] = [
  { kind: 'assignToMe' },
  { kind: 'reply', text: 'Thank you {{firstName}}, we are done. {{agentName}}' },
  { kind: 'resolve' },
];

async function written(name: string, steps: MacroStep[]): Promise<void> {
  await pages.desk.macros.add(await pages.desk.agent('Lena', 'lead'), { name, steps });
}

afterEach(async () => {
  const lead = await pages.desk.agent('Lea', 'lead');
  for (const { id } of await pages.desk.macros.list()) await pages.desk.macros.remove(lead, id);
});

/** The sheet by its key, as soon as there is a ticket for it. */
async function opened(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Pick up' }).first().waitFor();
  await page.keyboard.press('x');
  await search(page).waitFor();
}

test('a key, some letters and Enter do several steps at once, which were seen before', async () => {
  await written('Close with thanks', THANKS);
  await written('Raise it', [{ kind: 'setPriority', priority: 'timeCritical' }]);
  const { number, conversationId } = await pages.desk.openChat();
  const page = await pages.signedIn('Mia', `/desk/tickets/${number}`);
  await opened(page);
  await options(page).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await preview(page).getByText('Set the priority to time critical').waitFor();
  await page.keyboard.type('thanks');
  await eventually(async () => expect(await options(page).count()).toBe(1));
  expect(await preview(page).getByRole('listitem').allInnerTexts()).toEqual([
    'Pick it up',
    expect.stringContaining('Thank you Ana, we are done. Mia'),
    'Resolve it',
  ]);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('Done: Close with thanks.').waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect((await pages.desk.desk.find(number)).state).toBe('resolved');
  expect(await pages.said(conversationId)).toEqual(['agent: Thank you Ana, we are done. Mia']);
  const conversation = page.getByRole('log');
  await conversation.getByText('You ran the macro “Close with thanks”').waitFor();
});

test('a macro that is refused says which step, and leaves the ticket as it was', async () => {
  await written('Close twice', [...THANKS, { kind: 'resolve' }]);
  const { number, conversationId } = await pages.desk.openChat();
  const page = await pages.signedIn('Noor', `/desk/tickets/${number}`);
  await opened(page);
  await options(page).first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('Nothing was done. Step 4, “Resolve it”').waitFor();
  expect((await pages.desk.desk.find(number)).state).toBe('open');
  expect(await pages.said(conversationId)).toEqual([]);
  await page.keyboard.press('Escape');
  await eventually(async () => expect(await page.getByRole('dialog').count()).toBe(0));
});

test.each([
  ['light', 1280, 800],
  ['dark', 390, 844],
] as const)(
  'a lead writes a macro, changes and removes it, %s, at %i pixels',
  async (colorScheme, width, height) => {
    const { number } = await pages.desk.openChat();
    const page = await pages.signedIn('Lou', '/desk', {
      role: 'lead',
      colorScheme,
      viewport: { width, height },
    });
    await page.goto(`/desk/tickets/${number}`);
    await opened(page);
    await page.getByText('There are no macros yet.').waitFor();
    await page.getByRole('button', { name: 'Write and change them' }).click();
    const dialog = page.getByRole('dialog', { name: 'Macros' });
    await dialog.getByLabel('Name').fill('Tomorrow');
    await dialog.getByLabel('Step 1: text').fill('Thank you {{name}}');
    await dialog.getByRole('button', { name: 'Add a step' }).click();
    await dialog.getByLabel('Step 2', { exact: true }).selectOption('Snooze it');
    await dialog.getByLabel('Step 2: hours').fill('20');
    await dialog.getByRole('button', { name: 'Add the macro' }).click();
    await dialog.getByRole('alert').getByText('{{name}}').waitFor();
    await dialog.getByLabel('Step 1: text').fill('Thank you {{firstName}}');
    await dialog.getByRole('button', { name: 'Add the macro' }).click();
    await dialog.getByRole('button', { name: /^Tomorrow/ }).click();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await dialog.getByRole('button', { name: 'Remove step 1' }).press('Enter');
    const added = dialog.getByRole('button', { name: 'Add a step' });
    expect(await added.evaluate((button) => button === document.activeElement)).toBe(true);
    await dialog.getByRole('button', { name: 'Save the change' }).click();
    await dialog.getByRole('button', { name: 'Tomorrow Snooze it', exact: true }).waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();

    await page.keyboard.press('x');
    await preview(page).getByText('Snooze it for 20 hours').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await page.getByRole('button', { name: 'Write and change them' }).click();
    await dialog.getByRole('button', { name: /^Tomorrow/ }).click();
    await dialog.getByRole('button', { name: 'Remove it' }).click();
    await eventually(async () =>
      expect(await dialog.getByRole('button', { name: /^Tomorrow/ }).count()).toBe(0),
    );
  },
);
