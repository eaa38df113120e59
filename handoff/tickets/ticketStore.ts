/** Reads and writes tickets and their timeline. Everyone passes the transaction that the change belongs to. */
import { and, asc, desc, eq, inArray, isNotNull, ne, or, sql } from 'drizzle-orm';
import type { ContactTopic, RecordedDecision } from '../../policies';
import { recordAudit } from '../audit/recordAudit';
import { rowsOf, type Tx } from '../database';
import { agents, ticketEvents, ticketFiles, tickets, type TicketOwnership } from '../schema';
import { addTicketText } from './ticketSearch';
import type { TicketPriority, TicketProgress } from './ticket';
import { formatTicketNumber } from './ticketNumber';
import { noteTicketChange } from './ticketOutbox';

/** A ticket with the name of the agent who has it. */
export type Ticket = typeof tickets.$inferSelect & { assigneeName: string | null };

export type TicketEventRow = typeof ticketEvents.$inferSelect;

export interface NewTicket {
  number: string;
  priority: TicketPriority;
  /** Null for the form without chat. */
  conversationId: string | null;
  activityId: string | null;
  /** Which of the tickets of one activity, from 0. */
  ordinal: number;
  idempotencyKey?: string;
  requestHash?: string;
  channel: string;
  locale: string;
  customerName: string;
  email: string;
  phone?: string;
  orderNumber?: string;
  ownership: TicketOwnership;
  topic: ContactTopic;
  description: string;
  reason: string;
  decisions: RecordedDecision[];
  answers: { question: string; answer: string }[];
  createdAt: Date;
  responseDueBy: Date;
}

export type Actor =
  | { kind: 'agent'; id: string; name: string }
  | { kind: 'customer'; name?: string }
  | { kind: 'bot' }
  | { kind: 'system' };

export interface NewTicketEvent {
  at: Date;
  actor: Actor;
  event: TicketEventRow['event'];
  data?: Record<string, unknown>;
  clientReplyId?: string;
}

/** The next free number, `T-1001` upwards. One that is never used leaves a gap. */
export async function nextTicketNumber(tx: Tx): Promise<string> {
  const [row] = await rowsOf<{ value: string | number }>(tx, sql`select nextval('ticket_numbers') as value`);
  if (!row) throw new Error('The sequence of ticket numbers gave no number.');
  return formatTicketNumber(Number(row.value));
}

/**
 * Writes a ticket once: for the same activity and ordinal, or the same idempotency key, the ticket that
 * exists is given back and nothing is written.
 */
export async function insertTicket(
  tx: Tx,
  ticket: NewTicket,
): Promise<{ inserted: boolean; number: string; responseDueBy: Date; requestHash: string | null }> {
  const stored = {
    number: tickets.number,
    responseDueBy: tickets.responseDueBy,
    requestHash: tickets.requestHash,
  };
  const [row] = await tx
    .insert(tickets)
    .values({ ...ticket, state: 'open', updatedAt: ticket.createdAt })
    .onConflictDoNothing()
    .returning(stored);
  if (row) return { inserted: true, ...row };
  const [existing] = await tx.select(stored).from(tickets).where(sameSubmission(ticket));
  if (!existing) throw new Error(`The number ${ticket.number} is taken by another ticket.`);
  return { inserted: false, ...existing };
}

function sameSubmission({ conversationId, activityId, ordinal, idempotencyKey }: NewTicket) {
  if (idempotencyKey !== undefined) return eq(tickets.idempotencyKey, idempotencyKey);
  if (conversationId === null || activityId === null) return sql`false`;
  return and(
    eq(tickets.conversationId, conversationId),
    eq(tickets.activityId, activityId),
    eq(tickets.ordinal, ordinal),
  );
}

export async function findTicket(tx: Tx, number: string): Promise<Ticket | undefined> {
  const [row] = await tx
    .select({ ticket: tickets, assigneeName: agents.name })
    .from(tickets)
    .leftJoin(agents, eq(agents.id, tickets.assigneeId))
    .where(eq(tickets.number, number));
  return row && { ...row.ticket, assigneeName: row.assigneeName };
}

