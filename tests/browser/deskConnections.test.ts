import type { Page } from 'playwright-core';
import { accessibilityProblems } from '../support/accessibility';
import { useClosers } from '../support/closers';
import { useDeskPages } from '../support/deskPages';
import { eventually } from '../support/eventually';
import { startWebhookReceiver, type WebhookReceiver } from '../support/webhookReceiver';

jest.setTimeout(120_000);

const pages = useDeskPages();
const closers = useClosers();
let receiver: WebhookReceiver;
beforeAll(async () => {
  receiver = await startWebhookReceiver();
  closers.add(() => receiver.close());
});
beforeEach(() => {
  receiver.answer = () => ({});
  receiver.received.length = 0;
});

const rows = (page: Page) => page.getByRole('row').filter({ has: page.getByRole('cell') });

async function withWebhook(name: string, options: Parameters<typeof pages.signedIn>[2] = {}): Promise<Page> {
  const page = await pages.signedIn('Ada', '/desk', { role: 'admin', ...options });
  await page.goto('/desk/connections');
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Address', { exact: true }).fill(`${receiver.url}/${name}`);
  await page.getByRole('button', { name: 'Add the webhook' }).click();
  await page.getByRole('heading', { name, exact: true }).waitFor();
  return page;
}

test('an admin adds a webhook, sees its secret once, tries it out and finds it in the list', async () => {
  const page = await withWebhook('Reporting');
  const secret = await page.getByText(/^whsec_/).innerText();
  expect(secret).toMatch(/^whsec_[\w+/]{43}=$/);
  await page.getByRole('button', { name: 'Send a test' }).click();
  await rows(page).filter({ hasText: 'webhook.test' }).getByText('Delivered').waitFor();
  expect(receiver.received.map(({ path }) => path)).toEqual(['/Reporting']);
  await page.getByRole('button', { name: 'All connections' }).click();
  await page.getByRole('button', { name: 'Reporting' }).click();
  await page.getByRole('heading', { name: 'Reporting', exact: true }).waitFor();
  expect(await page.getByText(/^whsec_/).count()).toBe(0);
  await page.getByRole('button', { name: 'Another secret' }).click();
  await page.getByText(/^whsec_/).waitFor();
  expect(await page.getByText(/^whsec_/).innerText()).not.toBe(secret);
  await page.getByText(/signed with the secret before as well/).waitFor();
});

test('a wrong address is refused beside its field, and nothing is lost of what was typed', async () => {
  const page = await pages.signedIn('Ada', '/desk/connections', { role: 'admin' });
  await page.getByLabel('Name', { exact: true }).fill('Inside');
  await page.getByLabel('Address', { exact: true }).fill('https://169.254.169.254/latest');
  await page.getByLabel('ticket.noted').uncheck();
  await page.getByRole('button', { name: 'Add the webhook' }).click();
  await page.getByText('Give a public address that begins with https://').waitFor();
  expect(await page.getByLabel('Address', { exact: true }).getAttribute('aria-invalid')).toBe('true');
  expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Inside');
  expect(await page.getByLabel('ticket.noted').isChecked()).toBe(false);
});

test('what failed is shown with its answer, and sent again alone or all of it', async () => {
  const page = await withWebhook('Fragile');
  receiver.answer = () => ({ status: 410, body: 'gone fishing' });
  const { number } = await pages.desk.openChat();
  await pages.desk.outgoing.deliverDue();
  await page.getByRole('button', { name: 'Look again' }).click();
  await page.getByText('Off: it answered 410 Gone').waitFor();
  const row = rows(page).filter({ hasText: number });
  await row.getByText('What was sent').click();
  await row.getByText('gone fishing').waitFor();
  await row.getByText(`"number": "${number}"`).waitFor();

  receiver.answer = () => ({});
  await page.getByRole('button', { name: 'Turn it on' }).click();
  await page.getByRole('button', { name: 'Turn it off' }).waitFor();
  await row.getByRole('button', { name: `Send again: ticket.opened of ${number}` }).click();
  await row.getByText('Under way').waitFor();
  await pages.desk.outgoing.deliverDue();
  await page.getByRole('button', { name: 'Look again' }).click();
  await row.getByText('Delivered').waitFor();

  await page.getByRole('button', { name: 'Turn it off' }).click();
  await page.getByRole('button', { name: 'Turn it on' }).waitFor();
  await pages.desk.openChat();
  await pages.desk.outgoing.deliverDue();
  await page.getByRole('button', { name: 'Turn it on' }).click();
  await page.getByRole('button', { name: 'Send all of it again' }).click();
  await eventually(() => expect(pages.desk.outgoing.queued).toHaveLength(1));
  await pages.desk.outgoing.deliverDue();
  await page.getByLabel('Show').selectOption('Failed');
  await page.getByText('Nothing yet.').waitFor();
});

