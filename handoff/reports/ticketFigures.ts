/** What the reports say of tickets. The database counts; no ticket is loaded. */
import { sql, type Column, type SQL } from 'drizzle-orm';
import type { CalendarDay, ContactTopic } from '../../policies';
import { rowsOf, type Tx } from '../database';
import { tickets } from '../schema';
import type { Span } from './period';

/** In seconds; null where nothing was measured. */
export interface Durations {
  count: number;
  median: number | null;
  p90: number | null;
}

export interface DurationsByDay {
  whole: Durations;
  days: Map<CalendarDay, Durations>;
}

export interface DueFigures {
  kept: number;
  missed: number;
}

/** The day of an instant in the shop's time zone, as text. */
export function dayOf(column: Column, timeZone: string): SQL {
  return sql`to_char(${column} at time zone ${timeZone}, 'YYYY-MM-DD')`;
}

export function within(column: Column, { start, end }: Span): SQL {
  return sql`${column} >= ${start.toISOString()}::timestamptz and ${column} < ${end.toISOString()}::timestamptz`;
}

/** Tickets that came in, by day. */
export function countOpened(tx: Tx, span: Span): Promise<Map<CalendarDay, number>> {
  return countByDay(tx, tickets.createdAt, span, sql`true`);
}

/** Tickets that were closed and are closed still, by day; withdrawn ones as well. */
export function countClosed(tx: Tx, span: Span): Promise<Map<CalendarDay, number>> {
  return countByDay(tx, tickets.resolvedAt, span, sql`${tickets.state} = 'resolved'`);
}

async function countByDay(
  tx: Tx,
  column: Column,
  span: Span,
  condition: SQL,
): Promise<Map<CalendarDay, number>> {
  const rows = await rowsOf<{ day: CalendarDay; count: number }>(
    tx,
    sql`select day, count(*)::int as count
      from (select ${dayOf(column, span.timeZone)} as day from ${tickets}
        where ${within(column, span)} and ${condition}) as found
      group by day`,
  );
  return new Map(rows.map(({ day, count }) => [day, count]));
}

/** From a ticket's opening to the first answer, of the tickets first answered in the period. */
export function measureFirstResponses(tx: Tx, span: Span): Promise<DurationsByDay> {
  return measure(tx, tickets.firstRespondedAt, span, sql`true`);
}

/**
 * From a ticket's opening to its end, of the tickets resolved in the period. Withdrawn ones were not resolved,
 * and a duplicate ends with the ticket that it was merged into.
 */
export function measureResolutions(tx: Tx, span: Span): Promise<DurationsByDay> {
  return measure(
    tx,
    tickets.resolvedAt,
    span,
    sql`${tickets.state} = 'resolved' and ${tickets.withdrawnAt} is null and ${tickets.mergedInto} is null`,
  );
}

async function measure(tx: Tx, column: Column, span: Span, condition: SQL): Promise<DurationsByDay> {
  const rows = await rowsOf<{ day: CalendarDay | null } & Durations>(
    tx,
    sql`select day, count(*)::int as count,
        percentile_cont(0.5) within group (order by seconds) as median,
        percentile_cont(0.9) within group (order by seconds) as p90
      from (select ${dayOf(column, span.timeZone)} as day,
          extract(epoch from ${column} - ${tickets.createdAt})::float8 as seconds
        from ${tickets} where ${within(column, span)} and ${condition}) as found
      group by grouping sets ((day), ())`,
  );
  const days = new Map<CalendarDay, Durations>();
  let whole: Durations = { count: 0, median: null, p90: null };
  for (const { day, ...durations } of rows) {
    if (day === null) whole = durations;
    else days.set(day, durations);
  }
  return { whole, days };
}

/**
 * Of the tickets that came in: answered by the promised instant, or not. What is neither answered nor
 * due yet counts nowhere, nor does what the customer withdrew before it was due, nor a merged duplicate.
 */
export async function countDue(tx: Tx, span: Span, now: Date): Promise<DueFigures> {
  const { firstRespondedAt, responseDueBy, withdrawnAt } = tickets;
  const settledAt = sql`coalesce(${firstRespondedAt}, ${withdrawnAt}, ${now.toISOString()}::timestamptz)`;
  const [row] = await rowsOf<DueFigures>(
    tx,
    sql`select count(*) filter (where ${firstRespondedAt} <= ${responseDueBy})::int as kept,
        count(*) filter (where ${settledAt} > ${responseDueBy})::int as missed
      from ${tickets} where ${within(tickets.createdAt, span)} and ${tickets.mergedInto} is null`,
  );
  return row ?? { kept: 0, missed: 0 };
}

/** Why the bot handed over, the most frequent first. The contact page is no handover. */
export async function countReasons(tx: Tx, span: Span): Promise<{ reason: string; count: number }[]> {
  return rowsOf(
    tx,
    sql`select ${tickets.reason} as reason, count(*)::int as count from ${tickets}
      where ${within(tickets.createdAt, span)} and ${tickets.conversationId} is not null
      group by 1 order by 2 desc, 1`,
  );
}

export async function countTicketTopics(tx: Tx, span: Span): Promise<Map<ContactTopic, number>> {
  const rows = await rowsOf<{ topic: ContactTopic; count: number }>(
    tx,
    sql`select ${tickets.topic} as topic, count(*)::int as count from ${tickets}
      where ${within(tickets.createdAt, span)} group by 1`,
  );
  return new Map(rows.map(({ topic, count }) => [topic, count]));
}
