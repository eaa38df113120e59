/** The tickets of a period as a table, without what customers are and said. */
import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { Tx } from '../database';
import { agents, ticketRatings, tickets } from '../schema';
import { parseTicketNumber } from '../tickets/ticketNumber';
import { CSV_BEGIN, csvLine } from './csv';
import type { Span } from './period';
import { within } from './ticketFigures';

const PAGE = 2000;

const COLUMNS = {
  number: tickets.number,
  state: tickets.state,
  topic: tickets.topic,
  reason: tickets.reason,
  channel: tickets.channel,
  locale: tickets.locale,
  priority: tickets.priority,
  agent: agents.name,
  createdAt: tickets.createdAt,
  responseDueBy: tickets.responseDueBy,
  firstRespondedAt: tickets.firstRespondedAt,
  resolvedAt: tickets.resolvedAt,
  withdrawnAt: tickets.withdrawnAt,
  score: ticketRatings.score,
};

const HEAD = [
  'number',
  'state',
  'topic',
  'reason',
  'channel',
  'language',
  'priority',
  'agent',
  'created',
  'answer due by',
  'first answered',
  'closed',
  'withdrawn',
  'rating',
];

/** Those that came in during the period, oldest first, page by page. */
export async function* exportTickets(tx: Tx, span: Span): AsyncGenerator<string> {
  yield CSV_BEGIN + csvLine(HEAD);
  // With its offset, so that the hour that comes twice in autumn is told apart.
  const told = (at: Date | null): string | null =>
    at && format(new TZDate(at.getTime(), span.timeZone), "yyyy-MM-dd'T'HH:mm:ssxxx");
  for (let last: { createdAt: Date; number: string } | undefined; ;) {
    const rows = await tx
      .select(COLUMNS)
      .from(tickets)
      .leftJoin(agents, eq(agents.id, tickets.assigneeId))
      .leftJoin(ticketRatings, eq(ticketRatings.ticketNumber, tickets.number))
      .where(and(within(tickets.createdAt, span), last && behind(last)))
      .orderBy(asc(tickets.createdAt), asc(tickets.number))
      .limit(PAGE);
    const lines = rows.map(({ createdAt, responseDueBy, firstRespondedAt, resolvedAt, ...row }) =>
      csvLine([
        row.number,
        row.state,
        row.topic,
        row.reason,
        row.channel,
        row.locale,
        row.priority,
        row.agent,
        told(createdAt),
        told(responseDueBy),
        told(firstRespondedAt),
        told(resolvedAt),
        told(row.withdrawnAt),
        row.score,
      ]),
    );
    yield lines.join('');
    last = rows.at(-1);
    if (rows.length < PAGE) return;
  }
}

function behind({ createdAt, number }: { createdAt: Date; number: string }) {
  return sql`(${tickets.createdAt}, ${tickets.number})
    > (${createdAt.toISOString()}::timestamptz, ${parseTicketNumber(number)}::integer)`;
}
