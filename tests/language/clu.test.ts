import { createDefaultHttpClient } from '@azure/core-rest-pipeline';
import { withClu, type WithCluOptions } from '../../bot/language/clu/withClu';
import type { EmbeddedRecognizer } from '../../bot/language/embeddedRecognizer';
import { createEntityFinder } from '../../bot/language/entities/createEntityFinder';
import { wordsOf } from '../../bot/language/languages/wordsOf';
import { DEMO_CATALOGUE } from '../../bot/shop/catalogue';
import type { Recognition } from '../../dialogs/ports';
import {
  CLU_TEST_KEY,
  CLU_TEST_TOKEN,
  startCluServer,
  type CluServer,
  type CluTrouble,
} from '../support/cluServer';
import { createRecordedLog } from '../support/recordedLog';

const NOW = new Date('2026-11-19T15:00:00Z');
const CONTEXT = { locale: 'en-US', now: NOW };
const TEXT = 'my luna pendant from #1042 never came, says Priya';
/** Of a busy machine; the test of slowness has less patience. */
const TIME_LIMIT_MS = 10_000;
const SHORT_TIME_LIMIT_MS = 300;
const SLOWNESS_MS = 5_000;

const find = createEntityFinder({
  words: wordsOf('en').entities,
  products: DEMO_CATALOGUE,
  orderNumberPattern: '[0-9]{4,6}',
  timeZone: 'America/New_York',
  isWord: () => true,
});

/** Says Greeting to everything, so that it shows who answered. */
const recognize = (text: string, { now }: { now: Date }): Promise<Recognition> =>
  Promise.resolve({ text, intent: 'Greeting', score: 0.5, entities: find(text, now) });
const embedded: EmbeddedRecognizer = {
  findEntities: (text, context) => find(text, context.now),
  recognize,
  recognizeAll: (texts, context) => Promise.all(texts.map((text) => recognize(text, context))),
};

let server: CluServer;
let now: Date;
beforeEach(async () => {
  server = await startCluServer();
  server.answer = () => ({
    topIntent: 'DeliveryProblem',
    intents: [
      { category: 'DeliveryProblem', confidenceScore: 0.91 },
      { category: 'None', confidenceScore: 0.5 },
      { category: 'OrderStatus', confidenceScore: 0.07 },
    ],
  });
  now = NOW;
});
afterEach(() => server.close());

function recognizerWith(options: Partial<WithCluOptions> & { key?: string; endpoint?: string } = {}) {
  const { key = CLU_TEST_KEY, endpoint = server.url, ...rest } = options;
  const log = createRecordedLog();
  const told: string[] = [];
  const recognizer = withClu(
    embedded,
    { endpoint, project: 'bezel-support', deployment: 'production', ...(key && { key }) },
    {
      clock: { now: () => now },
      log,
      timeLimitMs: TIME_LIMIT_MS,
      onRecognized: (engine, reason) => void told.push(`${engine} ${reason}`),
      ...rest,
    },
  );
  return { recognizer, log, told };
}

const pass = (milliseconds: number): void => {
  now = new Date(now.getTime() + milliseconds);
};