/** Whose tickets are asked for: those of a conversation, and those under a proven e-mail address. */
export interface TicketOwner {
  conversationId: string;
  /** Lower case. */
  email?: string;
}

/** The newest tickets of a customer, newest first. */
export async function findTicketsOf(
  tx: Tx,
  { conversationId, email }: TicketOwner,
  limit: number,
): Promise<Ticket[]> {
  const isTheirs = or(
    eq(tickets.conversationId, conversationId),
    email === undefined ? undefined : eq(tickets.email, email),
  );
  const rows = await tx
    .select({ ticket: tickets, assigneeName: agents.name })
    .from(tickets)
    .leftJoin(agents, eq(agents.id, tickets.assigneeId))
    .where(isTheirs)
    .orderBy(desc(tickets.number))
    .limit(limit);
  return rows.map((row) => ({ ...row.ticket, assigneeName: row.assigneeName }));
}

/** The tickets of a conversation that an agent has now. */
export async function findHeldTickets(tx: Tx, conversationId: string): Promise<Ticket[]> {
  const rows = await tx
    .select({ ticket: tickets, assigneeName: agents.name })
    .from(tickets)
    .leftJoin(agents, eq(agents.id, tickets.assigneeId))
    .where(and(eq(tickets.conversationId, conversationId), inArray(tickets.state, ['assigned', 'waiting'])))
    .orderBy(asc(tickets.number));
  return rows.map((row) => ({ ...row.ticket, assigneeName: row.assigneeName }));
}

/** Numbers of the tickets that an agent has now. */
export async function findTicketsHeldBy(tx: Tx, agentId: string): Promise<string[]> {
  const rows = await tx
    .select({ number: tickets.number })
    .from(tickets)
    .where(and(eq(tickets.assigneeId, agentId), ne(tickets.state, 'resolved')))
    .orderBy(asc(tickets.number));
  return rows.map(({ number }) => number);
}

/** Keeps the ticket as it is until `tx` ends. */
export async function lockTicket(tx: Tx, number: string): Promise<typeof tickets.$inferSelect | undefined> {
  const [row] = await tx.select().from(tickets).where(eq(tickets.number, number)).for('update');
  return row;
}

/** Keeps the tickets of a conversation that an agent has now as they are until `tx` ends. */
export async function lockHeldTickets(
  tx: Tx,
  conversationId: string,
): Promise<(typeof tickets.$inferSelect)[]> {
  return tx
    .select()
    .from(tickets)
    .where(and(eq(tickets.conversationId, conversationId), inArray(tickets.state, ['assigned', 'waiting'])))
    .orderBy(asc(tickets.number))
    .for('update');
}

/** Keeps the tickets of a conversation that are snoozed as they are until `tx` ends. */
export async function lockSnoozedTickets(
  tx: Tx,
  conversationId: string,
): Promise<(typeof tickets.$inferSelect)[]> {
  return tx
    .select()
    .from(tickets)
    .where(and(eq(tickets.conversationId, conversationId), isNotNull(tickets.snoozedUntil)))
    .orderBy(asc(tickets.number))
    .for('update');
}

/**
 * Writes a ticket's progress if it still is in the version that was read.
 * @returns false when another change came first, and nothing was written
 */
export async function updateTicket(
  tx: Tx,
  read: { number: string; version: number },
  progress: TicketProgress,
  at: Date,
): Promise<boolean> {
  const { state, priority, topic, assigneeId } = progress;
  const { firstRespondedAt, lastCustomerMessageAt, resolvedAt, withdrawnAt } = progress;
  const { snoozedUntil, responseDueBy, mergedInto } = progress;
  const rows = await tx
    .update(tickets)
    .set({
      state,
      priority,
      topic,
      assigneeId,
      firstRespondedAt,
      lastCustomerMessageAt,
      resolvedAt,
      withdrawnAt,
      snoozedUntil,
      responseDueBy,
      mergedInto,
      version: read.version + 1,
      updatedAt: at,
    })
    .where(and(eq(tickets.number, read.number), eq(tickets.version, read.version)))
    .returning({ number: tickets.number });
  return rows.length === 1;
}

