/**
 * Serves the desk's web app: one page for every address under `/desk`, and its assets, whose names
 * carry a hash of what is in them. The files are read once, when the server is put together.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, posix, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Request, Response, Server } from 'restify';

const CONTENT_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The page runs its own files only, talks to its own server only, and sits in no other page's frame. */
const SECURITY_HEADERS = {
  'content-security-policy': [
    "default-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

const IMMUTABLE = 'public, max-age=31536000, immutable';

interface StaticFile {
  contentType: string;
  cacheControl: string;
  plain: Buffer;
  gzipped: Buffer;
}

function fromDisk(path: string, contentType: string, cacheControl: string): StaticFile {
  const plain = readFileSync(path);
  return { contentType, cacheControl, plain, gzipped: gzipSync(plain) };
}

function readAssets(folder: string): Map<string, StaticFile> {
  const assets = new Map<string, StaticFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const contentType = CONTENT_TYPES[extname(entry.name)];
    if (!entry.isFile() || !contentType) continue;
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length + 1).replaceAll(sep, posix.sep);
    assets.set(name, fromDisk(path, contentType, IMMUTABLE));
  }
  return assets;
}

function acceptsGzip(req: Request): boolean {
  return /\bgzip\b/.test(String(req.headers['accept-encoding'] ?? ''));
}

function serve(req: Request, res: Response, file: StaticFile): void {
  const gzip = acceptsGzip(req);
  const body = gzip ? file.gzipped : file.plain;
  res.writeHead(200, {
    ...SECURITY_HEADERS,
    'content-type': file.contentType,
    'cache-control': file.cacheControl,
    'content-length': String(body.length),
    vary: 'accept-encoding',
    ...(gzip ? { 'content-encoding': 'gzip' } : {}),
  });
  res.end(req.method === 'HEAD' ? undefined : body);
}

function serveNotFound(res: Response): void {
  res.writeHead(404, {
    ...SECURITY_HEADERS,
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
  });
  res.end('Not found');
}

/**
 * Mounts `/desk`, every address below it and `/desk/assets/…`.
 * @param folder what `handoff/web/bundle.mjs` wrote; an error names it when it isn't there
 */
export function mountDeskPages(server: Server, folder: string): void {
  const page = fromDisk(join(folder, 'index.html'), 'text/html; charset=utf-8', 'no-store');
  const assets = readAssets(join(folder, 'assets'));

  const servePage = async (req: Request, res: Response): Promise<void> => serve(req, res, page);
  // An asset that is gone is a 404 and not the page: a browser would try to run the page as a script.
  const serveAsset = async (req: Request, res: Response): Promise<void> => {
    const file = assets.get(String((req.params as Record<string, string>)['*'] ?? ''));
    if (file) serve(req, res, file);
    else serveNotFound(res);
  };

  server.get('/desk/assets/*', serveAsset);
  server.head('/desk/assets/*', serveAsset);
  for (const path of ['/desk', '/desk/*']) {
    server.get(path, servePage);
    server.head(path, servePage);
  }
}