describe('CLU', () => {
  it('gives the intent, its score and the next best one, None apart', async () => {
    const { recognizer, told } = recognizerWith();
    expect(await recognizer.recognize(TEXT, CONTEXT)).toMatchObject({
      intent: 'DeliveryProblem',
      score: 0.91,
      runnerUp: { intent: 'OrderStatus', score: 0.07 },
    });
    expect(told).toEqual(['clu none']);
  });

  it('is asked about the configured project with the key, and told not to keep the words', async () => {
    await recognizerWith().recognizer.recognize(TEXT, CONTEXT);
    expect(server.requests).toEqual(['POST /language/:analyze-conversations']);
    expect(server.headers[0]?.['ocp-apim-subscription-key']).toBe(CLU_TEST_KEY);
    expect(server.predictions).toMatchObject([
      {
        analysisInput: { conversationItem: { text: TEXT, language: 'en' } },
        parameters: {
          projectName: 'bezel-support',
          deploymentName: 'production',
          stringIndexType: 'Utf16CodeUnit',
          isLoggingEnabled: false,
        },
      },
    ]);
  });

  it('is asked with a token of Entra ID where there is no key', async () => {
    const scopes: unknown[] = [];
    const plain = createDefaultHttpClient();
    const { recognizer } = recognizerWith({
      key: '',
      // Azure's client sends a token over TLS alone; the test takes the TLS off behind it.
      endpoint: server.url.replace('http:', 'https:'),
      httpClient: {
        sendRequest(request) {
          request.url = request.url.replace('https:', 'http:');
          request.allowInsecureConnection = true;
          return plain.sendRequest(request);
        },
      },
      credential: {
        getToken: (scope) => {
          scopes.push(scope);
          return Promise.resolve({ token: CLU_TEST_TOKEN, expiresOnTimestamp: Date.now() + 3_600_000 });
        },
      },
    });
    expect(await recognizer.recognize(TEXT, CONTEXT)).toMatchObject({ intent: 'DeliveryProblem' });
    expect([scopes[0]].flat()).toEqual(['https://cognitiveservices.azure.com/.default']);
    expect(server.headers[0]?.authorization).toBe(`Bearer ${CLU_TEST_TOKEN}`);
  });

  it('that names an intent which is not ours means None', async () => {
    server.answer = () => ({
      topIntent: 'BookFlight',
      intents: [{ category: 'BookFlight', confidenceScore: 0.8 }],
    });
    const { recognizer } = recognizerWith();
    expect(await recognizer.recognize(TEXT, CONTEXT)).toMatchObject({ intent: 'None', score: 0.8 });
  });

  it('adds a span only where we found none, and leaves numbers to us', async () => {
    const span = (category: string, text: string, confidenceScore = 0.9) => ({
      category,
      text,
      offset: TEXT.indexOf(text),
      length: text.length,
      confidenceScore,
    });
    server.answer = () => ({
      topIntent: 'DeliveryProblem',
      intents: [{ category: 'DeliveryProblem', confidenceScore: 0.9 }],
      entities: [
        span('personName', 'Priya'),
        span('product', 'pendant from #1042'),
        span('orderNumber', 'never'),
        span('date', 'came'),
        span('address', 'says', 0.3),
        { ...span('material', 'luna'), offset: 4_000 },
      ],
    });
    const { entities } = await recognizerWith().recognizer.recognize(TEXT, CONTEXT);
    expect(entities.map(({ kind, text }) => [kind, text])).toEqual([
      ['product', 'luna pendant'],
      ['orderNumber', '#1042'],
      ['personName', 'Priya'],
    ]);
  });

  it('is not asked about another language than its own', async () => {
    const { recognizer, told } = recognizerWith();
    await recognizer.recognize('¿dónde está mi pedido?', { ...CONTEXT, locale: 'es-MX' });
    expect(server.requests).toEqual([]);
    expect(told).toEqual(['embedded otherLanguage']);
  });

  it('is not asked about a message without a word, or about one longer than it takes', async () => {
    const { recognizer, told } = recognizerWith();
    await recognizer.recognize('?!', CONTEXT);
    await recognizer.recognize('ring '.repeat(101), CONTEXT);
    expect(server.requests).toEqual([]);
    expect(told).toEqual(['embedded tooLong']);
  });
});

