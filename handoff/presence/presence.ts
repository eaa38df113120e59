/**
 * Who is at the desk, who looks at a ticket and who is writing in it. Every server process writes what its
 * own streams know, with an expiry, so that what a killed one wrote is void after a minute.
 */
import { and, asc, desc, eq, gt, lt, ne, sql } from 'drizzle-orm';
import type { Database, Tx } from '../database';
import type { ChangeSignal } from '../ports';
import type { ReturnReason } from '../desk/judgeHold';
import { agents, agentStandings, returnedTickets, tickets, ticketViewers } from '../schema';
import { ONLINE_MS, WRITING_MS, type AgentPresence, type WrittenMessage } from './agentPresence';

/** Listed at once. */
const MOST_RETURNED = 20;

/** An open page of an agent's. */
export interface OpenStream {
  /** UUID of the stream. */
  id: string;
  agentId: string;
  /** The ticket that the page shows. */
  ticket?: string;
}

export interface Viewer {
  id: string;
  name: string;
  writing: WrittenMessage | null;
}

export interface TeamMember {
  id: string;
  name: string;
  presence: AgentPresence;
}

export interface ReturnedTicket {
  number: string;
  customerName: string;
  reason: ReturnReason;
  at: Date;
}

export interface Presence {
  /** The page was opened. */
  arrive(stream: OpenStream): Promise<void>;
  /** The page is still open; more often than `ONLINE_MS`. */
  stay(stream: OpenStream): Promise<void>;
  leave(stream: OpenStream): Promise<void>;
  /** Away: no new chats are expected of the agent. */
  setAway(agentId: string, away: boolean): Promise<void>;
  isAway(agentId: string): Promise<boolean>;
  /** Counts for `WRITING_MS`; null ends it before. Without an open page on the ticket nothing happens. */
  setWriting(agentId: string, number: string, message: WrittenMessage | null): Promise<void>;
  /** Who else looks at the ticket, by name. */
  viewersOf(number: string, agentId: string): Promise<Viewer[]>;
  /** Everybody, by name. */
  team(): Promise<TeamMember[]>;
  /** The tickets that went back into the queue without the agent's doing and that they have not seen yet, latest first. */
  returnedFrom(agentId: string): Promise<ReturnedTicket[]>;
  /** The agent has seen them. */
  dismissReturned(agentId: string): Promise<void>;
}

export interface PresenceDeps {
  database: Database;
  signal: ChangeSignal;
  clock: { now(): Date };
}

