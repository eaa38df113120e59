import type { Request } from 'restify';
import type { z } from 'zod';
import { Problem } from './problem';

export const DEFAULT_MAX_BODY_BYTES = 64 * 1024;

const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json$/;

/**
 * The request's JSON body as `schema` makes it. For routes without a body parser before them.
 * No body at all is given to the schema as undefined, so that `.optional()` decides.
 *
 * Requiring a JSON content type is a defence as well: no form or image on another site can send one.
 *
 * @param maxBytes the largest body read, before decoding
 * @throws Problem 400 for malformed JSON, 413 for a body above `maxBytes`, 415 for another content type
 * @throws ZodError where the value does not fit the schema
 */
export async function readJson<Schema extends z.ZodType>(
  req: Request,
  schema: Schema,
  maxBytes: number = DEFAULT_MAX_BODY_BYTES,
): Promise<z.output<Schema>> {
  const body = await readBody(req, maxBytes);
  if (body.length === 0) return schema.parse(undefined);
  const [type = ''] = (req.headers['content-type'] ?? '').split(';');
  const encoding = req.headers['content-encoding'];
  if (!JSON_TYPE.test(type.trim().toLowerCase()) || (encoding && encoding !== 'identity')) {
    throw new Problem({
      status: 415,
      code: 'unsupportedMediaType',
      title: 'The content type is not supported',
      detail: 'Send application/json, uncompressed.',
    });
  }
  return schema.parse(fromJson(body));
}

/**
 * The request's body as it came.
 * @throws Problem 400 for one that ended too early, 413 for one above `maxBytes`
 */
export async function readBody(req: Request, maxBytes: number): Promise<Buffer> {
  if (Number(req.headers['content-length'] ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    // The rest of a body that is too large stays unread: `sendProblem` closes such a connection.
    for await (const chunk of req.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw tooLarge(maxBytes);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem({
      status: 400,
      code: 'incompleteBody',
      title: 'The body ended too early',
      cause: error,
    });
  }
  return Buffer.concat(chunks);
}

function fromJson(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch (cause) {
    throw new Problem({
      status: 400,
      code: 'malformedJson',
      title: 'The body is not JSON',
      detail: 'The body must be one JSON value in UTF-8.',
      cause,
    });
  }
}

function tooLarge(maxBytes: number): Problem {
  return new Problem({
    status: 413,
    code: 'bodyTooLarge',
    title: 'The body is too large',
    detail: `At most ${maxBytes} bytes are accepted.`,
  });
}
