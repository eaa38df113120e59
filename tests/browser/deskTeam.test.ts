import type { Page } from 'playwright-core';
import { accessibilityProblems } from '../support/accessibility';
import { signIn, useDeskPages } from '../support/deskPages';
import { PASSWORD } from '../support/deskWorld';
import { eventually } from '../support/eventually';

jest.setTimeout(120_000);

const pages = useDeskPages();

const tokenIn = (text: string | undefined) => /#\w+=(\S+)/.exec(text ?? '')?.[1] ?? 'no link';

/** What was last said to a screen reader. */
const said = (page: Page) => page.locator('main > p[role=status]').textContent();

test('an admin invites somebody, who joins with the link and finds the desk', async () => {
  const page = await pages.signedIn('Ada', '/desk/team', { role: 'admin' });
  await page.getByRole('heading', { name: 'Invite somebody' }).waitFor();
  await page.getByLabel('Name', { exact: true }).fill('Iris West');
  await page.getByLabel('E-mail address').fill('iris@shop.example');
  await page.getByLabel('Role', { exact: true }).selectOption('lead');
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  await page.getByText('An invitation is on its way to iris@shop.example.').waitFor();
  await page
    .getByRole('row', { name: /Iris West/ })
    .getByText('Lead')
    .waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);

  const { invitation = '' } = pages.desk.accountJobs.at(-1) ?? {};
  const token = tokenIn((await pages.desk.letters.invitation(invitation))?.text);
  const guest = await pages.newPage();
  await guest.goto(`/desk#invite=${token}`);
  await guest.getByText('iris@shop.example').waitFor();
  expect(await guest.getByLabel('Your name').inputValue()).toBe('Iris West');
  expect(await accessibilityProblems(guest)).toEqual([]);
  await guest.getByLabel('Password').fill('superman2026');
  await guest.getByRole('button', { name: 'Join' }).click();
  await guest.getByText('one of the first passwords that attackers try').waitFor();
  await guest.getByLabel('Password').fill(PASSWORD);
  await guest.keyboard.press('Enter');
  await guest.getByRole('navigation', { name: 'Views' }).waitFor();
  expect(guest.url()).toBe(`${pages.desk.url}/desk`);

  const late = await pages.newPage();
  await late.goto(`/desk#invite=${token}`);
  await late.getByText('Ask whoever invited you').waitFor();
});

test('deactivating asks first, signs them out, and a lead sees it without being able to', async () => {
  const mia = await pages.desk.agent('Mia');
  const { number } = await pages.desk.open();
  await pages.desk.desk.claim(number, mia);
  const colleague = await pages.newPage();
  await colleague.goto('/desk');
  await signIn(colleague, mia.email);

  const page = await pages.signedIn('Bea', '/desk/team', { role: 'admin' });
  const row = page.getByRole('row', { name: mia.email });
  await row.getByText('Manage').focus();
  await page.keyboard.press('Enter');
  await row.getByRole('button', { name: 'Deactivate' }).press('Enter');
  await eventually(async () => {
    expect(await page.locator(':focus').textContent()).toBe('Deactivate Mia');
  });
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await row.getByText('Deactivated').waitFor();
  expect(await said(page)).toMatch(/^Mia is signed out/);
  await colleague.getByText('Your session has ended').waitFor();
  expect(await pages.desk.desk.find(number)).toMatchObject({ state: 'open' });

  const lead = await pages.signedIn('Lea', '/desk/team', { role: 'lead' });
  await lead.getByRole('row', { name: mia.email }).waitFor();
  expect(await lead.getByRole('button', { name: /Deactivate|Let in again/ }).count()).toBe(0);
});

test('the last admin is told why they stay', async () => {
  await pages.desk.database.db.execute(`update agents set role = 'lead' where role = 'admin'`);
  const page = await pages.signedIn('Only', '/desk/team', { role: 'admin' });
  await page.getByLabel('Role of Only').selectOption('agent');
  await page.getByRole('alert').getByText('This is the last admin').waitFor();
  expect(await page.getByLabel('Role of Only').inputValue()).toBe('admin');
});

test('a forgotten password is replaced by the mailed link', async () => {
  const agent = await pages.desk.agent('Forgetful');
  const page = await pages.newPage();
  await page.goto('/desk');
  await page.getByRole('button', { name: 'Forgot your password?' }).click();
  await page.getByLabel('E-mail address').fill(agent.email);
  await page.keyboard.press('Enter');
  await page.getByText('If somebody at this desk has the address').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  const token = tokenIn((await pages.desk.letters.passwordReset(agent.email))?.text);
  await page.goto(`/desk#reset=${token}`);
  await page.reload();
  await page.getByLabel('New password').fill('seven quiet lighthouses');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByText('Your new password is set.').waitFor();
  await page.getByLabel('E-mail address').fill(agent.email);
  await page.getByLabel('Password').fill('seven quiet lighthouses');
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Views' }).waitFor();
});

test('sessions are listed, and the others can be ended', async () => {
  const agent = await pages.desk.agent('Traveller');
  const elsewhere = await pages.newPage();
  await elsewhere.goto('/desk');
  await signIn(elsewhere, agent.email);
  const page = await pages.newPage();
  await page.goto('/desk/account');
  await signIn(page, agent.email);
  await page.getByText('This one').waitFor();
  expect(await page.getByRole('button', { name: 'Sign out Chrome on Linux' }).count()).toBe(1);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Sign out everywhere else' }).click();
  await elsewhere.getByText('Your session has ended').waitFor();
  await eventually(async () =>
    expect(await page.getByRole('button', { name: 'Sign out Chrome on Linux' }).count()).toBe(0),
  );
});

test('a password is changed at the account page', async () => {
  const page = await pages.signedIn('Changer', '/desk/account');
  await page.getByLabel('Present password').fill('not the password');
  await page.getByLabel('New password').fill('seven quiet lighthouses');
  await page.getByRole('button', { name: 'Change the password' }).click();
  await page.getByText('This is not your password').waitFor();
  await page.getByLabel('Present password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Change the password' }).click();
  await page.getByText('Your password is changed.').waitFor();
});