export function createPresence({ database, signal, clock }: PresenceDeps): Presence {
  const { db } = database;
  const announceViewers = (ticket: string) => signal.announce(db, { kind: 'viewers', number: ticket });

  /** @returns whether the agent was not at the desk before */
  const isBack = async (agentId: string, now: Date): Promise<boolean> => {
    const [known] = await db.select().from(agentStandings).where(eq(agentStandings.agentId, agentId));
    await db
      .insert(agentStandings)
      .values({ agentId, lastOnlineAt: now })
      .onConflictDoUpdate({ target: agentStandings.agentId, set: { lastOnlineAt: now } });
    return !known || !isOnline(known.lastOnlineAt, now);
  };

  const view = async ({ id, agentId, ticket }: OpenStream, now: Date): Promise<void> => {
    if (ticket === undefined) return;
    const until = new Date(now.getTime() + ONLINE_MS);
    await db
      .insert(ticketViewers)
      .values({ streamId: id, agentId, ticketNumber: ticket, until })
      .onConflictDoUpdate({ target: ticketViewers.streamId, set: { until } });
  };

  const stay = async (stream: OpenStream): Promise<void> => {
    const now = clock.now();
    const back = await isBack(stream.agentId, now);
    await view(stream, now);
    if (back) await signal.announce(db, { kind: 'team' });
  };

  return {
    stay,

    arrive: async (stream) => {
      await db.delete(ticketViewers).where(lt(ticketViewers.until, clock.now()));
      await stay(stream);
      if (stream.ticket !== undefined) await announceViewers(stream.ticket);
    },

    leave: async ({ id, agentId, ticket }) => {
      // Not written off at once: a page that goes to another ticket leaves and arrives.
      await db
        .update(agentStandings)
        .set({ lastOnlineAt: clock.now() })
        .where(eq(agentStandings.agentId, agentId));
      if (ticket === undefined) return;
      await db.delete(ticketViewers).where(eq(ticketViewers.streamId, id));
      await announceViewers(ticket);
    },

    setAway: async (agentId, away) => {
      const now = clock.now();
      const awaySince = away ? now : null;
      await db
        .insert(agentStandings)
        .values({ agentId, lastOnlineAt: now, awaySince })
        .onConflictDoUpdate({
          target: agentStandings.agentId,
          // Said twice, it counts from the first time.
          set: { awaySince: away ? sql`coalesce(${agentStandings.awaySince}, excluded.away_since)` : null },
        });
      await signal.announce(db, { kind: 'team' });
    },

    isAway: async (agentId) => {
      const [known] = await db.select().from(agentStandings).where(eq(agentStandings.agentId, agentId));
      return Boolean(known?.awaySince);
    },

    setWriting: async (agentId, number, message) => {
      const now = clock.now();
      const writingUntil = message && new Date(now.getTime() + WRITING_MS);
      const isTheirs = and(eq(ticketViewers.agentId, agentId), eq(ticketViewers.ticketNumber, number));
      const before = await db.select().from(ticketViewers).where(isTheirs);
      if (before.length === 0) return;
      await db.update(ticketViewers).set({ writing: message, writingUntil }).where(isTheirs);
      if (before.some((row) => writingIn(row, now) !== message)) await announceViewers(number);
    },

    viewersOf: async (number, agentId) => {
      const now = clock.now();
      const rows = await db
        .select({ viewer: ticketViewers, name: agents.name })
        .from(ticketViewers)
        .innerJoin(agents, eq(agents.id, ticketViewers.agentId))
        .where(
          and(
            eq(ticketViewers.ticketNumber, number),
            ne(ticketViewers.agentId, agentId),
            gt(ticketViewers.until, now),
          ),
        )
        .orderBy(asc(agents.name), asc(agents.id));
      const viewers = new Map<string, Viewer>();
      for (const { viewer, name } of rows) {
        const id = viewer.agentId;
        // The same agent may have the ticket open twice.
        viewers.set(id, { id, name, writing: viewers.get(id)?.writing ?? writingIn(viewer, now) });
      }
      return [...viewers.values()];
    },

    team: async () => {
      const now = clock.now();
      const rows = await db
        .select({ id: agents.id, name: agents.name, standing: agentStandings })
        .from(agents)
        .leftJoin(agentStandings, eq(agentStandings.agentId, agents.id))
        .orderBy(asc(agents.name), asc(agents.id));
      return rows.map(({ id, name, standing }) => ({ id, name, presence: presenceOf(standing, now) }));
    },

    returnedFrom: (agentId) =>
      db
        .select({
          number: returnedTickets.ticketNumber,
          customerName: tickets.customerName,
          reason: returnedTickets.reason,
          at: returnedTickets.at,
        })
        .from(returnedTickets)
        .innerJoin(tickets, eq(tickets.number, returnedTickets.ticketNumber))
        .where(eq(returnedTickets.agentId, agentId))
        .orderBy(desc(returnedTickets.at), desc(returnedTickets.ticketNumber))
        .limit(MOST_RETURNED),

    dismissReturned: async (agentId) => {
      await db.delete(returnedTickets).where(eq(returnedTickets.agentId, agentId));
      // The agent's other pages.
      await signal.announce(db, { kind: 'team' });
    },
  };
}

/** Is anybody there who takes new chats? */
export async function isSomebodyAvailable(tx: Tx, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - ONLINE_MS);
  const rows = await tx
    .select({ id: agentStandings.agentId })
    .from(agentStandings)
    .where(and(gt(agentStandings.lastOnlineAt, since), sql`${agentStandings.awaySince} is null`))
    .limit(1);
  return rows.length > 0;
}

function isOnline(lastOnlineAt: Date, now: Date): boolean {
  return now.getTime() - lastOnlineAt.getTime() < ONLINE_MS;
}

function presenceOf(standing: typeof agentStandings.$inferSelect | null, now: Date): AgentPresence {
  if (!standing || !isOnline(standing.lastOnlineAt, now)) return 'offline';
  return standing.awaySince ? 'away' : 'online';
}

function writingIn(
  { writing, writingUntil }: Pick<typeof ticketViewers.$inferSelect, 'writing' | 'writingUntil'>,
  now: Date,
): WrittenMessage | null {
  return writingUntil && writingUntil > now ? writing : null;
}
