/**
 * Where a mail provider hands over the mails that came for the shop. Whatever form it uses, the mail itself
 * is in it as it came over the wire:
 * - `message/rfc822`: the mail is the body;
 * - a form with `body-mime` and `recipient` (Mailgun) or `email` and `envelope` (SendGrid, "send raw");
 * - JSON with `RawEmail` and `OriginalRecipient` (Postmark, "include raw email content").
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request, Server } from 'restify';
import { z } from 'zod';
import type { Log } from '../http/log';
import { Problem } from '../http/problem';
import { readBody, readJson } from '../http/readJson';
import { readMultipart } from '../http/readMultipart';
import { createRoute, sendJson } from '../http/route';
import type { InboundMails, ReceivedMail } from './inboundMails';

export const INBOUND_MAIL = '/api/mail/inbound';

export interface InboundApiDeps {
  mails: InboundMails;
  /** Known to the mail provider alone. */
  secret: string;
  log: Log;
}

/** Bytes of a mail: five files of the largest size would be more than any mail server takes. */
const LARGEST_MAIL = 25 * 1024 * 1024;
/** JSON and forms write it longer. */
const LARGEST_BODY = 40 * 1024 * 1024;

interface HandedOver {
  raw: Buffer;
  /** As the envelope has them. */
  recipients: string[];
}

const postmarkSchema = z.looseObject({
  RawEmail: z.string().min(1).max(LARGEST_MAIL),
  OriginalRecipient: z.string().max(998).default(''),
});

const envelopeSchema = z.looseObject({ to: z.array(z.string().max(998)).max(100).default([]) });

/**
 * Mounts `POST /api/mail/inbound`; answers 200 with what became of the mail, also where that is nothing, so
 * that no provider sends it again. The secret is the Bearer token, or the password of Basic authentication.
 */
export function mountInboundMail(server: Server, { mails, secret, log }: InboundApiDeps): void {
  const route = createRoute(log);
  server.post(
    INBOUND_MAIL,
    route(async (req, res) => {
      authenticate(req, secret);
      const { raw, recipients } = await readHandedOver(req);
      const received: ReceivedMail | undefined = await mails.receive(raw, recipients);
      if (!received) throw noMail('It has no sender');
      log.info({ outcome: received.outcome, ticket: received.number }, 'A mail came in');
      sendJson(res, 200, received);
    }),
  );
}

function authenticate(req: Request, secret: string): void {
  const [, scheme = '', given = ''] = /^(Bearer|Basic) (\S+)$/i.exec(req.headers.authorization ?? '') ?? [];
  const password = scheme.toLowerCase() === 'basic' ? passwordOf(given) : given;
  // Hashed, so that the comparison takes as long whatever was given.
  if (timingSafeEqual(digest(password), digest(secret))) return;
  throw new Problem({
    status: 401,
    code: 'notAuthenticated',
    title: 'The mail provider is not known',
    detail: 'Send MAIL_INBOUND_SECRET as Bearer token, or as the password in the address.',
  });
}

function passwordOf(basic: string): string {
  const decoded = Buffer.from(basic, 'base64').toString('utf8');
  return decoded.slice(decoded.indexOf(':') + 1);
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

async function readHandedOver(req: Request): Promise<HandedOver> {
  const [type = ''] = (req.headers['content-type'] ?? '').toLowerCase().split(';');
  switch (type.trim()) {
    case 'message/rfc822':
      return { raw: await readBody(req, LARGEST_MAIL), recipients: [] };
    case 'application/json': {
      const { RawEmail, OriginalRecipient } = await readJson(req, postmarkSchema, LARGEST_BODY);
      return { raw: Buffer.from(RawEmail), recipients: [OriginalRecipient] };
    }
    case 'multipart/form-data':
    case 'application/x-www-form-urlencoded':
      return readFormOf(req);
    default:
      req.resume();
      throw new Problem({
        status: 415,
        code: 'unsupportedMediaType',
        title: 'The content type is not supported',
        detail: 'Send message/rfc822, a form with the raw mail, or JSON with RawEmail.',
      });
  }
}

async function readFormOf(req: Request): Promise<HandedOver> {
  const limits = { fileField: 'email', largestFile: LARGEST_MAIL, mostFiles: 1, largestField: LARGEST_MAIL };
  const { fields, files } = await readMultipart(req, limits);
  const raw = files[0]?.content ?? Buffer.from(fields['body-mime'] ?? fields.email ?? '');
  if (raw.length === 0) throw noMail('A part body-mime or email with the raw mail is needed');
  return { raw, recipients: [fields.recipient ?? '', ...envelopeOf(fields.envelope)] };
}

function envelopeOf(json: string | undefined): string[] {
  if (json === undefined) return [];
  try {
    return envelopeSchema.parse(JSON.parse(json)).to;
  } catch (cause) {
    throw noMail('The envelope is not JSON with a list `to`', 'envelope', cause);
  }
}

function noMail(message: string, field = 'email', cause?: unknown): Problem {
  return new Problem({
    status: 400,
    code: 'invalidInput',
    title: 'The request is not valid',
    errors: [{ field, message }],
    cause,
  });
}
