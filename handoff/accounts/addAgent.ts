import { randomUUID } from 'node:crypto';
import { newAgentSchema } from '../api/contract';
import { insertAgent, type Agent } from './agentStore';
import type { Database } from '../database';
import { DeskError } from '../desk/deskError';
import type { AgentRole } from './mayAct';
import { hashPassword } from './password';

/**
 * Makes an agent who can sign in at the desk.
 *
 * @throws ZodError naming what is wrong with the input, the password's rules included
 * @throws DeskError agentExists
 *
 * @example
 * await addAgent(database, { email: 'mia@shop.example', name: 'Mia', role: 'agent', password }, clock.now());
 */
export async function addAgent(
  database: Database,
  input: { email: string; name: string; role: AgentRole; password: string },
  now: Date,
): Promise<Agent> {
  const { password, ...fields } = newAgentSchema.parse(input);
  const passwordHash = await hashPassword(password);
  const agent = await insertAgent(database.db, { id: randomUUID(), ...fields, passwordHash, createdAt: now });
  if (!agent) throw new DeskError('agentExists');
  return agent;
}
