/**
 * Files that come with a message: multipart with a part `activity` and parts `file`. They are kept in the
 * database and leave under an address that cannot be guessed, never as a page of this origin.
 */
import { eq } from 'drizzle-orm';
import type { Request, Server } from 'restify';
import type { Attachment } from 'botframework-schema';
import type { Database } from '../../../handoff/database';
import type { Log } from '../../../handoff/http/log';
import type { FileReference } from '../../../handoff/ports';
import { Problem } from '../../../handoff/http/problem';
import { readMultipart, wrongPart, type FilePart } from '../../../handoff/http/readMultipart';
import { createRoute } from '../../../handoff/http/route';
import { LARGEST_FILE, MOST_FILES } from '../../../handoff/intake/fileLimits';
import { checkFiles, sendFile, type UploadedFile } from '../../../handoff/intake/uploadedFile';
import { uploads } from '../../schema';
import { incomingActivitySchema, LARGEST_ACTIVITY, type IncomingActivity } from './incomingActivitySchema';

/**
 * Reads an upload; stores nothing.
 * @throws Problem 400 or 413 naming the part that is wrong
 */
export async function readUpload(
  req: Request,
): Promise<{ incoming: IncomingActivity; files: UploadedFile[] }> {
  const { fields, files: parts } = await readMultipart(req, {
    fileField: 'file',
    largestFile: LARGEST_FILE,
    // One more than is taken, and the activity, which standard clients send as a blob.
    mostFiles: MOST_FILES + 2,
  });
  const blob = parts.find(isActivity);
  const files = parts.filter((part) => !isActivity(part));
  if (blob && blob.content.length > LARGEST_ACTIVITY) {
    throw wrongPart('activity', 'The activity is too large', { status: 413 });
  }
  const json = blob ? blob.content.toString('utf8') : fields.activity;
  const incoming = incomingActivitySchema.parse(json === undefined ? { type: 'message' } : fromJson(json));
  if (files.length === 0) throw wrongPart('file', 'At least one file is needed');
  return { incoming, files: await checkFiles(files, 'file') };
}

function isActivity({ field, mimeType }: FilePart): boolean {
  return field === 'activity' || mimeType === 'application/vnd.microsoft.activity';
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw wrongPart('activity', 'Not JSON', { cause });
  }
}

/** How the activity refers to a file. */
export function attachmentFor({ id, name, contentType }: FileReference, publicUrl: string): Attachment {
  return { name, contentType, contentUrl: uploadAddress(id, publicUrl) };
}

/** Where a file is served, to whoever knows it. */
export function uploadAddress(id: string, publicUrl: string): string {
  return new URL(`/uploads/${id}`, publicUrl).href;
}

/** The id in an address that `attachmentFor` made; undefined for any other. */
export function uploadIdOf(url: string): string | undefined {
  return /\/uploads\/([\w-]{32})$/.exec(url)?.[1];
}

/** Serves the files. */
export function mountUploads(server: Server, { database, log }: { database: Database; log: Log }): void {
  const route = createRoute(log);
  server.get(
    '/uploads/:id',
    route(async (req, res) => {
      const { id } = req.params as { id: string };
      const [file] = await database.db.select().from(uploads).where(eq(uploads.id, id));
      if (!file) throw new Problem({ status: 404, code: 'unknownUpload', title: 'There is no such file' });
      sendFile(res, file, 'cross-origin');
    }),
  );
}
