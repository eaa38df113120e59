/**
 * Direct Line 3.0, as the standard clients use it.
 * https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-direct-line-3-0-api-reference
 */
import { randomUUID, timingSafeEqual } from 'node:crypto';
import { ActivityTypes } from 'botframework-schema';
import type { Request, Server } from 'restify';
import { z } from 'zod';
import type { Database } from '../../../handoff/database';
import { Problem } from '../../../handoff/http/problem';
import { readJson } from '../../../handoff/http/readJson';
import { createRoute, sendJson } from '../../../handoff/http/route';
import type { Log } from '../../../handoff/http/log';
import type { ChangeSignal } from '../../../handoff/ports';
import { findConversation, insertConversation, recordActivityIn } from '../../conversation/conversationLog';
import type { Deliveries } from '../../conversation/deliveries';
import type { CustomerPresence } from '../../conversation/customerPresence';
import type { RateLimit } from '../../rateLimit';
import { TOKEN_SECONDS, type DirectLineClaims, type DirectLineTokens } from './directLineTokens';
import { incomingActivitySchema, LARGEST_ACTIVITY } from './incomingActivitySchema';
import { noSuchConversation, recordFromClient } from './recordFromClient';
import { readUpload } from './uploads';
import { parseWatermark, readActivitySet } from './watermark';

export const DIRECT_LINE = '/v3/directline';

export interface DirectLineDeps {
  database: Database;
  signal: ChangeSignal;
  tokens: DirectLineTokens;
  presence: Pick<CustomerPresence, 'seen'>;
  deliveries: Deliveries;
  /** Grants everything; for the shop's own back end. */
  secret: string;
  /** Origin under which browsers reach the server. */
  publicUrl: () => string;
  networkOf(request: Request): string;
  postLimit: RateLimit;
  clock: { now(): Date };
  log: Log;
  onRecorded?(duplicate: boolean): void;
}

/** Whoever may speak for a conversation: its own token, or the secret for any. */
type Caller = { kind: 'secret' } | { kind: 'token'; claims: DirectLineClaims };

const userIdSchema = z.string().max(200).startsWith('dl_', 'User ids start with dl_');

const generateSchema = z
  .object({
    user: z.object({ id: userIdSchema, name: z.string().max(200).optional() }).optional(),
    trustedOrigins: z.array(z.url()).max(50).optional(),
  })
  .optional();

const startSchema = z
  .object({
    user: z.looseObject({ id: z.string().max(200).optional() }).optional(),
    locale: incomingActivitySchema.shape.locale,
  })
  .optional();

export function mountDirectLine(server: Server, deps: DirectLineDeps): void {
  const route = createRoute(deps.log);

  server.post(
    `${DIRECT_LINE}/tokens/generate`,
    route(async (req, res) => {
      if ((await authenticate(deps, req)).kind !== 'secret') throw forbidden();
      const { user, trustedOrigins } = (await readJson(req, generateSchema)) ?? {};
      const claims = { conv: newConversationId(), user: user?.id ?? newUserId(), trustedOrigins };
      sendJson(res, 200, await tokenAnswer(deps, claims));
    }),
  );

  server.post(
    `${DIRECT_LINE}/tokens/refresh`,
    route(async (req, res) => {
      const caller = await authenticate(deps, req);
      if (caller.kind !== 'token') throw forbidden();
      sendJson(res, 200, await tokenAnswer(deps, caller.claims));
    }),
  );

  server.get(
    `${DIRECT_LINE}/session/getsessionid`,
    route(async (_req, res) => {
      sendJson(res, 200, { sessionId: randomUUID() });
    }),
  );

  server.post(
    `${DIRECT_LINE}/conversations`,
    route(async (req, res) => {
      const caller = await authenticate(deps, req);
      const { user, locale } = (await readJson(req, startSchema)) ?? {};
      const claims =
        caller.kind === 'token' ? caller.claims : { conv: newConversationId(), user: dlUserId(user?.id) };
      const isNew = await startConversation(deps, claims, locale, deps.networkOf(req));
      sendJson(res, isNew ? 201 : 200, await conversationAnswer(deps, req, claims, ''));
    }),
  );

  server.get(
    `${DIRECT_LINE}/conversations/:conversationId`,
    route(async (req, res) => {
      const claims = await conversationOf(deps, req);
      await acknowledgeUpTo(deps, claims.conv, watermarkOf(req));
      sendJson(res, 200, await conversationAnswer(deps, req, claims, watermarkOf(req)));
    }),
  );

  server.get(
    `${DIRECT_LINE}/conversations/:conversationId/activities`,
    route(async (req, res) => {
      const claims = await conversationOf(deps, req);
      const set = await readActivitySet(deps.database.db, claims.conv, watermarkOf(req));
      await deps.presence.seen(claims.conv);
      await acknowledgeUpTo(deps, claims.conv, watermarkOf(req));
      sendJson(res, 200, set);
    }),
  );

  server.post(
    `${DIRECT_LINE}/conversations/:conversationId/activities`,
    route(async (req, res) => {
      const claims = await conversationOf(deps, req);
      const incoming = await readJson(req, incomingActivitySchema, LARGEST_ACTIVITY);
      if (incoming.type === ActivityTypes.Typing) {
        await deps.signal.announce(deps.database.db, {
          kind: 'typing',
          conversationId: claims.conv,
          from: 'customer',
        });
        sendJson(res, 200, { id: `typing-${randomUUID()}` });
        return;
      }
      checkRate(deps, claims.conv);
      const { id, duplicate } = await recordFromClient(deps, claims, incoming);
      deps.onRecorded?.(duplicate);
      sendJson(res, 200, { id });
    }),
  );

  server.post(
    `${DIRECT_LINE}/conversations/:conversationId/upload`,
    route(async (req, res) => {
      const claims = await conversationOf(deps, req);
      checkRate(deps, claims.conv);
      const { incoming, files } = await readUpload(req);
      const { id, duplicate } = await recordFromClient(deps, claims, incoming, files);
      deps.onRecorded?.(duplicate);
      sendJson(res, 200, { id });
    }),
  );
}

