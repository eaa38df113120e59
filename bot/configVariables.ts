/** What each variable of the environment has to be; `.env.example` describes them. */
import { isIP } from 'node:net';
import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Secrets are typed by people now and then; shorter ones can be guessed. In characters. */
const SECRET_MIN = 32;

/** What a variable has to be; the message says what to do and never repeats the value of a secret. */
function parsedBy<T>(parse: (text: string) => T | undefined, advice: string) {
  return z.string().transform((text, context): T => {
    const value = parse(text);
    if (value !== undefined) return value;
    context.addIssue({ code: 'custom', message: advice });
    return z.NEVER;
  });
}

function urlOf(text: string, protocols: readonly string[]): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  return protocols.includes(url.protocol) && /^[^*]+$/.test(url.hostname) ? url : undefined;
}

/** Scheme, host and port alone: nothing that a browser would not put into its Origin header. */
function originOf(text: string): string | undefined {
  const url = urlOf(text, ['http:', 'https:']);
  const bare = url && url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password;
  return bare ? url.origin : undefined;
}

export function isLoopback(host: string): boolean {
  return (
    host === 'localhost' ||
    host === '::1' ||
    host === '[::1]' ||
    (isIP(host) === 4 && host.startsWith('127.'))
  );
}

/** IANA names only: the engine also takes offsets such as `+02:00`, which know no summer time. */
function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function isMailAddress(text: string): boolean {
  return z.email().safeParse(text).success || /^[^\s@<>]+@localhost$/.test(text);
}

