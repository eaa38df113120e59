import { randomUUID } from 'node:crypto';
import { accessibilityProblems } from '../support/accessibility';
import { useDeskPages } from '../support/deskPages';
import { rawMail } from '../support/rawMail';

jest.setTimeout(60_000);

const pages = useDeskPages();

const answer = async (number: string, mail: object): Promise<void> => {
  const { desk } = pages;
  const to = `care+${desk.tags.tagOf(number)}@shop.example`;
  await desk.inbound.receive(await rawMail({ to, messageId: `<${randomUUID()}@example.com>`, ...mail }));
};

test('an answer by mail stands in the conversation, says how it came, and can be read whole', async () => {
  const { desk, signedIn } = pages;
  const ticket = await desk.openChat();
  await desk.customerWrites(ticket.conversationId, 'Is the clasp gold?');
  const page = await signedIn('Mia', `/desk/tickets/${ticket.number}`);
  await page.getByText('Is the clasp gold?').waitFor();
  await answer(ticket.number, {
    text: 'I am on my phone now.\n\nOn Mon, Bezel wrote:\n> You had left our chat.',
  });
  const log = page.getByRole('log', { name: /Conversation with/ });
  const message = log.getByRole('listitem').filter({ hasText: 'I am on my phone now.' });
  await message.getByText('by e-mail', { exact: true }).waitFor();
  expect(await message.getByText('You had left our chat.').isVisible()).toBe(false);
  await message.getByText('The whole mail').focus();
  await page.keyboard.press('Enter');
  expect(await message.getByText('You had left our chat.').isVisible()).toBe(true);
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('an answer from another address says which', async () => {
  const { desk, signedIn } = pages;
  const ticket = await desk.open();
  await answer(ticket.number, { from: 'Ben <ben@work.example>', text: 'Ana asked me to answer.' });
  const page = await signedIn('Noor', `/desk/tickets/${ticket.number}`);
  const log = page.getByRole('log', { name: /Conversation with/ });
  const message = log.getByRole('listitem').filter({ hasText: 'Ana asked me to answer.' });
  await message.getByText('by e-mail, from another address: ben@work.example').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('a ticket that came by mail shows where it came from', async () => {
  const { desk, signedIn } = pages;
  await desk.inbound.receive(
    await rawMail({ messageId: `<${randomUUID()}@example.com>`, text: 'Where is my ring?' }),
  );
  const page = await signedIn('Olga', '/desk?channel=email');
  await page
    .getByRole('link', { name: /Ana Ruiz/ })
    .first()
    .click();
  await page.getByRole('log').getByText('Where is my ring?').waitFor();
  await page.getByText('Wrote a mail').first().waitFor();
  expect(await page.getByText('E-mail', { exact: true }).count()).toBeGreaterThan(0);
});
