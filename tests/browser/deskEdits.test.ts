import type { Page } from 'playwright-core';
import { accessibilityProblems } from '../support/accessibility';
import { useDeskPages } from '../support/deskPages';
import { eventually } from '../support/eventually';

jest.setTimeout(120_000);

const pages = useDeskPages();

const menu = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
const details = (page: Page) => page.getByRole('region', { name: 'Details' });

test('priority and topic are changed by keyboard, and the page says what they were before', async () => {
  const { number } = await pages.desk.openChat();
  const page = await pages.signedIn('Rosa', `/desk/tickets/${number}`);
  await page.getByRole('button', { name: 'More' }).waitFor();
  await page.keyboard.press('p');
  const normal = menu(page, 'Priority').getByRole('button', { name: 'Normal' });
  expect(await normal.getAttribute('aria-pressed')).toBe('true');
  await page.keyboard.press('Escape');
  expect(await menu(page, 'Priority').count()).toBe(0);
  await page.keyboard.press('p');
  await page.keyboard.press('Enter');
  await details(page).getByText('You changed the priority from Normal to Time critical').waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('ticket');

  await page.keyboard.press('t');
  expect(await accessibilityProblems(page)).toEqual([]);
  await menu(page, 'Topic').getByRole('button', { name: 'Payment' }).click();
  await details(page).getByText('You changed the topic from Return & refund to Payment').waitFor();
  expect(await details(page).getByRole('region', { name: 'Contact form' }).innerText()).toContain(
    'Return & refund',
  );
  await eventually(async () =>
    expect(await pages.desk.desk.find(number)).toMatchObject({ priority: 'timeCritical', topic: 'payment' }),
  );
});

test('on a phone the rarer actions are in one menu', async () => {
  const { number } = await pages.desk.openChat();
  const page = await pages.signedIn('Fon', '/desk', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  });
  await page.goto(`/desk/tickets/${number}`);
  await page.getByRole('button', { name: 'More' }).click();
  expect(await accessibilityProblems(page)).toEqual([]);
  await menu(page, 'More actions').getByRole('button', { name: 'Change the topic' }).click();
  await menu(page, 'Topic').getByRole('button', { name: 'Order' }).click();
  await eventually(async () => expect((await pages.desk.desk.find(number)).topic).toBe('order'));
});

test('what a colleague has cannot be filed otherwise, and no key offers it', async () => {
  const { number } = await pages.desk.openChat();
  await pages.desk.desk.claim(number, await pages.desk.agent('Owner'));
  const page = await pages.signedIn('Guest', `/desk/tickets/${number}`);
  await page.getByText('Owner has this conversation.').waitFor();
  await page.keyboard.press('p');
  await page.keyboard.press('t');
  expect(await menu(page, 'Priority').count()).toBe(0);
  expect(await menu(page, 'Topic').count()).toBe(0);
});

test('a ticket is snoozed by keyboard, is found under Snoozed, and woken again', async () => {
  const { number } = await pages.desk.openChat();
  const page = await pages.signedIn('Sly', `/desk/tickets/${number}?view=unassigned`);
  await page.getByRole('button', { name: 'Snooze' }).waitFor();
  await page.keyboard.press('s');
  const snooze = menu(page, 'Snooze until');
  await snooze.getByText('that time goes on running').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await details(page).getByText('You snoozed it until').waitFor();
  const views = page.getByRole('navigation', { name: 'Views' });
  await eventually(async () =>
    expect(await views.getByRole('link', { name: 'Snoozed' }).innerText()).toMatch(/1$/),
  );
  expect(await page.locator(`#row-${number}`).count()).toBe(0);
  await views.getByRole('link', { name: 'Snoozed' }).click();
  await page.locator(`#row-${number}`).click();
  await details(page).getByText('the time to answer goes on running').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Wake up' }).click();
  await details(page).getByText('You brought it back in sight').waitFor();
  await eventually(async () => expect(await page.locator(`#row-${number}`).count()).toBe(0));
});

test('a snooze until a chosen time is meant on the shop’s clock, and one that is too late is refused in words', async () => {
  const { number } = await pages.desk.openChat();
  await pages.desk.desk.claim(number, await pages.desk.agent('Zed', 'lead'));
  const page = await pages.signedIn('Lea', `/desk/tickets/${number}`, { role: 'lead' });
  await page.getByRole('button', { name: 'Snooze' }).click();
  const field = menu(page, 'Snooze until').getByLabel('Another day and time');
  await field.fill('2026-01-01T09:00');
  await menu(page, 'Snooze until').getByRole('button', { name: 'Snooze' }).click();
  await page.getByRole('alert').getByText('Choose a time that is yet to come').waitFor();

  const due = (await pages.desk.desk.find(number)).responseDueBy;
  const wanted = new Date(due.getTime() - 6 * 60 * 60 * 1000);
  wanted.setSeconds(0, 0);
  const onShopClock = new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: 'America/New_York',
  })
    .format(wanted)
    .replace(' ', 'T');
  await page.keyboard.press('s');
  await field.fill(onShopClock);
  await page.keyboard.press('Enter');
  await eventually(async () => expect((await pages.desk.desk.find(number)).snoozedUntil).toEqual(wanted));
});

