/** Which tickets have to do with each other. A link is the same from both sides. */
import { and, desc, eq, inArray, or } from 'drizzle-orm';
import type { Tx } from '../database';
import { ticketLinks, tickets } from '../schema';
import { parseTicketNumber } from './ticketNumber';

/** @returns false when they are linked already */
export async function insertLink(tx: Tx, one: string, other: string): Promise<boolean> {
  const rows = await tx.insert(ticketLinks).values(pairOf(one, other)).onConflictDoNothing().returning();
  return rows.length === 1;
}

/** @returns false when they are not linked */
export async function deleteLink(tx: Tx, one: string, other: string): Promise<boolean> {
  const { lower, higher } = pairOf(one, other);
  const rows = await tx
    .delete(ticketLinks)
    .where(and(eq(ticketLinks.lower, lower), eq(ticketLinks.higher, higher)))
    .returning();
  return rows.length === 1;
}

/** Newest first. */
export async function findLinked(tx: Tx, number: string): Promise<(typeof tickets.$inferSelect)[]> {
  const links = await tx
    .select()
    .from(ticketLinks)
    .where(or(eq(ticketLinks.lower, number), eq(ticketLinks.higher, number)));
  const numbers = links.map(({ lower, higher }) => (lower === number ? higher : lower));
  if (numbers.length === 0) return [];
  return tx.select().from(tickets).where(inArray(tickets.number, numbers)).orderBy(desc(tickets.number));
}

function pairOf(one: string, other: string): { lower: string; higher: string } {
  const isInOrder = parseTicketNumber(one) < parseTicketNumber(other);
  return isInOrder ? { lower: one, higher: other } : { lower: other, higher: one };
}
