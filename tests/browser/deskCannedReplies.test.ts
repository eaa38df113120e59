import type { Page } from 'playwright-core';
import { accessibilityProblems } from '../support/accessibility';
import { useDeskPages } from '../support/deskPages';
import { eventually } from '../support/eventually';

jest.setTimeout(120_000);

const pages = useDeskPages();

const replyField = (page: Page) => page.getByLabel(/^Reply to/);
const search = (page: Page) => page.getByRole('combobox', { name: 'Search canned replies' });
const options = (page: Page) => page.getByRole('listbox', { name: 'Canned replies' }).getByRole('option');

async function pickedUp(name: string, ticket: Parameters<typeof pages.desk.openChat>[0] = {}) {
  const { number, conversationId } = await pages.desk.openChat(ticket);
  const page = await pages.signedIn(name, `/desk/tickets/${number}`);
  await page.getByRole('button', { name: 'Pick up' }).first().click();
  await replyField(page).waitFor();
  return { page, number, conversationId };
}

test('a slash, some letters and Enter put a reply in, filled in, to be changed and sent', async () => {
  const { page, number, conversationId } = await pickedUp('Mia');
  await replyField(page).press('/');
  await search(page).pressSequentially('good');
  await eventually(async () => expect(await options(page).count()).toBe(1));
  await search(page).press('Enter');
  await eventually(async () => expect(await replyField(page).inputValue()).toMatch(/^Thank you .* Ana\./));
  await page.keyboard.type('!');
  await replyField(page).press('Enter');
  await eventually(async () => {
    const [said = ''] = await pages.said(conversationId);
    expect(said).toContain(`your ticket number is ${number}.\n\nMia!`);
  });
});

test('the arrows go round the list, and what is chosen is told to a screen reader', async () => {
  const { page } = await pickedUp('Arrows');
  await replyField(page).press('/');
  await options(page).first().waitFor();
  const chosen = () => page.locator('[aria-selected="true"] .picker-name').innerText();
  const active = () =>
    search(page).evaluate((input) => {
      const id = input.getAttribute('aria-activedescendant') ?? '';
      return document.getElementById(id)?.querySelector('.picker-name')?.textContent;
    });
  const names = await page.locator('.picker-name').allInnerTexts();
  expect(await chosen()).toBe(names[0]);
  await search(page).press('ArrowUp');
  expect(await chosen()).toBe(names.at(-1));
  await search(page).press('ArrowDown');
  await search(page).press('ArrowDown');
  expect(await chosen()).toBe(names[1]);
  expect(await active()).toBe(names[1]);
});

test('a reply goes in where the text stood, and a blank in it is selected to be written', async () => {
  const { page } = await pickedUp('Caret', {
    form: { name: 'Olga', email: 'o@example.com', topic: 'other', description: 'Something else.' },
  });
  const lead = await pages.desk.agent('Lena', 'lead');
  await pages.desk.cannedReplies.add(lead, { name: 'With a blank', text: 'about order {{orderNumber}},' });
  await replyField(page).fill('Hello,  thanks');
  await replyField(page).evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(7, 7));
  await page.getByRole('button', { name: 'Canned replies' }).click();
  await search(page).fill('blank');
  await options(page).first().click();
  await eventually(async () =>
    expect(await replyField(page).inputValue()).toBe('Hello, about order [order number], thanks'),
  );
  await page.keyboard.type('1042');
  expect(await replyField(page).inputValue()).toBe('Hello, about order 1042, thanks');
});

test('Escape gives back what was typed; a list that finds nothing says so and puts nothing in', async () => {
  const { page } = await pickedUp('Escape');
  await replyField(page).press('/');
  await search(page).pressSequentially('nothing like it');
  await page.getByText('No reply has these words.').waitFor();
  await search(page).press('Enter');
  await search(page).press('Escape');
  await eventually(async () => expect(await replyField(page).inputValue()).toBe('/nothing like it'));
  expect(await replyField(page).evaluate((field) => field === document.activeElement)).toBe(true);
});

