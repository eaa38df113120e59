import { SignJWT } from 'jose';
import { accessibilityProblems } from '../support/accessibility';
import { useWidgetWorld } from '../support/widgetWorld';

jest.setTimeout(60_000);

const world = useWidgetWorld();
const { openChat, say } = world;

const ITEM = 'Mail me this conversation';

test('a shopper without an address is told when there will be one, and nothing is mailed', async () => {
  world.expectFaults(/404/);
  const page = await world.newPage();
  await page.goto('/');
  await openChat(page);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: ITEM }).click();
  await page.getByText('We have no address of yours yet.').waitFor();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByRole('textbox', { name: 'Message' }).waitFor();
  expect(world.mails()).toEqual([]);
});

test('a customer is asked first, by keyboard alone, and has it mailed to their own address', async () => {
  world.expectFaults(/429/);
  const token = await new SignJWT({ email: 'ana@example.com', name: 'Ana' })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject('ana')
    .setAudience('bezel')
    .setExpirationTime('30m')
    .sign(new TextEncoder().encode('a secret that the shop and the chat share'));
  world.setShop(
    `<!doctype html><html lang="en"><title>Shop</title><main><h1>Elsewhere</h1></main><script src="${world.url}/widget.js" data-customer-token="${token}" defer></script>`,
  );
  const page = await world.newPage({ baseURL: world.shopUrl });
  await page.goto('/');
  await openChat(page);
  await say(page, 'is the clasp gold?');
  await page.getByText('You said: is the clasp gold?').waitFor();
  const ask = async (): Promise<void> => {
    await page.getByRole('button', { name: 'More' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: ITEM }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Send this conversation to a•••@example.com?').waitFor();
  };
  await ask();
  expect(world.mails()).toEqual([]);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByText('It is on its way to a•••@example.com.').waitFor();
  expect(world.mails()).toMatchObject([{ to: 'ana@example.com' }]);
  expect(world.mails()[0]?.text).toContain('is the clasp gold?');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Message' }).waitFor();
  await ask();
  await page.keyboard.press('Enter');
  await page.getByText('It was sent a moment ago.').waitFor();
  expect(world.mails()).toHaveLength(1);
});