describe('while CLU gives no answer that can be used', () => {
  it.each<[string, CluTrouble, string]>([
    ['a wrong key', { status: 401 }, 'unauthorized'],
    ['a forbidden network', { status: 403 }, 'unauthorized'],
    ['no such project', { status: 404, code: 'ProjectNotFound' }, 'notFound'],
    ['too many requests', { status: 429, headers: { 'retry-after': '7' } }, 'throttled'],
    ['a broken service', { status: 500 }, 'serverError'],
    ['a service that is being moved', { status: 503, headers: { 'retry-after': '2' } }, 'serverError'],
    ['a request that it takes for wrong', { status: 400 }, 'rejected'],
    ['a service slower than the time limit', { silentForMs: SLOWNESS_MS }, 'timeout'],
    ['a body that is no JSON', { body: '<html>gateway</html>' }, 'nonsense'],
    ['a body that is no prediction', { body: '{"kind":"ConversationResult","result":{}}' }, 'nonsense'],
    ['an empty body', { body: '' }, 'nonsense'],
    ['a connection that breaks', 'hangsUp', 'unreachable'],
  ])('the embedded recogniser answers, once and in time: %s', async (_what, trouble, reason) => {
    server.trouble = trouble;
    const isSlow = typeof trouble === 'object' && 'silentForMs' in trouble;
    const { recognizer, log, told } = recognizerWith(isSlow ? { timeLimitMs: SHORT_TIME_LIMIT_MS } : {});
    const begun = performance.now();
    expect(await recognizer.recognize(TEXT, CONTEXT)).toEqual(await embedded.recognize(TEXT, CONTEXT));
    expect(performance.now() - begun).toBeLessThan(SLOWNESS_MS);
    expect(server.requests).toHaveLength(1);
    expect(told).toEqual([`embedded ${reason}`]);
    expect(log.lines[0]).toMatchObject({ level: 'warn', fields: { reason } });
    expect(JSON.stringify(log.lines)).not.toMatch(/luna|Priya|1042/);
  });

  it('also when nothing listens there', async () => {
    const { recognizer, told } = recognizerWith({ endpoint: 'http://127.0.0.1:1' });
    expect(await recognizer.recognize(TEXT, CONTEXT)).toMatchObject({ intent: 'Greeting' });
    expect(told).toEqual(['embedded unreachable']);
  });

  it('and when Entra ID gives no token', async () => {
    const refusal = Object.assign(new Error('no identity here'), { name: 'CredentialUnavailableError' });
    const { recognizer, told } = recognizerWith({
      key: '',
      endpoint: 'https://127.0.0.1:1',
      credential: { getToken: () => Promise.reject(refusal) },
    });
    expect(await recognizer.recognize(TEXT, CONTEXT)).toMatchObject({ intent: 'Greeting' });
    expect(told).toEqual(['embedded unauthorized']);
  });
});

describe('the circuit breaker', () => {
  it('leaves CLU alone for half a minute after three failures, tries one message, and closes on its success', async () => {
    server.trouble = { status: 500 };
    const { recognizer, told, log } = recognizerWith();
    for (let message = 0; message < 5; message++) await recognizer.recognize(TEXT, CONTEXT);
    expect(server.requests).toHaveLength(3);
    expect(told.slice(2)).toEqual(['embedded serverError', 'embedded paused', 'embedded paused']);

    pass(30_000);
    await Promise.all([recognizer.recognize(TEXT, CONTEXT), recognizer.recognize(TEXT, CONTEXT)]);
    expect(server.requests).toHaveLength(4);
    await recognizer.recognize(TEXT, CONTEXT);
    expect(server.requests).toHaveLength(4);

    pass(30_000);
    server.trouble = undefined;
    expect(await recognizer.recognize(TEXT, CONTEXT)).toMatchObject({ intent: 'DeliveryProblem' });
    expect(await recognizer.recognize(TEXT, CONTEXT)).toMatchObject({ intent: 'DeliveryProblem' });
    expect(log.lines.filter(({ level }) => level !== 'warn').map(({ message }) => message)).toEqual([
      'CLU is left alone for a while; the embedded recogniser answers',
      'CLU answers again',
    ]);
  });

  it.each([
    ['7', 7_000],
    ['99999', 300_000],
  ])('keeps to Retry-After: %s, within five minutes', async (header, pause) => {
    server.trouble = { status: 429, headers: { 'retry-after': header } };
    const { recognizer } = recognizerWith();
    await recognizer.recognize(TEXT, CONTEXT);
    server.trouble = undefined;
    pass(pause - 1);
    expect(await recognizer.recognize(TEXT, CONTEXT)).toMatchObject({ intent: 'Greeting' });
    pass(1);
    expect(await recognizer.recognize(TEXT, CONTEXT)).toMatchObject({ intent: 'DeliveryProblem' });
  });

  it('does not open for failures that are not in a row', async () => {
    const { recognizer } = recognizerWith();
    for (const trouble of [
      { status: 500 },
      { status: 500 },
      undefined,
      { status: 500 },
      { status: 500 },
      undefined,
    ]) {
      server.trouble = trouble;
      await recognizer.recognize(TEXT, CONTEXT);
    }
    expect(server.requests).toHaveLength(6);
  });
});
