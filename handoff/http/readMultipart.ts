import busboy from 'busboy';
import type { Request } from 'restify';
import { Problem } from './problem';

/** One file of a multipart body. */
export interface FilePart {
  /** Name of the part. */
  field: string;
  /** As the client calls it; at most 200 characters. */
  name: string;
  /** As the client says it; what the file is, its content tells. */
  mimeType: string;
  content: Buffer;
}

export interface MultipartBody {
  fields: Record<string, string>;
  files: FilePart[];
}

export interface MultipartLimits {
  /** Name of the part that carries files, for the errors. */
  fileField: string;
  /** Bytes of one file. */
  largestFile: number;
  mostFiles: number;
  /** Bytes of one field's value; 64 KB by default. */
  largestField?: number;
}

const LARGEST_FIELD = 64 * 1024;
const MOST_FIELDS = 20;

/**
 * Reads a multipart/form-data body into memory.
 * @throws Problem 400, 413 or 415 naming the part that is wrong; the rest of the body is read and dropped
 */
export function readMultipart(
  req: Request,
  { fileField, largestFile, mostFiles, largestField = LARGEST_FIELD }: MultipartLimits,
): Promise<MultipartBody> {
  return new Promise((resolve, reject) => {
    const body: MultipartBody = { fields: {}, files: [] };
    const fail = (problem: Problem): void => {
      req.unpipe(parser);
      // What is left of the body is read and dropped, so that the answer reaches the client.
      req.resume();
      reject(problem);
    };
    let parser: busboy.Busboy;
    try {
      parser = busboy({
        headers: req.headers,
        // Browsers send the names of files so.
        defParamCharset: 'utf8',
        limits: { fileSize: largestFile, files: mostFiles, fieldSize: largestField, fields: MOST_FIELDS },
      });
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
    parser.on('field', (name, value, { valueTruncated }) => {
      if (valueTruncated) fail(wrongPart(name, 'Too long', { status: 413 }));
      else body.fields[name] = value;
    });
    parser.on('file', (field, stream, { filename, mimeType }) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('limit', () =>
        fail(
          wrongPart(fileField, `A file may have at most ${largestFile / 1024 / 1024} MB`, { status: 413 }),
        ),
      );
      stream.on('end', () =>
        body.files.push({
          field,
          name: (filename ?? 'file').slice(0, 200),
          mimeType,
          content: Buffer.concat(chunks),
        }),
      );
    });
    parser.on('filesLimit', () => fail(wrongPart(fileField, 'Too many files', { status: 413 })));
    parser.on('fieldsLimit', () => fail(wrongPart('body', 'Too many fields', { status: 413 })));
    parser.on('error', (cause) => fail(wrongPart('body', 'The body is not whole', { cause })));
    parser.on('close', () => resolve(body));
    req.on('aborted', () => fail(wrongPart('body', 'The body is not whole')));
    req.pipe(parser);
  });
}

/** The problem of a part that cannot be taken. */
export function wrongPart(
  field: string,
  message: string,
  { status = 400, cause }: { status?: number; cause?: unknown } = {},
): Problem {
  return new Problem({
    status,
    code: 'invalidUpload',
    title: 'The upload is not valid',
    detail: `${field}: ${message}.`,
    errors: [{ field, message }],
    cause,
  });
}
