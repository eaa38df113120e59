import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually';
import { shown, useWidgetWorld } from '../support/widgetWorld';

jest.setTimeout(90_000);

const world = useWidgetWorld();
const { openChat, say } = world;

/** What the browser itself reports of requests that did not work is not the widget's doing. */
const NETWORK = /Failed to load resource|WebSocket connection/;

async function chat(): Promise<Page> {
  const page = await world.newPage();
  await page.goto('/');
  await openChat(page);
  return page;
}

const failSends = (page: Page) =>
  page.route('**/activities', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );

describe('coming back', () => {
  test('after a reload the conversation is there in order, once, and goes on', async () => {
    const page = await chat();
    await say(page, 'one');
    await page.getByText('You said: one').waitFor();
    await page.reload();
    await page.getByText('You said: one').waitFor();
    expect(await shown(page)).toEqual(['Welcome!', 'one', 'You said: one']);
    await say(page, 'two');
    await page.getByText('You said: two').waitFor();
    expect(await shown(page)).toEqual(['Welcome!', 'one', 'You said: one', 'two', 'You said: two']);
  });

  test('the bot is told once that the shopper is back, and not before the chat is looked at', async () => {
    const page = await chat();
    await say(page, 'one');
    await page.getByText('You said: one').waitFor();
    await page.keyboard.press('Escape');
    const told: string[] = [];
    page.on('request', (request) => {
      const body = request.method() === 'POST' ? (request.postData() ?? '') : '';
      if (body.includes('bezel/comeBack')) told.push(body);
    });
    await page.reload();
    await page.waitForLoadState('networkidle');
    expect(told).toEqual([]);
    await page.getByRole('button', { name: /Chat with us|Open the chat/ }).click();
    await eventually(() => expect(told).toHaveLength(1));
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /Chat with us|Open the chat/ }).click();
    await say(page, 'two');
    await page.getByText('You said: two').waitFor();
    expect(told).toHaveLength(1);
  });

  test('on another page of the site the chat is open again, with the draft; once closed it stays closed', async () => {
    const page = await chat();
    await page.getByRole('textbox', { name: 'Message' }).fill('half a sent');
    await page.goto('/contact');
    await page.getByText('Welcome!').waitFor();
    expect(await page.getByRole('textbox', { name: 'Message', exact: true }).inputValue()).toBe(
      'half a sent',
    );
    await page.keyboard.press('Escape');
    await page.goto('/');
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('two tabs show the same conversation', async () => {
    const page = await chat();
    const other = await page.context().newPage();
    await other.goto('/');
    await other.getByRole('button', { name: 'Chat with us' }).click();
    await other.getByText('Welcome!').waitFor();
    await say(other, 'from the other tab');
    await page.getByText('You said: from the other tab').waitFor();
    expect(await shown(page)).toEqual(await shown(other));
    expect(await page.locator('.customer .bubble').innerText()).toBe('from the other tab');
  });

  test('a day later the ended token is exchanged, and the conversation goes on', async () => {
    const page = await chat();
    world.expectFaults(/403/);
    await say(page, 'yesterday');
    await page.getByText('You said: yesterday').waitFor();
    world.advanceMinutes(24 * 60);
    await page.reload();
    await page.getByText('You said: yesterday').waitFor();
    await say(page, 'today');
    await page.getByText('You said: today').waitFor();
    expect(await world.logged(page)).toEqual([
      'Welcome!',
      'yesterday',
      'You said: yesterday',
      'today',
      'You said: today',
    ]);
  });

  test('a token that ends while the page sleeps costs the message nothing', async () => {
    const page = await chat();
    world.expectFaults(/403/);
    world.advanceMinutes(45);
    await say(page, 'after a long lunch');
    await page.getByText('You said: after a long lunch').waitFor();
    expect(await page.getByText('Not sent.').count()).toBe(0);
    expect(await world.logged(page)).toEqual([
      'Welcome!',
      'after a long lunch',
      'You said: after a long lunch',
    ]);
  });

  test('a conversation that can no longer be resumed makes place for a new one, and says so', async () => {
    const page = await chat();
    world.expectFaults(/403/);
    await say(page, 'long ago');
    await page.getByText('You said: long ago').waitFor();
    world.advanceMinutes(60 * 24 * 60);
    await page.reload();
    await page.getByText('Your earlier conversation has ended, so this is a new one.').waitFor();
    await page.getByText('Welcome!').waitFor();
    expect(await shown(page)).toEqual(['Welcome!']);
  });

  test('after a week the chat is not loaded by itself any more, but the conversation is still there', async () => {
    const page = await chat();
    await page.locator('.panel').getByRole('button', { name: 'Close chat' }).click();
    const requested: string[] = [];
    page.on('request', (request) => requested.push(request.url()));
    await page.reload();
    await eventually(() => expect(requested.some((address) => address.includes('widget-app'))).toBe(true));
    await page.goto('about:blank');
    requested.length = 0;
    await page.clock.install({ time: Date.now() + 8 * 24 * 3_600_000 });
    await page.goto('/');
    await page.waitForLoadState('networkidle');
    expect(requested.some((address) => address.includes('widget-app'))).toBe(false);
    await openChat(page);
    expect(await page.evaluate("JSON.parse(localStorage.getItem('bezel-session')).started")).toBe(true);
  });

  test('what is stored by nobody or by something else is ignored', async () => {
    const page = await world.newPage();
    await page.goto('/');
    await page.evaluate("localStorage.setItem('bezel-session', '{\"token\":1')");
    await page.reload();
    await openChat(page);
    expect(await shown(page)).toEqual(['Welcome!']);
  });

  test('with storage switched off the chat works as long as the page lives', async () => {
    const page = await world.newPage();
    await page.addInitScript(`
      for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError'); } });
      }
    `);
    await page.goto('/');
    await openChat(page);
    await say(page, 'hello');
    await page.getByText('You said: hello').waitFor();
  });
});

