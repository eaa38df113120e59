/**
 * What the widget asks for before it speaks Direct Line: a token for a new conversation, for one that it
 * left (a page that was reloaded the next day), or for a customer whom the shop's sign-in vouches for.
 */
import { createHash } from 'node:crypto';
import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyOptions } from 'jose';
import type { Request, Server } from 'restify';
import { z } from 'zod';
import type { Database } from '../../handoff/database';
import type { Log } from '../../handoff/http/log';
import { Problem } from '../../handoff/http/problem';
import { readJson } from '../../handoff/http/readJson';
import { createRoute, sendJson } from '../../handoff/http/route';
import { findConversation, insertConversation } from '../conversation/conversationLog';
import type { RateLimit } from '../rateLimit';
import type { ChatLinks } from './chatLinks';
import { newConversationId, newUserId } from './directLine/directLineApi';
import { TOKEN_SECONDS, type DirectLineClaims, type DirectLineTokens } from './directLine/directLineTokens';

export const WIDGET_TOKEN = '/widget/token';

/** Seconds; a customer token that lives longer was not made for this. */
const LONGEST_CUSTOMER_TOKEN = 3600;

export interface CustomerTokenKeys {
  /** For HS256. */
  secret?: string;
  /** For RS256. */
  jwksUrl?: string;
}

export interface WidgetTokenDeps {
  database: Database;
  tokens: DirectLineTokens;
  links: Pick<ChatLinks, 'conversationOf'>;
  customerKeys: CustomerTokenKeys;
  /** Sites that may embed the widget, this server's own among them. */
  isAllowedOrigin(origin: string): boolean;
  networkOf(request: Request): string;
  limit: RateLimit;
  clock: { now(): Date };
  log: Log;
}

const bodySchema = z
  .strictObject({
    /** JWT of the shop's own sign-in. */
    customerToken: z.string().max(8192).optional(),
    /** An earlier token of this route, also one that has ended; or the secret of a mailed link. */
    resume: z.string().max(8192).optional(),
  })
  .optional();

const customerSchema = z.object({
  sub: z.string().min(1).max(200),
  email: z.string().trim().toLowerCase().pipe(z.email()),
  name: z.string().max(100).optional(),
  exp: z.number(),
  iat: z.number().optional(),
});

export function mountWidgetToken(server: Server, deps: WidgetTokenDeps): void {
  const route = createRoute(deps.log);
  const verifyCustomer = createCustomerVerifier(deps.customerKeys, deps.clock);
  server.post(
    WIDGET_TOKEN,
    route(async (req, res) => {
      checkOrigin(deps, req);
      checkRate(deps, req);
      const { customerToken, resume } = (await readJson(req, bodySchema)) ?? {};
      const customer = customerToken ? await verifyCustomer(customerToken) : undefined;
      const claims = (resume && (await resumed(deps, resume, customer))) ||
        (customer && (await openForCustomer(deps, customer, req))) || {
          conv: newConversationId(),
          user: newUserId(),
        };
      sendJson(res, 200, {
        token: await deps.tokens.issue(claims),
        conversationId: claims.conv,
        userId: claims.user,
        expires_in: TOKEN_SECONDS,
      });
    }),
  );
}

/** A request without an Origin is no page of another site: an app, or the shop's own server. */
function checkOrigin({ isAllowedOrigin }: WidgetTokenDeps, req: Request): void {
  const { origin, host } = req.headers;
  if (!origin || isAllowedOrigin(origin)) return;
  // A page of this server itself, under whichever of its names it was opened: 127.0.0.1, an address at home.
  if (URL.canParse(origin) && new URL(origin).host === host) return;
  throw new Problem({
    status: 403,
    code: 'originRefused',
    title: 'This site may not embed the widget',
    detail: 'Its owner can add the site to WIDGET_ORIGINS.',
  });
}

function checkRate({ limit, networkOf }: WidgetTokenDeps, req: Request): void {
  const decision = limit(networkOf(req));
  if (decision.allowed) return;
  throw new Problem({
    status: 429,
    code: 'tooManyConversations',
    title: 'Too many conversations',
    detail: 'Wait a moment before starting another one.',
    retryAfterSeconds: decision.retryAfterSeconds,
  });
}

