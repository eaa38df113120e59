import { Secret, TOTP } from 'otpauth';
import { accessibilityProblems } from '../support/accessibility';
import { useDeskPages } from '../support/deskPages';
import { PASSWORD } from '../support/deskWorld';

jest.setTimeout(120_000);

const pages = useDeskPages();

test('a second factor is turned on with a picture or a key, asked for at the sign-in, and replaced by a recovery code', async () => {
  const page = await pages.signedIn('Vera', '/desk/account');
  await page.getByLabel('Your password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Set it up' }).click();
  await page.getByRole('img', { name: 'The key as a QR code' }).waitFor();
  const key = (await page.locator('form code').textContent()) ?? '';
  const secret = Secret.fromBase32(key.replaceAll(' ', ''));
  const code = () => new TOTP({ secret }).generate({ timestamp: pages.desk.clock.now().getTime() });
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await page.getByLabel('The six digits').inputValue()).toBe('');
  await page.getByLabel('The six digits').fill(code());
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Your recovery codes' }).waitFor();
  const codes = await page.locator('.recovery-codes code').allTextContents();
  expect(codes).toHaveLength(10);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await page.getByText('10 recovery codes left').waitFor();

  const email = await page.locator('.area dd').nth(1).textContent();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.getByLabel('E-mail address').fill(email ?? '');
  await page.getByLabel('Password').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByLabel('Code').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  // The one that turned it on was used.
  await page.getByLabel('Code').fill(code());
  await page.keyboard.press('Enter');
  await page.getByText('This code is wrong, or was used').waitFor();
  await page.getByLabel('Code').fill(codes[0] ?? '');
  await page.keyboard.press('Enter');
  await page.getByText('9 recovery codes left').waitFor();
});
