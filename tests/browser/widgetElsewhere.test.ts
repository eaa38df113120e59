import { SignJWT } from 'jose';
import { accessibilityProblems } from '../support/accessibility';
import { eventually } from '../support/eventually';
import { shown, useWidgetWorld } from '../support/widgetWorld';

jest.setTimeout(60_000);

const world = useWidgetWorld();
const { openChat, say } = world;

/** Rules that would wreck a widget that lived in the page. */
const HOSTILE = `
  * { margin: 13px !important; font: 40px cursive !important; color: red !important; box-sizing: content-box !important; }
  div, button, p { display: none; position: static; opacity: 0.1; text-transform: uppercase; }
`;

test('the chat works on the site of another origin, when the shop has allowed it', async () => {
  world.setShop('<!doctype html><html lang="en"><title>Shop</title><main><h1>Elsewhere</h1></main>$WIDGET');
  const page = await world.newPage({ baseURL: world.shopUrl });
  await page.goto('/');
  await openChat(page);
  await say(page, 'from afar');
  await page.getByText('You said: from afar').waitFor();
  await page.getByRole('dialog', { name: 'Elsewhere' }).waitFor();
  expect(await page.getByRole('link', { name: 'Contact form' }).count()).toBe(0);
  await page.getByRole('button', { name: 'More' }).click();
  expect(await page.getByRole('link', { name: 'Contact form' }).getAttribute('href')).toBe(
    `${world.url}/contact`,
  );
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('on a site that is not allowed it says so politely, and offers the form', async () => {
  world.expectFaults(/CORS policy|Failed to load resource/);
  world.setShop('<!doctype html><html lang="en"><title>Stranger</title><h1>Stranger</h1>$WIDGET');
  const page = await world.newPage({ baseURL: world.strangerUrl });
  await page.goto('/');
  await page.getByRole('button', { name: 'Chat with us' }).click();
  await page.getByText('The chat is not available on this page.').waitFor();
  expect(await page.getByRole('link', { name: 'Write to us instead' }).getAttribute('href')).toBe(
    `${world.url}/contact`,
  );
  expect(await page.getByRole('textbox').count()).toBe(0);
});

test('the server’s own pages may chat under whichever of its names they were opened', async () => {
  const page = await world.newPage({ baseURL: world.url.replace('127.0.0.1', 'localhost') });
  await page.goto('/');
  await openChat(page);
  await say(page, 'by another name');
  await page.getByText('You said: by another name').waitFor();
});

test('a strict content security policy of the page needs to name the chat’s origin and nothing else', async () => {
  const chat = world.url;
  const socket = chat.replace('http', 'ws');
  world.setShop('<!doctype html><html lang="en"><title>Strict</title><h1>Strict</h1>$WIDGET', {
    'content-security-policy': `default-src 'none'; script-src ${chat}; style-src 'self'; connect-src ${chat} ${socket}; base-uri 'none'`,
  });
  const page = await world.newPage({ baseURL: world.shopUrl });
  await page.goto('/');
  await openChat(page);
  await say(page, 'card');
  await page.locator('.card').getByText('Placed').waitFor();
  expect((await page.locator('.panel').boundingBox())!.width).toBe(400);
  expect(
    await page.locator('.launcher').evaluate((launcher) => getComputedStyle(launcher as never).borderRadius),
  ).toBe('50%');
});

test('styles of the page stay out, and the page keeps its own', async () => {
  world.setShop(
    `<!doctype html><html lang="en"><title>Loud</title><style>${HOSTILE}</style><p id="theirs">Theirs</p>$WIDGET`,
  );
  const page = await world.newPage({ baseURL: world.shopUrl });
  await page.goto('/');
  const styleOf = (selector: string, property: string) =>
    page
      .locator(selector)
      .evaluate(
        (element, name) => getComputedStyle(element as never).getPropertyValue(name as never),
        property,
      );
  const before = await page
    .locator('#theirs')
    .evaluate((element) => JSON.stringify(getComputedStyle(element as never)));
  await openChat(page);
  expect(
    await page.locator('#theirs').evaluate((element) => JSON.stringify(getComputedStyle(element as never))),
  ).toBe(before);
  expect(await styleOf('.bubble', 'font-size')).toBe('14.5px');
  expect(await styleOf('.bubble', 'color')).toBe('rgb(31, 27, 22)');
  expect(await styleOf('.bubble', 'opacity')).toBe('1');
  expect(await page.locator('.launcher').boundingBox()).toEqual({ x: 1200, y: 720, width: 60, height: 60 });
});

test('the widget leaves one name behind, and the tag twice makes one launcher', async () => {
  world.setShop('<!doctype html><html lang="en"><title>Twice</title><h1>Twice</h1>');
  const page = await world.newPage({ baseURL: world.shopUrl });
  await page.goto('/');
  const before = (await page.evaluate('Object.keys(window)')) as string[];
  world.setShop(
    '<!doctype html><html lang="en"><title>Twice</title><h1>Twice</h1>$WIDGET<script src="' +
      world.url +
      '/widget.js" defer></script>',
  );
  await page.goto('/');
  await openChat(page);
  await say(page, 'card');
  await page.locator('.card').getByText('Placed').waitFor();
  const after = (await page.evaluate('Object.keys(window)')) as string[];
  expect(after.filter((name) => !before.includes(name))).toEqual(['bezel']);
  expect(await page.locator('.launcher').count()).toBe(1);
});

test.each([
  ['a light accent gets dark words', '#f4d7de', 'dark'],
  ['a dark accent gets light words', 'darkslateblue', 'light'],
])('%s', async (_name, accent, words) => {
  world.setShop(
    `<!doctype html><html lang="en"><title>Accent</title><main><h1>Accent</h1></main><script src="${world.url}/widget.js" data-accent="${accent}" defer></script>`,
  );
  const page = await world.newPage({ baseURL: world.shopUrl });
  await page.goto('/');
  await openChat(page);
  await say(page, 'hello');
  await page.getByText('You said: hello').waitFor();
  const lightness = await page.locator('.customer .bubble').evaluate((bubble) => {
    const canvas = (
      bubble as never as { ownerDocument: { createElement(name: string): never } }
    ).ownerDocument.createElement('canvas') as {
      getContext(kind: string): {
        fillStyle: string;
        fillRect(...box: number[]): void;
        getImageData(...box: number[]): { data: number[] };
      };
    };
    const ink = canvas.getContext('2d');
    ink.fillStyle = getComputedStyle(bubble as never).color;
    ink.fillRect(0, 0, 1, 1);
    return ink.getImageData(0, 0, 1, 1).data[0] as number;
  });
  expect(lightness > 128 ? 'light' : 'dark').toBe(words);
  expect(await accessibilityProblems(page)).toEqual([]);
});

describe('a customer whom the shop vouches for', () => {
  const tokenFor = (sub: string) =>
    new SignJWT({ sub, email: `${sub}@example.com`, name: sub })
      .setProtectedHeader({ alg: 'HS256' })
      .setAudience('bezel')
      .setIssuedAt()
      .setExpirationTime('30m')
      .sign(new TextEncoder().encode('a secret that the shop and the chat share'));

  const signedIn = (token: string) =>
    world.setShop(
      `<!doctype html><html lang="en"><title>Account</title><h1>Account</h1><script src="${world.url}/widget.js" data-customer-token="${token}" defer></script>`,
    );

  test('comes back to their own conversation, and the next customer on the computer does not see it', async () => {
    const page = await world.newPage({ baseURL: world.shopUrl });
    signedIn(await tokenFor('anna'));
    await page.goto('/');
    await openChat(page);
    await say(page, 'private to Anna');
    await page.getByText('You said: private to Anna').waitFor();
    signedIn(await tokenFor('anna'));
    await page.reload();
    await page.getByText('You said: private to Anna').waitFor();
    world.expectFaults(/Failed to load resource/);
    await page.route('**/activities', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    );
    await say(page, 'private, and not sent yet');
    await page.getByText('Not sent.').waitFor();

    signedIn(await tokenFor('ben'));
    await page.reload();
    await page.getByText('Welcome!').waitFor();
    expect(await shown(page)).toEqual(['Welcome!']);
    expect(await page.getByText('Your earlier conversation').count()).toBe(0);

    world.setShop('<!doctype html><html lang="en"><title>Nobody</title><h1>Nobody</h1>$WIDGET');
    await page.reload();
    await eventually(async () => expect(await shown(page)).toEqual(['Welcome!']));
  });

  test('is told when the sign-in has ended', async () => {
    world.expectFaults(/401/);
    signedIn('not.a.token');
    const page = await world.newPage({ baseURL: world.shopUrl });
    await page.goto('/');
    await page.getByRole('button', { name: 'Chat with us' }).click();
    await page.getByText('Your sign-in has ended.').waitFor();
  });
});