describe('a message that does not arrive', () => {
  test('is marked, can be sent again, and is recorded once', async () => {
    const page = await chat();
    world.expectFaults(NETWORK);
    await failSends(page);
    await say(page, 'lost');
    await page.getByText('Not sent.').waitFor();
    await page.unroute('**/activities');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('You said: lost').waitFor();
    expect(await shown(page)).toEqual(['Welcome!', 'lost', 'You said: lost']);
    expect(await page.getByText('Not sent.').count()).toBe(0);
  });

  test('is not recorded twice when only its acknowledgement was lost', async () => {
    const page = await world.newPage();
    world.expectFaults(NETWORK);
    // The stream is held up for a while, or the echo would tell that the message has arrived.
    let held: (() => void)[] | undefined;
    await page.routeWebSocket(/stream/, (socket) => {
      socket.connectToServer().onMessage((frame) => {
        if (held) held.push(() => socket.send(frame));
        else socket.send(frame);
      });
    });
    await page.goto('/');
    await openChat(page);
    held = [];
    let posts = 0;
    await page.route('**/activities', async (route) => {
      if (route.request().method() !== 'POST' || ++posts > 1) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await say(page, 'heard');
    await page.getByRole('button', { name: 'Try again' }).click();
    await eventually(() => expect(posts).toBe(2));
    const late = held;
    held = undefined;
    late.forEach((release) => release());
    await page.getByText('You said: heard').waitFor();
    expect(await world.logged(page)).toEqual(['Welcome!', 'heard', 'You said: heard']);
    expect(await shown(page)).toEqual(['Welcome!', 'heard', 'You said: heard']);
  });

  test('is still there after a reload, marked as not sent', async () => {
    const page = await chat();
    world.expectFaults(NETWORK);
    await failSends(page);
    await say(page, 'kept');
    await page.getByText('Not sent.').waitFor();
    await page.reload();
    await page.getByText('Not sent.').waitFor();
    await page.unroute('**/activities');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('You said: kept').waitFor();
    expect(await shown(page)).toEqual(['Welcome!', 'kept', 'You said: kept']);
  });

  test('waits for a connection that is gone, and goes when it is back', async () => {
    const page = await chat();
    world.expectFaults(NETWORK);
    await world.stopServer();
    await page.getByText('Connecting again').waitFor();
    await say(page, 'patience');
    await page.getByText('Sending…').waitFor();
    await world.startServer();
    await page.getByText('You said: patience').waitFor({ timeout: 30_000 });
    expect(await page.getByText('Connecting again').count()).toBe(0);
    expect(await shown(page)).toEqual(['Welcome!', 'patience', 'You said: patience']);
  });
});

describe('a lost connection', () => {
  test('is taken up again, and what was said meanwhile comes once and in order', async () => {
    const page = await chat();
    world.expectFaults(NETWORK);
    for (let round = 1; round <= 3; round++) {
      world.dropSockets();
      await world.postFromAgent(page, `said while away ${round}`);
      await page.getByText(`said while away ${round}`).waitFor({ timeout: 20_000 });
    }
    expect(await shown(page)).toEqual([
      'Welcome!',
      'said while away 1',
      'said while away 2',
      'said while away 3',
    ]);
  });

  test('is taken up at once when the network is back', async () => {
    const page = await chat();
    world.expectFaults(NETWORK);
    await page.context().setOffline(true);
    await page.getByText('Connecting again').waitFor();
    await page.context().setOffline(false);
    await eventually(async () => expect(await page.getByText('Connecting again').count()).toBe(0), 10);
    await say(page, 'back');
    await page.getByText('You said: back').waitFor();
  });

  test('does not keep the chat from beginning: it says so, keeps trying, and offers the form', async () => {
    const page = await world.newPage();
    world.expectFaults(NETWORK);
    world.expectFaults(/CORS|ERR_/);
    await page.goto('/');
    await page.waitForLoadState('networkidle');
    await page.route('**/widget/token', (route) => route.abort());
    await page.route('**/widget.js', (route) => route.abort());
    await page.getByRole('button', { name: 'Chat with us' }).click();
    await page.getByText('The chat can’t be reached at the moment.').waitFor();
    expect(await page.getByRole('link', { name: 'Write to us instead' }).getAttribute('href')).toBe(
      `${world.url}/contact`,
    );
    await page.unroute('**/widget/token');
    await page.getByRole('button', { name: 'Try now' }).click();
    await page.getByText('Welcome!').waitFor();
  });

  test('where streams are blocked, messages still come', async () => {
    const page = await world.newPage();
    world.expectFaults(NETWORK);
    await page.routeWebSocket(/stream/, (socket) => socket.close());
    await page.goto('/');
    await openChat(page);
    await say(page, 'through the proxy');
    await page.getByText('You said: through the proxy').waitFor({ timeout: 15_000 });
    expect(await shown(page)).toEqual(['Welcome!', 'through the proxy', 'You said: through the proxy']);
  });

  test('an app script that did not load can be loaded with another press', async () => {
    const page = await world.newPage();
    world.expectFaults(NETWORK);
    await page.route('**/widget-app-*.js', (route) => route.abort());
    await page.goto('/');
    await page.getByRole('button', { name: 'Chat with us' }).click();
    const launcher = page.getByRole('button', { name: 'The chat did not load. Try again.' });
    await launcher.waitFor();
    await page.unroute('**/widget-app-*.js');
    await launcher.click();
    await page.getByText('Welcome!').waitFor();
  });
});
