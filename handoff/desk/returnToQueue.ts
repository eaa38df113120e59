/**
 * Puts tickets of agents who are gone or silent back into the queue: `judgeHold` decides, this does it.
 * Run now and then, in as many processes as there are: of two that see the same ticket the second finds
 * it in the queue.
 */
import { addHours, max, subHours, subMinutes } from 'date-fns';
import { and, eq, gt, isNotNull, isNull, lt, lte, or, sql } from 'drizzle-orm';
import { responseDue, type ShopSettings } from '../../policies';
import type { Database, Tx } from '../database';
import type { ChangeSignal, ConversationPort } from '../ports';
import { agentStandings, returnedTickets, ticketEvents, tickets, ticketViewers } from '../schema';
import { isLostRace } from '../tickets/lostRace';
import { DUE_SOON_HOURS, transition } from '../tickets/ticket';
import { findTicket, insertTicketEvent, lockTicket, updateTicket, type Ticket } from '../tickets/ticketStore';
import { giveConversationBack } from './giveConversationBack';
import { HOME_MINUTES, judgeHold, LIVE_MINUTES, type Hold } from './judgeHold';

export interface ReturnToQueueDeps {
  database: Database;
  shop: ShopSettings;
  signal: ChangeSignal;
  conversations: Pick<ConversationPort, 'setSpeaker' | 'handBack'>;
  clock: { now(): Date };
}

/** Looked at in one run; more than a desk has at work. */
const MOST_LOOKED_AT = 1000;

/** @returns a run, which gives back the numbers of the tickets that it returned */
export function createReturnToQueue(deps: ReturnToQueueDeps): () => Promise<string[]> {
  const { database, shop, clock } = deps;
  // While the server was down no agent's page could be there, and no customer's words were seen.
  const startedAt = clock.now();

  return async () => {
    if (!shop.policy.returnToQueue) return [];
    const returned: string[] = [];
    for (const number of await findCandidates(database.db, clock.now(), shop)) {
      try {
        if (await database.transaction((tx) => returnIfDue(tx, number, deps, startedAt)))
          returned.push(number);
      } catch (error) {
        // Something else happened to the ticket; the next run looks again.
        if (!isLostRace(error)) throw error;
      }
    }
    return returned;
  };
}

async function returnIfDue(
  tx: Tx,
  number: string,
  { shop, signal, conversations, clock }: ReturnToQueueDeps,
  startedAt: Date,
): Promise<boolean> {
  const { returnToQueue } = shop.policy;
  await lockTicket(tx, number);
  const ticket = await findTicket(tx, number);
  if (!ticket?.assigneeId || !returnToQueue) return false;
  const now = clock.now();
  const reason = judgeHold(await holdOf(tx, ticket, ticket.assigneeId, shop, startedAt), now, returnToQueue);
  if (!reason) return false;
  const moved = transition(ticket, { kind: 'release' });
  if (moved.kind === 'refused') throw new Error(`A ticket could not be returned: ${moved.reason}.`);
  if (!(await updateTicket(tx, ticket, moved.next, now))) {
    throw new Error('A locked ticket changed under its lock.');
  }
  const from = { id: ticket.assigneeId, name: ticket.assigneeName ?? '' };
  await insertTicketEvent(tx, number, {
    at: now,
    actor: { kind: 'system' },
    event: 'returned',
    data: { reason, from },
  });
  await tx
    .insert(returnedTickets)
    .values({ agentId: from.id, ticketNumber: number, at: now, reason })
    .onConflictDoUpdate({
      target: [returnedTickets.agentId, returnedTickets.ticketNumber],
      set: { at: now, reason },
    });
  await giveConversationBack(tx, conversations, ticket, 'returned');
  await signal.announce(tx, { kind: 'ticket', number });
  await signal.announce(tx, { kind: 'team' });
  return true;
}

/** Roughly those that may be due to be returned; each is judged by itself, under its lock. */
async function findCandidates(tx: Tx, now: Date, { policy }: ShopSettings): Promise<string[]> {
  const isLive = and(
    isNotNull(tickets.conversationId),
    sql`coalesce(${tickets.lastCustomerMessageAt}, ${tickets.createdAt}) > ${subMinutes(now, LIVE_MINUTES).toISOString()}::timestamptz`,
  );
  const isGone = or(
    isNull(agentStandings.lastOnlineAt),
    lt(agentStandings.lastOnlineAt, subMinutes(now, HOME_MINUTES)),
  );
  const soon = addHours(now, DUE_SOON_HOURS);
  const isDueSoon = or(
    and(isNull(tickets.firstRespondedAt), lte(tickets.responseDueBy, soon)),
    lte(tickets.lastCustomerMessageAt, subHours(soon, policy.responseHours.max)),
  );
  const rows = await tx
    .select({ number: tickets.number })
    .from(tickets)
    .leftJoin(agentStandings, eq(agentStandings.agentId, tickets.assigneeId))
    .where(
      and(
        // As the index of the unresolved has it.
        sql`${tickets.state} <> 'resolved'`,
        eq(tickets.state, 'assigned'),
        isNull(tickets.snoozedUntil),
        or(isLive, and(isGone, isDueSoon)),
      ),
    )
    .orderBy(tickets.priority, tickets.responseDueBy, tickets.number)
    .limit(MOST_LOOKED_AT);
  return rows.map(({ number }) => number);
}

async function holdOf(
  tx: Tx,
  ticket: Ticket,
  agentId: string,
  shop: ShopSettings,
  startedAt: Date,
): Promise<Hold> {
  const [standing] = await tx.select().from(agentStandings).where(eq(agentStandings.agentId, agentId));
  const [acted] = await tx
    .select({ at: ticketEvents.at })
    .from(ticketEvents)
    .where(
      and(
        eq(ticketEvents.ticketNumber, ticket.number),
        or(eq(ticketEvents.actorId, agentId), eq(ticketEvents.event, 'assigned')),
      ),
    )
    .orderBy(sql`${ticketEvents.id} desc`)
    .limit(1);
  const [writing] = await tx
    .select({ until: ticketViewers.writingUntil })
    .from(ticketViewers)
    .where(
      and(
        eq(ticketViewers.ticketNumber, ticket.number),
        eq(ticketViewers.agentId, agentId),
        gt(ticketViewers.writingUntil, startedAt),
      ),
    )
    .orderBy(sql`${ticketViewers.writingUntil} desc`)
    .limit(1);
  const { state, conversationId, createdAt, lastCustomerMessageAt, firstRespondedAt, responseDueBy } = ticket;
  const customerSpokeAt = lastCustomerMessageAt ?? createdAt;
  return {
    state,
    isSnoozed: ticket.snoozedUntil !== null,
    isChat: conversationId !== null,
    customerSpokeAt,
    agentActedAt: max([startedAt, acted?.at ?? startedAt, writing?.until ?? startedAt]),
    agentSeenAt: standing?.lastOnlineAt ?? null,
    // What follows the first answer is owed as soon as that was.
    answerDueBy: firstRespondedAt ? responseDue(customerSpokeAt, shop).dueBy : responseDueBy,
  };
}
