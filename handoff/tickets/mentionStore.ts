/** Reads and writes who was mentioned in the notes of which ticket. */
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../database';
import { agents, ticketMentions } from '../schema';

export interface Mentioned {
  id: string;
  name: string;
}

/** Those of the ids that are agents, by name. */
export async function findMentioned(tx: Tx, ids: readonly string[]): Promise<Mentioned[]> {
  if (ids.length === 0) return [];
  return tx
    .select({ id: agents.id, name: agents.name })
    .from(agents)
    .where(inArray(agents.id, [...ids]))
    .orderBy(agents.name, agents.id);
}

/** Asks them to look at the ticket; whoever had seen an earlier mention has one to look at again. */
export async function insertMentions(
  tx: Tx,
  mention: { number: string; agents: readonly Mentioned[]; byName: string; at: Date },
): Promise<void> {
  if (mention.agents.length === 0) return;
  await tx
    .insert(ticketMentions)
    .values(
      mention.agents.map(({ id }) => ({
        agentId: id,
        ticketNumber: mention.number,
        mentionedAt: mention.at,
        byName: mention.byName,
      })),
    )
    .onConflictDoUpdate({
      target: [ticketMentions.agentId, ticketMentions.ticketNumber],
      set: { mentionedAt: mention.at, byName: mention.byName, seenAt: sql`null` },
    });
}

/** @returns false where there was nothing that they had not seen */
export async function markMentionSeen(
  tx: Tx,
  { number, agentId }: { number: string; agentId: string },
  at: Date,
): Promise<boolean> {
  const rows = await tx
    .update(ticketMentions)
    .set({ seenAt: at })
    .where(
      and(
        eq(ticketMentions.agentId, agentId),
        eq(ticketMentions.ticketNumber, number),
        isNull(ticketMentions.seenAt),
      ),
    )
    .returning({ number: ticketMentions.ticketNumber });
  return rows.length > 0;
}
