/**
 * Files that come with a message: multipart with a part `activity` and parts `file`. What a file is, its
 * content says, not its name. Files are kept in the database and leave under an address that cannot be
 * guessed, never as a page of this origin.
 */
import { randomBytes } from 'node:crypto';
import busboy from 'busboy';
import { eq } from 'drizzle-orm';
import { fileTypeFromBuffer } from 'file-type';
import type { Request, Server } from 'restify';
import type { Attachment } from 'botframework-schema';
import type { Database, Tx } from '../../../handoff/database';
import type { Log } from '../../../handoff/http/log';
import { Problem } from '../../../handoff/http/problem';
import { createRoute } from '../../../handoff/http/route';
import { maskCardNumbers } from '../../../policies';
import { uploads } from '../../schema';
import { incomingActivitySchema, LARGEST_ACTIVITY, type IncomingActivity } from './incomingActivitySchema';

/** Bytes of one file. */
export const LARGEST_FILE = 10 * 1024 * 1024;
export const MOST_FILES = 5;

const ACCEPTED = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'application/pdf']);
/** Shown in place; everything else is saved. */
const SHOWN = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp']);

interface Part {
  name: string;
  content: Buffer;
}

/** A file that was checked and has its address, to be stored with the activity that carries it. */
export interface UploadedFile {
  id: string;
  name: string;
  contentType: string;
  content: Buffer;
}

/**
 * Reads an upload; stores nothing.
 * @throws Problem 400 or 413 naming the part that is wrong
 */
export async function readUpload(
  req: Request,
): Promise<{ incoming: IncomingActivity; files: UploadedFile[] }> {
  const { activity, files } = await readParts(req);
  if (files.length === 0) throw wrongPart('file', 'At least one file is needed');
  return {
    incoming: incomingActivitySchema.parse(activity ?? { type: 'message' }),
    files: await Promise.all(files.map(checkFile)),
  };
}

async function checkFile({ name, content }: Part): Promise<UploadedFile> {
  const type = await fileTypeFromBuffer(content);
  if (!type || !ACCEPTED.has(type.mime)) {
    throw wrongPart('file', 'Only pictures (JPEG, PNG, GIF, WebP) and PDF files are taken');
  }
  const id = randomBytes(24).toString('base64url');
  return { id, name: maskCardNumbers(name), content, contentType: type.mime };
}

export async function insertUploads(
  tx: Tx,
  conversationId: string,
  files: UploadedFile[],
  now: Date,
): Promise<void> {
  await tx.insert(uploads).values(files.map((file) => ({ ...file, conversationId, createdAt: now })));
}

/** How the activity refers to a file. */
export function attachmentFor({ id, name, contentType }: UploadedFile, publicUrl: string): Attachment {
  return { name, contentType, contentUrl: new URL(`/uploads/${id}`, publicUrl).href };
}

function readParts(req: Request): Promise<{ activity: unknown; files: Part[] }> {
  return new Promise((resolve, reject) => {
    const files: Part[] = [];
    let activity: unknown;
    const fail = (problem: Problem): void => {
      req.unpipe(parser);
      // What is left of the body is read and dropped, so that the answer reaches the client.
      req.resume();
      reject(problem);
    };
    let parser: busboy.Busboy;
    try {
      parser = busboy({ headers: req.headers, limits: { fileSize: LARGEST_FILE, files: MOST_FILES + 1 } });
    } catch (cause) {
      req.resume();
      reject(
        new Problem({
          status: 415,
          code: 'unsupportedMediaType',
          title: 'The content type is not supported',
          detail: 'Send multipart/form-data.',
          cause,
        }),
      );
      return;
    }
    parser.on('field', (name, value) => {
      if (name === 'activity') activity = fromJsonPart(value, fail);
    });
    parser.on('file', (name, stream, { filename, mimeType }) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('limit', () => fail(wrongPart('file', 'A file may have at most 10 MB', 413)));
      stream.on('end', () => {
        const content = Buffer.concat(chunks);
        // Standard clients send the activity as a blob, which arrives as a file.
        if (name === 'activity' || mimeType === 'application/vnd.microsoft.activity') {
          if (content.length > LARGEST_ACTIVITY)
            fail(wrongPart('activity', 'The activity is too large', 413));
          else activity = fromJsonPart(content.toString('utf8'), fail);
        } else if (files.push({ name: (filename ?? 'file').slice(0, 200), content }) > MOST_FILES) {
          fail(wrongPart('file', `At most ${MOST_FILES} files in one message`, 413));
        }
      });
    });
    parser.on('error', (cause) => fail(wrongPart('body', 'The body is not whole', 400, cause)));
    parser.on('close', () => resolve({ activity, files }));
    req.on('aborted', () => fail(wrongPart('body', 'The body is not whole')));
    req.pipe(parser);
  });
}

function fromJsonPart(text: string, fail: (problem: Problem) => void): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    fail(wrongPart('activity', 'Not JSON', 400, cause));
    return undefined;
  }
}

function wrongPart(field: string, message: string, status = 400, cause?: unknown): Problem {
  return new Problem({
    status,
    code: 'invalidUpload',
    title: 'The upload is not valid',
    detail: `${field}: ${message}.`,
    errors: [{ field, message }],
    cause,
  });
}

/** Serves the files. A file is data: no script of it ever runs, and it is no page of this origin. */
export function mountUploads(server: Server, { database, log }: { database: Database; log: Log }): void {
  const route = createRoute(log);
  server.get(
    '/uploads/:id',
    route(async (req, res) => {
      const { id } = req.params as { id: string };
      const [file] = await database.db.select().from(uploads).where(eq(uploads.id, id));
      if (!file) throw new Problem({ status: 404, code: 'unknownUpload', title: 'There is no such file' });
      const disposition = SHOWN.has(file.contentType) ? 'inline' : 'attachment';
      res.writeHead(200, {
        'Content-Type': file.contentType,
        'Content-Length': String(file.content.length),
        'Content-Disposition': `${disposition}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
        'Content-Security-Policy': "sandbox; default-src 'none'",
        'X-Content-Type-Options': 'nosniff',
        'Cross-Origin-Resource-Policy': 'cross-origin',
        'Cache-Control': 'private, max-age=31536000, immutable',
      });
      res.end(Buffer.from(file.content));
    }),
  );
}
