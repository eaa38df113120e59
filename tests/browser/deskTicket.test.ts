import type { Page } from 'playwright-core';
import { useDeskPages } from '../support/deskPages';
import { eventually } from '../support/eventually';

jest.setTimeout(120_000);

const pages = useDeskPages();

const log = (page: Page) => page.getByRole('log');
const pickUp = (page: Page) => page.getByRole('button', { name: 'Pick up' }).first();
const replyField = (page: Page) => page.getByLabel(/^Reply to/);

async function stateOf(number: string): Promise<string> {
  return (await pages.desk.desk.find(number)).state;
}

test('an agent picks up, replies into the chat and resolves; the bot then has the chat again', async () => {
  const { number, conversationId } = await pages.desk.openChat();
  await pages.desk.customerWrites(conversationId, 'Is anybody there?');
  const page = await pages.signedIn('Rosa', `/desk/tickets/${number}`);
  await log(page).getByText('Is anybody there?').waitFor();

  await pickUp(page).click();
  await replyField(page).waitFor();
  expect(await pages.desk.speakerOf(conversationId)).toBe('Rosa');

  await replyField(page).fill('Yes, I am.');
  await replyField(page).press('Shift+Enter');
  await replyField(page).pressSequentially('How can I help?');
  await replyField(page).press('Enter');
  await eventually(async () =>
    expect(await pages.said(conversationId)).toEqual([
      'customer: Is anybody there?',
      'agent: Yes, I am.\nHow can I help?',
    ]),
  );
  expect(await replyField(page).inputValue()).toBe('');
  await log(page).getByText('How can I help?').waitFor();

  await page.getByRole('button', { name: 'Resolve' }).click();
  expect(await stateOf(number)).toBe('waiting');
  await page.getByRole('group', { name: 'Confirm' }).getByRole('button', { name: 'Resolve' }).click();
  await page.getByText('You resolved it').first().waitFor();
  expect(await stateOf(number)).toBe('resolved');
  expect(await pages.desk.speakerOf(conversationId)).toBe('bot');
  expect(await replyField(page).count()).toBe(0);
});

test('of two agents who pick up at once one has it, and the other is told by whom', async () => {
  const { number, conversationId } = await pages.desk.openChat();
  const agents = await Promise.all(
    ['Berta', 'Cleo'].map((name) => pages.signedIn(name, `/desk/tickets/${number}`)),
  );
  // Neither claim goes out before both agents have clicked.
  let letGo = (): void => undefined;
  const bothClicked = new Promise<void>((resolve) => (letGo = resolve));
  let clicks = 0;
  for (const page of agents) {
    await page.route('**/claim', async (route) => {
      clicks += 1;
      if (clicks === agents.length) letGo();
      await bothClicked;
      await route.continue();
    });
  }
  await Promise.all(agents.map((page) => pickUp(page).click()));

  await eventually(async () => expect(await stateOf(number)).toBe('assigned'));
  const holder = (await pages.desk.desk.find(number)).assigneeName ?? '';
  expect(await pages.desk.speakerOf(conversationId)).toBe(holder);
  const [winner, loser] = holder === 'Berta' ? agents : [...agents].reverse();
  if (!winner || !loser) throw new Error('there are two agents');
  expect(await loser.getByRole('alert').textContent()).toBe(`${holder} picked this up first.`);
  expect(await replyField(loser).count()).toBe(0);
  await replyField(winner).waitFor();
  expect(await winner.getByRole('alert').count()).toBe(0);
});

test('what the customer writes, and that they are writing, appears by itself', async () => {
  const { number, conversationId } = await pages.desk.openChat();
  const page = await pages.signedIn('Live', `/desk/tickets/${number}`);
  await page.getByRole('status').getByText('Live').waitFor();
  await pages.desk.signal.announce(pages.desk.database.db, {
    kind: 'typing',
    conversationId,
    from: 'customer',
  });
  await page.getByText('is typing').waitFor();
  await pages.desk.customerWrites(conversationId, 'Here is one more thing');
  await log(page).getByText('Here is one more thing').waitFor();
  expect(await page.getByText('is typing').count()).toBe(0);
});

test('a reply that never arrived is not shown as sent, and goes out once under the same id', async () => {
  const { number, conversationId } = await pages.desk.openChat();
  const page = await pages.signedIn('Tess', `/desk/tickets/${number}`);
  await pickUp(page).click();
  const ids: string[] = [];
  await page.route('**/replies', (route) => {
    ids.push((route.request().postDataJSON() as { clientReplyId: string }).clientReplyId);
    return ids.length === 1 ? route.abort() : route.continue();
  });
  await replyField(page).fill('Only once, please');
  await replyField(page).press('Enter');
  await page.getByText('Not confirmed.').waitFor();
  expect(await pages.said(conversationId)).toEqual([]);
  await page.getByRole('button', { name: 'Try again' }).click();
  await eventually(async () =>
    expect(await pages.said(conversationId)).toEqual(['agent: Only once, please']),
  );
  await eventually(async () => {
    expect(await page.getByText('Not confirmed.').count()).toBe(0);
    expect(await log(page).getByText('Only once, please').count()).toBe(1);
  });
  expect(ids).toHaveLength(2);
  expect(ids[0]).toBe(ids[1]);
});

