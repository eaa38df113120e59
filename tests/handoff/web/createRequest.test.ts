import { ApiProblem } from '../../../handoff/web/api/apiProblem';
import { createRequest } from '../../../handoff/web/api/createRequest';

type Sent = { token: string | null; path: string };

/** A server that gives the answers in turn, and the requests that it saw. */
function answering(...answers: (Response | Error)[]): Sent[] {
  const sent: Sent[] = [];
  jest.spyOn(globalThis, 'fetch').mockImplementation((path, init) => {
    sent.push({ path: String(path), token: new Headers(init?.headers).get('x-csrf-token') });
    const answer = answers.shift();
    if (!answer || answer instanceof Error) return Promise.reject(answer ?? new Error('no answer is left'));
    return Promise.resolve(answer);
  });
  return sent;
}

const json = (status: number, body: object): Response => Response.json(body, { status });

function withTokens(...tokens: string[]) {
  let token = tokens.shift() ?? '';
  const renew = jest.fn(() => {
    token = tokens.shift() ?? token;
    return Promise.resolve();
  });
  return { renew, token: () => token };
}

afterEach(() => jest.restoreAllMocks());

async function problemOf(answer: Promise<unknown>): Promise<ApiProblem> {
  const problem = await answer.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(problem instanceof ApiProblem)) throw new Error('an ApiProblem was expected');
  return problem;
}

test('a write brings the session’s token, a read does not need one', async () => {
  const sent = answering(json(200, {}), json(200, {}));
  const request = createRequest(withTokens('one'));
  await request('POST', '/tickets/T-1001/claim');
  await request('GET', '/counts');
  expect(sent).toEqual([
    { path: '/api/desk/tickets/T-1001/claim', token: 'one' },
    { path: '/api/desk/counts', token: null },
  ]);
});

test('a refused token is fetched anew, and the write sent once more', async () => {
  const sent = answering(json(403, { code: 'csrf' }), json(200, { done: true }));
  const csrf = withTokens('old', 'new');
  expect(await createRequest(csrf)('POST', '/x')).toEqual({ done: true });
  expect(sent.map(({ token }) => token)).toEqual(['old', 'new']);
});

test('what went out before a sign-in and is refused after it goes out again with the new session', async () => {
  const csrf = withTokens('old', 'new');
  const sent = answering(json(401, { code: 'notSignedIn' }), json(200, { done: true }));
  const answer = createRequest(csrf)('POST', '/x');
  await csrf.renew();
  expect(await answer).toEqual({ done: true });
  expect(sent.map(({ token }) => token)).toEqual(['old', 'new']);
});

test.each([
  ['a session that ended', json(401, { code: 'notSignedIn', title: 'Sign in first' }), 401, 'Sign in first'],
  ['another refusal', json(403, { code: 'notYours', detail: 'It is Ana’s.' }), 403, 'It is Ana’s.'],
  [
    'a proxy’s page instead of an answer',
    new Response('<h1>Bad gateway</h1>', { status: 502 }),
    502,
    'Something went wrong',
  ],
] as const)('%s is not tried again by itself', async (_case, answer, status, words) => {
  const sent = answering(answer);
  const problem = await problemOf(createRequest(withTokens('one'))('POST', '/x'));
  expect([problem.status, problem.message]).toEqual([status, words]);
  expect(sent).toHaveLength(1);
});

test.each([
  ['no answer', true, new TypeError('fetch failed')],
  ['an answer cut off', true, new Response('{"tick', { status: 200 })],
  ['a fault of the server', true, json(500, { code: 'internalError' })],
  ['a refusal', false, json(409, { code: 'alreadyClaimed' })],
] as const)('after %s it is uncertain whether it was done: %p', async (_case, isUncertain, answer) => {
  answering(answer);
  const problem = await problemOf(createRequest(withTokens('one'))('POST', '/x'));
  expect(problem.isUncertain).toBe(isUncertain);
});

test('an attempt too many says how long to wait', async () => {
  answering(
    new Response(JSON.stringify({ code: 'tooManyAttempts', title: 'Too many attempts: wait a while' }), {
      status: 429,
      headers: { 'retry-after': '840' },
    }),
  );
  const problem = await problemOf(createRequest(withTokens(''))('POST', '/session'));
  expect(problem.message).toBe('Too many attempts: wait a while. Try again in 14 minutes.');
});
