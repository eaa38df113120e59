/** Signing in and out of the desk, and the one-time link that makes the first agent. */
import { randomUUID } from 'node:crypto';
import { and, eq, gt, lt, or } from 'drizzle-orm';
import { findAgent, findAgentByEmail, hasAgents, insertAgent, type Agent } from './agentStore';
import { newAgentSchema, SETUP_FRAGMENT } from '../api/contract';
import { createAttemptLimit, UNLIMITED_ATTEMPTS, type AttemptLimit } from './attemptLimit';
import { recordAudit, type NewAuditEntry } from '../audit/recordAudit';
import type { Database, Tx } from '../database';
import { DeskError } from '../desk/deskError';
import { hashPassword, isPassword } from './password';
import { agents, agentSessions, setupLinks } from '../schema';
import { createSecretToken, csrfTokenOf, tokenHash } from './secretToken';

const HOUR = 60 * 60 * 1000;
/** Without a request for this long the agent is signed out. */
const IDLE_MS = 12 * HOUR;
/** After this long they sign in again in any case. */
export const SESSION_SECONDS = (7 * 24 * HOUR) / 1000;
/** A session is not written more often than this. */
const TOUCH_MS = 5 * 60 * 1000;
const SETUP_LINK_MS = 24 * HOUR;

export interface SignedIn {
  agent: Agent;
  /** For the cookie. */
  token: string;
  csrfToken: string;
}

export interface Accounts {
  /**
   * @param network where the request comes from, as a key to count by
   * @throws DeskError signInFailed, the same for an unknown address and a wrong password; tooManyAttempts
   */
  signIn(input: { email: string; password: string; network: string }): Promise<SignedIn>;
  /** The agent of a cookie, if it still counts; being asked keeps it alive. */
  resume(token: string): Promise<SignedIn | undefined>;
  /** Does not keep it alive. */
  isSignedIn(token: string): Promise<boolean>;
  signOut(token: string): Promise<void>;
  /**
   * Makes the first agent, an admin, and signs them in. Of two uses of one link the second is refused.
   * @throws DeskError setupLinkInvalid
   */
  setUp(input: { token: string; email: string; name: string; password: string }): Promise<SignedIn>;
}

export interface AccountsDeps {
  database: Database;
  clock: { now(): Date };
  limits: SignInLimits;
}

export interface SignInLimits {
  /** By address and network together: nobody can lock another person out from elsewhere. */
  perAccount: AttemptLimit;
  perNetwork: AttemptLimit;
}

/** Counted in the database: five failures of one account and fifty of one network in 15 minutes. */
export function createSignInLimits(database: Database, clock: { now(): Date }): SignInLimits {
  const windowSeconds = 15 * 60;
  return {
    perAccount: createAttemptLimit({ database, clock, name: 'sign-in account', limit: 5, windowSeconds }),
    perNetwork: createAttemptLimit({ database, clock, name: 'sign-in network', limit: 50, windowSeconds }),
  };
}

/** For load tests. */
export const UNLIMITED_SIGN_IN: SignInLimits = {
  perAccount: UNLIMITED_ATTEMPTS,
  perNetwork: UNLIMITED_ATTEMPTS,
};

