/** Sessions of agents: started in the transaction that let somebody in, ended in the one that puts them out. */
import { randomUUID } from 'node:crypto';
import { and, desc, eq, gt, isNull, lt, ne, or, type SQL } from 'drizzle-orm';
import { recordAudit } from '../audit/recordAudit';
import type { Tx } from '../database';
import { DeskError } from '../desk/deskError';
import type { ChangeSignal } from '../ports';
import { agents, agentSessions } from '../schema';
import { lockActiveAgent, type Agent } from './agentStore';
import type { ActingAgent } from './mayAct';
import { createSecretToken, csrfTokenOf, tokenHash } from './secretToken';

const HOUR = 60 * 60 * 1000;
/** Without a request for this long the agent is signed out. */
const IDLE_MS = 12 * HOUR;
/** After this long they sign in again in any case. */
export const SESSION_SECONDS = (7 * 24 * HOUR) / 1000;
/** A session is not written more often than this. */
const TOUCH_MS = 5 * 60 * 1000;

export interface SignedIn {
  agent: Agent;
  sessionId: string;
  /** For the cookie. */
  token: string;
  csrfToken: string;
}

export interface SessionInfo {
  id: string;
  browser: string;
  startedAt: Date;
  lastSeenAt: Date;
  isCurrent: boolean;
}

/**
 * @param passwordHash of the password that let them in: one that was changed meanwhile lets nobody in
 * @throws DeskError signInFailed for an agent who was deactivated meanwhile
 */
export async function startSession(
  tx: Tx,
  { agentId, browser, passwordHash }: { agentId: string; browser: string; passwordHash?: string },
  now: Date,
): Promise<SignedIn> {
  const agent = await lockActiveAgent(tx, agentId, 'no key update');
  if (!agent || (passwordHash !== undefined && agent.passwordHash !== passwordHash)) {
    throw new DeskError('signInFailed');
  }
  await tx
    .delete(agentSessions)
    .where(
      or(
        lt(agentSessions.lastSeenAt, new Date(now.getTime() - IDLE_MS)),
        lt(agentSessions.createdAt, new Date(now.getTime() - SESSION_SECONDS * 1000)),
      ),
    );
  const token = createSecretToken();
  const sessionId = randomUUID();
  await tx.insert(agentSessions).values({
    tokenHash: tokenHash(token),
    id: sessionId,
    agentId,
    browser,
    createdAt: now,
    lastSeenAt: now,
  });
  await tx.update(agents).set({ lastSeenAt: now }).where(eq(agents.id, agentId));
  await recordAudit(tx, { at: now, actor: actorOf(agent), action: 'session.started' });
  const { passwordHash: _, ...known } = agent;
  return { agent: known, sessionId, token, csrfToken: csrfTokenOf(token) };
}

/** The agent of a cookie, if it still counts; being asked keeps it alive. */
export async function resumeSession(tx: Tx, token: string, now: Date): Promise<SignedIn | undefined> {
  const [row] = await tx
    .select({
      agent: { id: agents.id, email: agents.email, name: agents.name, role: agents.role },
      sessionId: agentSessions.id,
      lastSeenAt: agentSessions.lastSeenAt,
    })
    .from(agentSessions)
    .innerJoin(agents, eq(agents.id, agentSessions.agentId))
    .where(and(eq(agentSessions.tokenHash, tokenHash(token)), isLive(now), isNull(agents.deactivatedAt)));
  if (!row) return undefined;
  const { agent, sessionId } = row;
  if (now.getTime() - row.lastSeenAt.getTime() > TOUCH_MS) {
    await tx.update(agentSessions).set({ lastSeenAt: now }).where(eq(agentSessions.id, sessionId));
    await tx.update(agents).set({ lastSeenAt: now }).where(eq(agents.id, agent.id));
  }
  return { agent, sessionId, token, csrfToken: csrfTokenOf(token) };
}

/** Does not keep it alive. */
export async function isSession(tx: Tx, token: string, now: Date): Promise<boolean> {
  const rows = await tx
    .select({ id: agentSessions.id })
    .from(agentSessions)
    .where(and(eq(agentSessions.tokenHash, tokenHash(token)), isLive(now)));
  return rows.length > 0;
}

/** Those that count, latest first. */
export async function listSessions(
  tx: Tx,
  { agent, sessionId }: Pick<SignedIn, 'agent' | 'sessionId'>,
  now: Date,
): Promise<SessionInfo[]> {
  const rows = await tx
    .select({
      id: agentSessions.id,
      browser: agentSessions.browser,
      startedAt: agentSessions.createdAt,
      lastSeenAt: agentSessions.lastSeenAt,
    })
    .from(agentSessions)
    .where(and(eq(agentSessions.agentId, agent.id), isLive(now)))
    .orderBy(desc(agentSessions.lastSeenAt), desc(agentSessions.createdAt));
  return rows.map((row) => ({ ...row, isCurrent: row.id === sessionId }));
}

/**
 * Ends an agent's sessions, and with the commit their event streams.
 * @param which one of them, or all but one; all when left out
 * @returns how many there were
 */
export async function endSessions(
  tx: Tx,
  signal: ChangeSignal,
  agentId: string,
  which: { only?: string; but?: string } = {},
): Promise<number> {
  const ended = await tx
    .delete(agentSessions)
    .where(
      and(
        eq(agentSessions.agentId, agentId),
        which.only === undefined ? undefined : eq(agentSessions.id, which.only),
        which.but === undefined ? undefined : ne(agentSessions.id, which.but),
      ),
    )
    .returning({ id: agentSessions.id });
  if (ended.length > 0) await signal.announce(tx, { kind: 'signedOut', agentId });
  return ended.length;
}

/** As the audit names them. */
export function actorOf({ id, name }: ActingAgent) {
  return { kind: 'agent', id, name } as const;
}

function isLive(now: Date): SQL | undefined {
  return and(
    gt(agentSessions.lastSeenAt, new Date(now.getTime() - IDLE_MS)),
    gt(agentSessions.createdAt, new Date(now.getTime() - SESSION_SECONDS * 1000)),
  );
}
