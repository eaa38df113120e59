/** What an agent should look at, wherever at the desk they are: for sound, notifications and marks. */
import { addHours, subHours } from 'date-fns';
import { and, desc, eq, gte, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import type { ActingAgent } from '../accounts/mayAct';
import type { Database, Tx } from '../database';
import type { ChangeSignal } from '../ports';
import { ticketMentions, tickets } from '../schema';
import { markMentionSeen } from '../tickets/mentionStore';
import { DUE_SOON_HOURS } from '../tickets/ticket';
import type { AttentionKind } from './attentionKinds';
import { ticketOf } from './ticketWork';

export interface AttentionItem {
  /**
   * `new`: nobody has it. `answer`: the customer wrote to this agent last. `dueSoon`: unanswered, theirs or
   * nobody's. `mention`: a colleague named this agent in a note, and they have not looked since.
   */
  kind: AttentionKind;
  number: string;
  customerName: string;
  topic: typeof tickets.$inferSelect.topic;
  /** Since when. */
  at: Date;
  /** Who mentioned the agent. */
  byName: string | null;
}

export interface Attention {
  /** The latest of each kind, at most `MOST_OF_A_KIND`. */
  list(agent: ActingAgent): Promise<AttentionItem[]>;
  /** The agent looks at the ticket: a mention of them in it is seen. @throws DeskError ticketNotFound */
  saw(number: string, agent: ActingAgent): Promise<void>;
}

const MOST_OF_A_KIND = 50;

// Written out in the query: the condition of the indexes.
const isUnresolved = sql`${tickets.state} <> 'resolved'`;

const ITEM = { number: tickets.number, customerName: tickets.customerName, topic: tickets.topic };

export function createAttention({
  database,
  signal,
  clock,
}: {
  database: Database;
  signal: ChangeSignal;
  clock: { now(): Date };
}): Attention {
  return {
    list: async (agent) => {
      const kinds = [newTickets, answers, dueSoon, mentions];
      const items = await Promise.all(kinds.map((find) => find(database.db, agent.id, clock.now())));
      return items.flat();
    },
    saw: async (number, agent) =>
      database.transaction(async (tx) => {
        await ticketOf(tx, number);
        if (!(await markMentionSeen(tx, { number, agentId: agent.id }, clock.now()))) return;
        // Their other pages count it no more.
        await signal.announce(tx, { kind: 'ticket', number });
      }),
  };
}

type Find = (tx: Tx, agentId: string, now: Date) => Promise<AttentionItem[]>;

const newTickets: Find = async (tx, _agentId, now) => {
  const rows = await tx
    .select({ ...ITEM, at: tickets.updatedAt })
    .from(tickets)
    .where(and(eq(tickets.state, 'open'), or(isNull(tickets.snoozedUntil), lte(tickets.snoozedUntil, now))))
    .orderBy(desc(tickets.updatedAt), desc(tickets.number))
    .limit(MOST_OF_A_KIND);
  return rows.map((row) => ({ ...row, kind: 'new', byName: null }));
};

const answers: Find = async (tx, agentId) => {
  const rows = await tx
    .select({ ...ITEM, at: tickets.lastCustomerMessageAt })
    .from(tickets)
    .where(
      and(
        isUnresolved,
        eq(tickets.assigneeId, agentId),
        eq(tickets.state, 'assigned'),
        isNotNull(tickets.lastCustomerMessageAt),
      ),
    )
    .orderBy(desc(tickets.lastCustomerMessageAt))
    .limit(MOST_OF_A_KIND);
  return rows.flatMap((row) => (row.at ? [{ ...row, at: row.at, kind: 'answer', byName: null }] : []));
};

const dueSoon: Find = async (tx, agentId, now) => {
  const rows = await tx
    .select({ ...ITEM, dueBy: tickets.responseDueBy })
    .from(tickets)
    .where(
      and(
        isUnresolved,
        isNull(tickets.firstRespondedAt),
        gte(tickets.responseDueBy, now),
        lte(tickets.responseDueBy, addHours(now, DUE_SOON_HOURS)),
        or(isNull(tickets.assigneeId), eq(tickets.assigneeId, agentId)),
      ),
    )
    .orderBy(desc(tickets.responseDueBy))
    .limit(MOST_OF_A_KIND);
  return rows.map(({ dueBy, ...row }) => ({
    ...row,
    at: subHours(dueBy, DUE_SOON_HOURS),
    kind: 'dueSoon',
    byName: null,
  }));
};

const mentions: Find = async (tx, agentId) => {
  const rows = await tx
    .select({ ...ITEM, at: ticketMentions.mentionedAt, byName: ticketMentions.byName })
    .from(ticketMentions)
    .innerJoin(tickets, eq(tickets.number, ticketMentions.ticketNumber))
    .where(and(eq(ticketMentions.agentId, agentId), isNull(ticketMentions.seenAt)))
    .orderBy(desc(ticketMentions.mentionedAt))
    .limit(MOST_OF_A_KIND);
  return rows.map((row) => ({ ...row, kind: 'mention' }));
};
