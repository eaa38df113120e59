import { asc, eq } from 'drizzle-orm';
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
  passwordHash: string;
  createdAt: Date;
}

const AGENT = { id: agents.id, email: agents.email, name: agents.name, role: agents.role };

export async function findAgent(tx: Tx, id: string): Promise<Agent | undefined> {
  const [row] = await tx.select(AGENT).from(agents).where(eq(agents.id, id));
  return row;
}

export async function findAgentByEmail(
  tx: Tx,
  email: string,
): Promise<(Agent & { passwordHash: string }) | undefined> {
  const [row] = await tx
    .select({ ...AGENT, passwordHash: agents.passwordHash })
    .from(agents)
    .where(eq(agents.email, email));
  return row;
}

/** By name. */
export async function listAgents(tx: Tx): Promise<Agent[]> {
  return tx.select(AGENT).from(agents).orderBy(asc(agents.name), asc(agents.id));
}

export async function hasAgents(tx: Tx): Promise<boolean> {
  return (await tx.select({ id: agents.id }).from(agents).limit(1)).length > 0;
}

/** @returns undefined when an agent has this address, and nothing was written */
export async function insertAgent(tx: Tx, agent: NewAgent): Promise<Agent | undefined> {
  const [row] = await tx.insert(agents).values(agent).onConflictDoNothing().returning(AGENT);
  return row;
}
