import { accessibilityProblems } from '../support/accessibility';
import { eventually } from '../support/eventually';
import { CARD, shown, useWidgetWorld } from '../support/widgetWorld';

jest.setTimeout(60_000);

const world = useWidgetWorld();
const { openChat, say } = world;

describe('a conversation', () => {
  test('loads nothing but the loader until the launcher is pressed, then welcomes with quick replies', async () => {
    const page = await world.newPage();
    const requested: string[] = [];
    page.on('request', (request) => requested.push(new URL(request.url()).pathname));
    await page.goto('/');
    await page.waitForLoadState('networkidle');
    expect(requested.filter((path) => path.includes('widget'))).toEqual(['/widget.js']);
    await openChat(page);
    expect(
      await page.getByRole('group', { name: 'Suggested replies' }).getByRole('button').allInnerTexts(),
    ).toEqual(['Where is my order?', 'Help']);
    expect(requested.some((path) => path.includes('widget-cards'))).toBe(false);
  });

  test('a quick reply is said, answered, and gone', async () => {
    const page = await world.newPage();
    await page.goto('/');
    await openChat(page);
    await page.getByRole('button', { name: 'Where is my order?' }).click();
    await page.getByText('You said: Where is my order?').waitFor();
    expect(await shown(page)).toEqual(['Welcome!', 'Where is my order?', 'You said: Where is my order?']);
    expect(await page.getByRole('group', { name: 'Suggested replies' }).count()).toBe(0);
  });

  test('Enter sends, Shift and Enter begin a new line, and nothing empty is sent', async () => {
    const page = await world.newPage();
    await page.goto('/');
    await openChat(page);
    const field = page.getByRole('textbox', { name: 'Message' });
    await field.press('Enter');
    await field.fill('   ');
    await field.press('Enter');
    await field.fill('');
    await field.pressSequentially('one');
    await field.press('Shift+Enter');
    await field.pressSequentially('two');
    await field.press('Enter');
    await page.getByText('You said: one').waitFor();
    expect(await world.logged(page)).toEqual(['Welcome!', 'one\ntwo', 'You said: one\ntwo']);
    expect(await field.inputValue()).toBe('');
  });

  test('the field says how much is left, and what is too long is not sent', async () => {
    const page = await world.newPage();
    await page.goto('/');
    await openChat(page);
    const field = page.getByRole('textbox', { name: 'Message' });
    await field.fill('x'.repeat(3999));
    await page.getByText('1 character left').waitFor();
    await field.fill('x'.repeat(4002));
    await page.getByText('2 characters too long').waitFor();
    await field.press('Enter');
    expect(await field.inputValue()).toHaveLength(4002);
    expect(await world.logged(page)).toEqual(['Welcome!']);
  });

  test('what people type is shown as typed, and what the bot writes as markdown without HTML', async () => {
    const page = await world.newPage();
    await page.goto('/');
    await openChat(page);
    await say(page, '<img src=x onerror=alert(1)> **stars** https://example.com/a');
    await page.getByText('You said: <img').waitFor();
    expect((await shown(page))[1]).toBe('<img src=x onerror=alert(1)> **stars** https://example.com/a');
    expect(await page.locator('.customer .bubble a').getAttribute('href')).toBe('https://example.com/a');
    expect(await page.locator('.bubble img').count()).toBe(0);
    await say(page, 'list');
    await page.locator('.bubble li').first().waitFor();
    expect(await page.locator('.bubble li').allInnerTexts()).toEqual(['one', 'two', 'three']);
    expect(await page.locator('.bubble li strong').innerText()).toBe('one');
    expect(
      await page
        .locator('.bubble li a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).toEqual([`${world.url}/contact`]);
  });

  test('an answer taller than the list is read from its beginning', async () => {
    const page = await world.newPage();
    await page.goto('/');
    await openChat(page);
    await say(page, 'long');
    await page.getByText('Beginning').waitFor();
    await eventually(async () => {
      const list = await page.locator('.scroller').boundingBox();
      const answer = await page.getByText('Beginning').boundingBox();
      expect(answer!.y - list!.y).toBeGreaterThanOrEqual(0);
      expect(answer!.y - list!.y).toBeLessThan(60);
    });
    await page.getByRole('button', { name: 'Go to the newest message' }).click();
    await eventually(async () => {
      expect(await page.getByRole('button', { name: 'Go to the newest message' }).count()).toBe(0);
    });
  });

  test('a card comes with its own script, shows its timeline, and checks its form before it sends the value', async () => {
    const page = await world.newPage();
    await page.goto('/');
    await openChat(page);
    await say(page, 'card');
    const card = page.locator('.card');
    await card.getByText('Placed').waitFor();
    expect(await card.locator('strong').innerText()).toBe('1049');
    expect(
      await card.locator('.step').evaluateAll((steps) => steps.map(({ className }) => className)),
    ).toEqual([
      expect.stringContaining('done continues'),
      expect.stringContaining('now continues'),
      expect.stringContaining('ahead'),
    ]);
    await card.getByRole('button', { name: 'Send the reason' }).click();
    await card.getByText('Please say why').waitFor();
    expect(await world.logged(page)).toHaveLength(3);
    await card.getByRole('textbox', { name: 'Reason' }).fill('too small');
    await card.getByRole('button', { name: 'Send the reason' }).click();
    await page.getByText('Value: ').waitFor();
    expect(await shown(page)).toContain('Send the reason');
    const value = (await page.getByText('Value: ').innerText()).replace('Value: ', '');
    expect(JSON.parse(value)).toEqual({ kind: 'reason', reason: 'too small' });
    // Once answered it is a record, and can't be sent again.
    await eventually(async () =>
      expect(await card.getByRole('textbox', { name: 'Reason' }).isDisabled()).toBe(true),
    );
    const opened = page.context().waitForEvent('page');
    await page.context().route('https://carrier.example/**', (route) => route.fulfill({ body: 'tracked' }));
    await card.getByRole('link', { name: 'Track the parcel' }).click();
    expect((await opened).url()).toBe(CARD.actions[0]?.url);
  });

  test('a card whose script does not load is still told in words', async () => {
    const page = await world.newPage();
    await page.route('**/widget-cards-*.js', (route) => route.abort());
    world.expectFaults(/Failed to load resource/);
    await page.goto('/');
    await openChat(page);
    await say(page, 'card');
    await page.getByText(CARD.fallbackText).waitFor();
  });

  test('files are checked, sent with the words, and shown as pictures', async () => {
    const page = await world.newPage();
    await page.goto('/');
    await openChat(page);
    const attach = (name: string, mimeType: string, buffer: Buffer) =>
      page.setInputFiles('input[type=file]', { name, mimeType, buffer });
    await attach('notes.txt', 'text/plain', Buffer.from('hello'));
    await page.getByText('notes.txt is neither a picture nor a PDF.').waitFor();
    await attach('huge.png', 'image/png', Buffer.alloc(10 * 1024 * 1024 + 1));
    await page.getByText('huge.png is larger than 10 MB.').waitFor();
    const picture = await page.screenshot({ clip: { x: 0, y: 0, width: 8, height: 8 } });
    await attach('clasp.png', 'image/png', picture);
    await page.getByRole('button', { name: 'Remove clasp.png' }).click();
    await attach('clasp.png', 'image/png', picture);
    await say(page, 'It broke');
    await page.getByText('Files: clasp.png image/png').waitFor();
    await eventually(async () => {
      const width = await page
        .locator('.picture img')
        .evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth);
      expect(width).toBe(8);
    });
  });

  test('a file that is not what its name says is refused by the server, and the words stay', async () => {
    const page = await world.newPage();
    world.expectFaults(/400/);
    await page.goto('/');
    await openChat(page);
    await page.setInputFiles('input[type=file]', {
      name: 'fake.png',
      mimeType: 'image/png',
      buffer: Buffer.from('no'),
    });
    await say(page, 'Look at this');
    await page.getByText('only pictures and PDF files can be attached').waitFor();
    expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
    expect(await shown(page)).toContain('Look at this');
  });

  test('an agent is named in the header and at their messages, and is seen typing', async () => {
    const page = await world.newPage();
    await page.goto('/');
    await openChat(page);
    await world.typingFromAgent(page);
    await page.getByText('Maya Lind is writing').waitFor();
    await world.postFromAgent(page, 'Hello,\nthis is **Maya**');
    await page.locator('.agent .bubble').waitFor();
    expect(await page.locator('.agent .bubble').innerText()).toBe('Hello,\nthis is **Maya**');
    expect(await page.locator('.group-name').innerText()).toBe('Maya Lind');
    expect(await page.locator('.header').innerText()).toContain('Maya Lind · From our team');
    expect(await page.getByText('Maya Lind is writing').count()).toBe(0);
  });

  test('the place in line is in the header while there is one, and comes again with the next stream', async () => {
    const page = await world.newPage();
    await page.goto('/');
    await openChat(page);
    const header = page.locator('.header');
    await world.moveInLine(page, 2);
    await header.getByText('You’re number 2 in line').waitFor();
    await world.moveInLine(page, 1);
    await header.getByText('You’re next in line').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    world.dropSockets();
    await header.getByText('Answers straight away').waitFor();
    await header.getByText('You’re next in line').waitFor();
    // Picked up: what the agent writes comes next.
    await world.moveInLine(page, undefined);
    await header.getByText('Answers straight away').waitFor();
    expect(await shown(page)).toHaveLength(1);
  });

  test('messages that come while the chat is closed are counted on the launcher', async () => {
    const page = await world.newPage();
    await page.goto('/');
    await openChat(page);
    await page.locator('.panel').getByRole('button', { name: 'Close chat' }).click();
    await world.postFromAgent(page, 'First');
    await world.postFromAgent(page, 'Second');
    await page.getByRole('button', { name: 'Chat with us, 2 unread messages' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Chat with us, 2 unread messages' }).click();
    await page.getByText('Second').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('button', { name: 'Chat with us', exact: true }).count()).toBe(1);
  });

  test('a new conversation is asked about first, and then begins empty', async () => {
    const page = await world.newPage();
    await page.goto('/');
    await openChat(page);
    await say(page, 'before');
    await page.getByText('You said: before').waitFor();
    const startAnew = async (answer: string): Promise<void> => {
      await page.getByRole('button', { name: 'More' }).click();
      await page.getByRole('button', { name: 'New conversation' }).click();
      await page.getByRole('button', { name: answer }).click();
    };
    await startAnew('Stay here');
    expect(await shown(page)).toHaveLength(3);
    await startAnew('Start a new one');
    await eventually(async () => expect(await shown(page)).toEqual(['Welcome!']));
  });

  test('a page can open the chat with words to begin with, which are not sent', async () => {
    const page = await world.newPage();
    await page.goto('/');
    await page.getByRole('button', { name: 'Ask about it (order 1042)' }).click();
    await page.getByText('Welcome!').waitFor();
    const field = page.getByRole('textbox', { name: 'Message' });
    expect(await field.inputValue()).toContain('1042');
    expect(await world.logged(page)).toEqual(['Welcome!']);
    await page.evaluate('bezel.close()');
    await page.locator('.panel').waitFor({ state: 'hidden' });
    await page.evaluate("bezel.open('again')");
    await eventually(async () => expect(await field.inputValue()).toBe('again'));
  });
});

describe('by keyboard and screen reader', () => {
  test('the chat opens with Enter, takes the focus, and Escape gives it back', async () => {
    const page = await world.newPage();
    await page.goto('/');
    const launcher = page.getByRole('button', { name: 'Chat with us' });
    await launcher.focus();
    expect(await launcher.getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('Enter');
    await page.getByText('Welcome!').waitFor();
    const focused = () =>
      page.evaluate("document.activeElement.shadowRoot?.activeElement?.getAttribute('aria-label')");
    await eventually(async () => expect(await focused()).toBe('Message'));
    await page.keyboard.press('Escape');
    await eventually(async () => expect(await focused()).toBe('Chat with us'));
    await eventually(async () => expect(await page.getByRole('dialog').count()).toBe(0));
  });

  test('everything is reached with Tab, and a menu closes before the chat does', async () => {
    const page = await world.newPage();
    await page.goto('/');
    await openChat(page);
    const reached = new Set<unknown>();
    await page.getByRole('button', { name: 'More' }).focus();
    for (let presses = 0; presses < 9; presses++) {
      reached.add(
        await page.evaluate(
          "(e => e?.getAttribute('aria-label') ?? e?.textContent)(document.activeElement.shadowRoot?.activeElement)",
        ),
      );
      await page.keyboard.press('Tab');
    }
    for (const control of [
      'More',
      'Close chat',
      'Conversation',
      'Where is my order?',
      'Help',
      'Message',
      'Send',
    ]) {
      expect(reached).toContain(control);
    }
    await page.getByRole('button', { name: 'More' }).press('Enter');
    await page.getByRole('link', { name: 'Contact form' }).focus();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('link', { name: 'Contact form' }).count()).toBe(0);
    expect(await page.getByRole('dialog', { name: 'Bezel Jewellery' }).isVisible()).toBe(true);
  });

  test('messages are a log that is read out, each with who said it', async () => {
    const page = await world.newPage();
    await page.goto('/');
    await openChat(page);
    await say(page, 'hello');
    await page.getByText('You said: hello').waitFor();
    const log = page.getByRole('log');
    expect(await log.getAttribute('aria-busy')).toBe('false');
    const spoken = (await log.locator('.message').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
    expect(spoken).toEqual(['Assistant: Welcome!', 'You: hello', 'Assistant: You said: hello']);
  });

  test('keys typed into the chat are not shortcuts of the page', async () => {
    const page = await world.newPage();
    await page.goto('/');
    await page.evaluate("window.keys = []; addEventListener('keydown', (event) => keys.push(event.key))");
    await openChat(page);
    await page.getByRole('textbox', { name: 'Message' }).press('k');
    expect(await page.evaluate('keys')).toEqual([]);
  });

  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 390],
    ['dark', 390],
  ] as const)('axe finds nothing in the open chat, %s, %i pixels wide', async (colorScheme, width) => {
    const page = await world.newPage({ colorScheme, viewport: { width, height: 800 } });
    await page.goto('/');
    await openChat(page);
    expect(await accessibilityProblems(page)).toEqual([]);
    await say(page, 'card');
    await page.locator('.card').getByText('Placed').waitFor();
    await world.postFromAgent(page, 'Hello from Maya');
    await page.getByText('Hello from Maya').waitFor();
    await page.getByRole('button', { name: 'More' }).click();
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});

describe('on a phone', () => {
  const PHONE = { viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true };

  test('the chat covers the screen, the page behind is out of reach, and the keyboard is not called', async () => {
    const page = await world.newPage(PHONE);
    await page.goto('/');
    await page.getByRole('button', { name: 'Chat with us' }).tap();
    await page.getByText('Welcome!').waitFor();
    expect(await page.locator('.panel').boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 780 });
    expect(
      await page.evaluate("document.querySelector('#bezel-widget').shadowRoot.activeElement.className"),
    ).toBe('panel');
    expect(
      await page.evaluate(
        "document.querySelector('#bezel-widget').shadowRoot.querySelector('dialog').matches(':modal')",
      ),
    ).toBe(true);
    await page.locator('.panel').getByRole('button', { name: 'Close chat' }).tap();
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  });

  test('the panel keeps to what the on-screen keyboard leaves free', async () => {
    const page = await world.newPage(PHONE);
    await page.goto('/');
    await openChat(page);
    // Chromium has no on-screen keyboard here: the visual viewport is made smaller as one would.
    await page.evaluate(`
      Object.defineProperties(visualViewport, { height: { value: 420 }, offsetTop: { value: 60 } });
      visualViewport.dispatchEvent(new Event('resize'));
    `);
    await eventually(async () =>
      expect(await page.locator('.panel').boundingBox()).toEqual({ x: 0, y: 60, width: 390, height: 420 }),
    );
    const field = await page.getByRole('textbox', { name: 'Message' }).boundingBox();
    expect(field!.y + field!.height).toBeLessThanOrEqual(480);
  });

  test('turned on its side or made wider, it is a panel beside the page again', async () => {
    const page = await world.newPage({ viewport: { width: 390, height: 780 } });
    await page.goto('/');
    await openChat(page);
    await page.setViewportSize({ width: 1024, height: 780 });
    await eventually(async () => expect((await page.locator('.panel').boundingBox())!.width).toBe(400));
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    expect(await shown(page)).toEqual(['Welcome!']);
  });
});
