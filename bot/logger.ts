/**
 * The log: one JSON object a line on standard output, without personal data. Three layers see to that:
 * code logs codes and ids; fields that hold personal data or secrets by name are removed; and what still
 * looks like an e-mail address, a token or a card number is masked in the finished line.
 */
import pino, { type DestinationStream, type Logger } from 'pino';
import { describeError } from '../handoff/http/route';
import { maskCardNumbers } from '../policies';
import type { Config } from './config';

const REMOVED_FIELDS = [
  'activity',
  'address',
  'answer',
  'answers',
  'authorization',
  'body',
  'contact',
  'cookie',
  'customer',
  'customerName',
  'description',
  'email',
  'from',
  'headers',
  'name',
  'params',
  'password',
  'phone',
  'secret',
  'subject',
  'text',
  'to',
  'token',
  'trackingNumber',
];

const EMAIL = /[^\s"'<>(),:;=\\]+@[^\s"'<>(),:;=\\]+\.[a-z]{2,}/gi;
/** Three parts of base64url, the first one an object; and whatever follows Bearer. */
const TOKEN = /\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*|\bBearer [^\s"\\]+/g;

function masked(line: string): string {
  return maskCardNumbers(line.replace(TOKEN, '[token]').replace(EMAIL, '[e-mail]'));
}

/** @param destination - standard output unless given */
export function createLogger(level: Config['logLevel'], destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: {
        paths: REMOVED_FIELDS.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]),
        censor: '[removed]',
      },
      serializers: {
        err: describeError,
        error: (value: unknown) => (value instanceof Error ? describeError(value) : value),
      },
      hooks: { streamWrite: masked },
    },
    destination ?? pino.destination(1),
  );
}
