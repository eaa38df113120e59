import type { Page } from 'playwright-core';
import { accessibilityProblems } from '../support/accessibility';
import { useDeskPages } from '../support/deskPages';
import { eventually } from '../support/eventually';

jest.setTimeout(120_000);

const pages = useDeskPages();

const note = (page: Page) => page.getByLabel('Internal note', { exact: true }).and(page.locator('textarea'));
const options = (page: Page) => page.getByRole('listbox', { name: 'Colleagues' }).getByRole('option');
const mentions = (page: Page) => page.getByRole('navigation', { name: 'Views' }).getByText('Mentions');

async function writing(name: string) {
  const ticket = await pages.desk.openChat();
  const page = await pages.signedIn(name, `/desk/tickets/${ticket.number}`);
  await page.getByRole('button', { name: 'Pick up' }).first().waitFor();
  await page.keyboard.press('n');
  await note(page).waitFor();
  return { page, ...ticket };
}

test('an @ and some letters offer colleagues; the one picked is mentioned, told, and sees it once', async () => {
  const karim = await pages.signedIn('Karim Haddad');
  const { page, number } = await writing('Mia');
  await note(page).pressSequentially('Could you, @kar');
  await options(page).first().waitFor();
  await note(page).press('Enter');
  expect(await note(page).inputValue()).toBe('Could you, @Karim Haddad ');
  await page.keyboard.type('have a look?');
  await note(page).press('Enter');
  await page.locator('.note .mention', { hasText: '@Karim Haddad' }).waitFor();

  await eventually(async () =>
    expect(await mentions(karim).locator('..').innerText()).toMatch(/Mentions\s+1/),
  );
  await karim.getByText('@ Mentions you').waitFor();
  await mentions(karim).click();
  await karim.waitForURL('**/desk/mentions');
  expect(await accessibilityProblems(karim)).toEqual([]);
  await karim.locator(`#row-${number}`).click();
  await karim.locator('.note .mention').waitFor();
  await eventually(async () =>
    expect(await mentions(karim).locator('..').innerText()).toMatch(/Mentions\s+0/),
  );
  await eventually(async () => expect(await karim.getByText('@ Mentions you').count()).toBe(0));
  expect(await karim.locator(`#row-${number}`).count()).toBe(1);
});

test('what is offered is told to a screen reader; oneself is not offered; Escape leaves an @ as it is', async () => {
  await pages.desk.agent('Ada Bell');
  await pages.desk.agent('Ada Cole');
  const { page } = await writing('Ada Self');
  await note(page).pressSequentially('@ada');
  await eventually(async () => expect(await options(page).allInnerTexts()).toHaveLength(2));
  const active = () =>
    note(page).evaluate((field) => {
      const id = field.getAttribute('aria-activedescendant') ?? '';
      return document.getElementById(id)?.lastElementChild?.textContent;
    });
  expect(await active()).toBe('Ada Bell');
  await note(page).press('ArrowDown');
  expect(await active()).toBe('Ada Cole');
  expect(await accessibilityProblems(page)).toEqual([]);
  await note(page).press('Escape');
  await eventually(async () => expect(await options(page).count()).toBe(0));
  await note(page).press('End');
  await page.keyboard.type(' and so on');
  await note(page).press('Enter');
  await page.getByText('@ada and so on').first().waitFor();
  expect(await page.locator('.note .mention').count()).toBe(0);
});

test('whose name is taken out of the note again is not mentioned', async () => {
  const lars = await pages.desk.agent('Lars');
  const { page, number } = await writing('Olu');
  await note(page).pressSequentially('@lar');
  await options(page).first().click();
  expect(await note(page).inputValue()).toBe('@Lars ');
  await note(page).fill('never mind');
  await note(page).press('Enter');
  await page.locator('.note').getByText('never mind').waitFor();
  expect((await pages.desk.desk.counts(lars.id)).mentions).toBe(0);
  expect(await pages.desk.eventsOf(number)).toEqual(['opened', 'noted']);
});

test('an @ in a reply to the customer offers nobody', async () => {
  const { page } = await writing('Reply');
  await page.keyboard.press('Escape');
  await page.keyboard.press('c');
  const reply = page.getByLabel(/^Reply to/);
  await page.getByRole('button', { name: 'Release' }).waitFor();
  await page.keyboard.press('r');
  await reply.pressSequentially('@a');
  expect(await options(page).count()).toBe(0);
});

test('a note that was not saved is still there after a reload, and is saved once', async () => {
  const { page, number } = await writing('Reload');
  await page.route('**/notes', (route) => route.abort());
  await note(page).fill('written in vain?');
  await note(page).press('Enter');
  await page.getByText('Not confirmed.').waitFor();
  await page.unroute('**/notes');
  await page.reload();
  await page.getByText('Not confirmed.').waitFor();
  await page.getByRole('button', { name: 'Try again' }).click();
  await eventually(async () => expect(await pages.desk.eventsOf(number)).toEqual(['opened', 'noted']));
  await eventually(async () => expect(await page.getByText('Not confirmed.').count()).toBe(0));
});

test.each([
  ['light', 1280, 800],
  ['dark', 390, 844],
] as const)(
  'axe finds nothing in the list of colleagues, %s, at %i pixels',
  async (colorScheme, width, height) => {
    await pages.desk.agent('Zoe Ash');
    const { number } = await pages.desk.openChat();
    const page = await pages.signedIn('Axe', '/desk', { colorScheme, viewport: { width, height } });
    await page.goto(`/desk/tickets/${number}`);
    await page.getByRole('button', { name: 'Internal note' }).click();
    await note(page).pressSequentially('Please @');
    await options(page).first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await note(page).pressSequentially('zoe');
    await note(page).press('Enter');
    await note(page).press('Enter');
    await page.locator('.note .mention').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  },
);
