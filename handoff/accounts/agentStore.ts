import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Tx } from '../database';
import type { ActingAgent, AgentRole } from './mayAct';
import { agents } from '../schema';

export interface Agent extends ActingAgent {
  /** Lower case. */
  email: string;
}

export interface NewAgent {
  id: string;
  email: string;
  name: string;
  role: AgentRole;
  /** Undefined for whoever signs in with the identity provider alone. */
  passwordHash?: string;
  createdAt: Date;
}

const AGENT = { id: agents.id, email: agents.email, name: agents.name, role: agents.role };

export async function findAgent(tx: Tx, id: string): Promise<Agent | undefined> {
  const [row] = await tx.select(AGENT).from(agents).where(eq(agents.id, id));
  return row;
}

/** One who may sign in. */
export async function findAgentByEmail(
  tx: Tx,
  email: string,
): Promise<(Agent & { passwordHash: string | null }) | undefined> {
  const [row] = await tx
    .select({ ...AGENT, passwordHash: agents.passwordHash })
    .from(agents)
    .where(and(eq(agents.email, email), isNull(agents.deactivatedAt)));
  return row;
}

/**
 * Keeps an agent who may sign in as they are until `tx` ends: whoever deactivates them meanwhile waits,
 * and then sees what was done.
 *
 * @param strength `no key update` for whoever changes the agent next: two who share a lock would wait for
 *   each other for ever
 */
export async function lockActiveAgent(
  tx: Tx,
  id: string,
  strength: 'share' | 'no key update' = 'share',
): Promise<(Agent & { passwordHash: string | null }) | undefined> {
  const [row] = await tx
    .select({ ...AGENT, passwordHash: agents.passwordHash })
    .from(agents)
    .where(and(eq(agents.id, id), isNull(agents.deactivatedAt)))
    .for(strength);
  return row;
}

/** Those who may sign in, by name. */
export async function listAgents(tx: Tx): Promise<Agent[]> {
  return tx
    .select(AGENT)
    .from(agents)
    .where(isNull(agents.deactivatedAt))
    .orderBy(asc(agents.name), asc(agents.id));
}

export async function hasAgents(tx: Tx): Promise<boolean> {
  return (await tx.select({ id: agents.id }).from(agents).limit(1)).length > 0;
}

/** @returns undefined when an agent has this address, and nothing was written */
export async function insertAgent(tx: Tx, agent: NewAgent): Promise<Agent | undefined> {
  const [row] = await tx.insert(agents).values(agent).onConflictDoNothing().returning(AGENT);
  return row;
}
