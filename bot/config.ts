/**
 * The settings of the process, the only place that reads the environment. `.env.example` describes every
 * variable; a wrong value stops the start with its name and what to do.
 */
import { existsSync } from 'node:fs';
import { isIP } from 'node:net';
import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';
import type { ZendeskSettings } from '../handoff/connectors/zendesk';
import type { CluSettings } from './language/clu/cluSettings';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Secrets are typed by people now and then; shorter ones can be guessed. In characters. */
const SECRET_MIN = 32;

export interface Config {
  /** 0 takes any free port. */
  readonly port: number;
  /** Address that the server listens on. */
  readonly host: string;
  /** Origin under which browsers and customers reach the server; see `publicUrlOf` for the default. */
  readonly publicUrl?: string;
  /** How many proxies of the operator's own stand before the server and append to X-Forwarded-For. */
  readonly trustedProxies: number;
  /** Absolute path. */
  readonly dataDir: string;
  /** PostgreSQL; without it the database is embedded, in `dataDir`. */
  readonly databaseUrl?: string;
  readonly shop: 'demo' | 'import';
  /** IANA name; calendar days of the policy are read in it. */
  readonly shopTimeZone: string;
  /** Absolute path of another policy file than `policies/policy.json`. */
  readonly policyFile?: string;
  /** Absolute path of the shop's own product catalogue. */
  readonly catalogueFile?: string;
  /** Origins of the sites that may embed the widget, beside the server's own. */
  readonly widgetOrigins: readonly string[];
  readonly directLineSecret?: string;
  readonly customerTokenSecret?: string;
  readonly customerTokenJwksUrl?: string;
  /** Without it mails are written as files under `dataDir`. */
  readonly smtpUrl?: string;
  /** `address` or `Name <address>`. */
  readonly mailFrom: string;
  /** What mail providers hand mails over with. */
  readonly mailInboundSecret?: string;
  /** Address whose mails the desk reads; set exactly where it reads any. */
  readonly mailReplyTo?: string;
  /** The shop's own mailbox, which gets each new ticket. */
  readonly ticketMailTo?: string;
  /** A customer of whose chat nothing was heard for this long has left it. */
  readonly customerAwayMinutes: number;
  /** Without it the embedded recogniser alone understands what shoppers write. */
  readonly clu?: CluSettings;
  /** How long it is kept who saw and did what at the desk. */
  readonly auditRetentionDays: number;
  /** The help desk that tickets go to as well. */
  readonly zendesk?: ZendeskSettings;
  /** Webhooks may also go to this machine and private networks, and by http. */
  readonly webhookPrivateNetwork: boolean;
  readonly rateLimit: boolean;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

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

function isLoopback(host: string): boolean {
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

const variables = z.object({
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

/** Every variable that the project reads, for the test that `.env.example` knows them all. */
export const VARIABLES = Object.keys(variables.shape);

/** Written into mails while none leaves the machine. */
const LOCAL_MAIL_FROM = 'Bezel <support@localhost>';

/** Values that cannot be used; the message names each variable and what to do. */
export class ConfigError extends Error {
  readonly code = 'CONFIG_INVALID';
  /** Names of the wrong variables, in the order of `.env.example`. */
  readonly variables: readonly string[];

  constructor(problems: readonly (readonly [variable: string, advice: string])[]) {
    const lines = problems.map(([variable, advice]) => `  ${variable}: ${advice}`);
    super(`The configuration can't be used:\n${lines.join('\n')}\n.env.example describes every variable.`);
    this.name = 'ConfigError';
    this.variables = [...new Set(problems.map(([variable]) => variable))];
  }
}

/** CLU is used with all of these, or not at all; the key alone may be left out. */
const CLU_NEEDS = ['CLU_ENDPOINT', 'CLU_PROJECT', 'CLU_DEPLOYMENT'] as const;

function missingForClu(given: Readonly<Record<string, string | undefined>>): [string, string][] {
  const set = [...CLU_NEEDS, 'CLU_KEY'].filter((name) => given[name] !== undefined);
  if (set.length === 0) return [];
  const problems: [string, string][] = CLU_NEEDS.filter((name) => given[name] === undefined).map((name) => [
    name,
    `${set.join(' and ')} ${set.length === 1 ? 'is' : 'are'} set, so this is needed as well; leave all out for the embedded recogniser.`,
  ]);
  // Azure's client gives no token away without TLS.
  if (/^http:\/\/(?:localhost|127\.|\[::1\])/.test(given.CLU_ENDPOINT ?? '') && given.CLU_KEY === undefined) {
    problems.push([
      'CLU_KEY',
      'CLU_ENDPOINT has no TLS, so a key is needed: Entra ID works with https alone.',
    ]);
  }
  return problems;
}

/** Zendesk is used with all of these, or not at all. */
const ZENDESK_NEEDS = ['ZENDESK_SUBDOMAIN', 'ZENDESK_EMAIL', 'ZENDESK_API_TOKEN'] as const;

function missingForZendesk(given: Readonly<Record<string, string | undefined>>): [string, string][] {
  const set = [...ZENDESK_NEEDS, 'ZENDESK_URL'].filter((name) => given[name] !== undefined);
  if (set.length === 0) return [];
  return ZENDESK_NEEDS.filter((name) => given[name] === undefined).map((name) => [
    name,
    `${set.join(' and ')} ${set.length === 1 ? 'is' : 'are'} set, so this is needed as well; leave all out for no help desk.`,
  ]);
}

/**
 * The settings that an environment stands for. An empty variable counts as unset.
 *
 * @throws ConfigError naming every wrong variable at once
 *
 * @example
 * loadConfig({ PORT: '8080' }).port; // 8080
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(VARIABLES.map((name) => [name, env[name]?.trim() || undefined]));
  const result = variables.safeParse(given);
  const problems: [string, string][] = result.success
    ? []
    : result.error.issues.map((issue) => [String(issue.path[0]), issue.message]);
  if (given.RATE_LIMIT === 'off' && !isLoopback(given.HOST ?? '127.0.0.1')) {
    problems.push([
      'RATE_LIMIT',
      'off is for load tests on this machine: set HOST to 127.0.0.1 as well, or leave RATE_LIMIT on.',
    ]);
  }
  if (given.SMTP_URL && !given.MAIL_FROM) {
    problems.push(['MAIL_FROM', 'SMTP_URL is set, so say who the mails come from: support@example.com.']);
  }
  if (given.MAIL_REPLY_TO && !given.MAIL_INBOUND_SECRET) {
    problems.push([
      'MAIL_INBOUND_SECRET',
      'MAIL_REPLY_TO is set, so something has to read what comes in there: give the secret of the mail provider’s webhook.',
    ]);
  }
  problems.push(...missingForClu(given), ...missingForZendesk(given));
  const takenIn = given.MAIL_INBOUND_SECRET && addressIn(given.MAIL_REPLY_TO ?? given.MAIL_FROM ?? '');
  if (given.TICKET_MAIL_TO && given.TICKET_MAIL_TO.toLowerCase() === takenIn) {
    problems.push([
      'TICKET_MAIL_TO',
      'Mails to this address are taken in as the customers’: give another mailbox, or each ticket would come back.',
    ]);
  }
  if (!result.success || problems.length > 0) throw new ConfigError(problems);
  const values = result.data;
  const { CLU_ENDPOINT: endpoint, CLU_PROJECT: project, CLU_DEPLOYMENT: deployment, CLU_KEY: key } = values;
  return Object.freeze({
    port: values.PORT,
    host: values.HOST,
    publicUrl: values.PUBLIC_URL,
    trustedProxies: values.TRUSTED_PROXIES,
    dataDir: values.DATA_DIR,
    databaseUrl: values.DATABASE_URL,
    shop: values.SHOP,
    shopTimeZone: values.SHOP_TIME_ZONE,
    policyFile: values.POLICY_FILE,
    catalogueFile: values.CATALOGUE_FILE,
    widgetOrigins: Object.freeze([...new Set(values.WIDGET_ORIGINS ?? [])]),
    directLineSecret: values.DIRECT_LINE_SECRET,
    customerTokenSecret: values.CUSTOMER_TOKEN_SECRET,
    customerTokenJwksUrl: values.CUSTOMER_TOKEN_JWKS_URL,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM ?? LOCAL_MAIL_FROM,
    mailInboundSecret: values.MAIL_INBOUND_SECRET,
    ...(values.MAIL_INBOUND_SECRET && {
      mailReplyTo: values.MAIL_REPLY_TO ?? addressIn(values.MAIL_FROM ?? LOCAL_MAIL_FROM),
    }),
    ticketMailTo: values.TICKET_MAIL_TO,
    customerAwayMinutes: values.CUSTOMER_AWAY_MINUTES,
    ...(endpoint &&
      project &&
      deployment && { clu: Object.freeze({ endpoint, project, deployment, ...(key && { key }) }) }),
    auditRetentionDays: values.AUDIT_RETENTION_DAYS,
    ...zendeskOf(values),
    webhookPrivateNetwork: values.WEBHOOK_PRIVATE_NETWORK,
    rateLimit: values.RATE_LIMIT,
    logLevel: values.LOG_LEVEL,
  });
}

function zendeskOf(values: z.infer<typeof variables>): Pick<Config, 'zendesk'> {
  const { ZENDESK_SUBDOMAIN: subdomain, ZENDESK_EMAIL: email, ZENDESK_API_TOKEN: apiToken } = values;
  if (!subdomain || !email || !apiToken) return {};
  const url = values.ZENDESK_URL ?? `https://${subdomain}.zendesk.com`;
  return { zendesk: Object.freeze({ url, email, apiToken }) };
}

/**
 * The settings of this process: its environment, and `.env` in the working folder for what the
 * environment leaves open.
 *
 * @throws ConfigError naming every wrong variable at once
 */
export function readConfig(): Config {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return loadConfig(process.env);
}

/**
 * Where browsers reach the server: PUBLIC_URL, else this machine and the port it listens on.
 *
 * @param port - the port that the server really got
 *
 * @example
 * publicUrlOf(loadConfig({ HOST: '0.0.0.0' }), 3978); // 'http://localhost:3978'
 */
export function publicUrlOf(config: Config, port: number): string {
  if (config.publicUrl) return config.publicUrl;
  const everywhere = config.host === '0.0.0.0' || config.host === '::';
  const host = everywhere || isLoopback(config.host) ? 'localhost' : config.host;
  return `http://${isIP(host) === 6 ? `[${host}]` : host}:${port}`;
}
