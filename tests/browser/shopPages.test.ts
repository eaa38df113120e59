import type { Page } from 'playwright-core';
import { accessibilityProblems } from '../support/accessibility';
import { eventually } from '../support/eventually';
import { useWidgetWorld } from '../support/widgetWorld';

jest.setTimeout(60_000);

const world = useWidgetWorld();

const CONTACT = {
  'Your name': 'Anna Larsen',
  'E-mail address': 'anna@example.com',
  'Your message': 'The clasp of my bracelet does not close any more.',
};

/** Answers `/api/contact` as the server would, and says what was asked. */
async function contactApi(page: Page, answer: { status: number; body: object } | 'down'): Promise<object[]> {
  const asked: object[] = [];
  await page.route('**/api/contact', async (route) => {
    const headers = route.request().headers();
    const body = await new Response(new Uint8Array(route.request().postDataBuffer() ?? []), {
      headers: { 'content-type': headers['content-type'] ?? '' },
    }).formData();
    const fields = [...body].map(([name, value]) => [name, typeof value === 'string' ? value : value.name]);
    asked.push({ key: headers['idempotency-key'], ...(Object.fromEntries(fields) as object) });
    if (answer === 'down') await route.abort();
    else await route.fulfill({ status: answer.status, json: answer.body });
  });
  return asked;
}

async function fillIn(page: Page): Promise<void> {
  for (const [label, text] of Object.entries(CONTACT))
    await page.getByLabel(label, { exact: true }).fill(text);
  await page.getByLabel('What is it about?').selectOption({ label: 'A product' });
}

const TICKET = { status: 201, body: { number: 'T-1001', responseDueBy: '2026-03-04T10:30:00.000Z' } };

