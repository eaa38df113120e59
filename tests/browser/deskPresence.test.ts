import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { accessibilityProblems } from '../support/accessibility';
import { eventually } from '../support/eventually';
import { useDeskPages } from '../support/deskPages';

jest.setTimeout(120_000);

const pages = useDeskPages();

const head = (page: Page) => page.locator('.ticket-head');
const note = (page: Page) => page.getByRole('textbox', { name: 'Internal note' });

test('an agent sees who else is at a ticket and what they are writing, until they go', async () => {
  const { number } = await pages.desk.openChat();
  const ana = await pages.signedIn('Ana', `/desk/tickets/${number}`);
  const bo = await pages.signedIn('Bo', `/desk/tickets/${number}`);
  await head(ana).getByText('Bo is here too').waitFor();
  await head(bo).getByText('Ana is here too').waitFor();

  await bo.getByRole('button', { name: 'Pick up' }).first().click();
  await bo.getByRole('textbox', { name: /Reply to/ }).pressSequentially('Hello');
  await head(ana).getByText('Bo is writing a reply').waitFor();
  expect(await accessibilityProblems(ana)).toEqual([]);
  await bo.getByRole('textbox', { name: /Reply to/ }).press('Enter');
  await head(ana).getByText('Bo is here too').waitFor();

  await ana.getByRole('button', { name: 'Internal note' }).click();
  await note(ana).pressSequentially('I know them');
  await head(bo).getByText('Ana is writing a note').waitFor();
  await bo.close();
  await eventually(async () => expect(await ana.locator('.viewers').count()).toBe(0));
});

test('an agent who is away is shown so to themselves and where a ticket is assigned', async () => {
  const { number } = await pages.desk.openChat();
  const cem = await pages.signedIn('Cem');
  await cem.getByRole('button', { name: 'Menu of Cem' }).click();
  await cem.getByRole('button', { name: 'Away: no new chats for now' }).click();
  await cem.getByRole('status').getByText('Away', { exact: true }).waitFor();
  expect(await accessibilityProblems(cem)).toEqual([]);

  const dee = await pages.signedIn('Dee', `/desk/tickets/${number}`);
  await dee.getByRole('button', { name: 'Assign' }).click();
  const menu = dee.getByRole('group', { name: 'Assign to' });
  await menu.getByRole('button', { name: 'Cem away' }).waitFor();
  // Whoever is there stands before those who are not.
  const names = await menu.getByRole('listitem').allInnerTexts();
  const rank = (text: string) =>
    [/(online|you)$/, /away$/, /not at the desk$/].findIndex((words) => words.test(text));
  expect(names.map(rank)).toEqual([...names.map(rank)].sort());

  await cem.getByRole('button', { name: 'Back: take new chats again' }).click();
  await cem.getByRole('status').getByText('Live').waitFor();
});

test('an agent who comes back sees what went into the queue without them, and why', async () => {
  const page = await pages.signedIn('Eva');
  await page.getByRole('status').getByText('Live').waitFor();
  const { id } = (await pages.desk.presence.team()).find(({ name }) => name === 'Eva') ?? { id: '' };
  const { number, conversationId } = await pages.desk.openChat();
  await pages.desk.desk.claim(number, { id, name: 'Eva', role: 'agent' });
  pages.desk.pass(11 * 60);
  await pages.desk.presence.stay({ id: randomUUID(), agentId: id });
  expect(await pages.desk.returnToQueue()).toContain(number);
  expect(await pages.desk.speakerOf(conversationId)).toBe('bot');
  const notice = page.getByRole('status').filter({ hasText: 'Returned to the queue' });
  await notice.getByText('was waiting in the chat for your answer').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await notice.getByRole('link', { name: 'Ana Ruiz' }).click();
  await page
    .getByText('Back in the queue: the customer was waiting for you and got no answer')
    .first()
    .waitFor();
  await notice.getByRole('button', { name: 'Got it' }).click();
  await eventually(async () => expect(await page.getByText('Returned to the queue').count()).toBe(0));
  await page.reload();
  await page.getByRole('status').getByText('Live').waitFor();
  expect(await page.getByText('Returned to the queue').count()).toBe(0);
});
