/**
 * The customer's side of a ticket: it is opened, added to and answered, always in the transaction of
 * the turn or request that caused it. The conversation's row is locked after the ticket's, never before.
 */
import { responseDue, type ShopSettings } from '../../policies';
import type { Tx } from '../database';
import { DeskError } from '../desk/deskError';
import { giveConversationBack } from '../desk/giveConversationBack';
import type { ChangeSignal, ConversationPort, FilePort, MailPort } from '../ports';
import { followUpAt, type FollowUpPort } from './keepInformed';
import type { tickets } from '../schema';
import { isTicketNumber } from '../tickets/ticketNumber';
import { searchableTextsOf, toNewTicket, uploadedWith, type Submission } from './submission';
import { sendTicketMail } from '../mail/mailThread';
import { findCase, findMergedOf, lockCase } from '../tickets/mergedTickets';
import { storable } from '../storable';
import { ticketMails } from '../text/ticketMails';
import { noteTicketChange } from '../tickets/ticketOutbox';
import { addTicketText, insertTicketText } from '../tickets/ticketSearch';
import { transition } from '../tickets/ticket';
import {
  findTicket,
  findTicketsOf,
  hasCustomerNote,
  insertTicket,
  insertTicketEvent,
  insertTicketFiles,
  lockHeldTickets,
  lockSnoozedTickets,
  nextTicketNumber,
  updateTicket,
  type Ticket,
  type TicketOwner,
} from '../tickets/ticketStore';

/** What shows that a ticket is the customer's: it is of their conversation, or the address on it is theirs. */
export type TicketProof = { conversationId: string } | { email: string };

/** An answer by mail as the timeline keeps it; masked and storable. */
export interface CustomerMail extends Record<string, unknown> {
  /** What is new in it. */
  text: string;
  via: 'mail';
  /** The whole mail's text, where that is more. */
  full?: string;
  /** Its sender, where that is not the ticket's address. */
  from?: string;
  /** Of the message in the conversation. */
  activityId?: string;
}

export interface OpenedTicket {
  number: string;
  responseDueBy: Date;
  /** False for a repeat: the number and due instant are those of the ticket that exists. */
  isNew: boolean;
}

export interface Intake {
  /** A ticket number and due instant to tell the customer before the ticket is written. */
  reserve(tx: Tx, at: Date): Promise<{ number: string; responseDueBy: Date }>;
  /**
   * Writes the ticket and its confirmation mail with the commit of `tx`; a repeat writes nothing.
   * @throws DeskError idempotencyKeyReused
   */
  openTicket(tx: Tx, submission: Submission): Promise<OpenedTicket>;
  /** Undefined when there is no such ticket or it is another customer's; nobody can tell which. */
  find(tx: Tx, number: string, proof: TicketProof): Promise<Ticket | undefined>;
  /** A customer's newest tickets, newest first, at most ten. */
  findOf(tx: Tx, owner: TicketOwner): Promise<Ticket[]>;
  /**
   * Adds words and files to a ticket; a resolved one goes back into the queue.
   * What is said of a duplicate is added to the ticket in which it goes on.
   * @returns false when the customer has no such ticket
   */
  addCustomerNote(
    tx: Tx,
    note: { number: string; proof: TicketProof; text: string; fileIds?: readonly string[]; at: Date },
  ): Promise<boolean>;
  /**
   * A mail that answers the ticket is the customer's words in it; a resolved one goes back into the queue.
   * @returns false when there is no such ticket
   */
  addMail(
    tx: Tx,
    added: { number: string; mail: CustomerMail; fileIds: readonly string[]; at: Date },
  ): Promise<boolean>;
  /**
   * The customer no longer needs an answer: the ticket is closed, an agent who has it sees so, and their
   * conversation goes back to the bot. Of a duplicate only the ticket in which it goes on is told: the rest
   * of the case is still wanted.
   * @returns false when the customer has no such ticket, or it is closed already
   */
  withdraw(tx: Tx, request: { number: string; proof: TicketProof; at: Date }): Promise<boolean>;
  /** The customer wrote while a person holds the conversation: the ticket no longer waits for them. */
  recordCustomerMessage(tx: Tx, conversationId: string, at: Date, text: string): Promise<void>;
  /**
   * The customer wrote to the bot: what was snoozed in this conversation is back in sight, and a duplicate's
   * case that is still open in another conversation hears of it.
   */
  noticeCustomer(tx: Tx, conversationId: string, at: Date, text: string): Promise<void>;
  /** The ticket in which one goes on: itself, where it was not merged. */
  caseOf(tx: Tx, ticket: Ticket): Promise<Ticket>;
}