describe('the contact page', () => {
  test('sends the form and shows the ticket and when the answer is due', async () => {
    const page = await world.newPage({ timezoneId: 'Europe/Copenhagen' });
    const asked = await contactApi(page, TICKET);
    await page.goto('/contact');
    await fillIn(page);
    await page.getByRole('button', { name: 'Send message' }).click();
    await page.getByText('T-1001').waitFor();
    expect(asked).toEqual([
      {
        key: expect.any(String),
        name: CONTACT['Your name'],
        email: CONTACT['E-mail address'],
        topic: 'product',
        description: CONTACT['Your message'],
      },
    ]);
    expect(await page.locator('#contact-done').innerText()).toMatch(/Wednesday,? 4 March 2026 at 11:30/);
    expect(await page.evaluate('document.activeElement.id')).toBe('done-title');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Write another message' }).click();
    expect(await page.getByLabel('Your message', { exact: true }).inputValue()).toBe('');
  });

  test('says at each field what is wrong, goes to the first, and sends nothing', async () => {
    const page = await world.newPage();
    const asked = await contactApi(page, TICKET);
    await page.goto('/contact');
    await page.getByLabel('Your name').fill('  ');
    await page.getByLabel('E-mail address').fill('anna@');
    await page.getByLabel('Your message', { exact: true }).fill('too short');
    await page.getByRole('button', { name: 'Send message' }).click();
    expect(await page.locator('.form-error:visible').allInnerTexts()).toEqual([
      'Please tell us your name.',
      'Please enter an e-mail address such as name@example.com.',
      'Please choose what it is about.',
      'Please describe it in at least ten characters.',
    ]);
    expect(await page.evaluate('document.activeElement.id')).toBe('name');
    expect(await page.getByLabel('E-mail address').getAttribute('aria-describedby')).toBe('email-error');
    expect(asked).toEqual([]);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByLabel('Your name').fill('Anna');
    expect(await page.getByText('Please tell us your name.').count()).toBe(0);
  });

  test('takes pictures and PDF files, and says what it does not take before anything is sent', async () => {
    const page = await world.newPage();
    const asked = await contactApi(page, TICKET);
    await page.goto('/contact');
    await fillIn(page);
    const files = page.getByLabel('Pictures or PDF files');
    await files.setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('hello') });
    await page.getByRole('button', { name: 'Send message' }).click();
    await page.getByText('Please attach at most five pictures or PDF files').waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('files');
    expect(asked).toEqual([]);
    await files.setInputFiles({ name: 'clasp.png', mimeType: 'image/png', buffer: Buffer.from('png') });
    expect(await page.locator('.form-error:visible').count()).toBe(0);
    await page.getByRole('button', { name: 'Send message' }).click();
    await page.getByText('T-1001').waitFor();
    expect(asked).toEqual([expect.objectContaining({ topic: 'product', files: 'clasp.png' })]);
  });

  test('shows what only the server finds wrong at its field', async () => {
    const page = await world.newPage();
    world.expectFaults(/400/);
    const problem = { code: 'invalidInput', errors: [{ field: 'orderNumber', message: 'Too long' }] };
    await contactApi(page, { status: 400, body: problem });
    await page.goto('/contact');
    await fillIn(page);
    await page.getByLabel('Order number').fill('12');
    await page.getByRole('button', { name: 'Send message' }).click();
    await page.getByText('Please check the order number, or leave it out.').waitFor();
    expect(await page.getByLabel('Order number').getAttribute('aria-invalid')).toBe('true');
  });

  test('keeps the text when the server can’t be reached, and tries again under the same key', async () => {
    const page = await world.newPage();
    world.expectFaults(/Failed to load resource/);
    const asked = await contactApi(page, 'down');
    await page.goto('/contact');
    await fillIn(page);
    const send = page.getByRole('button', { name: 'Send message' });
    await send.click();
    await page.getByText('Your message could not be sent.').waitFor();
    expect(await page.getByLabel('Your message', { exact: true }).inputValue()).toBe(CONTACT['Your message']);
    await send.click();
    await eventually(() => expect(asked).toHaveLength(2));
    await page.getByLabel('Your message', { exact: true }).fill('Another matter altogether.');
    await send.click();
    await eventually(() => expect(asked).toHaveLength(3));
    const keys = asked.map((each) => (each as { key: string }).key);
    expect(keys).toHaveLength(3);
    expect(keys[0]).toBe(keys[1]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  test('says that somebody sends too much', async () => {
    const page = await world.newPage();
    world.expectFaults(/429/);
    await contactApi(page, { status: 429, body: { code: 'tooManyRequests' } });
    await page.goto('/contact');
    await fillIn(page);
    await page.getByRole('button', { name: 'Send message' }).click();
    await page.getByText('several messages in a short time').waitFor();
  });

  test('says that it needs JavaScript where there is none', async () => {
    const page = await world.newPage({ javaScriptEnabled: false });
    await page.goto('/contact');
    await page.locator('noscript .form-problem').waitFor();
  });
});

describe('the demo shop', () => {
  test('says that it is one, and lists its orders with addresses to try', async () => {
    const page = await world.newPage();
    await page.goto('/');
    await page.getByText('This is a demo shop: nothing is for sale').waitFor();
    await page.getByText('All 29 demo orders').click();
    const row = page.getByRole('row', { name: /1051/ });
    expect(await row.innerText()).toContain('jonas@example.com');
    await row.getByRole('button', { name: 'overdue, day 13' }).click();
    await page.getByText('Welcome!').waitFor();
    expect(await page.getByRole('textbox', { name: 'Message' }).inputValue()).toContain(
      'order 1051, jonas@example.com',
    );
  });

  test('draws every piece of the catalogue', async () => {
    const page = await world.newPage();
    await page.goto('/');
    const pictures = page.locator('.product img');
    expect(await pictures.count()).toBe(8);
    for (const picture of await pictures.all()) {
      await picture.scrollIntoViewIfNeeded();
      await picture.evaluate((image) => (image as never as { decode(): Promise<void> }).decode());
    }
  });
});

test.each([
  ['/', 'light', 1280],
  ['/', 'dark', 390],
  ['/contact', 'light', 390],
  ['/contact', 'dark', 1280],
] as const)('axe finds nothing on %s, %s, %i pixels wide', async (path, colorScheme, width) => {
  const page = await world.newPage({ colorScheme, viewport: { width, height: 900 } });
  await page.goto(path);
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
});
