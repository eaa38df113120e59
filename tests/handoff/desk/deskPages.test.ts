import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createServer, type Server } from 'restify';
import { mountDeskPages } from '../../../handoff/desk/deskPages';

const PAGE = '<!doctype html><title>Desk</title>';
const SCRIPT = 'console.log("desk");';

let folder: string;
let server: Server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'desk-pages-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), PAGE);
  writeFileSync(join(folder, 'assets', 'desk-ABC123.js'), SCRIPT);
  writeFileSync(join(folder, 'secret.txt'), 'not for browsers');
  server = createServer();
  mountDeskPages(server, folder);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  server.server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  rmSync(folder, { recursive: true });
});

interface Answer {
  status: number | undefined;
  headers: Record<string, unknown>;
  body: Buffer;
}

/** Paths go out as they are written: fetch would tidy them up. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { port } = server.server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', path, headers, method, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    }).on('error', reject);
  });
}

test.each([
  '/desk',
  '/desk/',
  '/desk/mine',
  '/desk/tickets/T-1001',
  '/desk/tickets/T-1001/details?view=mine',
])('%s is the desk’s page, which nobody keeps', async (path) => {
  const { status, headers, body } = await ask(path);
  expect(status).toBe(200);
  expect(body.toString()).toBe(PAGE);
  expect(headers['content-type']).toBe('text/html; charset=utf-8');
  expect(headers['cache-control']).toBe('no-store');
});

test('the page runs nothing but its own files and sits in nobody’s frame', async () => {
  const { headers } = await ask('/desk');
  expect(headers['content-security-policy']).toContain("default-src 'self'");
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['content-security-policy']).not.toContain('unsafe');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['referrer-policy']).toBe('no-referrer');
});

test('an asset is kept for ever, and comes compressed where the browser takes that', async () => {
  const plain = await ask('/desk/assets/desk-ABC123.js');
  expect(plain.body.toString()).toBe(SCRIPT);
  expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  const packed = await ask('/desk/assets/desk-ABC123.js', { 'accept-encoding': 'br, gzip' });
  expect(packed.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(packed.body).toString()).toBe(SCRIPT);
});

test('HEAD tells the size without the content', async () => {
  const { status, headers, body } = await ask('/desk/assets/desk-ABC123.js', {}, 'HEAD');
  expect(status).toBe(200);
  expect(headers['content-length']).toBe(String(SCRIPT.length));
  expect(body).toHaveLength(0);
});

test.each(['/desk/assets/desk-OLD999.js', '/desk/assets/..%2fdesk-ABC123.js', '/desk/assets/'])(
  '%s is no asset: a 404 and not the page, which a browser would run as a script',
  async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(404);
    expect(body.toString()).not.toContain(PAGE);
  },
);

test.each([
  '/desk/assets/../secret.txt',
  '/desk/assets/..%2fsecret.txt',
  '/desk/secret.txt',
  '/desk/..%2fsecret.txt',
])('%s leads to no file beside the assets', async (path) => {
  expect((await ask(path)).body.toString()).not.toContain('not for browsers');
});

test('without a bundle the server does not start, and says which file is missing', () => {
  expect(() => mountDeskPages(createServer(), join(folder, 'elsewhere'))).toThrow(/elsewhere.*index\.html/);
});
