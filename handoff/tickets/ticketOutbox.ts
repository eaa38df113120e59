/** Changes of tickets on their way to other systems: noted in the transaction of the change, taken by the relay. */
import { asc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '../database';
import { ticketEvents, ticketOutbox, tickets, type TicketSnapshot } from '../schema';

export type OutboxRow = Pick<typeof ticketOutbox.$inferSelect, 'ticketNumber' | 'ticket'> & {
  /** Undefined for a change that has no place in the timeline. */
  event: typeof ticketEvents.$inferSelect | undefined;
};

/** @param eventId - of the timeline, where the change has a place in it */
export async function noteTicketChange(tx: Tx, number: string, eventId?: number): Promise<void> {
  const [ticket] = await tx.select().from(tickets).where(eq(tickets.number, number));
  if (!ticket) throw new Error(`The ticket ${number}, which was just changed, is not there.`);
  await tx
    .insert(ticketOutbox)
    .values({ ticketNumber: number, eventId: eventId ?? null, ticket: snapshotOf(ticket) });
}

/** The oldest changes, which are gone from the outbox with the commit of `tx`; what another process takes is passed over. */
export async function takeTicketChanges(tx: Tx, limit: number): Promise<OutboxRow[]> {
  const rows = await tx
    .select({ change: ticketOutbox, event: ticketEvents })
    .from(ticketOutbox)
    .leftJoin(ticketEvents, eq(ticketEvents.id, ticketOutbox.eventId))
    .orderBy(asc(ticketOutbox.id))
    .limit(limit)
    .for('update', { of: ticketOutbox, skipLocked: true });
  const ids = rows.map(({ change }) => change.id);
  if (ids.length > 0) await tx.delete(ticketOutbox).where(inArray(ticketOutbox.id, ids));
  return rows.map(({ change: { ticketNumber, ticket }, event }) => ({
    ticketNumber,
    ticket,
    event: event ?? undefined,
  }));
}

function snapshotOf(ticket: typeof tickets.$inferSelect): TicketSnapshot {
  const { version, state, priority, topic, reason, channel, locale, assigneeId } = ticket;
  return {
    version,
    state,
    priority,
    topic,
    reason,
    channel,
    locale,
    assigneeId,
    createdAt: ticket.createdAt.toISOString(),
    responseDueBy: ticket.responseDueBy.toISOString(),
    firstRespondedAt: ticket.firstRespondedAt?.toISOString() ?? null,
    resolvedAt: ticket.resolvedAt?.toISOString() ?? null,
  };
}
