/** Replies written once and used often: leads and admins write them, every agent uses them. */
import { randomUUID } from 'node:crypto';
import { asc, eq, sql } from 'drizzle-orm';
import type { Database, Tx } from '../database';
import { checkLead } from '../accounts/checkLead';
import { recordAudit } from '../audit/recordAudit';
import { DeskError } from './deskError';
import { isLostRace } from '../tickets/lostRace';
import type { ActingAgent } from '../accounts/mayAct';
import { fillPlaceholders } from './placeholders';
import { placeholderValues } from './placeholderValues';
import { agents, cannedReplies } from '../schema';
import { storable } from '../storable';
import { DEFAULT_CANNED_REPLIES } from '../text/defaultCannedReplies';
import type { Ticket } from '../tickets/ticketStore';

export interface CannedReply {
  id: string;
  /** What agents find it by; one of each, whatever the case of its letters. */
  name: string;
  /** With its placeholders, or filled in for a ticket. */
  text: string;
}

export type NewCannedReply = Omit<CannedReply, 'id'>;

export interface CannedReplies {
  /** By name. */
  list(): Promise<CannedReply[]>;
  /** By name, filled in as this agent would send them to the ticket's customer. */
  filledFor(ticket: Ticket, agent: ActingAgent): Promise<CannedReply[]>;
  /** @throws DeskError leadsOnly, cannedReplyExists */
  add(agent: ActingAgent, reply: NewCannedReply): Promise<CannedReply>;
  /** @throws DeskError leadsOnly, cannedReplyExists, cannedReplyNotFound */
  change(agent: ActingAgent, id: string, reply: NewCannedReply): Promise<CannedReply>;
  /** @throws DeskError leadsOnly, cannedReplyNotFound */
  remove(agent: ActingAgent, id: string): Promise<void>;
  /** Gives a desk that nobody has used yet the first ones; otherwise nothing. */
  addDefaults(): Promise<void>;
}

export interface CannedRepliesDeps {
  database: Database;
  clock: { now(): Date };
  shop: { policy: { shopName: string }; timeZone: string };
}

const REPLY = { id: cannedReplies.id, name: cannedReplies.name, text: cannedReplies.text };

export function createCannedReplies({ database, clock, shop }: CannedRepliesDeps): CannedReplies {
  const list = () =>
    database.db
      .select(REPLY)
      .from(cannedReplies)
      .orderBy(sql`lower(${cannedReplies.name})`, asc(cannedReplies.id));
  const filled = (reply: NewCannedReply) => ({ ...storable(reply), updatedAt: clock.now() });
  const audited = ({ id, name }: ActingAgent, done: 'added' | 'changed' | 'removed', reply: CannedReply) => ({
    at: clock.now(),
    actor: { kind: 'agent' as const, id, name },
    action: `cannedReply.${done}` as const,
    subject: { kind: 'cannedReply' as const, id: reply.id, name: reply.name },
  });

  return {
    list,

    filledFor: async (ticket, agent) => {
      const values = placeholderValues(ticket, agent, shop);
      const replies = await list();
      return replies.map((reply) => ({ ...reply, text: fillPlaceholders(reply.text, values) }));
    },

    add: async (agent, reply) => {
      checkLead(agent);
      return database.transaction(async (tx) => {
        const [row] = await tx
          .insert(cannedReplies)
          .values({ id: randomUUID(), ...filled(reply) })
          .onConflictDoNothing()
          .returning(REPLY);
        if (!row) throw new DeskError('cannedReplyExists');
        await recordAudit(tx, audited(agent, 'added', row));
        return row;
      });
    },

    change: async (agent, id, reply) => {
      checkLead(agent);
      const change = async (tx: Tx) => {
        const [row] = await tx
          .update(cannedReplies)
          .set(filled(reply))
          .where(eq(cannedReplies.id, id))
          .returning(REPLY);
        if (!row) throw new DeskError('cannedReplyNotFound');
        await recordAudit(tx, audited(agent, 'changed', row));
        return row;
      };
      return database.transaction(change).catch((error: unknown) => {
        // The one unique thing that a change can meet is another reply's name.
        throw isLostRace(error) ? new DeskError('cannedReplyExists', {}, { cause: error }) : error;
      });
    },

    remove: async (agent, id) => {
      checkLead(agent);
      await database.transaction(async (tx) => {
        const [row] = await tx.delete(cannedReplies).where(eq(cannedReplies.id, id)).returning(REPLY);
        if (!row) throw new DeskError('cannedReplyNotFound');
        await recordAudit(tx, audited(agent, 'removed', row));
      });
    },

    addDefaults: () =>
      database.transaction(async (tx) => {
        // Where there is an agent already, a reply that is missing may have been removed on purpose.
        const [anyone] = await tx.select({ id: agents.id }).from(agents).limit(1);
        if (anyone) return;
        await tx
          .insert(cannedReplies)
          .values(DEFAULT_CANNED_REPLIES.map((reply) => ({ id: randomUUID(), ...filled(reply) })))
          .onConflictDoNothing();
      }),
  };
}
