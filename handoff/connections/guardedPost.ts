/**
 * A POST to an address that somebody typed. Where its name leads is judged by the addresses that the
 * connection is really made to, so that a name that resolves otherwise a moment later gains nothing;
 * redirects are not followed, and little of the answer is read.
 */
import { lookup as resolve, type LookupAddress, type LookupOptions } from 'node:dns';
import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { isAllowedAddress } from './networkAddress';

export interface PostAnswer {
  status: number;
  /** Its first characters. */
  body: string;
  /** Of `Retry-After`, where it was given in seconds. */
  retryAfterSeconds: number | undefined;
}

/** @throws PostFailed */
export type Post = (url: string, headers: Record<string, string>, body: string) => Promise<PostAnswer>;

export type PostProblem = 'addressRefused' | 'notFound' | 'noConnection' | 'tls' | 'timeout' | 'brokenOff';

/** There was no answer. */
export class PostFailed extends Error {
  constructor(
    readonly problem: PostProblem,
    options?: ErrorOptions,
  ) {
    super(problem, options);
    this.name = 'PostFailed';
  }
}

export interface GuardedPostSettings {
  /** Also http, this machine and private networks. */
  allowPrivate: boolean;
  timeoutMs?: number;
  /** For tests: how names are looked up. */
  resolveName?: typeof resolve;
}

const TIMEOUT_MS = 15_000;
const MOST_CHARACTERS = 500;
const MOST_BYTES = 4 * MOST_CHARACTERS;

export function createGuardedPost({
  allowPrivate,
  timeoutMs = TIMEOUT_MS,
  resolveName = resolve,
}: GuardedPostSettings): Post {
  const guardedLookup = (
    hostname: string,
    options: LookupOptions,
    done: (error: Error | null, addresses: string | LookupAddress[], family?: number) => void,
  ): void => {
    resolveName(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, []);
      // One that is refused refuses the name: whoever mixes them is up to something.
      const isRefused = addresses.some(({ address }) => !isAllowedAddress(address, allowPrivate));
      const [first] = addresses;
      if (isRefused || !first) return done(new PostFailed('addressRefused'), []);
      if (options.all) done(null, addresses);
      else done(null, first.address, first.family);
    });
  };

  return (url, headers, body) =>
    new Promise((fulfil, reject) => {
      if (!isAllowedUrl(url, allowPrivate)) return reject(new PostFailed('addressRefused'));
      const { protocol } = new URL(url);
      const fail = (error: unknown): void => reject(toPostFailed(error));
      const request = (protocol === 'https:' ? requestHttps : requestHttp)(
        url,
        {
          method: 'POST',
          headers: { ...headers, 'content-length': Buffer.byteLength(body) },
          lookup: guardedLookup,
          // A connection of its own, made to an address that was judged.
          agent: false,
          signal: AbortSignal.timeout(timeoutMs),
        },
        (response) => void readAnswer(response).then(fulfil),
      );
      request.on('error', fail);
      request.end(body);
    });
}

/**
 * Whether a URL may be posted to as far as it can be told without a look-up: https, or http as well where
 * private networks are allowed, and no refused address in it.
 */
export function isAllowedUrl(url: string, allowPrivate: boolean): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, username, password } = new URL(url);
  if (protocol !== 'https:' && !(allowPrivate && protocol === 'http:')) return false;
  if (username !== '' || password !== '') return false;
  const literal = hostname.replace(/^\[|\]$/g, '');
  // An address in the URL itself is not looked up when the connection is made.
  if (isIP(literal) !== 0) return isAllowedAddress(literal, allowPrivate);
  return allowPrivate || !/^(?:.*\.)?localhost\.?$/i.test(hostname);
}

async function readAnswer(response: IncomingMessage): Promise<PostAnswer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes >= MOST_BYTES) break;
    }
  } catch {
    // The status was given; a body that breaks off takes nothing of it back.
  }
  const seconds = /^\d{1,6}$/.exec(response.headers['retry-after'] ?? '')?.[0];
  return {
    status: response.statusCode ?? 0,
    body: [...Buffer.concat(chunks).toString('utf8')].slice(0, MOST_CHARACTERS).join(''),
    retryAfterSeconds: seconds === undefined ? undefined : Number(seconds),
  };
}

function toPostFailed(error: unknown): PostFailed {
  if (error instanceof PostFailed) return error;
  const { name, code = '' } = error as NodeJS.ErrnoException;
  if (name === 'TimeoutError' || name === 'AbortError' || code === 'ABORT_ERR' || code === 'ETIMEDOUT') {
    return new PostFailed('timeout', { cause: error });
  }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return new PostFailed('notFound', { cause: error });
  if (/CERT|TLS|SSL|EPROTO|ALTNAME|SELF_SIGNED|UNABLE_TO/.test(code))
    return new PostFailed('tls', { cause: error });
  if (code === 'ECONNRESET' || code === 'EPIPE') return new PostFailed('brokenOff', { cause: error });
  return new PostFailed('noConnection', { cause: error });
}
