/** Signing in and out of the desk, and the one-time link that makes the first agent. */
import { randomUUID } from 'node:crypto';
import { and, eq, gt } from 'drizzle-orm';
import { findAgent, findAgentByEmail, hasAgents, insertAgent, type Agent } from './agentStore';
import { newAgentSchema } from '../api/contract';
import { checkLimit, createAttemptLimit, UNLIMITED_ATTEMPTS, type AttemptLimit } from './attemptLimit';
import { recordAudit, type NewAuditEntry } from '../audit/recordAudit';
import type { Database, Tx } from '../database';
import { DeskError } from '../desk/deskError';
import { linkOf } from './mailedLinks';
import { hashPassword, isPassword } from './password';
import { checkPassword } from './passwordRule';
import type { ChangeSignal } from '../ports';
import { agentSessions, setupLinks } from '../schema';
import { hasSecondFactor, takeCode } from './secondFactorStore';
import { createSecretToken, tokenHash } from './secretToken';
import {
  actorOf,
  endSessions,
  isSession,
  listSessions,
  resumeSession,
  startSession,
  type SessionInfo,
  type SignedIn,
} from './sessions';
import type { Vault } from './vault';

const SETUP_LINK_MS = 24 * 60 * 60 * 1000;

export interface Accounts {
  /**
   * @param network where the request comes from, as a key to count by
   * @throws DeskError signInFailed, the same for an unknown address and a wrong password; codeRequired and
   * codeWrong after the right password of who has a second factor; tooManyAttempts
   */
  signIn(input: {
    email: string;
    password: string;
    code?: string;
    network: string;
    browser: string;
  }): Promise<SignedIn>;
  /** The agent of a cookie, if it still counts; being asked keeps it alive. */
  resume(token: string): Promise<SignedIn | undefined>;
  /** Does not keep it alive. */
  isSignedIn(token: string): Promise<boolean>;
  signOut(token: string): Promise<void>;
  /**
   * Makes the first agent, an admin, and signs them in. Of two uses of one link the second is refused.
   * @throws DeskError linkInvalid
   */
  setUp(input: {
    token: string;
    email: string;
    name: string;
    password: string;
    browser: string;
  }): Promise<SignedIn>;
  /** One's own. */
  sessions(session: SignedIn): Promise<SessionInfo[]>;
  /** @throws DeskError sessionNotFound when one's own list has no such session */
  endSession(session: SignedIn, id: string): Promise<void>;
  endOtherSessions(session: SignedIn): Promise<void>;
}

export interface AccountsDeps {
  database: Database;
  signal: ChangeSignal;
  clock: { now(): Date };
  limits: SignInLimits;
  vault: Vault;
  /** Part of no password. */
  shopName: string;
}

export interface SignInLimits {
  /** By address and network together: nobody can lock another person out from elsewhere. */
  perAccount: AttemptLimit;
  perNetwork: AttemptLimit;
  /** Codes by agent, from wherever: whoever tries them knows the password. */
  perCode: AttemptLimit;
}

/** Counted in the database: five failures of one account and fifty of one network in 15 minutes. */
export function createSignInLimits(database: Database, clock: { now(): Date }): SignInLimits {
  const windowSeconds = 15 * 60;
  return {
    perAccount: createAttemptLimit({ database, clock, name: 'sign-in account', limit: 5, windowSeconds }),
    perNetwork: createAttemptLimit({ database, clock, name: 'sign-in network', limit: 50, windowSeconds }),
    perCode: createAttemptLimit({ database, clock, name: 'sign-in code', limit: 5, windowSeconds }),
  };
}

/** For load tests. */
export const UNLIMITED_SIGN_IN: SignInLimits = {
  perAccount: UNLIMITED_ATTEMPTS,
  perNetwork: UNLIMITED_ATTEMPTS,
  perCode: UNLIMITED_ATTEMPTS,
};

