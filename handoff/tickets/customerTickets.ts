import { and, desc, eq, ne } from 'drizzle-orm';
import type { Tx } from '../database';
import { tickets } from '../schema';

const MOST_LISTED = 10;

export interface CustomerTickets {
  /** Newest first. */
  tickets: Pick<typeof tickets.$inferSelect, 'number' | 'topic' | 'state' | 'createdAt' | 'resolvedAt'>[];
  hasMore: boolean;
}

/** The other tickets under the e-mail address of a ticket, at most ten of them. */
export async function findCustomerTickets(
  tx: Tx,
  { number, email }: { number: string; email: string },
): Promise<CustomerTickets> {
  const rows = await tx
    .select({
      number: tickets.number,
      topic: tickets.topic,
      state: tickets.state,
      createdAt: tickets.createdAt,
      resolvedAt: tickets.resolvedAt,
    })
    .from(tickets)
    .where(and(eq(tickets.email, email), ne(tickets.number, number)))
    .orderBy(desc(tickets.number))
    .limit(MOST_LISTED + 1);
  return { tickets: rows.slice(0, MOST_LISTED), hasMore: rows.length > MOST_LISTED };
}
