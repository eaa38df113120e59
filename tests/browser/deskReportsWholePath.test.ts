/** From what shoppers say on the real server to what a lead reads of it. */
import { Shopper } from '../support/shopper';
import { askForPerson, useWholeShop } from '../support/wholeShop';

jest.setTimeout(120_000);

const shop = useWholeShop();

const said =
  (shopper: Shopper) =>
  async (words: string): Promise<string> =>
    (await shopper.say(words)).map(({ text }) => text ?? '').join('\n');

test('what shoppers came for is in the reports, and nobody is counted as helped before 72 hours are over', async () => {
  const answered = new Shopper(shop.url);
  await answered.open();
  await said(answered)('How long does delivery take?');
  const greeting = new Shopper(shop.url);
  await greeting.open();
  await said(greeting)('hello');
  const needsPerson = new Shopper(shop.url);
  await needsPerson.open();
  const form = { name: 'Maya Lindqvist', email: 'maya@example.com', about: 'The clasp of my necklace broke' };
  const number = await askForPerson(said(needsPerson), form);

  const page = await shop.firstAgent();
  await page.getByRole('button', { name: 'Menu of Rosa Delgado' }).click();
  await page.getByRole('link', { name: 'Reports' }).click();
  await page.getByText('1 ticket came in, 0 were closed. The busiest day').waitFor();
  await page.getByText('0 of 0 conversations').waitFor();
  const unknown = page.locator('.tile').filter({ hasText: 'Not known yet' });
  expect(await unknown.locator('.tile-value').innerText()).toBe('2');
  await page.getByRole('row', { name: /^Asked for a person 1 100 %/ }).waitFor();
  await page.getByRole('row', { name: /^Shipping 1 0/ }).waitFor();

  // The session is the host's that the one-time link named.
  const goTo = (path: string) => page.goto(new URL(path, page.url()).href);
  await goTo(`/desk/tickets/${number}`);
  await page.getByRole('button', { name: 'Pick up' }).first().click();
  await page.getByLabel('Reply to Maya Lindqvist').waitFor();
  await goTo('/desk/audit');
  await page.getByRole('row', { name: `Rosa Delgado picked up ${number}` }).waitFor();
  await page.getByRole('row', { name: `Rosa Delgado looked at ${number}` }).waitFor();
  await page.getByRole('row', { name: 'The desk added Rosa Delgado' }).waitFor();
});