export function createAccounts({ database, clock, limits }: AccountsDeps): Accounts {
  const liveSession = (token: string) => {
    const now = clock.now().getTime();
    return and(
      eq(agentSessions.tokenHash, tokenHash(token)),
      gt(agentSessions.lastSeenAt, new Date(now - IDLE_MS)),
      gt(agentSessions.createdAt, new Date(now - SESSION_SECONDS * 1000)),
    );
  };

  return {
    signIn: async ({ email, password, network }) => {
      const account = JSON.stringify([email, network]);
      await checkLimit(limits.perNetwork, network);
      await checkLimit(limits.perAccount, account);
      const found = await findAgentByEmail(database.db, email);
      if (!(await isPassword(password, found?.passwordHash)) || !found) {
        await recordAudit(database.db, refused(clock.now(), found));
        throw new DeskError('signInFailed');
      }
      await limits.perNetwork.forgive(network);
      await limits.perAccount.clear(account);
      const { passwordHash: _, ...agent } = found;
      return database.transaction((tx) => startSession(tx, agent, clock.now()));
    },

    resume: async (token) => {
      const [row] = await database.db
        .select({
          agent: { id: agents.id, email: agents.email, name: agents.name, role: agents.role },
          lastSeenAt: agentSessions.lastSeenAt,
        })
        .from(agentSessions)
        .innerJoin(agents, eq(agents.id, agentSessions.agentId))
        .where(liveSession(token));
      if (!row) return undefined;
      const now = clock.now();
      if (now.getTime() - row.lastSeenAt.getTime() > TOUCH_MS) {
        await database.db.update(agentSessions).set({ lastSeenAt: now }).where(liveSession(token));
      }
      return { agent: row.agent, token, csrfToken: csrfTokenOf(token) };
    },

    isSignedIn: async (token) => {
      const rows = await database.db
        .select({ agentId: agentSessions.agentId })
        .from(agentSessions)
        .where(liveSession(token));
      return rows.length > 0;
    },

    signOut: (token) =>
      database.transaction(async (tx) => {
        const [ended] = await tx
          .delete(agentSessions)
          .where(eq(agentSessions.tokenHash, tokenHash(token)))
          .returning({ agentId: agentSessions.agentId });
        const agent = ended && (await findAgent(tx, ended.agentId));
        if (!agent) return;
        await recordAudit(tx, { at: clock.now(), actor: actorOf(agent), action: 'session.ended' });
      }),

    setUp: async ({ token, ...input }) => {
      const { password, ...fields } = newAgentSchema.parse({ ...input, role: 'admin' });
      // Looked at before the costly hash, so that guesses cost nothing.
      if (!(await isSetupLink(database.db, token, clock.now()))) throw new DeskError('setupLinkInvalid');
      const passwordHash = await hashPassword(password);
      return database.transaction(async (tx) => {
        const now = clock.now();
        const used = await tx
          .delete(setupLinks)
          .where(and(eq(setupLinks.tokenHash, tokenHash(token)), gt(setupLinks.expiresAt, now)))
          .returning();
        if (used.length !== 1 || (await hasAgents(tx))) throw new DeskError('setupLinkInvalid');
        const agent = await insertAgent(tx, { id: randomUUID(), ...fields, passwordHash, createdAt: now });
        if (!agent) throw new DeskError('setupLinkInvalid');
        await recordAudit(tx, {
          at: now,
          actor: { kind: 'system' },
          action: 'agent.added',
          subject: { kind: 'agent', id: agent.id, name: agent.name },
          data: { role: agent.role },
        });
        return startSession(tx, agent, now);
      });
    },
  };
}

/**
 * The one-time link of the first agent: 24 hours, one use, and older links end.
 * @param deskUrl public address of the desk's page, for example `http://localhost:3978/desk`
 * @returns undefined when there is an agent already
 */
export async function createSetupLink(
  database: Database,
  { deskUrl, now }: { deskUrl: string; now: Date },
): Promise<string | undefined> {
  const token = createSecretToken();
  return database.transaction(async (tx) => {
    if (await hasAgents(tx)) return undefined;
    await tx.delete(setupLinks);
    const expiresAt = new Date(now.getTime() + SETUP_LINK_MS);
    await tx.insert(setupLinks).values({ tokenHash: tokenHash(token), expiresAt });
    return `${deskUrl}#${SETUP_FRAGMENT}=${token}`;
  });
}

async function isSetupLink(tx: Tx, token: string, now: Date): Promise<boolean> {
  const rows = await tx
    .select()
    .from(setupLinks)
    .where(and(eq(setupLinks.tokenHash, tokenHash(token)), gt(setupLinks.expiresAt, now)));
  return rows.length > 0;
}

async function startSession(tx: Tx, agent: Agent, now: Date): Promise<SignedIn> {
  const token = createSecretToken();
  await tx
    .delete(agentSessions)
    .where(
      or(
        lt(agentSessions.lastSeenAt, new Date(now.getTime() - IDLE_MS)),
        lt(agentSessions.createdAt, new Date(now.getTime() - SESSION_SECONDS * 1000)),
      ),
    );
  await tx
    .insert(agentSessions)
    .values({ tokenHash: tokenHash(token), agentId: agent.id, createdAt: now, lastSeenAt: now });
  await recordAudit(tx, { at: now, actor: actorOf(agent), action: 'session.started' });
  return { agent, token, csrfToken: csrfTokenOf(token) };
}

async function checkLimit(limit: AttemptLimit, key: string): Promise<void> {
  const { allowed, retryAfterSeconds } = await limit.take(key);
  if (!allowed) throw new DeskError('tooManyAttempts', { retryAfterSeconds });
}

function actorOf({ id, name }: Agent) {
  return { kind: 'agent', id, name } as const;
}

/** Of an address that nobody has only that it was tried: it may be a password in the wrong field. */
function refused(at: Date, agent: Agent | undefined): NewAuditEntry {
  const subject = agent && { kind: 'agent' as const, id: agent.id, name: agent.name };
  return { at, actor: { kind: 'nobody' }, action: 'session.refused', ...(subject && { subject }) };
}