export function createAccounts({ database, signal, clock, limits, vault, shopName }: AccountsDeps): Accounts {
  return {
    signIn: async ({ email, password, code, network, browser }) => {
      const account = JSON.stringify([email, network]);
      await checkLimit(limits.perNetwork, network);
      await checkLimit(limits.perAccount, account);
      const found = await findAgentByEmail(database.db, email);
      const passwordHash = found?.passwordHash ?? undefined;
      if (!(await isPassword(password, passwordHash)) || !found) {
        await recordAudit(database.db, refused(clock.now(), found));
        throw new DeskError('signInFailed');
      }
      await limits.perNetwork.forgive(network);
      if (code === undefined && (await hasSecondFactor(database.db, found.id))) {
        await limits.perAccount.forgive(account);
        throw new DeskError('codeRequired');
      }
      if (code !== undefined) await checkLimit(limits.perCode, found.id);
      const signedIn = await database.transaction(async (tx) => {
        const now = clock.now();
        const isAsked = await hasSecondFactor(tx, found.id);
        if (isAsked && !(await takeCode(tx, vault, found.id, code ?? '', now))) return undefined;
        return startSession(tx, { agentId: found.id, browser, passwordHash }, now);
      });
      if (!signedIn) {
        await recordAudit(database.db, refused(clock.now(), found));
        throw new DeskError('codeWrong');
      }
      await limits.perAccount.clear(account);
      await limits.perCode.clear(found.id);
      return signedIn;
    },

    resume: (token) => resumeSession(database.db, token, clock.now()),
    isSignedIn: (token) => isSession(database.db, token, clock.now()),

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

    setUp: async ({ token, browser, ...input }) => {
      const { password, ...fields } = newAgentSchema.parse({ ...input, role: 'admin' });
      // Looked at before the costly hash, so that guesses cost nothing.
      if (!(await isSetupLink(database.db, token, clock.now()))) throw new DeskError('linkInvalid');
      checkPassword(password, { ...fields, shopName });
      const passwordHash = await hashPassword(password);
      return database.transaction(async (tx) => {
        const now = clock.now();
        const used = await tx
          .delete(setupLinks)
          .where(and(eq(setupLinks.tokenHash, tokenHash(token)), gt(setupLinks.expiresAt, now)))
          .returning();
        if (used.length !== 1 || (await hasAgents(tx))) throw new DeskError('linkInvalid');
        const agent = await insertAgent(tx, { id: randomUUID(), ...fields, passwordHash, createdAt: now });
        if (!agent) throw new DeskError('linkInvalid');
        await recordAudit(tx, {
          at: now,
          actor: { kind: 'system' },
          action: 'agent.added',
          subject: { kind: 'agent', id: agent.id, name: agent.name },
          data: { role: agent.role },
        });
        return startSession(tx, { agentId: agent.id, browser }, now);
      });
    },

    sessions: (session) => listSessions(database.db, session, clock.now()),

    endSession: async ({ agent }, id) => {
      await database.transaction(async (tx) => {
        const ended = await endSessions(tx, signal, agent.id, { only: id });
        if (ended === 0) throw new DeskError('sessionNotFound');
        await recordAudit(tx, { at: clock.now(), actor: actorOf(agent), action: 'session.endedOthers' });
      });
    },

    endOtherSessions: async ({ agent, sessionId }) => {
      await database.transaction(async (tx) => {
        const ended = await endSessions(tx, signal, agent.id, { but: sessionId });
        if (ended === 0) return;
        await recordAudit(tx, { at: clock.now(), actor: actorOf(agent), action: 'session.endedOthers' });
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
    return linkOf(deskUrl, 'setup', token);
  });
}

async function isSetupLink(tx: Tx, token: string, now: Date): Promise<boolean> {
  const rows = await tx
    .select()
    .from(setupLinks)
    .where(and(eq(setupLinks.tokenHash, tokenHash(token)), gt(setupLinks.expiresAt, now)));
  return rows.length > 0;
}

/** Of an address that nobody has only that it was tried: it may be a password in the wrong field. */
function refused(at: Date, agent: Agent | undefined): NewAuditEntry {
  const subject = agent && { kind: 'agent' as const, id: agent.id, name: agent.name };
  return { at, actor: { kind: 'nobody' }, action: 'session.refused', ...(subject && { subject }) };
}
