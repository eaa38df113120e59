/** Reads and writes who is in the team and who was asked to join. */
import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../database';
import { agents, invitations, secondFactors } from '../schema';
import type { Agent } from './agentStore';
import type { AgentRole } from './mayAct';

export interface Member extends Agent {
  isActive: boolean;
  hasSecondFactor: boolean;
  lastSeenAt: Date | null;
}

export type Invitation = typeof invitations.$inferSelect;

/** By name. */
export async function listMembers(tx: Tx): Promise<Member[]> {
  const rows = await tx
    .select({ agent: agents, confirmedAt: secondFactors.confirmedAt })
    .from(agents)
    .leftJoin(secondFactors, eq(secondFactors.agentId, agents.id))
    .orderBy(sql`lower(${agents.name})`, asc(agents.id));
  return rows.map(({ agent: { id, email, name, role, lastSeenAt, deactivatedAt }, confirmedAt }) => ({
    id,
    email,
    name,
    role,
    lastSeenAt,
    isActive: deactivatedAt === null,
    hasSecondFactor: confirmedAt !== null,
  }));
}

/**
 * Ids of the admins who may sign in. They stay as they are until `tx` ends, so that of two admins who
 * put each other out the second sees what the first did.
 */
export async function lockAdmins(tx: Tx): Promise<Set<string>> {
  const rows = await tx
    .select({ id: agents.id })
    .from(agents)
    .where(and(eq(agents.role, 'admin'), isNull(agents.deactivatedAt)))
    .orderBy(asc(agents.id))
    .for('no key update');
  return new Set(rows.map(({ id }) => id));
}

/** Active or not. */
export async function findMember(tx: Tx, id: string): Promise<(Agent & { isActive: boolean }) | undefined> {
  const [row] = await tx.select().from(agents).where(eq(agents.id, id)).for('no key update');
  if (!row) return undefined;
  const { email, name, role, deactivatedAt } = row;
  return { id, email, name, role, isActive: deactivatedAt === null };
}

export async function updateMember(
  tx: Tx,
  id: string,
  change: { role?: AgentRole; deactivatedAt?: Date | null; passwordHash?: string },
): Promise<void> {
  await tx.update(agents).set(change).where(eq(agents.id, id));
}

/** By name; those that are too old too, until they are sent again or withdrawn. */
export async function listInvitations(tx: Tx): Promise<Invitation[]> {
  return tx
    .select()
    .from(invitations)
    .orderBy(sql`lower(${invitations.name})`, asc(invitations.id));
}

/** @returns undefined when the address was invited already, and nothing was written */
export async function insertInvitation(tx: Tx, invitation: Invitation): Promise<Invitation | undefined> {
  const [row] = await tx.insert(invitations).values(invitation).onConflictDoNothing().returning();
  return row;
}

export async function renewInvitation(
  tx: Tx,
  id: string,
  times: { sentAt: Date; expiresAt: Date },
): Promise<Invitation | undefined> {
  const [row] = await tx.update(invitations).set(times).where(eq(invitations.id, id)).returning();
  return row;
}

/** One that can still be accepted. */
export async function findInvitation(tx: Tx, id: string, now: Date): Promise<Invitation | undefined> {
  const [row] = await tx
    .select()
    .from(invitations)
    .where(and(eq(invitations.id, id), gt(invitations.expiresAt, now)));
  return row;
}

/** Of two who take one away at the same moment, the second gets nothing. */
export async function deleteInvitation(tx: Tx, id: string): Promise<Invitation | undefined> {
  const [row] = await tx.delete(invitations).where(eq(invitations.id, id)).returning();
  return row;
}

export async function hasAddress(tx: Tx, email: string): Promise<boolean> {
  return (await tx.select({ id: agents.id }).from(agents).where(eq(agents.email, email))).length > 0;
}
