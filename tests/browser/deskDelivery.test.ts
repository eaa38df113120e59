import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { createDeliveries } from '../../bot/conversation/deliveries';
import { deliveries } from '../../bot/schema';
import { accessibilityProblems } from '../support/accessibility';
import { useDeskPages } from '../support/deskPages';
import { silentLog } from '../support/turnEngine';

jest.setTimeout(120_000);

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const pages = useDeskPages();
const folder = mkdtempSync(join(tmpdir(), 'bezel-delivery-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('an agent sees how far a message came, and sends again what is not confirmed', async () => {
  const { number, conversationId } = await pages.desk.openChat();
  const page = await pages.signedIn('Dora', `/desk/tickets/${number}`);
  await page.getByRole('button', { name: 'Pick up' }).first().click();
  const field = page.getByLabel('Reply to Ana Ruiz');
  await field.fill('Hello Ana');
  await field.press('Enter');
  const log = page.getByRole('log');
  await log.getByText('Sent', { exact: true }).waitFor();

  const { database, signal, clock } = pages.desk;
  await createDeliveries({ database, signal, clock, log: silentLog }).acknowledge(conversationId, 999);
  await log.getByText('Delivered', { exact: true }).waitFor();

  await field.fill('Are you there?');
  await field.press('Enter');
  await log.getByText('Sent', { exact: true }).waitFor();
  await database.db.update(deliveries).set({ state: 'uncertain' }).where(eq(deliveries.state, 'sent'));
  await signal.announce(database.db, { kind: 'ticket', number });
  const again = log.getByRole('button', { name: 'Send again' });
  await again.waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await again.dblclick();
  await log.getByText('sent again').waitFor();
  expect(await pages.said(conversationId)).toEqual([
    'agent: Hello Ana',
    'agent: Are you there?',
    'agent: Are you there?',
  ]);
});

test('an agent sends pictures: picked, taken away, and refused where they are none', async () => {
  const { number, conversationId } = await pages.desk.openChat();
  const page = await pages.signedIn('Fay', `/desk/tickets/${number}`);
  await page.setViewportSize({ width: 390, height: 800 });
  await page.getByRole('button', { name: 'Pick up' }).first().click();
  const [ring, other, text] = ['ring.png', 'other.png', 'notes.txt'].map((name) => join(folder, name));
  for (const path of [ring, other, text]) writeFileSync(path ?? '', PNG);
  const input = page.locator('input[type=file]');
  await input.setInputFiles([ring ?? '', other ?? '', text ?? '']);
  const attached = page.getByRole('list', { name: 'Attached files' });
  await attached.getByText('other.png').waitFor();
  await page.getByRole('alert').getByText('notes.txt: only pictures').waitFor();
  await page.getByRole('button', { name: 'Remove other.png' }).click();
  expect(await attached.getByRole('listitem').count()).toBe(1);
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByRole('log').getByRole('link', { name: 'ring.png' }).waitFor();
  expect(await attached.count()).toBe(0);
  const [entry, ...rest] = await pages.desk.conversations.transcript(conversationId);
  expect(rest).toEqual([]);
  expect(entry?.attachments).toMatchObject([{ name: 'ring.png', contentType: 'image/png' }]);
});
