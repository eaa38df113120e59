/** Where customers stand in line: the tickets of chats that nobody has, in the order of the queue. */
import { and, asc, count, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { teamHours, type ShopSettings } from '../../policies';
import type { Database, Tx } from '../database';
import { isSomebodyAvailable } from '../presence/presence';
import { tickets } from '../schema';
import { TICKET_PRIORITIES, type TicketPriority } from '../tickets/ticket';
import { parseTicketNumber } from '../tickets/ticketNumber';

export interface ChatLine {
  /**
   * The place of a chat's ticket among those that nobody has, itself included if it is not written yet: 1 is
   * the next one. Undefined while no agent takes chats or the team's hours are over: then nobody moves up.
   */
  placeOf(
    tx: Tx,
    ticket: { priority: TicketPriority; responseDueBy: Date; number: string },
  ): Promise<number | undefined>;
  /** The first places, by conversation; empty under the same conditions. */
  places(): Promise<ReadonlyMap<string, number>>;
}

export interface ChatLineDeps {
  database: Database;
  shop: ShopSettings;
  clock: { now(): Date };
}

/** Nobody is told live that they are further behind than this. */
const MOST_PLACES = 500;

const isWaiting = and(
  // As the index of the queue has it.
  sql`${tickets.state} <> 'resolved'`,
  eq(tickets.state, 'open'),
  isNull(tickets.snoozedUntil),
  isNotNull(tickets.conversationId),
);

export function createChatLine({ database, shop, clock }: ChatLineDeps): ChatLine {
  const isMoving = async (tx: Tx): Promise<boolean> => {
    const now = clock.now();
    return teamHours(now, shop).kind !== 'closed' && isSomebodyAvailable(tx, now);
  };
  return {
    placeOf: async (tx, { priority, responseDueBy, number }) => {
      if (!(await isMoving(tx))) return undefined;
      const [before] = await tx
        .select({ count: count() })
        .from(tickets)
        .where(
          and(
            isWaiting,
            sql`(${tickets.priority}, ${tickets.responseDueBy}, ${tickets.number}) <
              (${TICKET_PRIORITIES.indexOf(priority)}::smallint, ${responseDueBy.toISOString()}::timestamptz,
              ${parseTicketNumber(number)}::integer)`,
          ),
        );
      return (before?.count ?? 0) + 1;
    },

    places: async () => {
      if (!(await isMoving(database.db))) return new Map();
      const rows = await database.db
        .select({ conversationId: tickets.conversationId })
        .from(tickets)
        .where(isWaiting)
        .orderBy(asc(tickets.priority), asc(tickets.responseDueBy), asc(tickets.number))
        .limit(MOST_PLACES);
      const places = new Map<string, number>();
      rows.forEach(({ conversationId }, index) => {
        // Of a customer's two tickets the one that comes first.
        if (conversationId !== null && !places.has(conversationId)) places.set(conversationId, index + 1);
      });
      return places;
    },
  };
}