test.each(['reply', 'note'])(
  'a %s whose answer alone was lost is found in the ticket and shown once',
  async (kind) => {
    const { number, conversationId } = await pages.desk.openChat();
    const page = await pages.signedIn('Noor', `/desk/tickets/${number}`);
    await pickUp(page).click();
    await replyField(page).waitFor();
    // The server does it; its answer never arrives.
    await page.route(/\/(replies|notes)$/, async (route) => {
      await route.fetch();
      await route.abort();
    });
    if (kind === 'note') await page.getByRole('button', { name: 'Internal note' }).click();
    await page.locator('textarea').fill('Called the carrier');
    await page.locator('textarea').press('Enter');
    await eventually(async () => {
      expect(await log(page).locator('.message-head').last().innerText()).toContain(':');
      expect(await log(page).getByText('Called the carrier').count()).toBe(1);
      expect(await page.getByText('Not confirmed.').count()).toBe(0);
    });
    const events = await pages.desk.eventsOf(number);
    expect(events.filter((event) => event === (kind === 'note' ? 'noted' : 'replied'))).toHaveLength(1);
    expect(await pages.said(conversationId)).toEqual(kind === 'note' ? [] : ['agent: Called the carrier']);
  },
);

test('a refused reply says why, and can be changed and sent', async () => {
  const { number, conversationId } = await pages.desk.openChat();
  const page = await pages.signedIn('Edda', `/desk/tickets/${number}`);
  await pickUp(page).click();
  await page.route('**/replies', (route) =>
    route.fulfill({
      status: 400,
      contentType: 'application/problem+json',
      body: JSON.stringify({ status: 400, code: 'invalidInput', detail: 'Wrong: text.' }),
    }),
  );
  await replyField(page).fill('Frist draft');
  await replyField(page).press('Enter');
  await page.getByText('Wrong: text.').waitFor();
  await page.unroute('**/replies');
  await page.getByRole('button', { name: 'Edit' }).click();
  await replyField(page).fill('First draft');
  await replyField(page).press('Enter');
  await eventually(async () => expect(await pages.said(conversationId)).toEqual(['agent: First draft']));
  expect(await page.getByText('Frist draft').count()).toBe(0);
});

test('an internal note is seen by colleagues and never by the customer', async () => {
  const { number, conversationId } = await pages.desk.openChat();
  const writer = await pages.signedIn('Writer', `/desk/tickets/${number}`);
  const colleague = await pages.signedIn('Colleague', `/desk/tickets/${number}`);
  await writer.getByRole('button', { name: 'Internal note' }).click();
  await writer.locator('textarea').fill('Be kind, third contact');
  await writer.getByRole('button', { name: 'Add note' }).click();
  await log(colleague).getByText('Be kind, third contact').waitFor();
  expect(await pages.said(conversationId)).toEqual([]);
});

test('a ticket is handed to a colleague and put back into the queue', async () => {
  const { number } = await pages.desk.openChat();
  const receiver = await pages.signedIn('Receiver', '/desk/mine');
  const page = await pages.signedIn('Giver', `/desk/tickets/${number}`);
  await pickUp(page).click();
  await page.getByRole('button', { name: 'Assign' }).click();
  await page.getByRole('group', { name: 'Assign to' }).getByRole('button', { name: 'Receiver' }).click();
  await page.getByText('Receiver has this conversation.').waitFor();
  await receiver.getByRole('link', { name: 'Ana Ruiz' }).click();
  await receiver.getByRole('button', { name: 'Release' }).click();
  await pickUp(receiver).waitFor();
  expect(await stateOf(number)).toBe('open');
});

test('without a chat the form is the first message and the reply goes out as mail', async () => {
  const { number } = await pages.desk.open();
  const page = await pages.signedIn('Mailer', `/desk/tickets/${number}`);
  await log(page).getByText('The ring is too small').waitFor();
  await pickUp(page).click();
  await page.getByText('Goes by e-mail to ana@example.com').waitFor();
  await replyField(page).fill('Please send it back to us.');
  await replyField(page).press('Enter');
  await log(page).getByText('Please send it back to us.').waitFor();
  await eventually(() =>
    expect(pages.desk.mails.filter(({ text }) => text.includes('Please send it back to us.'))).toHaveLength(
      1,
    ),
  );
});

test('the details say who the customer is, what was proven, decided, asked and written', async () => {
  const { number } = await pages.desk.openChat({
    ownership: { verified: true, how: 'email', orderNumber: '1042' },
    answers: [{ question: 'When did it arrive?', answer: 'last Tuesday' }],
    decisions: [
      {
        policy: 'returnEligibility',
        kind: 'needsPerson',
        reason: 'unknown',
        section: 5,
        facts: { daysLeft: 12 },
      },
    ],
  });
  const page = await pages.signedIn('Reader', `/desk/tickets/${number}`);
  const details = page.getByRole('region', { name: 'Details' });
  for (const words of [
    'Verified',
    'gave the order number and the e-mail address on the order',
    'ana@example.com',
    '#1042',
    'Policy §5, Return & Refund Support',
    'When did it arrive?',
    'last Tuesday',
    'The ring is too small and I would like to send it back.',
    'opened the ticket',
  ]) {
    await details.getByText(words).first().waitFor();
  }
  await details.getByText('What it rests on').click();
  await details.getByText('Days left').waitFor();
});

test('an address of no ticket says so and leads back', async () => {
  const page = await pages.signedIn('Lost', '/desk/tickets/T-999999');
  await page.getByRole('heading', { name: 'There is no ticket T-999999' }).waitFor();
  await page.getByRole('link', { name: 'Back to the queue' }).click();
  await page.getByRole('navigation', { name: 'Views' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/desk/active');
});
