import type { Download, Page } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { accessibilityProblems } from '../support/accessibility';
import { useDeskPages } from '../support/deskPages';
import { eventually } from '../support/eventually';
import { recordVisit } from '../../handoff/reports/recordVisit';
import { ticketRatings, tickets } from '../../handoff/schema';

jest.setTimeout(120_000);

const pages = useDeskPages();

const DAY = 24 * 3600 * 1000;
const TOPICS = ['order', 'return', 'shipping', 'product', 'payment'] as const;
const REASONS = ['askedForPerson', 'returnRequest', 'deliveryInvestigation', 'notUnderstood'];

/** A month: `n` days ago n % 7 + 1 tickets came in, of which every third is open still. */
beforeAll(async () => {
  const { database, clock } = pages.desk;
  const now = clock.now().getTime();
  let number = 5000;
  for (let ago = 0; ago < 30; ago += 1) {
    for (let at = 0; at <= ago % 7; at += 1) {
      number += 1;
      const createdAt = new Date(now - ago * DAY - 60_000);
      const isResolved = number % 3 > 0;
      const answeredAt = new Date(createdAt.getTime() + ((number % 11) + 1) * 0.5 * 3600_000);
      const resolvedAt = new Date(createdAt.getTime() + ((number % 13) + 4) * 3600_000);
      const isOver = resolvedAt.getTime() < now;
      await database.db.insert(tickets).values({
        number: `T-${number}`,
        state: isResolved && isOver ? 'resolved' : 'open',
        priority: 'normal',
        conversationId: `conversation ${number}`,
        channel: 'directline',
        locale: 'en-US',
        customerName: 'Ana Ruiz',
        email: 'ana@example.com',
        ownership: { verified: false },
        topic: TOPICS[number % 5] ?? 'other',
        description: 'Where is it?',
        reason: REASONS[number % 7] ?? 'contactForm',
        decisions: [],
        answers: [],
        createdAt,
        updatedAt: createdAt,
        responseDueBy: new Date(createdAt.getTime() + 5 * 3600_000),
        firstRespondedAt: isResolved && isOver ? answeredAt : null,
        resolvedAt: isResolved && isOver ? resolvedAt : null,
      });
      if (isResolved && isOver) {
        const score = [5, 4, 5, null, 3, 5, 2][number % 7] ?? null;
        await database.db.insert(ticketRatings).values({
          ticketNumber: `T-${number}`,
          askedAt: resolvedAt,
          score,
          answeredAt: score === null ? null : resolvedAt,
        });
      }
      for (let visit = 0; visit < 3; visit += 1) {
        await recordVisit(database.db, {
          conversationId: `visit ${number} ${visit}`,
          at: createdAt,
          topics: [TOPICS[(number + visit) % 5] ?? 'other'],
          answered: 1,
          unresolved: number % 9 === 0 ? 1 : 0,
          withTeam: visit === 1 && number % 2 === 0,
          isOpen: visit === 2 && number % 3 === 0,
        });
      }
    }
  }
});

const section = (page: Page, title: string) =>
  page.locator('.report-section').filter({ has: page.getByRole('heading', { name: title, exact: true }) });

async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8');
}

test('a lead chooses a period and sees its figures, in words and as a table', async () => {
  const page = await pages.signedIn('Lena', '/desk', { role: 'lead' });
  await page.getByRole('button', { name: 'Menu of Lena' }).click();
  await page.getByRole('link', { name: 'Reports' }).click();
  // Of 30 days: 1 to 7 tickets a day, four weeks and the two days before them.
  await section(page, 'Tickets in and out')
    .getByText(/^115 tickets came in, /)
    .waitFor();
  expect(await page.getByRole('button', { name: '30 days' }).getAttribute('aria-pressed')).toBe('true');

  await page.getByRole('button', { name: '7 days' }).click();
  await section(page, 'Tickets in and out')
    .getByText(/^28 tickets came in, /)
    .waitFor();
  await section(page, 'Tickets in and out').getByText('As a table').click();
  const rows = section(page, 'Tickets in and out').locator('tbody tr');
  await eventually(async () => expect(await rows.count()).toBe(7));
  expect(await rows.last().locator('td').first().innerText()).toBe('1');
});

test('a period of one’s own needs both days, and one that ends before it begins is refused in words', async () => {
  const page = await pages.signedIn('Paula', '/desk/reports', { role: 'lead' });
  await section(page, 'Tickets in and out').waitFor();
  await page.getByLabel('From').fill('2025-01-01');
  expect(await page.getByRole('button', { name: '30 days' }).getAttribute('aria-pressed')).toBe('true');
  await page.getByLabel('Until').fill('2025-01-02');
  await section(page, 'Tickets in and out').getByText('0 tickets came in, 0 were closed.').waitFor();
  await section(page, 'Why the bot handed over').getByText('The bot handed nothing over.').waitFor();
  await page.getByLabel('Until').fill('2024-12-31');
  await page.getByRole('alert').waitFor();
});

test('what counts as resolved by the bot stands beside the figure', async () => {
  const page = await pages.signedIn('Clara', '/desk/reports', { role: 'lead' });
  const part = section(page, 'Resolved by the bot');
  await part.getByText('did not come back within 72 hours').waitFor();
  await part.getByRole('row', { name: /^Not resolved/ }).waitFor();
});

test('a table comes as a file, and so do the tickets', async () => {
  const page = await pages.signedIn('Carla', '/desk/reports', { role: 'lead' });
  const file = async (name: string): Promise<string> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name, exact: true }).click(),
    ]);
    return textOf(download);
  };
  await section(page, 'Tickets in and out').waitFor();
  expect((await file('Tickets in and out, as CSV')).split('\r\n')).toHaveLength(32);
  expect((await file('All tickets that came in, as CSV')).split('\r\n')).toHaveLength(117);
  const seen = await pages.desk.audit.list(
    { ...(await pages.desk.agent('Ann', 'lead')) },
    { action: 'report.exported', limit: 10 },
  );
  expect(seen.entries.map(({ data }) => data.table)).toEqual(['tickets', 'days']);
});

test('an agent is told whose page it is', async () => {
  const page = await pages.signedIn('Plain', '/desk/reports');
  await page.getByText('This page is for leads and admins.').waitFor();
});

test.each([
  ['light', 1280, 800],
  ['dark', 1280, 800],
  ['light', 390, 844],
  ['dark', 390, 844],
] as const)('axe finds nothing in the reports, %s, at %i pixels', async (colorScheme, width, height) => {
  const look = { colorScheme, viewport: { width, height } };
  const page = await pages.signedIn('Axe', '/desk', { ...look, role: 'lead' });
  await page.goto('/desk/reports');
  await section(page, 'What it was about').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  const overflow = await page.locator('.area').evaluate((area) => area.scrollWidth - area.clientWidth);
  expect(overflow).toBe(0);
});