export interface IntakeDeps {
  shop: ShopSettings;
  signal: ChangeSignal;
  mail: MailPort;
  conversations: Pick<ConversationPort, 'setSpeaker' | 'handBack'>;
  files: Pick<FilePort, 'insert'>;
  followUps: FollowUpPort;
  /** Joins the commit that opens a ticket. */
  onOpened?(tx: Tx, number: string): Promise<void>;
}

const MOST_LISTED = 10;

export function createIntake(deps: IntakeDeps): Intake {
  const { shop, signal, mail, conversations, files, followUps } = deps;
  const customerReplied = async (
    tx: Tx,
    ticket: typeof tickets.$inferSelect,
    at: Date,
    /** What they said; `of` is the duplicate that it was said of. */
    added?: { text: string; of?: string },
  ): Promise<void> => {
    const moved = transition(ticket, { kind: 'customerReply', at });
    if (moved.kind === 'refused') throw new Error(`A customer's reply was refused: ${moved.reason}.`);
    if (!(await updateTicket(tx, ticket, moved.next, at))) {
      throw new Error('A locked ticket changed under its lock.');
    }
    const actor = { kind: 'customer', name: ticket.customerName } as const;
    if (added !== undefined) {
      await insertTicketEvent(tx, ticket.number, { at, actor, event: 'customerAdded', data: { ...added } });
    } else if (ticket.state === 'waiting') {
      await insertTicketEvent(tx, ticket.number, { at, actor, event: 'customerReplied' });
    } else {
      await noteTicketChange(tx, ticket.number);
    }
    if (ticket.state === 'resolved') {
      await insertTicketEvent(tx, ticket.number, { at, actor, event: 'reopened' });
    }
    if (ticket.snoozedUntil) await insertTicketEvent(tx, ticket.number, { at, actor, event: 'woken' });
    await signal.announce(tx, { kind: 'ticket', number: ticket.number });
  };

  const duplicateWithdrawn = async (
    tx: Tx,
    ticket: typeof tickets.$inferSelect,
    number: string,
    at: Date,
  ): Promise<boolean> => {
    if (ticket.state === 'resolved') return false;
    await customerReplied(tx, ticket, at);
    const actor = { kind: 'customer', name: ticket.customerName } as const;
    const entry = { at, actor, event: 'duplicateWithdrawn', data: { other: number } } as const;
    await insertTicketEvent(tx, ticket.number, entry);
    return true;
  };

  return {
    reserve: async (tx, at) => ({
      number: await nextTicketNumber(tx),
      responseDueBy: responseDue(at, shop).dueBy,
    }),

    openTicket: async (tx, submission) => {
      const due = responseDue(submission.at, shop);
      const ticket = toNewTicket(submission, due);
      const { inserted, ...opened } = await insertTicket(tx, ticket);
      if (!inserted) {
        if (opened.requestHash !== (ticket.requestHash ?? null)) throw new DeskError('idempotencyKeyReused');
        return { number: opened.number, responseDueBy: opened.responseDueBy, isNew: false };
      }
      await insertTicketText(tx, opened.number, searchableTextsOf(ticket, submission.spoken));
      await insertTicketEvent(tx, opened.number, {
        at: submission.at,
        actor: { kind: 'customer', name: ticket.customerName },
        event: 'opened',
      });
      const uploaded = uploadedWith(submission);
      await files.insert(tx, uploaded, submission.at);
      const fileIds = [...(submission.fileIds ?? []), ...uploaded.map(({ id }) => id)];
      await insertTicketFiles(tx, opened.number, fileIds, submission.at);
      await sendTicketMail(tx, mail, ticket, {
        kind: 'notice',
        key: `ticket-opened:${opened.number}`,
        ...ticketMails(ticket.locale).confirmation({
          shopName: shop.policy.shopName,
          timeZone: shop.timeZone,
          number: opened.number,
          customerName: ticket.customerName,
          orderNumber: ticket.orderNumber,
          description: ticket.description,
          due,
        }),
      });
      const again = followUpAt(due);
      if (again) await followUps.schedule(tx, opened.number, again);
      await deps.onOpened?.(tx, opened.number);
      await signal.announce(tx, { kind: 'ticket', number: opened.number });
      return { number: opened.number, responseDueBy: opened.responseDueBy, isNew: true };
    },

    find: async (tx, number, proof) => {
      const ticket = isTicketNumber(number) ? await findTicket(tx, number) : undefined;
      return ticket && isProven(ticket, proof) ? ticket : undefined;
    },

    findOf: (tx, owner) => findTicketsOf(tx, owner, MOST_LISTED),

    addCustomerNote: async (tx, { number, proof, text, fileIds = [], at }) => {
      const asked = await findTicket(tx, number);
      if (!asked || !isProven(asked, proof)) return false;
      const ticket = await lockCase(tx, number);
      if (!ticket) return false;
      await insertTicketFiles(tx, ticket.number, fileIds, at);
      await customerReplied(tx, ticket, at, { text: storable(text), ...saidOf(number, ticket) });
      return true;
    },

    addMail: async (tx, { number, mail: received, fileIds, at }) => {
      const ticket = await lockCase(tx, number);
      if (!ticket) return false;
      await insertTicketFiles(tx, ticket.number, fileIds, at);
      await customerReplied(tx, ticket, at, { ...received, ...saidOf(number, ticket) });
      return true;
    },

    withdraw: async (tx, { number, proof, at }) => {
      const asked = await findTicket(tx, number);
      if (!asked || !isProven(asked, proof)) return false;
      const ticket = await lockCase(tx, number);
      if (!ticket) return false;
      if (ticket.number !== number) return duplicateWithdrawn(tx, ticket, number, at);
      const moved = transition(ticket, { kind: 'withdraw', at });
      if (moved.kind === 'refused') return false;
      if (!(await updateTicket(tx, ticket, moved.next, at))) {
        throw new Error('A locked ticket changed under its lock.');
      }
      const actor = { kind: 'customer', name: ticket.customerName } as const;
      await insertTicketEvent(tx, number, { at, actor, event: 'withdrawn' });
      await sendTicketMail(tx, mail, ticket, {
        kind: 'notice',
        key: `ticket-withdrawn:${number}:${ticket.version}`,
        ...ticketMails(ticket.locale).withdrawal({
          shopName: shop.policy.shopName,
          number,
          customerName: ticket.customerName,
        }),
      });
      await giveConversationBack(tx, conversations, ticket, 'resolved');
      await signal.announce(tx, { kind: 'ticket', number });
      return true;
    },

    caseOf: findCase,

    noticeCustomer: async (tx, conversationId, at, text) => {
      for (const ticket of await lockSnoozedTickets(tx, conversationId))
        await customerReplied(tx, ticket, at);
      for (const { number } of await findMergedOf(tx, conversationId)) {
        const ticket = await lockCase(tx, number);
        if (!ticket || ticket.conversationId === conversationId || ticket.state === 'resolved') continue;
        if (await hasCustomerNote(tx, ticket.number, at)) continue;
        await customerReplied(tx, ticket, at, text === '' ? undefined : { text: storable(text), of: number });
      }
    },

    recordCustomerMessage: async (tx, conversationId, at, text) => {
      for (const ticket of await lockHeldTickets(tx, conversationId)) {
        await customerReplied(tx, ticket, at);
        await addTicketText(tx, ticket.number, text);
      }
    },
  };
}

/** The duplicate that something was said of, where that goes on in the ticket. */
function saidOf(number: string, ticket: { number: string }): { of?: string } {
  return ticket.number === number ? {} : { of: number };
}

function isProven(ticket: { conversationId: string | null; email: string }, proof: TicketProof): boolean {
  return 'email' in proof ? ticket.email === proof.email : ticket.conversationId === proof.conversationId;
}
