import type { lookup } from 'node:dns';
import { createGuardedPost, isAllowedUrl, PostFailed } from '../../../handoff/connections/guardedPost';
import { useClosers } from '../../support/closers';
import { startWebhookReceiver, type WebhookReceiver } from '../../support/webhookReceiver';

const closers = useClosers();
let receiver: WebhookReceiver;
beforeAll(async () => {
  receiver = await startWebhookReceiver();
  closers.add(() => receiver.close());
});
beforeEach(() => {
  receiver.received.length = 0;
  receiver.answer = () => ({});
});

/** A name server that says this of every name. */
const saying = (...addresses: string[]) =>
  ((_name: string, _options: object, done: (error: null, found: object[]) => void) =>
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )) as unknown as typeof lookup;

const open = createGuardedPost({ allowPrivate: true, timeoutMs: 300 });
const problemOf = (sent: Promise<unknown>) =>
  sent.then(
    () => undefined,
    (error: unknown) => (error instanceof PostFailed ? error.problem : error),
  );

describe('a guarded post', () => {
  it('sends body and headers, and gives back status and the beginning of the answer', async () => {
    receiver.answer = () => ({ status: 202, body: 'x'.repeat(100_000), headers: { 'retry-after': '7' } });
    const answer = await open(`${receiver.url}/in?a=b`, { 'x-test': 'yes' }, 'grüße');
    expect(answer).toEqual({ status: 202, body: 'x'.repeat(500), retryAfterSeconds: 7 });
    expect(receiver.received).toMatchObject([
      { path: '/in?a=b', headers: { 'x-test': 'yes' }, body: 'grüße' },
    ]);
  });

  it('follows no redirect', async () => {
    receiver.answer = () => ({ status: 302, headers: { location: `${receiver.url}/elsewhere` } });
    expect((await open(receiver.url, {}, '')).status).toBe(302);
    expect(receiver.received.map(({ path }) => path)).toEqual(['/']);
  });

  it.each([
    ['silence', { isSilent: true }, 'timeout'],
    ['a closed connection', { hangsUp: true }, 'brokenOff'],
  ] as const)('that meets %s fails', async (_what, answer, problem) => {
    receiver.answer = () => answer;
    expect(await problemOf(open(receiver.url, {}, ''))).toBe(problem);
  });

  it('fails where nobody listens, and where a name leads nowhere', async () => {
    const gone = await startWebhookReceiver();
    await gone.close();
    expect(await problemOf(open(gone.url, {}, ''))).toBe('noConnection');
    expect(await problemOf(open('http://nobody.invalid/', {}, ''))).toBe('notFound');
  });

  it('asks for TLS of an https address', async () => {
    expect(await problemOf(open(receiver.url.replace('http:', 'https:'), {}, ''))).toBe('tls');
    expect(receiver.received).toEqual([]);
  });

  describe('to a name', () => {
    it.each([
      ['this machine', ['127.0.0.1']],
      ['a private network', ['10.0.0.7']],
      ['a cloud’s metadata', ['169.254.169.254']],
      ['this machine in the other notation', ['::ffff:127.0.0.1']],
      ['a public address and, beside it, this machine', ['93.184.216.34', '127.0.0.1']],
    ])('that leads to %s is refused before anything is sent', async (_where, addresses) => {
      const post = createGuardedPost({
        allowPrivate: false,
        timeoutMs: 300,
        resolveName: saying(...addresses),
      });
      expect(await problemOf(post(`https://shop.example:${new URL(receiver.url).port}/`, {}, ''))).toBe(
        'addressRefused',
      );
    });

    it('is judged by the addresses that the connection is made to', async () => {
      let asked = 0;
      const changing = ((name: string, options: object, done: () => void) => {
        asked += 1;
        (saying('127.0.0.1') as unknown as (...all: unknown[]) => void)(name, options, done);
      }) as unknown as typeof lookup;
      const post = createGuardedPost({ allowPrivate: true, timeoutMs: 300, resolveName: changing });
      await post(receiver.url.replace('127.0.0.1', 'shop.example'), {}, 'once');
      // Looked up once: there is no second answer that could lead elsewhere.
      expect(asked).toBe(1);
      expect(receiver.received.map(({ body }) => body)).toEqual(['once']);
    });

    it('that leads to a metadata service is refused also where private networks are allowed', async () => {
      const post = createGuardedPost({
        allowPrivate: true,
        timeoutMs: 300,
        resolveName: saying('169.254.169.254'),
      });
      expect(await problemOf(post('http://shop.example/', {}, ''))).toBe('addressRefused');
    });
  });

  it.each(['http://93.184.216.34/', 'https://127.0.0.1/', 'https://[::1]/', 'https://2130706433/'])(
    'to %s is refused at once',
    async (url) => {
      const post = createGuardedPost({ allowPrivate: false, timeoutMs: 300 });
      expect(await problemOf(post(url, {}, ''))).toBe('addressRefused');
    },
  );
});

describe('a URL', () => {
  it.each([
    ['https://shop.example/hooks?key=1', true, true],
    ['https://93.184.216.34:8443/', true, true],
    ['http://shop.example/', false, true],
    ['https://localhost/', false, true],
    ['https://api.localhost/', false, true],
    ['http://127.0.0.1:3000/', false, true],
    ['https://192.168.0.1/', false, true],
    ['https://169.254.169.254/latest', false, false],
    ['https://user:secret@shop.example/', false, false],
    ['ftp://shop.example/', false, false],
    ['file:///etc/passwd', false, false],
    ['shop.example', false, false],
    ['', false, false],
  ])('%s may be posted to: %s, with private networks allowed: %s', (url, normally, withPrivate) => {
    expect(isAllowedUrl(url, false)).toBe(normally);
    expect(isAllowedUrl(url, true)).toBe(withPrivate);
  });
});
