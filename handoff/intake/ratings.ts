/**
 * The customer's view of the help that they got: one question for a ticket that a person resolved, asked
 * where the answer to the ticket went, and one answer to it.
 */
import type { Tx } from '../database';
import type { ChangeSignal } from '../ports';
import { storable } from '../storable';
import { LostRace } from '../tickets/lostRace';
import { addRatingComment, answerRating, findRating, insertRating } from '../tickets/ratingStore';
import { addTicketText } from '../tickets/ticketSearch';
import { findTicket, insertTicketEvent, type Ticket } from '../tickets/ticketStore';

/** Characters of a comment that are kept. */
export const LONGEST_COMMENT = 2000;

export interface Ratings {
  /** True where an agent resolved the ticket, as it is now, and its customer was never asked. */
  mayAsk(tx: Tx, number: string): Promise<boolean>;
  /** Notes that they are asked, with the commit of `tx`. @throws LostRace when they were asked before */
  ask(tx: Tx, number: string, at: Date): Promise<void>;
  /** @returns false when they were not asked, or have answered */
  answer(tx: Tx, number: string, answer: { score: number; comment?: string; at: Date }): Promise<boolean>;
  /** @returns false when there is no score to comment on, or a comment already */
  comment(tx: Tx, number: string, text: string): Promise<boolean>;
}

export function createRatings({ signal }: { signal: ChangeSignal }): Ratings {
  return {
    mayAsk: async (tx, number) => {
      const ticket = await findTicket(tx, number);
      return ticket !== undefined && wasHelped(ticket) && (await findRating(tx, number)) === undefined;
    },

    ask: async (tx, number, at) => {
      const ticket = await findTicket(tx, number);
      if (!ticket || !(await insertRating(tx, number, ticket.assigneeId, at))) throw new LostRace();
    },

    answer: async (tx, number, { score, comment, at }) => {
      const words = comment === undefined ? undefined : toComment(comment);
      if (!(await answerRating(tx, number, { score, ...(words && { comment: words }), at }))) return false;
      const ticket = await findTicket(tx, number);
      const actor = { kind: 'customer', name: ticket?.customerName } as const;
      await insertTicketEvent(tx, number, { at, actor, event: 'rated', data: { score } });
      if (words) await addTicketText(tx, number, words);
      await signal.announce(tx, { kind: 'ticket', number });
      return true;
    },

    comment: async (tx, number, text) => {
      const words = toComment(text);
      if (words === '' || !(await addRatingComment(tx, number, words))) return false;
      await addTicketText(tx, number, words);
      await signal.announce(tx, { kind: 'ticket', number });
      return true;
    },
  };
}

/** Resolved by someone who had it: not by the customer's own withdrawal, and not closed unseen. */
function wasHelped({ state, withdrawnAt, assigneeId }: Ticket): boolean {
  return state === 'resolved' && withdrawnAt === null && assigneeId !== null;
}

function toComment(text: string): string {
  return storable([...text.trim()].slice(0, LONGEST_COMMENT).join(''));
}
