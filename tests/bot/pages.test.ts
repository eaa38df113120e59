import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { createServer, type Server } from 'restify';
import { html } from '../../bot/pages/html';
import { mountPages } from '../../bot/pages/mountPages';
import { productDrawing } from '../../bot/pages/productDrawing';
import { mountStatic } from '../../bot/pages/staticFiles';
import { DEMO_CATALOGUE } from '../../bot/shop/catalogue';
import { demoOrders } from '../../bot/shop/demoShop';
import { calendarDayOf, DEFAULT_POLICY } from '../../policies';

const LOADER = 'console.log("the loader");'.repeat(20);
const APP = 'console.log("the app");'.repeat(20);
const STYLE = 'body{margin:0}'.repeat(20);

const servers: Server[] = [];
const folder = mkdtempSync(join(tmpdir(), 'bezel-pages-'));

beforeAll(() => {
  writeFileSync(join(folder, 'widget.js'), LOADER);
  writeFileSync(join(folder, 'widget-app-0123456789.js'), APP);
  writeFileSync(join(folder, 'page-shop-0123456789.css'), STYLE);
  writeFileSync(join(folder, 'figtree-0123456789.woff2'), 'font');
  writeFileSync(join(folder, 'pages.json'), JSON.stringify({ 'shop.css': 'page-shop-0123456789.css' }));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await Promise.all(servers.map((server) => new Promise<void>((resolve) => server.close(() => resolve()))));
});

