/**
 * The customer's side of a ticket: it is opened, added to and answered, always in the transaction of
 * the turn or request that caused it. The conversation's row is locked after the ticket's, never before.
 */
import { createHash } from 'node:crypto';
import {
  responseDue,
  type ContactForm,
  type RecordedDecision,
  type ResponseDue,
  type ShopSettings,
} from '../policies';
import type { Tx } from './database';
import { DeskError } from './deskError';
import type { ChangeSignal, MailPort } from './ports';
import type { tickets, TicketOwnership } from './schema';
import { storable } from './storable';
import { confirmationMail } from './text/ticketMail';
import { transition } from './ticket';
import {
  insertTicket,
  insertTicketEvent,
  lockHeldTickets,
  lockTicket,
  nextTicketNumber,
  updateTicket,
} from './ticketStore';

/** Channel of a ticket that came without a chat. */
export const CONTACT_PAGE = 'contactPage';

/** Where a ticket comes from, and what makes a repeat of it the same ticket. */
export type TicketOrigin =
  | {
      kind: 'chat';
      conversationId: string;
      /** The customer's activity that asked for it, and which of its tickets this is, from 0. */
      activityId: string;
      ordinal: number;
      /** Bot Framework channel id. */
      channel: string;
    }
  | {
      kind: 'contactPage';
      /** Made by the client; a repeat under the same key is the same ticket. */
      idempotencyKey?: string;
    };

export interface Submission {
  /** From `reserve`. */
  number: string;
  /** When it was sent; the response time counts from here. */
  at: Date;
  origin: TicketOrigin;
  form: ContactForm;
  phone?: string;
  ownership: TicketOwnership;
  decisions: RecordedDecision[];
  answers: { question: string; answer: string }[];
  /** BCP 47. */
  locale: string;
  /** Why a person is needed; a stable code. */
  reason: string;
  timeCritical: boolean;
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
  /**
   * Adds words to a ticket of the same conversation; a resolved one goes back into the queue.
   * @returns false when this conversation has no such ticket
   */
  addCustomerNote(
    tx: Tx,
    note: { number: string; conversationId: string; text: string; at: Date },
  ): Promise<boolean>;
  /** The customer wrote while a person holds the conversation: the ticket no longer waits for them. */
  recordCustomerMessage(tx: Tx, conversationId: string, at: Date): Promise<void>;
}

export interface IntakeDeps {
  shop: ShopSettings;
  signal: ChangeSignal;
  mail: MailPort;
}

export function createIntake({ shop, signal, mail }: IntakeDeps): Intake {
  const customerReplied = async (
    tx: Tx,
    ticket: typeof tickets.$inferSelect,
    at: Date,
    note?: string,
  ): Promise<void> => {
    const moved = transition(ticket, { kind: 'customerReply', at });
    if (moved.kind === 'refused') throw new Error(`A customer's reply was refused: ${moved.reason}.`);
    if (!(await updateTicket(tx, ticket, moved.next, at))) {
      throw new Error('A locked ticket changed under its lock.');
    }
    const actor = { kind: 'customer', name: ticket.customerName } as const;
    if (note !== undefined) {
      await insertTicketEvent(tx, ticket.number, { at, actor, event: 'customerAdded', data: { text: note } });
    } else if (ticket.state === 'waiting') {
      await insertTicketEvent(tx, ticket.number, { at, actor, event: 'customerReplied' });
    }
    if (ticket.state === 'resolved') {
      await insertTicketEvent(tx, ticket.number, { at, actor, event: 'reopened' });
    }
    await signal.announce(tx, { kind: 'ticket', number: ticket.number });
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
      await insertTicketEvent(tx, opened.number, {
        at: submission.at,
        actor: { kind: 'customer', name: ticket.customerName },
        event: 'opened',
      });
      await mail.send(tx, {
        to: ticket.email,
        key: `ticket-opened:${opened.number}`,
        ...confirmationMail({
          shopName: shop.policy.shopName,
          timeZone: shop.timeZone,
          number: opened.number,
          customerName: ticket.customerName,
          orderNumber: ticket.orderNumber,
          description: ticket.description,
          due,
        }),
      });
      await signal.announce(tx, { kind: 'ticket', number: opened.number });
      return { number: opened.number, responseDueBy: opened.responseDueBy, isNew: true };
    },

    addCustomerNote: async (tx, { number, conversationId, text, at }) => {
      const ticket = await lockTicket(tx, number);
      if (ticket?.conversationId !== conversationId) return false;
      await customerReplied(tx, ticket, at, storable(text));
      return true;
    },

    recordCustomerMessage: async (tx, conversationId, at) => {
      for (const ticket of await lockHeldTickets(tx, conversationId)) await customerReplied(tx, ticket, at);
    },
  };
}

function toNewTicket(submission: Submission, due: ResponseDue) {
  const { number, at, origin, ownership, decisions, locale, reason, timeCritical } = submission;
  const spare = numbersOfTheShop(submission);
  const { form, phone, answers } = storable(
    { form: submission.form, phone: submission.phone, answers: submission.answers },
    { spare },
  );
  const chat = origin.kind === 'chat' ? origin : undefined;
  const key = origin.kind === 'contactPage' ? origin.idempotencyKey : undefined;
  return {
    number,
    priority: timeCritical ? ('timeCritical' as const) : ('normal' as const),
    conversationId: chat?.conversationId ?? null,
    activityId: chat?.activityId ?? null,
    ordinal: chat?.ordinal ?? 0,
    ...(key !== undefined && { idempotencyKey: hashOf(key), requestHash: hashOf(JSON.stringify(form)) }),
    channel: chat?.channel ?? CONTACT_PAGE,
    locale,
    customerName: form.name,
    email: form.email,
    phone,
    orderNumber: form.orderNumber,
    ownership,
    topic: form.topic,
    description: form.description,
    reason,
    decisions: storable(decisions, { spare }),
    answers,
    createdAt: at,
    responseDueBy: due.dueBy,
  };
}

/** What looks like a card and is none: the verified order's number and its parcels' tracking numbers. */
function numbersOfTheShop({ ownership, decisions }: Submission): string[] {
  const tracking = decisions.map(({ facts }) => facts.trackingNumber);
  const known = [ownership.verified ? ownership.orderNumber : undefined, ...tracking];
  return known.filter((number) => typeof number === 'string');
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
