import { randomUUID } from 'node:crypto';
import { newAgentSchema } from '../api/contract';
import { insertAgent, type Agent } from './agentStore';
import type { Database } from '../database';
import { DeskError } from '../desk/deskError';
import type { AgentRole } from './mayAct';
import { hashPassword } from './password';
import { checkPassword } from './passwordRule';

export interface NewAgentInput {
  email: string;
  name: string;
  role: AgentRole;
  password: string;
}

/** @throws ZodError naming what is wrong with the input, the password's rules included */
export function parseNewAgent(input: unknown, shopName: string): NewAgentInput {
  const agent = newAgentSchema.parse(input);
  checkPassword(agent.password, { ...agent, shopName });
  return agent;
}

/**
 * Makes an agent who can sign in at the desk.
 *
 * @throws ZodError as `parseNewAgent`
 * @throws DeskError agentExists
 *
 * @example
 * await addAgent(database, { email: 'mia@shop.example', name: 'Mia', role: 'agent', password }, clock.now());
 */
export async function addAgent(
  database: Database,
  input: NewAgentInput,
  now: Date,
  shopName = '',
): Promise<Agent> {
  const { password, ...fields } = parseNewAgent(input, shopName);
  const passwordHash = await hashPassword(password);
  const agent = await insertAgent(database.db, { id: randomUUID(), ...fields, passwordHash, createdAt: now });
  if (!agent) throw new DeskError('agentExists');
  return agent;
}
