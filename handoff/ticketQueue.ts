/** The queue is a query: pages of tickets by view, and how many there are. */
import { and, asc, eq, inArray, ne, sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { rowsOf, type Tx } from './database';
import { DeskError } from './deskError';
import { agents, tickets } from './schema';
import type { TicketView } from './ticket';
import { parseTicketNumber } from './ticketNumber';
import type { Ticket } from './ticketStore';

export interface QueueQuery {
  view: TicketView;
  /** Whose `mine` is. */
  agentId: string;
  /** Where the page before ended. */
  cursor?: string;
  /** 1 to 100. */
  limit: number;
}

export interface QueueCounts {
  unassigned: number;
  mine: number;
  waiting: number;
  active: number;
  /** Not answered once, and the due instant is past. */
  overdue: number;
}

/** Place of a ticket in its view: priority and due instant, or when it was resolved; then the number. */
type Place = [rank: number, instant: string, number: number];

const placeSchema = z.tuple([z.int().min(0).max(9), z.iso.datetime(), z.int().min(0).max(999_999_999)]);

/**
 * One page. Views of the unresolved: time-critical first, then by due instant; `resolved`: latest first.
 * @throws DeskError invalidCursor
 */
export async function listTickets(
  tx: Tx,
  { view, agentId, cursor, limit }: QueueQuery,
): Promise<{ tickets: Ticket[]; nextCursor: string | undefined }> {
  const after = cursor === undefined ? undefined : placeOf(cursor);
  const rows = await tx
    .select({ ticket: tickets, assigneeName: agents.name })
    .from(tickets)
    .leftJoin(agents, eq(agents.id, tickets.assigneeId))
    .where(and(inView(view, agentId), after && behind(view, after)))
    .orderBy(...orderOf(view))
    .limit(limit + 1);
  const page = rows.slice(0, limit).map((row) => ({ ...row.ticket, assigneeName: row.assigneeName }));
  const last = rows.length > limit ? page.at(-1) : undefined;
  return { tickets: page, nextCursor: last && cursorOf(view, last) };
}

export async function countTickets(tx: Tx, agentId: string, now: Date): Promise<QueueCounts> {
  const [row] = await rowsOf<Record<keyof QueueCounts, number>>(
    tx,
    sql`select
      count(*) filter (where ${tickets.state} = 'open')::int as unassigned,
      count(*) filter (where ${tickets.state} <> 'open' and ${tickets.assigneeId} = ${agentId})::int as mine,
      count(*) filter (where ${tickets.state} = 'waiting')::int as waiting,
      count(*)::int as active,
      count(*) filter (where ${tickets.firstRespondedAt} is null
        and ${tickets.responseDueBy} < ${now.toISOString()}::timestamptz)::int as overdue
      from ${tickets} where ${tickets.state} <> 'resolved'`,
  );
  return row ?? { unassigned: 0, mine: 0, waiting: 0, active: 0, overdue: 0 };
}

function inView(view: TicketView, agentId: string): SQL | undefined {
  switch (view) {
    case 'unassigned':
      return eq(tickets.state, 'open');
    case 'mine':
      return and(inArray(tickets.state, ['assigned', 'waiting']), eq(tickets.assigneeId, agentId));
    case 'waiting':
      return eq(tickets.state, 'waiting');
    case 'active':
      return ne(tickets.state, 'resolved');
    case 'resolved':
      return eq(tickets.state, 'resolved');
  }
}

// As the index has it; PostgreSQL would put nulls first otherwise and sort by itself.
const LATEST_FIRST = [sql`${tickets.resolvedAt} desc nulls last`, sql`${tickets.number} desc nulls last`];

function orderOf(view: TicketView): SQL[] {
  if (view === 'resolved') return LATEST_FIRST;
  return [asc(tickets.priority), asc(tickets.responseDueBy), asc(tickets.number)];
}

function behind(view: TicketView, [rank, instant, number]: Place): SQL {
  if (view === 'resolved') {
    return sql`(${tickets.resolvedAt}, ${tickets.number}) < (${instant}::timestamptz, ${number}::integer)`;
  }
  return sql`(${tickets.priority}, ${tickets.responseDueBy}, ${tickets.number})
    > (${rank}::smallint, ${instant}::timestamptz, ${number}::integer)`;
}

function cursorOf(view: TicketView, ticket: Ticket): string {
  const instant = view === 'resolved' ? (ticket.resolvedAt ?? ticket.updatedAt) : ticket.responseDueBy;
  const rank = ticket.priority === 'timeCritical' ? 0 : 1;
  const place: Place = [rank, instant.toISOString(), parseTicketNumber(ticket.number)];
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

function placeOf(cursor: string): Place {
  try {
    return placeSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch (cause) {
    throw new DeskError('invalidCursor', {}, { cause });
  }
}
