/** How a customer rated the help with a ticket: asked once, answered once. */
import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Tx } from '../database';
import { ticketRatings } from '../schema';

export type TicketRating = typeof ticketRatings.$inferSelect;

export async function findRating(tx: Tx, number: string): Promise<TicketRating | undefined> {
  const [row] = await tx.select().from(ticketRatings).where(eq(ticketRatings.ticketNumber, number));
  return row;
}

/**
 * Notes that the customer is asked.
 * @param agentId who had the ticket when it was resolved
 * @returns false when they were asked before, and must not be asked again
 */
export async function insertRating(
  tx: Tx,
  number: string,
  agentId: string | null,
  askedAt: Date,
): Promise<boolean> {
  const rows = await tx
    .insert(ticketRatings)
    .values({ ticketNumber: number, agentId, askedAt })
    .onConflictDoNothing()
    .returning({ number: ticketRatings.ticketNumber });
  return rows.length === 1;
}

/**
 * @param comment storable
 * @returns false when it was not asked for, or is answered
 */
export async function answerRating(
  tx: Tx,
  number: string,
  { score, comment, at }: { score: number; comment?: string; at: Date },
): Promise<boolean> {
  const rows = await tx
    .update(ticketRatings)
    .set({ score, comment, answeredAt: at })
    .where(and(eq(ticketRatings.ticketNumber, number), isNull(ticketRatings.score)))
    .returning({ number: ticketRatings.ticketNumber });
  return rows.length === 1;
}

/**
 * @param comment storable
 * @returns false when there is no answer to comment on, or a comment already
 */
export async function addRatingComment(tx: Tx, number: string, comment: string): Promise<boolean> {
  const rows = await tx
    .update(ticketRatings)
    .set({ comment })
    .where(
      and(
        eq(ticketRatings.ticketNumber, number),
        isNotNull(ticketRatings.score),
        isNull(ticketRatings.comment),
      ),
    )
    .returning({ number: ticketRatings.ticketNumber });
  return rows.length === 1;
}
