/**
 * Serves the bundles of the widget and the pages from memory: `/widget.js` under its plain name, the
 * rest under `/assets/`, where the content's hash is in the name.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Request, Response, Server } from 'restify';

export const ASSETS = '/assets';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const HASHED_NAME = /^(.+)-[0-9a-f]{10}(\.\w+)$/;
const FOR_EVER = 'public, max-age=31536000, immutable';
/** May be kept, and is asked for again each time: the answer is mostly a short 304. */
const ASK_FIRST = 'public, no-cache';

type Encoding = 'br' | 'gzip';

export interface StaticFile {
  contentType: string;
  etag: string;
  content: Buffer;
  /** Ready made, for text. */
  encoded: Partial<Record<Encoding, Buffer>>;
}

export function createStaticFile(contentType: string, content: Buffer): StaticFile {
  const isText = /^(text\/|image\/svg)/.test(contentType);
  return {
    contentType,
    etag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`,
    content,
    encoded: isText ? { br: brotliCompressSync(content), gzip: gzipSync(content, { level: 9 }) } : {},
  };
}

function encodingFor(req: Request, file: StaticFile): Encoding | undefined {
  const accepted = (req.headers['accept-encoding'] ?? '').toString();
  return (['br', 'gzip'] as const).find(
    (encoding) =>
      file.encoded[encoding] &&
      new RegExp(`\\b${encoding}\\b(?!\\s*;\\s*q=0(\\.0+)?\\s*(,|$))`).test(accepted),
  );
}

/** Sends a file, or 304 when the client has it. */
export function sendStaticFile(
  req: Request,
  res: Response,
  file: StaticFile,
  headers: Readonly<Record<string, string>>,
): void {
  const encoding = encodingFor(req, file);
  // Each encoding is a representation of its own, and has its own tag.
  const etag = encoding ? file.etag.replace(/"$/, `-${encoding}"`) : file.etag;
  const common = { etag, vary: 'accept-encoding', 'x-content-type-options': 'nosniff', ...headers };
  if (
    String(req.headers['if-none-match'] ?? '')
      .split(/\s*,\s*/)
      .includes(etag)
  ) {
    res.writeHead(304, common);
    res.end();
    return;
  }
  const body = (encoding && file.encoded[encoding]) ?? file.content;
  res.writeHead(200, {
    ...common,
    'content-type': file.contentType,
    'content-length': String(body.length),
    ...(encoding ? { 'content-encoding': encoding } : {}),
  });
  res.end(req.method === 'HEAD' ? undefined : body);
}

/** What every site may load as a script; the other files are for our own pages. */
const WIDGET_FILE = /^widget[-.]/;

function read(folder: string): Map<string, StaticFile> {
  const names = readdirSync(folder).filter((name) => extname(name) in CONTENT_TYPES);
  return new Map(
    names.map((name) => [
      name,
      createStaticFile(CONTENT_TYPES[extname(name)] ?? '', readFileSync(join(folder, name))),
    ]),
  );
}

/**
 * A page that was opened before an update still asks for the files of the version before: it gets the
 * present one of the same name, which is not to be kept.
 */
function find(
  files: Map<string, StaticFile>,
  name: string,
): { file: StaticFile; cacheControl: string } | undefined {
  const exact = files.get(name);
  if (exact) return { file: exact, cacheControl: HASHED_NAME.test(name) ? FOR_EVER : ASK_FIRST };
  const [, stem, extension] = HASHED_NAME.exec(name) ?? [];
  const present = [...files].find(([other]) => {
    const [, otherStem, otherExtension] = HASHED_NAME.exec(other) ?? [];
    return stem !== undefined && otherStem === stem && otherExtension === extension;
  });
  return present && { file: present[1], cacheControl: ASK_FIRST };
}

/**
 * @param folder what `bundle.mjs` of `bot/widget` wrote
 * @throws when the folder is not there: the build has not been run
 */
export function mountStatic(server: Server, folder: string): void {
  const files = read(folder);
  const serve = (req: Request, res: Response, name: string): void => {
    const found = find(files, name);
    if (!found) {
      res.writeHead(404, {
        'content-type': 'text/plain; charset=utf-8',
        'x-content-type-options': 'nosniff',
      });
      res.end('There is no such file.\n');
      return;
    }
    sendStaticFile(req, res, found.file, {
      'cache-control': found.cacheControl,
      'cross-origin-resource-policy': WIDGET_FILE.test(name) ? 'cross-origin' : 'same-origin',
    });
  };
  for (const method of ['get', 'head'] as const) {
    server[method]('/widget.js', async (req: Request, res: Response) => serve(req, res, 'widget.js'));
    server[method](`${ASSETS}/:file`, async (req: Request, res: Response) =>
      serve(req, res, String((req.params as { file: string }).file)),
    );
  }
}
