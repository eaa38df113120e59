/** The Contact Us form without a chat: the same schema, the same ticket, and files with it. */
import type { Request, Server } from 'restify';
import { contactFormSchema, type ContactForm } from '../../policies';
import { fromDeskError } from '../api/deskProblem';
import type { Database } from '../database';
import type { Log } from '../http/log';
import { Problem } from '../http/problem';
import { readJson } from '../http/readJson';
import { readMultipart } from '../http/readMultipart';
import { createRoute, sendJson } from '../http/route';
import type { Intake } from './intake';
import { storable } from '../storable';
import { LARGEST_FILE, MOST_FILES } from './fileLimits';
import { checkFiles, type UploadedFile } from './uploadedFile';

/** May this key go on, and if not, in how many seconds? */
export type RateLimit = (key: string) => RateDecision | Promise<RateDecision>;

export interface RateDecision {
  allowed: boolean;
  retryAfterSeconds: number;
}

export interface ContactApiDeps {
  database: Database;
  intake: Intake;
  clock: { now(): Date };
  log: Log;
  /** By network. */
  rateLimit: RateLimit;
  networkOf(req: Request): string;
}

const MULTIPART = /^multipart\/form-data\b/i;
/** Name of the parts that are files. */
const FILES = 'files';
const IDEMPOTENCY_KEY = /^[\x21-\x7e]{8,200}$/;

/**
 * Mounts `POST /api/contact` with `{name, email, orderNumber?, topic, description}`; answers 201
 * `{number, responseDueBy}`, the instant in ISO 8601, UTC. The same `Idempotency-Key` header again gives
 * the same ticket, and 422 with another form. Bad input is 400 naming each field. With files it is
 * multipart/form-data: the same fields, and up to five parts `files`. Pages of other sites can't submit
 * it: a browser asks first before it sends them JSON or that header, and no CORS headers answer.
 */
export function mountContactApi(server: Server, deps: ContactApiDeps): void {
  const route = createRoute(deps.log);
  server.post(
    '/api/contact',
    route(async (req, res) => {
      const { allowed, retryAfterSeconds } = await deps.rateLimit(deps.networkOf(req));
      if (!allowed) {
        throw new Problem({
          status: 429,
          code: 'tooManyRequests',
          title: 'Too many messages from here: wait a while',
          retryAfterSeconds,
        });
      }
      const idempotencyKey = idempotencyKeyOf(req);
      const { form, files } = await readForm(req, idempotencyKey);
      try {
        sendJson(res, 201, await submit(deps, maskedForm(form), files, idempotencyKey));
      } catch (error) {
        throw fromDeskError(error);
      }
    }),
  );
}

/** Reads all of it before anything is stored. */
async function readForm(
  req: Request,
  idempotencyKey: string | undefined,
): Promise<{ form: ContactForm; files: UploadedFile[] }> {
  if (!MULTIPART.test(req.headers['content-type'] ?? '')) {
    return { form: await readJson(req, contactFormSchema), files: [] };
  }
  // Any site's form could send a multipart body, but none can send this header with it.
  if (idempotencyKey === undefined) throw badKey();
  const limits = { fileField: FILES, largestFile: LARGEST_FILE, mostFiles: MOST_FILES + 1 };
  const { fields, files } = await readMultipart(req, limits);
  return { form: contactFormSchema.parse(fields), files: await checkFiles(files, FILES) };
}

async function submit(
  { database, intake, clock }: ContactApiDeps,
  form: ContactForm,
  files: readonly UploadedFile[],
  idempotencyKey: string | undefined,
): Promise<{ number: string; responseDueBy: string }> {
  const at = clock.now();
  const { number } = await intake.reserve(database.db, at);
  const opened = await database.transaction((tx) =>
    intake.openTicket(tx, {
      number,
      at,
      origin: { kind: 'contactPage', idempotencyKey, files },
      form,
      ownership: { verified: false },
      decisions: [],
      answers: [],
      locale: 'en-US',
      reason: 'contactForm',
      timeCritical: false,
    }),
  );
  return { number: opened.number, responseDueBy: opened.responseDueBy.toISOString() };
}

/** Masked and looked at again: what is left of a card number is no e-mail address. */
function maskedForm(form: ContactForm): ContactForm {
  return contactFormSchema.parse(storable(form));
}

function idempotencyKeyOf(req: Request): string | undefined {
  const key = req.headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key === 'string' && IDEMPOTENCY_KEY.test(key)) return key;
  throw badKey();
}

function badKey(): Problem {
  return new Problem({
    status: 400,
    code: 'invalidInput',
    title: 'The request is not valid',
    errors: [{ field: 'Idempotency-Key', message: '8 to 200 visible ASCII characters' }],
  });
}