/** The address in `Name <address>`, lower case. */
export function addressIn(mailbox: string): string {
  return (/^[^<>"\r\n]*<([^<>\s]+)>$/.exec(mailbox)?.[1] ?? mailbox).toLowerCase();
}

const path = parsedBy((text) => (isAbsolute(text) ? text : resolve(text)), 'Give a path.');
const secret = parsedBy(
  // It is sent as a bearer token, which has no spaces.
  (text) => (text.length >= SECRET_MIN && !/\s/.test(text) ? text : undefined),
  `Give at least ${SECRET_MIN} characters without spaces that nobody can guess, for example the output of: openssl rand -hex 32`,
);
const cluName = parsedBy(
  (text) => (/^[\p{L}\p{N} _.-]{1,100}$/u.test(text) ? text : undefined),
  'Give the name as Language Studio shows it: letters, digits, spaces, dots, dashes and underscores, 100 at most.',
);
const onOff = parsedBy((text) => ({ on: true, off: false })[text], 'Write on or off.');

export const variables = z.object({
  PORT: parsedBy(
    (text) => (/^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined),
    'Give a port number from 0 to 65535, for example 3978.',
  ).prefault('3978'),
  HOST: parsedBy(
    (text) => (isIP(text) !== 0 || /^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$/.test(text) ? text : undefined),
    'Give an address of this machine without scheme or port: 127.0.0.1 for this machine only, 0.0.0.0 for all networks.',
  ).prefault('127.0.0.1'),
  PUBLIC_URL: parsedBy(
    originOf,
    'Give scheme and host without a path, for example https://support.example.com.',
  ).optional(),
  TRUSTED_PROXIES: parsedBy(
    (text) => (/^\d$/.test(text) ? Number(text) : undefined),
    'Give the number of your own proxies before the server, for example 1; 0 when there is none.',
  ).prefault('0'),
  DATA_DIR: path.prefault('data'),
  DATABASE_URL: parsedBy(
    (text) => (urlOf(text, ['postgres:', 'postgresql:']) ? text : undefined),
    'Give the address of a PostgreSQL database, for example postgres://user:password@localhost:5432/bezel, or leave it out for the embedded one.',
  ).optional(),
  SHOP: parsedBy(
    (text) => (text === 'demo' || text === 'import' ? text : undefined),
    'Write demo for the demo shop, or import for orders loaded with npm run orders:import.',
  ).prefault('demo'),
  SHOP_TIME_ZONE: parsedBy(
    (text) => (isTimeZone(text) ? text : undefined),
    'Give an IANA time zone name, for example America/New_York.',
  ).prefault('America/New_York'),
  POLICY_FILE: path.optional(),
  CATALOGUE_FILE: path.optional(),
  WIDGET_ORIGINS: parsedBy((text) => {
    const parts = text.split(',').map((part) => part.trim());
    const origins = parts.filter((part) => part !== '').map(originOf);
    return origins.every((origin) => origin !== undefined) ? origins : undefined;
  }, 'List origins, separated by commas, each with scheme and without a path: https://www.example.com,https://shop.example.com. A wildcard is not possible.').optional(),
  DIRECT_LINE_SECRET: secret.optional(),
  CUSTOMER_TOKEN_SECRET: secret.optional(),
  CUSTOMER_TOKEN_JWKS_URL: parsedBy((text) => {
    const url = urlOf(text, ['http:', 'https:']);
    return url && (url.protocol === 'https:' || isLoopback(url.hostname)) ? url.href : undefined;
  }, "Give the https address of your sign-in's public keys, for example https://accounts.example.com/.well-known/jwks.json.").optional(),
  SMTP_URL: parsedBy(
    (text) => (urlOf(text, ['smtp:', 'smtps:']) ? text : undefined),
    'Give the address of a mail server, for example smtps://user:password@mail.example.com, or leave it out to have mails written as files.',
  ).optional(),
  MAIL_FROM: parsedBy(
    (text) => (isMailAddress(addressIn(text)) ? text : undefined),
    'Give an address, or a name with an address: Bezel Jewellery <support@example.com>.',
  ).optional(),
  MAIL_INBOUND_SECRET: secret.optional(),
  MAIL_REPLY_TO: parsedBy(
    (text) => (isMailAddress(text) && !text.includes('+') ? text.toLowerCase() : undefined),
    'Give the address alone at which customers’ mails are taken in, without a plus sign: care@example.com.',
  ).optional(),
  TICKET_MAIL_TO: parsedBy(
    (text) => (isMailAddress(text) ? text.toLowerCase() : undefined),
    'Give the address alone of the mailbox that gets each new ticket: team@example.com.',
  ).optional(),
  CUSTOMER_AWAY_MINUTES: parsedBy(
    (text) =>
      /^\d{1,4}(\.\d{1,3})?$/.test(text) && Number(text) >= 0.01 && Number(text) <= 1440
        ? Number(text)
        : undefined,
    'Give a number of minutes up to 1440, for example 5.',
  ).prefault('5'),
  CLU_ENDPOINT: parsedBy((text) => {
    const origin = originOf(text);
    const url = origin === undefined ? undefined : new URL(origin);
    return url && (url.protocol === 'https:' || isLoopback(url.hostname)) ? url.origin : undefined;
  }, 'Give the https address of your Language resource without a path, for example https://my-shop.cognitiveservices.azure.com.').optional(),
  CLU_KEY: parsedBy(
    (text) => (/^[\x21-\x7e]+$/.test(text) ? text : undefined),
    'Give one of the two keys of your Language resource, or leave it out to be let in by Entra ID.',
  ).optional(),
  CLU_PROJECT: cluName.optional(),
  CLU_DEPLOYMENT: cluName.optional(),
  ZENDESK_SUBDOMAIN: parsedBy(
    (text) => (/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(text) ? text : undefined),
    'Give the first part of your Zendesk address alone: my-shop for https://my-shop.zendesk.com.',
  ).optional(),
  ZENDESK_EMAIL: parsedBy(
    (text) => (z.email().safeParse(text).success ? text : undefined),
    'Give the e-mail address of the Zendesk agent whose token it is.',
  ).optional(),
  ZENDESK_API_TOKEN: parsedBy(
    (text) => (/^[\x21-\x7e]+$/.test(text) ? text : undefined),
    'Give an API token as the Admin Center shows it, without spaces.',
  ).optional(),
  ZENDESK_URL: parsedBy((text) => {
    const origin = originOf(text);
    return origin !== undefined && isLoopback(new URL(origin).hostname) ? origin : undefined;
  }, 'This is for tests against a server on this machine: give an address such as http://127.0.0.1:4000, or leave it out.').optional(),
  WEBHOOK_PRIVATE_NETWORK: onOff.prefault('off'),
  AUDIT_RETENTION_DAYS: parsedBy(
    (text) => (/^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined),
    'Give a number of days from 1 to 9999, for example 730.',
  ).prefault('730'),
  RATE_LIMIT: onOff.prefault('on'),
  LOG_LEVEL: parsedBy(
    (text) => LOG_LEVELS.find((level) => level === text),
    `Write one of ${LOG_LEVELS.join(', ')}.`,
  ).prefault('info'),
});