test('a slash in the middle of a text, and one in a note, is a slash', async () => {
  const { page } = await pickedUp('Slash');
  await replyField(page).pressSequentially('1/2');
  expect(await search(page).count()).toBe(0);
  await page.getByRole('button', { name: 'Internal note' }).click();
  await page.locator('textarea').press('/');
  expect(await page.locator('textarea').inputValue()).toBe('/');
});

test('a list that cannot be had says why', async () => {
  const { page } = await pickedUp('Offline');
  await page.route('**/canned-replies', (route) => route.abort());
  await replyField(page).press('/');
  await page.getByRole('alert').waitFor();
});

const manage = async (page: Page) => {
  await page.getByRole('button', { name: 'Pick up' }).first().click();
  await page.getByRole('button', { name: 'Canned replies' }).click();
  await page.getByRole('button', { name: 'Write and change them' }).click();
  const dialog = page.getByRole('dialog', { name: 'Canned replies' });
  await dialog.getByRole('button', { name: /^Hello/ }).waitFor();
  return dialog;
};

test('a lead writes a reply, is told what nothing fills in, changes it and removes it', async () => {
  const { number } = await pages.desk.openChat();
  const page = await pages.signedIn('Lena', `/desk/tickets/${number}`, { role: 'lead' });
  const dialog = await manage(page);
  await dialog.getByLabel('Name').fill('Thanks');
  await dialog.getByLabel('Text').fill('Thank you {{name}}');
  await dialog.getByRole('button', { name: 'Add the reply' }).click();
  await dialog.getByRole('alert').getByText('{{name}}').waitFor();
  await dialog.getByLabel('Text').fill('Thank you {{firstName}}');
  await dialog.getByRole('button', { name: 'Add the reply' }).click();
  await dialog.getByRole('button', { name: /^Thanks/ }).click();
  await dialog.getByLabel('Text').fill('Many thanks, {{firstName}}');
  await dialog.getByRole('button', { name: 'Save the change' }).click();
  await dialog.getByText('Many thanks').waitFor();
  await dialog.getByRole('button', { name: 'Close' }).click();

  await replyField(page).press('/');
  await search(page).pressSequentially('many');
  await options(page).getByText('Many thanks, Ana').waitFor();
  await page.getByRole('button', { name: 'Write and change them' }).click();
  await dialog.getByRole('button', { name: /^Thanks/ }).click();
  await dialog.getByRole('button', { name: 'Remove it' }).click();
  await eventually(async () => expect(await dialog.getByText('Many thanks').count()).toBe(0));
});

test('an agent who may not write canned replies is not asked to', async () => {
  const { page } = await pickedUp('Plain');
  await replyField(page).press('/');
  await options(page).first().waitFor();
  expect(await page.getByRole('button', { name: 'Write and change them' }).count()).toBe(0);
});

test.each([
  ['light', 1280, 800],
  ['dark', 1280, 800],
  ['light', 390, 844],
  ['dark', 390, 844],
] as const)('axe finds nothing in the list, %s, at %i pixels', async (colorScheme, width, height) => {
  const { number } = await pages.desk.openChat();
  const page = await pages.signedIn('Axe', '/desk', { colorScheme, viewport: { width, height } });
  await page.goto(`/desk/tickets/${number}`);
  await page.getByRole('button', { name: 'Pick up' }).first().click();
  await page.getByRole('button', { name: 'Canned replies' }).click();
  await options(page).first().waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  await search(page).fill('zzz');
  await page.getByText('No reply has these words.').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  const lead = await pages.signedIn('Lead', '/desk', {
    colorScheme,
    viewport: { width, height },
    role: 'lead',
  });
  await lead.goto(`/desk/tickets/${(await pages.desk.openChat()).number}`);
  await manage(lead);
  expect(await accessibilityProblems(lead)).toEqual([]);
});
