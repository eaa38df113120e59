/** How far each ticket is in the shop's help desk. */
import { and, asc, count, eq, isNull, lt, ne, or } from 'drizzle-orm';
import type { Tx } from '../database';
import { helpDeskLinks } from '../schema';

export type HelpDeskLink = typeof helpDeskLinks.$inferSelect;

/** One worker has a ticket's link at a time. @returns undefined while another one has it */
export async function holdLink(
  tx: Tx,
  ticketNumber: string,
  now: Date,
  until: Date,
): Promise<HelpDeskLink | undefined> {
  await tx
    .insert(helpDeskLinks)
    .values({ ticketNumber, state: 'waiting', updatedAt: now })
    .onConflictDoNothing();
  const [row] = await tx
    .update(helpDeskLinks)
    .set({ heldUntil: until })
    .where(
      and(
        eq(helpDeskLinks.ticketNumber, ticketNumber),
        or(isNull(helpDeskLinks.heldUntil), lt(helpDeskLinks.heldUntil, now)),
      ),
    )
    .returning();
  return row;
}

export async function updateLink(
  tx: Tx,
  ticketNumber: string,
  change: Partial<Omit<HelpDeskLink, 'ticketNumber'>>,
): Promise<void> {
  await tx.update(helpDeskLinks).set(change).where(eq(helpDeskLinks.ticketNumber, ticketNumber));
}

export async function findLink(tx: Tx, ticketNumber: string): Promise<HelpDeskLink | undefined> {
  const [row] = await tx.select().from(helpDeskLinks).where(eq(helpDeskLinks.ticketNumber, ticketNumber));
  return row;
}

/** With something wrong, the longest first. */
export async function listTroubledLinks(tx: Tx, limit: number): Promise<HelpDeskLink[]> {
  return tx
    .select()
    .from(helpDeskLinks)
    .where(and(ne(helpDeskLinks.state, 'synced'), ne(helpDeskLinks.attempts, 0)))
    .orderBy(asc(helpDeskLinks.updatedAt), asc(helpDeskLinks.ticketNumber))
    .limit(limit);
}

export async function countTroubledLinks(tx: Tx): Promise<number> {
  const [row] = await tx
    .select({ count: count() })
    .from(helpDeskLinks)
    .where(and(ne(helpDeskLinks.state, 'synced'), ne(helpDeskLinks.attempts, 0)));
  return row?.count ?? 0;
}