async function serve(mount: (server: Server) => void): Promise<string> {
  const server = createServer();
  servers.push(server);
  mount(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
}

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** Not `fetch`, which decodes the body and hides how it came. */
function ask(address: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(address, { headers, method, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on('error', reject)
      .end();
  });
}

describe('the files of the widget', () => {
  let url: string;
  beforeAll(async () => {
    url = await serve((server) => mountStatic(server, folder));
  });

  test('the loader is asked for again each time, and not sent again when it is the same', async () => {
    const first = await ask(`${url}/widget.js`);
    expect(first.status).toBe(200);
    expect(first.headers['cache-control']).toBe('public, no-cache');
    expect(first.body.toString()).toBe(LOADER);
    const again = await ask(`${url}/widget.js`, { 'if-none-match': String(first.headers.etag) });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
    expect(again.headers.etag).toBe(first.headers.etag);
  });

  test('what has its hash in its name may be kept for ever', async () => {
    const { headers } = await ask(`${url}/assets/widget-app-0123456789.js`);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  test('a page from before an update gets the present file, and does not keep it', async () => {
    const { status, headers, body } = await ask(`${url}/assets/widget-app-ffffffffff.js`);
    expect([status, headers['cache-control'], body.toString()]).toEqual([200, 'public, no-cache', APP]);
  });

  test.each([
    ['/widget.js', 'text/javascript; charset=utf-8', 'cross-origin'],
    ['/assets/widget-app-0123456789.js', 'text/javascript; charset=utf-8', 'cross-origin'],
    ['/assets/page-shop-0123456789.css', 'text/css; charset=utf-8', 'same-origin'],
    ['/assets/figtree-0123456789.woff2', 'font/woff2', 'same-origin'],
  ])('%s is %s for %s pages and not guessed at', async (path, type, policy) => {
    const { headers } = await ask(url + path);
    expect(headers['content-type']).toBe(type);
    expect(headers['cross-origin-resource-policy']).toBe(policy);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  test.each([
    ['br, gzip', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
    ['identity', undefined, (body: Buffer) => body],
  ])(
    'for a browser that takes %s it is encoded as %s, with a tag of its own',
    async (accepted, encoding, decode) => {
      const { headers, body } = await ask(`${url}/widget.js`, { 'accept-encoding': accepted });
      expect(headers['content-encoding']).toBe(encoding);
      expect(headers.vary).toBe('accept-encoding');
      expect(decode(body).toString()).toBe(LOADER);
      const plain = await ask(`${url}/widget.js`);
      expect(headers.etag === plain.headers.etag).toBe(encoding === undefined);
    },
  );

  test('HEAD says the same without the body', async () => {
    const { status, headers, body } = await ask(`${url}/widget.js`, {}, 'HEAD');
    expect([status, headers['content-length'], body.length]).toEqual([200, String(LOADER.length), 0]);
  });

  test.each([
    'nothing.js',
    'pages.json',
    '..%2fwidget.js',
    'widget-app-xyz.js',
    '%2e%2e%2f%2e%2e%2fpackage.json',
  ])('%s is not there', async (name) => {
    expect((await ask(`${url}/assets/${name}`)).status).toBe(404);
  });
});

describe('the pages', () => {
  const zone = { timeZone: 'UTC', policy: DEFAULT_POLICY };
  const today = calendarDayOf(new Date('2026-03-02T12:00:00Z'), 'UTC');
  let demo: string;
  let real: string;
  beforeAll(async () => {
    demo = await serve((server) =>
      mountPages(server, {
        folder,
        policy: DEFAULT_POLICY,
        demo: { products: DEMO_CATALOGUE, orders: () => demoOrders({ today, ...zone }) },
      }),
    );
    real = await serve((server) =>
      mountPages(server, { folder, policy: { ...DEFAULT_POLICY, shopName: 'A & B <Gems>' } }),
    );
  });

  test.each(['/', '/contact'])('%s runs its own scripts only and sits in nobody’s frame', async (path) => {
    const { headers } = await ask(demo + path);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test.each(['/', '/contact'])('%s has no script and no style in its markup', async (path) => {
    const markup = (await ask(demo + path)).body.toString();
    expect(markup).not.toMatch(/<style|\sstyle=|\son\w+=|<script>/);
  });

  test('a shop of one’s own has the contact page and no demo', async () => {
    const home = await ask(`${real}/`);
    expect([home.status, home.headers.location]).toEqual([302, '/contact']);
    const contact = (await ask(`${real}/contact`)).body.toString();
    expect(contact).not.toContain('demo');
    expect(contact).toContain('A &amp; B &lt;Gems&gt;');
    expect((await ask(`${real}/products/${DEMO_CATALOGUE[0]?.productId ?? ''}.svg`)).status).toBe(404);
  });

  test('the contact page keeps to the limits of the form’s schema', async () => {
    const markup = (await ask(`${real}/contact`)).body.toString();
    expect(markup).toMatch(/name="name"[^>]*maxlength="100"/);
    expect(markup).toMatch(/name="orderNumber"[^>]*maxlength="32"/);
    expect(markup).toMatch(/minlength="10"[^>]*maxlength="5000"/);
  });

  test('what the shop promises comes from its policy', async () => {
    const { responseHours, returnWindowDays } = DEFAULT_POLICY;
    const markup = (await ask(`${demo}/`)).body.toString();
    expect(markup).toContain(`${returnWindowDays} days`);
    expect(markup).toContain(`${responseHours.min}–${responseHours.max} hours`);
  });

  test('the orders to try begin with one of each kind, with the question that fits', async () => {
    const markup = (await ask(`${demo}/`)).body.toString();
    const questions = [...markup.matchAll(/data-bezel-open="([^"]+)"/g)].slice(0, 6).map((match) => match[1]);
    expect(questions).toEqual([
      'Where is my parcel? It is order 1049, hugo@example.com',
      'I would like to return order 1042, anna@example.com',
      'Where is my parcel? It is order 1051, jonas@example.com',
      'Where is my parcel? It is order 1047, farid@example.com',
      'Where is my refund for order 1058, quinn@example.com?',
      'Did my payment go through? It is order 1062, uma@example.com',
    ]);
  });

  test.each(DEMO_CATALOGUE.map(({ name, productId }) => [name, productId]))(
    '%s has a drawing of its own',
    async (name, id) => {
      const { status, headers, body } = await ask(`${demo}/products/${id}.svg`);
      expect([status, headers['content-type']]).toEqual([200, 'image/svg+xml']);
      const anything = productDrawing({ name: 'x', materials: ['14k gold'] }).markup;
      const shape = (markup: string): string => markup.slice(markup.indexOf('<ellipse'));
      expect(shape(body.toString())).not.toBe(shape(anything));
      expect(body.toString()).not.toMatch(/NaN|undefined/);
      expect(name).toBeTruthy();
    },
  );
});

describe('html', () => {
  test.each([
    [
      'text is escaped',
      html`<p title="${'"x"'}">${"<b> & 'c'"}</p>`,
      '<p title="&quot;x&quot;">&lt;b&gt; &amp; &#39;c&#39;</p>',
    ],
    ['markup made here is kept', html`<p>${html`<b>${1}</b>`}</p>`, '<p><b>1</b></p>'],
    ['lists are joined', html`${[html`<i></i>`, html`<b></b>`]}`, '<i></i><b></b>'],
    ['what is not there is nothing', html`a${undefined}b${false}c`, 'abc'],
  ])('%s', (_name, made, expected) => {
    expect(made.markup).toBe(expected);
  });
});