test('a duplicate is merged by keyboard: the page goes on to the case, which has both and says where replies go', async () => {
  const email = 'twice@example.com';
  const form = {
    name: 'Tina Wise',
    email,
    orderNumber: '1042',
    topic: 'return',
    description: 'My ring',
  } as const;
  const target = await pages.desk.openChat({ form });
  const duplicate = await pages.desk.openChat({ form: { ...form, description: 'My ring, once more' } });
  const page = await pages.signedIn('Merle', `/desk/tickets/${duplicate.number}`);
  await page.getByRole('button', { name: 'More' }).waitFor();
  await page.keyboard.press('m');
  const merge = menu(page, 'Merge with');
  await merge.getByText('This one').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/${target.number}*`);
  const together = details(page).getByRole('region', { name: 'Belongs together' });
  await together.getByText('My ring, once more').waitFor();
  await together.getByText('From Website chat: replies don’t go there').waitFor();
  await details(page).getByText(`You merged the duplicate ${duplicate.number} into it`).waitFor();
  await page.keyboard.press('c');
  await page.getByText(`Goes into the customer’s chat, not to where ${duplicate.number} came from`).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);

  // What the customer says of the duplicate appears here by itself.
  await pages.desk.database.transaction((tx) =>
    pages.desk.intake.addCustomerNote(tx, {
      number: duplicate.number,
      proof: { email },
      text: 'It is the blue one',
      at: pages.desk.clock.now(),
    }),
  );
  await page.getByRole('log').getByText('It is the blue one').waitFor();

  await together.getByText('My ring, once more').click();
  await page.getByText(`This goes on in ${target.number}`).waitFor();
  await page.getByRole('button', { name: 'More' }).click();
  await menu(page, 'More actions')
    .getByRole('button', { name: 'Take out of the other ticket again' })
    .click();
  await page.getByRole('button', { name: 'Pick up' }).first().waitFor();
  expect(await pages.desk.desk.find(duplicate.number)).toMatchObject({ state: 'open', mergedInto: null });
});

test('the other ticket can be the duplicate, and a number of nobody or of another customer is refused in words', async () => {
  const form = { name: 'Otto', email: 'otto@example.com', topic: 'order', description: 'My order' } as const;
  const target = await pages.desk.openChat({ form });
  const duplicate = await pages.desk.openChat({ form });
  const stranger = await pages.desk.openChat();
  const page = await pages.signedIn('Mo', `/desk/tickets/${target.number}`);
  await page.getByRole('button', { name: 'More' }).waitFor();
  const tryNumber = async (number: string): Promise<void> => {
    await page.keyboard.press('m');
    await menu(page, 'Merge with').getByLabel('The other one').check();
    await menu(page, 'Merge with').getByLabel('Or another number').fill(number);
    await page.keyboard.press('Enter');
  };
  await tryNumber('T-999999');
  await page.getByRole('alert').getByText('There is no such ticket').waitFor();
  await tryNumber(stranger.number);
  await page.getByRole('alert').getByText('Only tickets of one customer can be merged').waitFor();
  await tryNumber(duplicate.number.replace('T-', ''));
  await details(page).getByText(`You merged the duplicate ${duplicate.number} into it`).waitFor();
  expect((await pages.desk.desk.find(duplicate.number)).mergedInto).toBe(target.number);
});

test('tickets are linked and the link is removed, from either side', async () => {
  const [one, other] = [await pages.desk.openChat(), await pages.desk.openChat()];
  const page = await pages.signedIn('Lin', `/desk/tickets/${one.number}`);
  await page.getByRole('button', { name: 'More' }).waitFor();
  await page.keyboard.press('l');
  await menu(page, 'Link with')
    .getByLabel(/number/)
    .fill(other.number);
  await page.keyboard.press('Enter');
  const together = details(page).getByRole('region', { name: 'Belongs together' });
  await together.getByText(other.number).click();
  await together.getByText(one.number).waitFor();
  await together.getByRole('button', { name: `Remove the link with ${one.number}` }).click();
  await eventually(async () => expect(await together.count()).toBe(0));
  expect(await pages.desk.desk.linkedWith(one.number)).toEqual([]);
});
