/** Files on the real server, from the shopper's device to the agent's screen. */
import type { Download, Locator, Page } from 'playwright-core';
import { askForPerson, sayInChat, useWholeShop } from '../support/wholeShop';

const shop = useWholeShop();

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const PDF = Buffer.from(`%PDF-1.4\n${'%'.repeat(2990)}\n%%EOF\n`);
const PICTURE_FILE = { name: 'broken clasp.png', mimeType: 'image/png', buffer: PNG };
const PDF_FILE = { name: 'proof für Ana.pdf', mimeType: 'application/pdf', buffer: PDF };

let desk: Page;
beforeAll(async () => {
  desk = await shop.firstAgent();
});

/** The files of a ticket as its details show them. */
async function filesAtDesk(number: string): Promise<Locator> {
  await desk.locator(`#row-${number}`).click();
  const files = desk.getByRole('region', { name: 'Details' }).getByRole('region', { name: 'Files' });
  await files.getByRole('link').first().waitFor();
  return files;
}

const pixelsOf = (picture: Locator): Promise<number> =>
  picture.evaluate(async (image) => {
    const loaded = image as unknown as { decode(): Promise<void>; naturalWidth: number };
    await loaded.decode();
    return loaded.naturalWidth;
  });

test('a picture and a PDF sent in the chat reach the agent with name, type, size and thumbnail, and open', async () => {
  const page = await shop.newPage();
  await page.goto('/');
  await page.getByRole('button', { name: 'Chat with us' }).click();
  await page.locator('.bot .bubble').first().waitFor();
  await page.locator('input[type=file]').setInputFiles([PICTURE_FILE, PDF_FILE]);
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('Thanks, I have your').waitFor();
  const number = await askForPerson((words) => sayInChat(page, words), {
    name: 'Ana Ruiz',
    email: 'ana@example.com',
    about: 'The clasp of my bracelet broke, see the picture and the bill',
  });

  const files = await filesAtDesk(number);
  expect(await files.getByRole('link').allInnerTexts()).toEqual([
    expect.stringMatching(/^broken clasp\.png\s+PNG, 70 bytes$/),
    expect.stringMatching(/^proof für Ana\.pdf\s+PDF, 3 kB$/),
  ]);
  expect(await pixelsOf(files.locator('img'))).toBe(1);

  const [opened] = await Promise.all([
    desk.context().waitForEvent('page'),
    files.getByRole('link', { name: PICTURE_FILE.name }).click(),
  ]);
  expect(await pixelsOf(opened.locator('img'))).toBe(1);
  const saving = new Promise<Download>((resolve) => {
    desk.on('download', resolve);
    desk.context().on('page', (tab) => tab.on('download', resolve));
  });
  await files.getByRole('link', { name: PDF_FILE.name }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe(PDF_FILE.name);
});

test('a file on the contact page reaches the agent with the ticket', async () => {
  const page = await shop.newPage();
  await page.goto('/contact');
  await page.getByLabel('Your name').fill('Anna Larsen');
  await page.getByLabel('E-mail address').fill('anna@example.com');
  await page.getByLabel('What is it about?').selectOption({ label: 'Something else' });
  await page.getByLabel('Your message', { exact: true }).fill('Can you copy the ring in this picture?');
  await page.getByLabel('Pictures or PDF files').setInputFiles([PICTURE_FILE]);
  await page.getByRole('button', { name: 'Send message' }).click();
  const number = await page.getByText(/^T-\d+$/).innerText();

  const files = await filesAtDesk(number);
  expect(await files.getByRole('link').innerText()).toMatch(/^broken clasp\.png\s+PNG, 70 bytes$/);
  expect(await pixelsOf(files.locator('img'))).toBe(1);
});
