/** What the reports say of customers' visits to the bot. The database counts; no visit is loaded. */
import { addDays } from 'date-fns';
import { sql, type SQL } from 'drizzle-orm';
import type { CalendarDay, ContactTopic } from '../../policies';
import { rowsOf, type Tx } from '../database';
import { tickets, visits } from '../schema';
import type { Span } from './period';
import { dayOf, within } from './ticketFigures';

/** Whoever does not come back for this long was helped. */
export const RETURN_HOURS = 72;

/** No visit lasts longer, so that is how far behind the period its return is looked for. */
const LONGEST_VISIT_DAYS = 4;

/** Each visit counts once, under the first of these that holds. */
export interface Containment {
  /** Ended less than 72 hours ago: what becomes of it is not known. */
  notKnownYet: number;
  /** It led to a ticket, or was about one. */
  handedOver: number;
  /** The same customer came back within 72 hours. */
  cameBack: number;
  /** Left at a question, not understood, cancelled, or a person was offered and declined. */
  unresolved: number;
  /** The bot answered everything to its end. */
  contained: number;
}

const PERIOD = sql.raw(`interval '${RETURN_HOURS} hours'`);

export async function countContainment(tx: Tx, span: Span, now: Date): Promise<Containment> {
  const { begunAt, conversationId, email } = visits;
  // A customer who is signed in is known in another conversation as well.
  const who = sql`coalesce(${email}, ${conversationId})`;
  const seen = { ...span, end: addDays(span.end, LONGEST_VISIT_DAYS + RETURN_HOURS / 24) };
  const rows = await rowsOf<{ outcome: keyof Containment; count: number }>(
    tx,
    sql`with seen as (
        select *, lead(begun_at) over (partition by ${who} order by ${begunAt}, ${visits.id}) as next_at
        from ${visits} where ${within(begunAt, seen)}
      )
      select outcome, count(*)::int as count from (
        select case
          when last_at + ${PERIOD} > ${now.toISOString()}::timestamptz then 'notKnownYet'
          when with_team or ${hasTicket(sql`${tickets.conversationId} = visits.conversation_id`)}
            or email is not null and ${hasTicket(sql`${tickets.email} = visits.email`)} then 'handedOver'
          when next_at < last_at + ${PERIOD} then 'cameBack'
          when is_open or unresolved > 0 or answered = 0 then 'unresolved'
          else 'contained' end as outcome
        from seen as visits where begun_at < ${span.end.toISOString()}::timestamptz
      ) as judged group by outcome`,
  );
  const none: Containment = { notKnownYet: 0, handedOver: 0, cameBack: 0, unresolved: 0, contained: 0 };
  return { ...none, ...Object.fromEntries(rows.map(({ outcome, count }) => [outcome, count])) };
}

/** A ticket that the customer opened in the visit, or within 72 hours after it. */
function hasTicket(isTheirs: SQL): SQL {
  return sql`exists (select 1 from ${tickets} where ${isTheirs}
    and ${tickets.createdAt} >= visits.begun_at and ${tickets.createdAt} < visits.last_at + ${PERIOD})`;
}

/** In how many visits of each day a topic came up. */
export async function countVisitTopics(
  tx: Tx,
  span: Span,
): Promise<{ day: CalendarDay; topic: ContactTopic; count: number }[]> {
  return rowsOf(
    tx,
    sql`select day, topic, count(*)::int as count
      from (select ${dayOf(visits.begunAt, span.timeZone)} as day, unnest(${visits.topics}) as topic
        from ${visits} where ${within(visits.begunAt, span)}) as found
      group by day, topic`,
  );
}
