/**
 * The settings of the process, the only place that reads the environment. `.env.example` describes every
 * variable; a wrong value stops the start with its name and what to do.
 */
import { existsSync } from 'node:fs';
import { isIP } from 'node:net';

import type { z } from 'zod';
import type { ZendeskSettings } from '../handoff/connectors/zendesk';
import { addressIn, isLoopback, variables, type LOG_LEVELS } from './configVariables';
import type { CluSettings } from './language/clu/cluSettings';

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
