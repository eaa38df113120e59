import type { Page } from 'playwright-core';
import { signIn, useDeskPages } from '../support/deskPages';
import { PASSWORD } from '../support/deskWorld';
import { eventually } from '../support/eventually';

jest.setTimeout(120_000);

const pages = useDeskPages();

async function fillSetup(page: Page, password: string): Promise<void> {
  await page.getByLabel('Your name').fill('Nora Okafor');
  await page.getByLabel('E-mail address').fill('nora@shop.example');
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Create the account' }).click();
}

test('the first agent’s link makes an account that is signed in, and works once', async () => {
  const link = (await pages.desk.setupLink()) ?? '';
  const page = await pages.newPage();
  await page.goto(link);
  await fillSetup(page, 'aaaaaaaaaaaa');
  await page.getByText('At least 5 different characters').waitFor();
  await fillSetup(page, PASSWORD);
  await page.getByRole('navigation', { name: 'Views' }).waitFor();
  expect(page.url()).toBe(`${pages.desk.url}/desk`);

  const late = await pages.newPage();
  await late.goto(link);
  await fillSetup(late, PASSWORD);
  expect(await late.getByRole('alert').textContent()).toBe(
    'This link was used, was replaced by a newer one, or is too old',
  );
});

test('the one-time token is in no request’s address', async () => {
  const page = await pages.newPage();
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));
  await page.goto('/desk#setup=a-one-time-token');
  await fillSetup(page, PASSWORD);
  await page.getByRole('alert').waitFor();
  expect(addresses.length).toBeGreaterThan(2);
  expect(addresses.filter((address) => address.includes('a-one-time-token'))).toEqual([]);
});

test('a wrong password is told beside the form, and the right one leads to the address asked for', async () => {
  const ticket = await pages.desk.openChat();
  const agent = await pages.desk.agent('Ines');
  const page = await pages.newPage();
  await page.goto(`/desk/tickets/${ticket.number}`);
  await page.getByLabel('E-mail address').fill(agent.email);
  await page.getByLabel('Password').fill('not the password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  expect(await page.getByRole('alert').textContent()).toBe('The address or the password is wrong');
  await signIn(page, agent.email);
  await page.getByRole('heading', { name: ticket.customerName, level: 1 }).waitFor();
});

test('a session that ended leads back to the ticket, and the draft is still there', async () => {
  const ticket = await pages.desk.openChat();
  const agent = await pages.desk.agent('Olga');
  const page = await pages.newPage();
  await page.goto(`/desk/tickets/${ticket.number}`);
  await signIn(page, agent.email);
  await page.getByRole('button', { name: 'Internal note' }).click();
  await page.locator('textarea').fill('Half a sentence');
  await page.context().clearCookies();
  await pages.desk.dropStreams();
  await page.getByText('Your session has ended').waitFor();
  await signIn(page, agent.email);
  await page.getByRole('heading', { name: ticket.customerName, level: 1 }).waitFor();
  await eventually(async () => expect(await page.locator('textarea').inputValue()).toBe('Half a sentence'));
});

test('a reply that met the end of the session waits for the sign-in and is then sent', async () => {
  const { number, conversationId } = await pages.desk.openChat();
  const agent = await pages.desk.agent('Greta');
  const page = await pages.newPage();
  await page.goto(`/desk/tickets/${number}`);
  await signIn(page, agent.email);
  await page.getByRole('button', { name: 'Pick up' }).first().click();
  await page.getByLabel('Reply to').fill('Hello from Greta');
  await page.route('**/replies', (route) =>
    route.fulfill({
      status: 401,
      contentType: 'application/problem+json',
      body: JSON.stringify({ status: 401, code: 'notSignedIn', title: 'Sign in first' }),
    }),
  );
  await page.getByLabel('Reply to').press('Enter');
  await page.getByText('Your session has ended').waitFor();
  await page.unroute('**/replies');
  await signIn(page, agent.email);
  await page.getByText('Not sent.', { exact: true }).waitFor();
  expect(await pages.said(conversationId)).toEqual([]);
  await page.getByRole('button', { name: 'Try again' }).click();
  await eventually(async () => expect(await pages.said(conversationId)).toEqual(['agent: Hello from Greta']));
});

test('a reload keeps the session and the draft; the next agent at the same tab finds neither', async () => {
  const ticket = await pages.desk.openChat();
  const first = await pages.desk.agent('First');
  const second = await pages.desk.agent('Second');
  const page = await pages.newPage();
  await page.goto(`/desk/tickets/${ticket.number}`);
  await signIn(page, first.email);
  await page.getByRole('button', { name: 'Internal note' }).click();
  await page.getByLabel('Internal note').last().fill('A secret thought');
  await page.reload();
  await eventually(async () => expect(await page.locator('textarea').inputValue()).toBe('A secret thought'));
  await page.getByRole('button', { name: 'Sign out' }).click();
  await signIn(page, second.email);
  await page.getByRole('button', { name: 'Internal note' }).click();
  expect(await page.locator('textarea').inputValue()).toBe('');
});

test('signing out ends the session at the server', async () => {
  const page = await pages.signedIn('Leaver');
  const [cookie] = await page.context().cookies(`${pages.desk.url}/api/desk/session`);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  const response = await fetch(`${pages.desk.url}/api/desk/session`, {
    headers: { cookie: `${cookie?.name}=${cookie?.value}` },
  });
  expect(response.status).toBe(401);
});
