import type { Page } from 'playwright-core';
import { accessibilityProblems } from '../support/accessibility';
import { useDeskPages } from '../support/deskPages';
import { eventually } from '../support/eventually';

jest.setTimeout(120_000);

const pages = useDeskPages();

const palette = (page: Page) => page.getByRole('dialog', { name: 'Commands' });
const field = (page: Page) => page.getByRole('combobox', { name: 'What do you want to do?' });
const options = (page: Page) => palette(page).getByRole('option');
const isOpen = async (page: Page): Promise<boolean> => (await page.getByRole('dialog').count()) > 0;

async function opened(name: string) {
  const ticket = await pages.desk.openChat();
  const page = await pages.signedIn(name, `/desk/tickets/${ticket.number}`);
  await page.getByRole('button', { name: 'Pick up' }).first().waitFor();
  return { page, ...ticket };
}

test('Ctrl K, some letters and Enter do what has that name, and the palette is gone', async () => {
  const { page } = await opened('Pia');
  await page.keyboard.press('Control+k');
  await field(page).pressSequentially('pick');
  await eventually(async () => expect(await options(page).first().innerText()).toMatch(/^Pick up/));
  await page.keyboard.press('Enter');
  await page.getByText('You picked it up').first().waitFor();
  expect(await isOpen(page)).toBe(false);
});

test('it offers what may be done now, with its key, and not what would be refused', async () => {
  const { page } = await opened('Now');
  await page.keyboard.press('Control+k');
  await options(page).first().waitFor();
  const offered = async () => (await options(page).allInnerTexts()).map((text) => text.replaceAll('\n', ' '));
  expect(await offered()).toContain('Pick up This conversation C');
  expect((await offered()).join('\n')).not.toContain('Release');
  await field(page).fill('pick');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Release' }).waitFor();
  await page.keyboard.press('Control+k');
  await field(page).fill('release');
  await eventually(async () => expect((await offered())[0]).toBe('Release This conversation'));
});

test('it opens from within a reply, Escape goes back there, and nothing that was written is lost', async () => {
  const { page } = await opened('Write');
  await page.keyboard.press('c');
  const reply = page.getByLabel(/^Reply to/);
  await reply.fill('Half a sen');
  await reply.press('Control+k');
  await field(page).waitFor();
  await page.keyboard.press('Escape');
  await eventually(async () => expect(await isOpen(page)).toBe(false));
  await eventually(async () =>
    expect(await reply.evaluate((each) => each === document.activeElement)).toBe(true),
  );
  await page.keyboard.type('tence');
  await eventually(async () => expect(await reply.inputValue()).toBe('Half a sentence'));
});

test('a command that puts the keyboard somewhere does so from the palette too', async () => {
  const { page } = await opened('Focus');
  await page.keyboard.press('Control+k');
  await field(page).fill('internal note');
  await page.keyboard.press('Enter');
  await eventually(async () => expect(await isOpen(page)).toBe(false));
  await page.keyboard.type('call back');
  expect(await page.getByLabel('Internal note').inputValue()).toBe('call back');
});

test('what is chosen is told to a screen reader, and the arrows go round', async () => {
  const { page } = await opened('Arrows');
  // From here on nothing comes or goes by itself.
  await page.getByRole('status').getByText('Live').waitFor();
  await page.waitForTimeout(500);
  await page.keyboard.press('Control+k');
  await options(page).first().waitFor();
  const active = () =>
    field(page).evaluate((input) => {
      const id = input.getAttribute('aria-activedescendant') ?? '';
      return document.getElementById(id)?.innerText;
    });
  const all = await options(page).allInnerTexts();
  expect(await active()).toBe(all[0]);
  await page.keyboard.press('ArrowUp');
  expect(await active()).toBe(all.at(-1));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await active()).toBe(all[1]);
});

test('a number opens that ticket, and words that no command has are searched for', async () => {
  const { number } = await pages.desk.openChat();
  const page = await pages.signedIn('Number');
  await page.keyboard.press('Control+k');
  await field(page).fill(number.slice(2));
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/desk/tickets/${number}?**`);
  await page.keyboard.press('Control+k');
  await field(page).fill('small ring');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/desk/all?search=small+ring');
});

test('no key of the desk reaches through an open palette', async () => {
  const { page, number } = await opened('Through');
  await page.keyboard.press('Control+k');
  await options(page).first().waitFor();
  await palette(page).evaluate((dialog: HTMLElement) => {
    dialog.tabIndex = -1;
    dialog.focus();
  });
  await page.keyboard.press('c');
  await page.keyboard.press('u');
  expect(page.url()).toContain(number);
  expect(await pages.desk.desk.find(number)).toMatchObject({ state: 'open' });
});

test('on a phone a button opens it, and a reply is reached from the details', async () => {
  const { number } = await pages.desk.openChat();
  const viewport = { width: 390, height: 844 };
  const page = await pages.signedIn('Phone', '/desk', { viewport });
  await page.getByRole('button', { name: 'Commands' }).click();
  await options(page).filter({ hasText: 'Mine' }).click();
  await page.waitForURL('**/desk/mine');
  await page.goto(`/desk/tickets/${number}/details`);
  await page.getByRole('heading', { name: 'Timeline' }).waitFor();
  await page.keyboard.press('n');
  await page.getByLabel('Internal note').waitFor();
  await eventually(async () =>
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('composer'),
  );
  await page.goto(`/desk/tickets/${number}`);
  await page.getByRole('button', { name: 'Pick up' }).first().waitFor();
  await page.getByRole('button', { name: 'Commands' }).click();
  await field(page).fill('search conv');
  await page.keyboard.press('Enter');
  await eventually(async () => expect(await page.evaluate(() => document.activeElement?.id)).toBe('search'));
});

test.each([
  ['light', 1280, 800],
  ['dark', 1280, 800],
  ['light', 390, 844],
  ['dark', 390, 844],
] as const)(
  'axe finds nothing in palette and cheat sheet, %s, at %i pixels',
  async (colorScheme, width, height) => {
    const { number } = await pages.desk.openChat();
    const page = await pages.signedIn('Axe', '/desk', { colorScheme, viewport: { width, height } });
    await page.goto(`/desk/tickets/${number}`);
    await page.getByRole('button', { name: 'Pick up' }).first().waitFor();
    await page.keyboard.press('Control+k');
    await options(page).first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await field(page).fill('zzz');
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await field(page).fill('all keys');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  },
);
