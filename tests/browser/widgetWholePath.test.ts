/** The shopper's side on the real server, with the real bot: from the demo shop to a person's answer. */
import { accessibilityProblems } from '../support/accessibility';
import { askForPerson, sayInChat, useWholeShop } from '../support/wholeShop';

const shop = useWholeShop();

test('a shopper asks about an order from the demo shop, sees its timeline, and gets a person into the same chat', async () => {
  const page = await shop.newPage({ viewport: { width: 390, height: 844 } });
  await page.goto('/');
  await page.getByRole('button', { name: 'Ask about it (order 1049)' }).click();
  await page.locator('.bot .bubble').first().waitFor();
  const field = page.getByRole('textbox', { name: 'Message', exact: true });
  await sayInChat(page, await field.inputValue());
  await page.locator('.card .step.now').waitFor();
  expect(await page.locator('.card').innerText()).toContain('1049');
  expect(await accessibilityProblems(page)).toEqual([]);

  const number = await askForPerson((words) => sayInChat(page, words), {
    name: 'Hugo Silva',
    email: 'hugo@example.com',
    about: 'My parcel stands still and I would like to know why',
  });
  const agent = await shop.firstAgent();
  await agent.locator(`#row-${number}`).click();
  await agent.getByRole('button', { name: 'Pick up' }).first().click();
  await agent.getByLabel('Reply to Hugo Silva').fill('Hello Hugo, I am asking the carrier.');
  await agent.getByRole('button', { name: 'Send' }).click();

  await page.locator('.agent').getByText('Hello Hugo, I am asking the carrier.').waitFor();
  expect(await page.locator('.header').innerText()).toContain('Rosa Delgado');
  await page.reload();
  await page.locator('.agent').getByText('Hello Hugo, I am asking the carrier.').waitFor();
  await field.fill('Thank you!');
  await field.press('Enter');
  await agent.getByRole('log').getByText('Thank you!').waitFor();
});

test('the contact page makes a ticket, and names the field that only the server finds wrong', async () => {
  const page = await shop.newPage();
  await page.goto('/contact');
  await page.getByLabel('Your name').fill('Anna Larsen');
  await page.getByLabel('E-mail address').fill('anna@nowhere');
  await page.getByLabel('What is it about?').selectOption({ label: 'Something else' });
  await page
    .getByLabel('Your message', { exact: true })
    .fill('Do you also engrave rings that I have already?');
  await page.getByRole('button', { name: 'Send message' }).click();
  await page.getByText('Please enter an e-mail address such as name@example.com.').waitFor();
  await page.getByLabel('E-mail address').fill('anna@example.com');
  await page.getByRole('button', { name: 'Send message' }).click();
  await page.getByText(/^T-\d+$/).waitFor();
  expect(await page.locator('#done-due').getAttribute('datetime')).toMatch(/^\d{4}-\d\d-\d\dT/);
});
