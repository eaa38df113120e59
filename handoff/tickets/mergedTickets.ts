/** Duplicates: a merged ticket goes on in another one, which may be merged itself later. */
import { and, asc, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { rowsOf, type Tx } from '../database';
import { tickets } from '../schema';
import { formatTicketNumber, parseTicketNumber } from './ticketNumber';
import { findTicket, lockTicket, type Ticket } from './ticketStore';

/** The ticket in which this one goes on: itself, where it was not merged. */
export async function findCase(tx: Tx, ticket: Ticket): Promise<Ticket> {
  let at = ticket;
  while (at.mergedInto !== null) {
    const next = await findTicket(tx, at.mergedInto);
    if (!next) throw new Error('A ticket was merged into one that is not there.');
    at = next;
  }
  return at;
}

/**
 * The same, kept as it is until `tx` ends. The duplicates are not locked: two locks in the order of a merge
 * and in that of the numbers would wait for each other.
 */
export async function lockCase(tx: Tx, number: string): Promise<typeof tickets.$inferSelect | undefined> {
  const ticket = await findTicket(tx, number);
  if (!ticket) return undefined;
  const locked = await lockTicket(tx, (await findCase(tx, ticket)).number);
  // Merged before it was locked: the case goes on elsewhere now.
  return locked && locked.mergedInto !== null ? lockCase(tx, locked.mergedInto) : locked;
}

/** Keeps both as they are until `tx` ends, in one order, so that nobody waits for each other. */
export async function lockTickets(tx: Tx, numbers: readonly string[]): Promise<void> {
  const inOrder = [...numbers].sort((one, other) => parseTicketNumber(one) - parseTicketNumber(other));
  for (const number of inOrder) await lockTicket(tx, number);
}

/** Numbers of everything that was merged into a ticket, also by way of another one. */
export async function findDuplicateNumbers(tx: Tx, number: string): Promise<string[]> {
  const rows = await rowsOf<{ number: number }>(
    tx,
    sql`with recursive duplicates as (
      select number from ${tickets} where merged_into = ${parseTicketNumber(number)}
      union all
      select ${tickets}.number from ${tickets} join duplicates on ${tickets}.merged_into = duplicates.number
    ) select number from duplicates order by number`,
  );
  return rows.map((row) => formatTicketNumber(row.number));
}

/** Those tickets themselves, newest first. */
export async function findDuplicates(tx: Tx, number: string): Promise<(typeof tickets.$inferSelect)[]> {
  const numbers = await findDuplicateNumbers(tx, number);
  if (numbers.length === 0) return [];
  return tx.select().from(tickets).where(inArray(tickets.number, numbers)).orderBy(desc(tickets.number));
}

/** The merged tickets of a conversation. */
export async function findMergedOf(tx: Tx, conversationId: string): Promise<(typeof tickets.$inferSelect)[]> {
  return tx
    .select()
    .from(tickets)
    .where(and(eq(tickets.conversationId, conversationId), isNotNull(tickets.mergedInto)))
    .orderBy(asc(tickets.number));
}
