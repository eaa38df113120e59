/** Files that customers and agents send. What a file is, its content says, not its name. */
import { randomBytes } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import type { Response } from 'restify';
import { maskCardNumbers } from '../../policies';
import { wrongPart, type FilePart } from '../http/readMultipart';
import { ACCEPTED_TYPES, MOST_FILES, PICTURE_TYPES } from './fileLimits';

/** A file that was checked and has its id, to be stored with what it came with. */
export interface UploadedFile {
  /** Cannot be guessed. */
  id: string;
  name: string;
  /** From its content. */
  contentType: string;
  content: Uint8Array;
}

/**
 * @param least how many there have to be
 * @throws Problem 400 or 413 naming the part
 */
export function checkFiles(parts: readonly FilePart[], field: string, least = 0): Promise<UploadedFile[]> {
  if (parts.length < least) throw wrongPart(field, 'At least one file is needed');
  if (parts.length > MOST_FILES) {
    throw wrongPart(field, `At most ${MOST_FILES} files at a time`, { status: 413 });
  }
  return Promise.all(parts.map((part) => checkFile(part, field)));
}

async function checkFile({ name, content }: FilePart, field: string): Promise<UploadedFile> {
  const type = await fileTypeFromBuffer(content);
  if (!type || !ACCEPTED_TYPES.includes(type.mime)) {
    throw wrongPart(field, 'Only pictures (JPEG, PNG, GIF, WebP) and PDF files are taken');
  }
  const id = randomBytes(24).toString('base64url');
  return { id, name: maskCardNumbers(name), content, contentType: type.mime };
}

/**
 * Answers with the file as data: no script of it ever runs, and it is no page of this origin.
 * @param readers who may embed it: pages of this origin, or of any
 */
export function sendFile(
  res: Response,
  { name, contentType, content }: UploadedFile,
  readers: 'same-origin' | 'cross-origin',
): void {
  const disposition = PICTURE_TYPES.includes(contentType) ? 'inline' : 'attachment';
  res.writeHead(200, {
    'Content-Type': contentType,
    'Content-Length': String(content.length),
    'Content-Disposition': `${disposition}; filename*=UTF-8''${encodeURIComponent(name)}`,
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': readers,
    'Cache-Control': 'private, max-age=31536000, immutable',
  });
  res.end(Buffer.from(content));
}