/** Refers to files that the ticket came with or got; a file that it has already stays as it is. */
export async function insertTicketFiles(
  tx: Tx,
  number: string,
  fileIds: readonly string[],
  at: Date,
): Promise<void> {
  if (fileIds.length === 0) return;
  await tx
    .insert(ticketFiles)
    .values(fileIds.map((fileId) => ({ ticketNumber: number, fileId, addedAt: at })))
    .onConflictDoNothing();
}

/** Notes that the customer was told that it takes longer. The ticket is locked. */
export async function markInformed(
  tx: Tx,
  { number, version }: { number: string; version: number },
  at: Date,
): Promise<void> {
  await tx
    .update(tickets)
    .set({ customerInformedAt: at, version: version + 1, updatedAt: at })
    .where(eq(tickets.number, number));
}

/** Ids of the files of tickets. */
export async function findTicketFiles(tx: Tx, numbers: readonly string[]): Promise<string[]> {
  const rows = await tx
    .select({ fileId: ticketFiles.fileId })
    .from(ticketFiles)
    .where(inArray(ticketFiles.ticketNumber, [...numbers]))
    .orderBy(asc(ticketFiles.addedAt), asc(ticketFiles.fileId));
  return [...new Set(rows.map(({ fileId }) => fileId))];
}

/**
 * Its words, where it has some, can be searched for from then on; an agent's doing is in the audit as well.
 * Other systems are told of it with the ticket as it is then: the ticket's own change is written before.
 * @throws a unique violation when the ticket has an event with this `clientReplyId`
 */
export async function insertTicketEvent(tx: Tx, number: string, event: NewTicketEvent): Promise<void> {
  const { actor } = event;
  const [row] = await tx
    .insert(ticketEvents)
    .values({
      ticketNumber: number,
      at: event.at,
      actorKind: actor.kind,
      actorId: actor.kind === 'agent' ? actor.id : null,
      actorName: 'name' in actor ? (actor.name ?? null) : null,
      event: event.event,
      data: event.data ?? {},
      clientReplyId: event.clientReplyId ?? null,
    })
    .returning({ id: ticketEvents.id });
  await noteTicketChange(tx, number, row?.id);
  if (typeof event.data?.text === 'string') await addTicketText(tx, number, event.data.text);
  if (actor.kind === 'agent') {
    await recordAudit(tx, {
      at: event.at,
      actor,
      action: `ticket.${event.event}`,
      subject: { kind: 'ticket', id: number },
    });
  }
}

/** Oldest first. */
export async function findTicketEvents(tx: Tx, number: string): Promise<TicketEventRow[]> {
  return tx
    .select()
    .from(ticketEvents)
    .where(eq(ticketEvents.ticketNumber, number))
    .orderBy(asc(ticketEvents.id));
}

/** Has the customer added something to the ticket at this very instant, which is that of one turn? */
export async function hasCustomerNote(tx: Tx, number: string, at: Date): Promise<boolean> {
  const rows = await tx
    .select({ id: ticketEvents.id })
    .from(ticketEvents)
    .where(
      and(
        eq(ticketEvents.ticketNumber, number),
        eq(ticketEvents.event, 'customerAdded'),
        eq(ticketEvents.at, at),
      ),
    )
    .limit(1);
  return rows.length > 0;
}

export async function findReply(
  tx: Tx,
  number: string,
  clientReplyId: string,
): Promise<TicketEventRow | undefined> {
  const [row] = await tx
    .select()
    .from(ticketEvents)
    .where(and(eq(ticketEvents.ticketNumber, number), eq(ticketEvents.clientReplyId, clientReplyId)));
  return row;
}
