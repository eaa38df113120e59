/** The queue is a query: pages of tickets by view, and how many there are. */
import { addHours } from 'date-fns';
import { and, asc, desc, eq, gt, gte, isNull, lt, lte, ne, or, sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { ContactTopic } from '../../policies';
import { rowsOf, type Tx } from '../database';
import { DeskError } from '../desk/deskError';
import { agents, ticketMentions, tickets } from '../schema';
import { DUE_SOON_HOURS, MOST_COUNTED, type TicketPriority, type TicketView } from './ticket';
import { parseTicketNumber } from './ticketNumber';
import { parseSearch } from './ticketSearch';
import type { Ticket } from './ticketStore';

/** What narrows a view down; every given part has to hold. */
export interface QueueFilter {
  /** Words to be found in form, notes, replies and what the customer said; or a ticket's number. */
  search?: string;
  topic?: ContactTopic;
  /** Bot Framework channel id, or `contactPage`. */
  channel?: string;
  /** The language alone, without a country: `en` takes `en-US` as well. */
  language?: string;
  priority?: TicketPriority;
}

export interface QueueQuery extends QueueFilter {
  view: TicketView;
  /** Whose `mine` is. */
  agentId: string;
  /** What `dueSoon` and `overdue` are measured from. */
  now: Date;
  /** Where the page before ended. */
  cursor?: string;
  /** 1 to 100. */
  limit: number;
}

/** The views whose tickets are counted: those of the unresolved, and the mentions that were not seen. */
export const COUNTED_VIEWS = [
  'unassigned',
  'mine',
  'mentions',
  'waiting',
  'snoozed',
  'active',
  'dueSoon',
  'overdue',
] as const;

/** How many tickets there are in each, at most `MOST_COUNTED`: beyond that nobody reads the number. */
export type QueueCounts = Record<(typeof COUNTED_VIEWS)[number], number>;

/** A search looks through this many of the nearest tickets first: what many hold is found there at once. */
const LOOKED_THROUGH = 2000;

/** Place of a ticket in its view: priority and due instant, or when it wakes, was resolved, made or spoken of; then the number. */
type Place = [rank: number, instant: string, number: number];

const placeSchema = z.tuple([z.int().min(0).max(9), z.iso.datetime(), z.int().min(0).max(999_999_999)]);

/**
 * One page. Views of the unresolved: time-critical first, then by due instant, and `snoozed` by when they
 * wake; `resolved`: latest first; `all`: newest first; `mentions`: the unseen, then the seen, the latest first.
 * @throws DeskError invalidCursor
 */
export async function listTickets(
  tx: Tx,
  query: QueueQuery,
): Promise<{ tickets: Ticket[]; nextCursor: string | undefined }> {
  const { view, cursor, limit } = query;
  const after = cursor === undefined ? undefined : placeOf(cursor);
  const search = query.search === undefined ? undefined : parseSearch(query.search);
  const listed = and(
    inView(query),
    matching(query),
    after && behind(view, after),
    search && 'number' in search ? eq(tickets.number, search.number) : undefined,
  );
  const rowsWhere = (condition: SQL | undefined) =>
    tx
      .select({ ticket: tickets, assigneeName: agents.name, mention: ticketMentions })
      .from(tickets)
      .leftJoin(agents, eq(agents.id, tickets.assigneeId))
      .leftJoin(ticketMentions, isMentioned(query.agentId))
      .where(condition)
      .orderBy(...orderOf(view))
      .limit(limit + 1);

  let rows;
  if (view === 'mentions') {
    // So few that a search looks at them all.
    rows = await rowsWhere(and(listed, search && 'ofTicket' in search ? search.ofTicket : undefined));
  } else if (search && 'ofTicket' in search) {
    const first = tx.select({ number: tickets.number }).from(tickets).where(listed);
    const nearest = first.orderBy(...orderOf(view)).limit(LOOKED_THROUGH);
    rows = await rowsWhere(and(sql`${tickets.number} = any(array(${nearest}))`, search.ofTicket));
    if (rows.length <= limit) rows = await rowsWhere(and(listed, search.ofIndex));
  } else {
    rows = await rowsWhere(listed);
  }
  const page = rows.slice(0, limit).map((row) => ({ ...row.ticket, assigneeName: row.assigneeName }));
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return { tickets: page, nextCursor: last && cursorOf(view, last) };
}

/** The ticket that has waited longest of the most urgent ones; one that another agent is just taking is passed over. */
export async function lockNextInLine(tx: Tx, now: Date): Promise<string | undefined> {
  const [row] = await tx
    .select({ number: tickets.number })
    .from(tickets)
    .where(and(eq(tickets.state, 'open'), isAwake(now)))
    .orderBy(asc(tickets.priority), asc(tickets.responseDueBy), asc(tickets.number))
    .limit(1)
    .for('update', { skipLocked: true });
  return row?.number;
}

/** Each as its view lists them. */
export async function countTickets(tx: Tx, agentId: string, now: Date): Promise<QueueCounts> {
  const counted = (view: keyof QueueCounts): SQL =>
    sql`(select count(*)::int from (select from ${view === 'mentions' ? ticketMentions : tickets}
      where ${view === 'mentions' ? isUnseen(agentId) : inView({ view, agentId, now })}
      limit ${MOST_COUNTED}) as counted) as ${sql.identifier(view)}`;
  const [row] = await rowsOf<Record<keyof QueueCounts, number>>(
    tx,
    sql`select ${sql.join(COUNTED_VIEWS.map(counted), sql`, `)}`,
  );
  return (
    row ?? { unassigned: 0, mine: 0, mentions: 0, waiting: 0, snoozed: 0, active: 0, dueSoon: 0, overdue: 0 }
  );
}

/** By the clock, not by the job that wakes it: one that comes late hides nothing. */
function isAwake(now: Date): SQL | undefined {
  return or(isNull(tickets.snoozedUntil), lte(tickets.snoozedUntil, now));
}

function isOverdue(now: Date): SQL | undefined {
  return and(isNull(tickets.firstRespondedAt), lt(tickets.responseDueBy, now));
}

function isDueSoon(now: Date): SQL | undefined {
  return and(
    isNull(tickets.firstRespondedAt),
    gte(tickets.responseDueBy, now),
    lte(tickets.responseDueBy, addHours(now, DUE_SOON_HOURS)),
  );
}

function isMentioned(agentId: string): SQL | undefined {
  return and(eq(ticketMentions.ticketNumber, tickets.number), eq(ticketMentions.agentId, agentId));
}

function isUnseen(agentId: string): SQL | undefined {
  return and(eq(ticketMentions.agentId, agentId), isNull(ticketMentions.seenAt));
}

// Written out in the query, and not a parameter: the condition of the indexes.
const isUnresolved = sql`${tickets.state} <> 'resolved'`;

function inView({ view, agentId, now }: Pick<QueueQuery, 'view' | 'agentId' | 'now'>): SQL | undefined {
  switch (view) {
    case 'unassigned':
      return and(isUnresolved, eq(tickets.state, 'open'), isAwake(now));
    case 'mine':
      return and(isUnresolved, ne(tickets.state, 'open'), eq(tickets.assigneeId, agentId), isAwake(now));
    case 'mentions':
      return sql`${ticketMentions.agentId} is not null`;
    case 'waiting':
      return and(isUnresolved, eq(tickets.state, 'waiting'), isAwake(now));
    case 'snoozed':
      return gt(tickets.snoozedUntil, now);
    // What is due is shown in any case.
    case 'dueSoon':
      return and(isUnresolved, isDueSoon(now));
    case 'overdue':
      return and(isUnresolved, isOverdue(now));
    case 'active':
      return and(isUnresolved, isAwake(now));
    case 'resolved':
      return eq(tickets.state, 'resolved');
    case 'all':
      return undefined;
  }
}

function matching({ topic, channel, language, priority }: QueueFilter): SQL | undefined {
  return and(
    topic && eq(tickets.topic, topic),
    channel === undefined ? undefined : eq(tickets.channel, channel),
    language === undefined ? undefined : eq(tickets.language, language),
    priority && eq(tickets.priority, priority),
  );
}

// As the index has it; PostgreSQL would put nulls first otherwise and sort by itself.
const LATEST_FIRST = [sql`${tickets.resolvedAt} desc nulls last`, sql`${tickets.number} desc nulls last`];

// The unseen first.
const mentionRank = sql`(case when ${ticketMentions.seenAt} is null then 1 else 0 end)`;

function orderOf(view: TicketView): SQL[] {
  if (view === 'resolved') return LATEST_FIRST;
  if (view === 'all') return [desc(tickets.number)];
  if (view === 'snoozed') return [asc(tickets.snoozedUntil), asc(tickets.number)];
  if (view === 'mentions') {
    return [sql`${mentionRank} desc`, desc(ticketMentions.mentionedAt), desc(tickets.number)];
  }
  return [asc(tickets.priority), asc(tickets.responseDueBy), asc(tickets.number)];
}

function behind(view: TicketView, [rank, instant, number]: Place): SQL {
  if (view === 'resolved') {
    return sql`(${tickets.resolvedAt}, ${tickets.number}) < (${instant}::timestamptz, ${number}::integer)`;
  }
  if (view === 'all') return sql`${tickets.number} < ${number}::integer`;
  if (view === 'snoozed') {
    return sql`(${tickets.snoozedUntil}, ${tickets.number}) > (${instant}::timestamptz, ${number}::integer)`;
  }
  if (view === 'mentions') {
    return sql`(${mentionRank}, ${ticketMentions.mentionedAt}, ${tickets.number})
      < (${rank}::integer, ${instant}::timestamptz, ${number}::integer)`;
  }
  return sql`(${tickets.priority}, ${tickets.responseDueBy}, ${tickets.number})
    > (${rank}::smallint, ${instant}::timestamptz, ${number}::integer)`;
}

type Row = {
  ticket: typeof tickets.$inferSelect;
  mention: typeof ticketMentions.$inferSelect | null;
};

function cursorOf(view: TicketView, { ticket, mention }: Row): string {
  const isOfMention = view === 'mentions' && mention !== null;
  const instant = isOfMention ? mention.mentionedAt : instantOf(view, ticket);
  const rank = (isOfMention ? mention.seenAt !== null : ticket.priority === 'timeCritical') ? 0 : 1;
  const place: Place = [rank, instant.toISOString(), parseTicketNumber(ticket.number)];
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

function instantOf(view: TicketView, ticket: Row['ticket']): Date {
  if (view === 'resolved') return ticket.resolvedAt ?? ticket.updatedAt;
  return (view === 'snoozed' ? ticket.snoozedUntil : null) ?? ticket.responseDueBy;
}

function placeOf(cursor: string): Place {
  try {
    return placeSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch (cause) {
    throw new DeskError('invalidCursor', {}, { cause });
  }
}
