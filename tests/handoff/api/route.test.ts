import { connect } from 'node:net';
import { z } from 'zod';
import { Problem } from '../../../handoff/http/problem';
import { readJson } from '../../../handoff/http/readJson';
import { answerUnroutedAsProblem, createRoute, sendJson } from '../../../handoff/http/route';
import { startServer } from '../../support/httpServer';
import { createRecordedLog } from '../../support/recordedLog';

const schema = z.strictObject({
  name: z.string().min(2),
  items: z.array(z.strictObject({ size: z.number() })).default([]),
});

describe('an API route', () => {
  const log = createRecordedLog();
  let server: Awaited<ReturnType<typeof startServer>>;

  beforeAll(async () => {
    const route = createRoute(log);
    server = await startServer((restify) => {
      answerUnroutedAsProblem(restify, log);
      restify.post(
        '/echo',
        route(async (req, res) => sendJson(res, 200, await readJson(req, schema, 100))),
      );
      restify.post(
        '/optional',
        route(async (req, res) => sendJson(res, 200, { got: await readJson(req, schema.optional()) })),
      );
      restify.get(
        '/refuses',
        route(async () => {
          throw new Problem({
            status: 429,
            code: 'tooMany',
            title: 'Too many',
            detail: 'Wait.',
            retryAfterSeconds: 7,
            extensions: { queue: 3 },
          });
        }),
      );
      restify.get(
        '/fails/:email',
        route(async () => {
          throw new Error('no row for ana@example.com', { cause: new TypeError('params: ana@example.com') });
        }),
      );
    });
  });
  afterAll(() => server.close());

  const post = (path: string, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
    fetch(server.url + path, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    });

  it('reads JSON by its schema', async () => {
    const response = await post('/echo', '{"name":"Ana"}', {
      'content-type': 'application/json; charset=utf-8',
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({ name: 'Ana', items: [] });
  });

  it.each([
    ['a wrong field', '{"name":"A"}', ['name']],
    ['a missing field', '{}', ['name']],
    ['an unknown field', '{"name":"Ana","admin":true}', ['admin']],
    [
      'a field inside a list',
      '{"name":"Ana","items":[{"size":1},{"size":"x","to":2}]}',
      ['items.1.size', 'items.1.to'],
    ],
    ['something else than an object', '[]', ['body']],
    ['no body at all', '', ['body']],
  ])('answers 400 to %s and names it', async (_case, body, fields) => {
    const response = await post('/echo', body);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    const problem = (await response.json()) as { code: string; errors: { field: string }[] };
    expect(problem).toMatchObject({
      type: 'urn:problem:bezel:invalidInput',
      status: 400,
      code: 'invalidInput',
    });
    expect(problem.errors.map(({ field }) => field)).toEqual(fields);
  });

  it.each<[string, number, string, string | Uint8Array<ArrayBuffer>, Record<string, string>]>([
    ['malformed JSON', 400, 'malformedJson', '{"name":', {}],
    ['what is not UTF-8', 400, 'malformedJson', new Uint8Array([0x22, 0xff, 0x22]), {}],
    [
      'a form of another site',
      415,
      'unsupportedMediaType',
      '{"name":"Ana"}',
      { 'content-type': 'text/plain' },
    ],
    ['a compressed body', 415, 'unsupportedMediaType', '{"name":"Ana"}', { 'content-encoding': 'gzip' }],
    ['a body of 101 bytes', 413, 'bodyTooLarge', JSON.stringify({ name: 'a'.repeat(90) }), {}],
  ])('answers to %s with %i %s', async (_case, status, code, body, headers) => {
    const response = await post('/echo', body, headers);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ status, code });
  });

  it('takes a body of exactly 100 bytes', async () => {
    const body = JSON.stringify({ name: 'a'.repeat(89) });
    expect(body).toHaveLength(100);
    expect((await post('/echo', body)).status).toBe(200);
  });

  it('stops reading a body that does not say how long it is', async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull: (stream) => {
        sent += 1;
        if (sent > 10_000) stream.close();
        else stream.enqueue(new Uint8Array(1024).fill(0x20));
      },
    });
    const request = {
      method: 'POST',
      body: endless,
      duplex: 'half',
      headers: { 'content-type': 'application/json' },
    };
    const response = await fetch(`${server.url}/echo`, request as RequestInit).catch(() => undefined);
    // Cut off while sending, a client may see the broken pipe before the answer.
    if (response) expect(response.status).toBe(413);
    expect(sent).toBeLessThan(10_000);
  });

  it('lets the schema decide whether there must be a body', async () => {
    const response = await fetch(`${server.url}/optional`, { method: 'POST' });
    expect([response.status, await response.json()]).toEqual([200, {}]);
  });

  it('survives a client that hangs up in the middle of a body', async () => {
    const { port } = new URL(server.url);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.write(
          'POST /echo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{"na',
        );
        setTimeout(() => socket.destroy(), 20);
      });
      socket.on('close', () => resolve());
    });
    expect((await post('/echo', '{"name":"Ana"}')).status).toBe(200);
    expect(log.lines).toEqual([]);
  });

  it('sends a problem with its own members and when to come again', async () => {
    const response = await fetch(`${server.url}/refuses`);
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('7');
    expect(await response.json()).toEqual({
      type: 'urn:problem:bezel:tooMany',
      title: 'Too many',
      status: 429,
      code: 'tooMany',
      detail: 'Wait.',
      queue: 3,
    });
  });

  it('hides an unexpected error behind a reference that the log has, without what anybody typed', async () => {
    log.lines.length = 0;
    const response = await fetch(`${server.url}/fails/ana@example.com?phone=555`);
    expect(response.status).toBe(500);
    const problem = (await response.json()) as { reference: string };
    expect(log.lines).toHaveLength(1);
    expect(log.lines[0]).toMatchObject({
      level: 'error',
      fields: { reference: problem.reference, route: 'GET /fails/:email', error: 'TypeError' },
    });
    expect(JSON.stringify([problem, log.lines])).not.toMatch(/ana@|555|no row/);
  });

  it.each([
    ['GET', '/nothing', 404, 'notFound'],
    ['PUT', '/echo', 405, 'methodNotAllowed'],
  ])('answers %s %s with %i %s', async (method, path, status, code) => {
    const response = await fetch(server.url + path, { method });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(await response.json()).toMatchObject({ status, code });
  });
});