test('a webhook is changed and removed', async () => {
  const page = await withWebhook('Short-lived');
  await page.getByLabel(/^Name the customer/).check();
  await page.getByLabel('Name', { exact: true }).fill('Renamed');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { name: 'Renamed', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Remove it…' }).click();
  await page.getByRole('button', { name: 'Remove it with what was sent to it' }).click();
  await page.getByRole('heading', { name: 'Add a webhook' }).waitFor();
  await eventually(async () => expect(await page.getByRole('button', { name: 'Renamed' }).count()).toBe(0));
});

test('a lead is told whose page it is', async () => {
  const page = await pages.signedIn('Lena', '/desk/connections', { role: 'lead' });
  await page.getByText('This page is for admins.').waitFor();
});

test.each([
  ['light', 1280, 900],
  ['dark', 390, 844],
] as const)('axe finds nothing in the connections, %s, at %i pixels', async (colorScheme, width, height) => {
  const page = await withWebhook(`Axe-${width}`, { colorScheme, viewport: { width, height } });
  await pages.desk.openChat();
  await pages.desk.outgoing.deliverDue();
  await page.getByRole('button', { name: 'Send a test' }).click();
  await rows(page).getByText('webhook.test', { exact: true }).waitFor();
  await rows(page).getByRole('button', { name: 'Send again' }).waitFor();
  await rows(page).getByText('What was sent').first().click();
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  await page.getByRole('button', { name: 'All connections' }).click();
  await page.getByRole('heading', { name: 'Add a webhook' }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
});

const TROUBLE = {
  isGivenUp: true,
  remoteId: null,
  attempts: 1,
  problem: 'refused',
  problemStatus: 422,
  nextAttemptAt: null,
  updatedAt: '2026-03-02T10:00:00.000Z',
};

/** The desk of these tests has no help desk; its answers are the ones that the API's own test checks. */
async function withHelpDesk(page: Page, number: string): Promise<string[]> {
  const retried: string[] = [];
  await page.route('**/api/desk/connections/help-desk', (route) => {
    const tickets = retried.length > 0 ? [] : [{ ...TROUBLE, ticketNumber: number }];
    return route.fulfill({ json: { helpDesk: { name: 'Zendesk', troubled: tickets.length, tickets } } });
  });
  await page.route('**/help-desk/tickets/*/retry', (route) => {
    retried.push(new URL(route.request().url()).pathname);
    return route.fulfill({ status: 204 });
  });
  await page.route(`**/api/desk/tickets/${number}/help-desk`, (route) =>
    route.fulfill({
      json: {
        helpDesk: {
          name: 'Zendesk',
          id: '35436',
          url: 'https://s.zendesk.com/agent/tickets/35436',
          isLate: true,
        },
      },
    }),
  );
  return retried;
}

test('a ticket that did not get to the help desk is shown with its reason, and tried again', async () => {
  const { number } = await pages.desk.openChat();
  const page = await pages.signedIn('Ada', '/desk', { role: 'admin' });
  const retried = await withHelpDesk(page, number);
  await page.goto('/desk/connections');
  await rows(page).filter({ hasText: number }).getByText('Refused what was sent (422)').waitFor();
  await page.getByRole('button', { name: `Try again: ${number}` }).click();
  await page.getByText('Nothing is late').waitFor();
  expect(retried).toEqual([`/api/desk/connections/help-desk/tickets/${number}/retry`]);
});

test('an agent finds the way from a ticket to the help desk', async () => {
  const { number } = await pages.desk.openChat();
  const page = await pages.signedIn('Mia', '/desk');
  await withHelpDesk(page, number);
  await page.goto(`/desk/tickets/${number}`);
  const link = page.getByRole('link', { name: '#35436' });
  expect(await link.getAttribute('href')).toBe('https://s.zendesk.com/agent/tickets/35436');
});

test.each([
  ['dark', 1280, 900],
  ['light', 390, 844],
] as const)(
  'axe finds nothing in the help desk’s part, %s, at %i pixels',
  async (colorScheme, width, height) => {
    const { number } = await pages.desk.openChat();
    const look = { colorScheme, viewport: { width, height } };
    const page = await pages.signedIn('Ada', '/desk', { ...look, role: 'admin' });
    await withHelpDesk(page, number);
    await page.goto('/desk/connections');
    await page.getByRole('button', { name: `Try again: ${number}` }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await page.goto(`/desk/tickets/${number}/details`);
    await page.getByRole('link', { name: '#35436' }).waitFor();
    await page.getByRole('link', { name: '#35436' }).scrollIntoViewIfNeeded();
    expect(await accessibilityProblems(page)).toEqual([]);
  },
);
