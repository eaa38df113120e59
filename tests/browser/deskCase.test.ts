import type { Page } from 'playwright-core';
import { accessibilityProblems } from '../support/accessibility';
import { useDeskPages } from '../support/deskPages';

jest.setTimeout(120_000);

const pages = useDeskPages();

const section = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Details' }).getByRole('region', { name });

const onItsWay = {
  reason: 'deliveryInvestigation',
  ownership: { verified: true, how: 'email', orderNumber: '1049' } as const,
  decisions: [
    {
      policy: 'orderProgress',
      kind: 'overdue',
      reason: 'deliveryExceeded',
      section: 4 as const,
      facts: {
        orderNumber: '1049',
        items: [{ lineId: '1', name: 'Luna ring', quantity: 1 }],
        today: '2026-03-20',
        placedOn: '2026-03-01',
        paidOn: '2026-03-01',
        shippedOn: '2026-03-03',
        carrier: 'UPS',
        trackingNumber: '1Z99AA10123456784',
        trackingUrl: 'https://track.example/1Z99',
        deliveryFrom: '2026-03-09',
        deliveryTo: '2026-03-15',
        daysOverdue: 5,
      },
    },
  ],
};

const formOf = (email: string) => ({
  name: 'Olga Petrova',
  email,
  orderNumber: '1049',
  topic: 'shipping' as const,
  description: 'My ring should have been here last week.',
});

test('the case is told in short, with the dates of the verified order and its tracking', async () => {
  const { number } = await pages.desk.openChat({ ...onItsWay, form: formOf('short@example.com') });
  const page = await pages.signedIn('Short', `/desk/tickets/${number}`);
  expect(await section(page, 'In short').locator('p').allInnerTexts()).toEqual([
    'Delivery is overdue: ask the carrier; order 1049 (on its way). Verified by e-mail address.',
    'Policy §4: Overdue by 5 days (expected by 2026-03-15): to be investigated with the carrier, then reshipment or refund.',
    'Wrote: “My ring should have been here last week.”',
  ]);
  const order = section(page, 'Order 1049');
  // Browsers differ in the dash and in the spaces beside it.
  const lines = await order.locator('.order-step-line').allInnerTexts();
  expect(lines.map((line) => line.replaceAll(/[^\w,]+/g, ' '))).toEqual([
    'Placed Sun, 1 Mar 2026',
    'Paid Sun, 1 Mar 2026',
    'Shipped Tue, 3 Mar 2026',
    'Delivery expected Mon, 9 Mar Sun, 15 Mar 2026',
  ]);
  expect(await order.getByRole('link').getAttribute('href')).toBe('https://track.example/1Z99');
});

test('west of Greenwich the shop’s days stay the days they are', async () => {
  const { number } = await pages.desk.openChat({ ...onItsWay, form: formOf('west@example.com') });
  const page = await pages.signedIn('West', `/desk/tickets/${number}`, { timezoneId: 'America/Los_Angeles' });
  await section(page, 'Order 1049').getByText('Tue, 3 Mar 2026').waitFor();
});

test('nothing of an order is shown while nobody has shown that it is theirs', async () => {
  const { number } = await pages.desk.openChat({
    ...onItsWay,
    ownership: { verified: false },
    form: formOf('unproven@example.com'),
  });
  const page = await pages.signedIn('Unproven', `/desk/tickets/${number}`);
  await section(page, 'In short').getByText('Not verified that it is theirs').waitFor();
  expect(await section(page, 'Order 1049').count()).toBe(0);
});

test('the customer’s other tickets lead to them, and from ten on to all of them', async () => {
  const form = formOf('many@example.com');
  const first = await pages.desk.open({ form });
  for (let made = 0; made < 10; made += 1) await pages.desk.open({ form });
  const { number } = await pages.desk.openChat({ form });
  const page = await pages.signedIn('Others', `/desk/tickets/${number}`);
  const others = section(page, 'Other tickets of this customer');
  await others.getByText('that alone proves nobody’s identity').waitFor();
  expect(await others.locator('.other').count()).toBe(10);
  await others.getByRole('link', { name: 'Show all' }).click();
  await page.locator(`#row-${first.number}`).waitFor();
  expect(await page.locator('[data-ticket-row]').count()).toBe(12);

  await page.locator(`#row-${first.number}`).click();
  await section(page, 'Other tickets of this customer').getByRole('link', { name: number }).click();
  await page.waitForURL(`**/desk/tickets/${number}?*`);
});

test('the list of other tickets is not there where there are none', async () => {
  const { number } = await pages.desk.open({ form: formOf('only@example.com') });
  const page = await pages.signedIn('Only', `/desk/tickets/${number}`);
  await section(page, 'In short').waitFor();
  expect(await section(page, 'Other tickets of this customer').count()).toBe(0);
});

test.each([
  ['light', 1280, 1100],
  ['dark', 1280, 1100],
  ['light', 390, 844],
  ['dark', 390, 844],
] as const)('axe finds nothing in the details, %s, at %i pixels', async (colorScheme, width, height) => {
  const form = formOf(`axe-${colorScheme}-${width}@example.com`);
  for (let made = 0; made < 11; made += 1) await pages.desk.open({ form });
  const { number } = await pages.desk.openChat({ ...onItsWay, form });
  const page = await pages.signedIn('Axe', '/desk', { colorScheme, viewport: { width, height } });
  await page.goto(`/desk/tickets/${number}/details`);
  await section(page, 'Other tickets of this customer').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
});