/**
 * Undefined where the token is none of ours, is too old, or its conversation is gone; and where somebody
 * else is signed in by now, or nobody: on a shared device nobody sees another's chat.
 */
async function resumed(
  { tokens, links, database }: WidgetTokenDeps,
  token: string,
  customer: Customer | undefined,
): Promise<DirectLineClaims | undefined> {
  const linked = links.conversationOf(token);
  if (linked !== undefined) return resumedByLink(database, linked, customer);
  const claims = await tokens.verifyForResume(token);
  const conversation = claims && (await findConversation(database.db, claims.conv));
  if (!conversation || conversation.customer?.subject !== customer?.sub) return undefined;
  return { conv: claims.conv, user: claims.user };
}

/** The mail went to the conversation's own customer: they need not be signed in, but nobody else may be. */
async function resumedByLink(
  database: Database,
  conversationId: string,
  customer: Customer | undefined,
): Promise<DirectLineClaims | undefined> {
  const conversation = await findConversation(database.db, conversationId);
  if (!conversation || (customer && conversation.customer?.subject !== customer.sub)) return undefined;
  return { conv: conversation.id, user: conversation.userId };
}

type Customer = z.infer<typeof customerSchema>;

/** The conversation is made here, since only here it is known whose it is. */
async function openForCustomer(
  { database, networkOf, clock }: WidgetTokenDeps,
  { sub, email, name }: Customer,
  req: Request,
): Promise<DirectLineClaims> {
  const claims = {
    conv: newConversationId(),
    user: `dl_${createHash('sha256').update(sub).digest('base64url').slice(0, 22)}`,
  };
  await insertConversation(
    database.db,
    {
      id: claims.conv,
      channelId: 'directline',
      userId: claims.user,
      customer: { subject: sub, email, name },
      network: networkOf(req),
    },
    clock.now(),
  );
  return claims;
}

function createCustomerVerifier({ secret, jwksUrl }: CustomerTokenKeys, clock: { now(): Date }) {
  const key = secret ? new TextEncoder().encode(secret) : undefined;
  const jwks = jwksUrl ? createRemoteJWKSet(new URL(jwksUrl)) : undefined;
  return async (token: string): Promise<Customer> => {
    const options: JWTVerifyOptions = {
      audience: 'bezel',
      currentDate: clock.now(),
      requiredClaims: ['exp', 'sub'],
    };
    try {
      const { payload } = await verifyWithEither(token, key, jwks, options);
      const customer = customerSchema.parse(payload);
      const now = clock.now().getTime() / 1000;
      if (customer.exp - now > LONGEST_CUSTOMER_TOKEN) throw refused('It ends more than an hour from now.');
      return customer;
    } catch (error) {
      if (error instanceof z.ZodError) throw refused('It needs sub, email and exp.', error);
      if (error instanceof errors.JOSEError) throw refused('It is not valid here.', error);
      throw error;
    }
  };
}

/** Each key with its own algorithm only, so that a public key is never taken for a shared secret. */
async function verifyWithEither(
  token: string,
  key: Uint8Array | undefined,
  jwks: ReturnType<typeof createRemoteJWKSet> | undefined,
  options: JWTVerifyOptions,
) {
  if (key) {
    try {
      return await jwtVerify(token, key, { ...options, algorithms: ['HS256'] });
    } catch (error) {
      if (!jwks || !(error instanceof errors.JOSEAlgNotAllowed)) throw error;
    }
  }
  if (jwks) return jwtVerify(token, jwks, { ...options, algorithms: ['RS256'] });
  throw refused('This server has no key for customer tokens.');
}

function refused(why: string, cause?: unknown): Problem {
  return new Problem({
    status: 401,
    code: 'customerTokenRefused',
    title: 'The customer token is not valid',
    detail: `customerToken: ${why}`,
    errors: [{ field: 'customerToken', message: why }],
    cause,
  });
}