/**
 * Makes the conversation where it does not exist yet, and records that the customer joined: the bot
 * welcomes them on that.
 * @returns false when it had been started before
 */
async function startConversation(
  { database, signal, clock }: DirectLineDeps,
  { conv, user }: DirectLineClaims,
  locale: string | undefined,
  network: string,
): Promise<boolean> {
  const now = clock.now();
  return database.transaction(async (tx) => {
    await insertConversation(tx, { id: conv, channelId: 'directline', userId: user, locale, network }, now);
    const recorded = await recordActivityIn(
      tx,
      {
        conversationId: conv,
        author: 'system',
        activity: {
          type: ActivityTypes.ConversationUpdate,
          membersAdded: [{ id: user, name: '' }],
          channelId: 'directline',
          locale: locale ?? 'en-US',
          conversation: { id: conv, isGroup: false, conversationType: '', name: '' },
          from: { id: user, name: '', role: 'user' },
          recipient: { id: 'bot', name: '', role: 'bot' },
        },
        dedupeKey: JSON.stringify([conv, 'joined']),
      },
      now,
    );
    if (!recorded.duplicate)
      await signal.announce(tx, { kind: 'conversation', conversationId: conv, pending: true });
    return !recorded.duplicate;
  });
}

async function tokenAnswer({ tokens }: DirectLineDeps, claims: DirectLineClaims) {
  return { conversationId: claims.conv, token: await tokens.issue(claims), expires_in: TOKEN_SECONDS };
}

async function conversationAnswer(
  deps: DirectLineDeps,
  req: Request,
  claims: DirectLineClaims,
  watermark: string,
) {
  const stream = new URL(
    `${DIRECT_LINE}/conversations/${encodeURIComponent(claims.conv)}/stream`,
    streamBase(req, deps.publicUrl()),
  );
  stream.searchParams.set('watermark', watermark);
  stream.searchParams.set('t', await deps.tokens.issueForStream(claims));
  return { ...(await tokenAnswer(deps, claims)), streamUrl: stream.href };
}

/** The client reached us under this host; behind a proxy that ends TLS only PUBLIC_URL knows the scheme. */
function streamBase(req: Request, publicUrl: string): string {
  const configured = new URL(publicUrl);
  const host = req.headers.host ?? configured.host;
  return `${configured.protocol === 'https:' ? 'wss' : 'ws'}://${host}`;
}

async function authenticate({ tokens, secret }: DirectLineDeps, req: Request): Promise<Caller> {
  const bearer = /^Bearer (\S+)$/i.exec(req.headers.authorization ?? '')?.[1];
  if (!bearer) {
    throw new Problem({
      status: 401,
      code: 'noToken',
      title: 'A token is needed',
      detail: 'Send Authorization: Bearer.',
    });
  }
  if (isSame(bearer, secret)) return { kind: 'secret' };
  const claims = await tokens.verify(bearer);
  const origin = req.headers.origin;
  if (!claims || (origin && claims.trustedOrigins && !claims.trustedOrigins.includes(origin)))
    throw forbidden();
  return { kind: 'token', claims };
}

/** The conversation in the address, where the caller may speak for it. */
export async function conversationOf(deps: DirectLineDeps, req: Request): Promise<DirectLineClaims> {
  const caller = await authenticate(deps, req);
  const { conversationId } = req.params as { conversationId: string };
  if (caller.kind === 'token' && caller.claims.conv !== conversationId) throw forbidden();
  const conversation = await findConversation(deps.database.db, conversationId);
  if (!conversation) throw noSuchConversation();
  return caller.kind === 'token' ? caller.claims : { conv: conversationId, user: conversation.userId };
}

function checkRate({ postLimit }: DirectLineDeps, conversationId: string): void {
  const decision = postLimit(conversationId);
  if (decision.allowed) return;
  throw new Problem({
    status: 429,
    code: 'tooManyMessages',
    title: 'Too many messages',
    detail: 'Wait a moment before the next message.',
    retryAfterSeconds: decision.retryAfterSeconds,
  });
}

/** What the standard clients read as an expired token. */
function forbidden(): Problem {
  return new Problem({
    status: 403,
    code: 'tokenRefused',
    title: 'The token is not valid here',
    detail: 'It has ended, or it belongs to another conversation.',
    extensions: { error: { code: 'TokenExpired', message: 'Token has expired' } },
  });
}

/** Who asks for what comes after something has it. */
async function acknowledgeUpTo({ deliveries }: DirectLineDeps, conversationId: string, watermark: string) {
  const seq = parseWatermark(watermark);
  if (seq > 0) await deliveries.acknowledge(conversationId, seq);
}

function watermarkOf(req: Request): string {
  return new URL(req.url ?? '/', 'http://request').searchParams.get('watermark') ?? '';
}

export function newConversationId(): string {
  return randomUUID().replaceAll('-', '');
}

export function newUserId(): string {
  return `dl_${randomUUID()}`;
}

/** With the secret a client names its user freely; the standard service takes any id. */
function dlUserId(id: string | undefined): string {
  if (!id) return newUserId();
  return id.startsWith('dl_') ? id : `dl_${id}`;
}

function isSame(left: string, right: string): boolean {
  const a = Buffer.from(left);
  const b = Buffer.from(right);
  return a.length === b.length && timingSafeEqual(a, b);
}
