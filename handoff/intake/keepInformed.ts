/**
 * The policy's "keep you updated" (section 3): in a peak season, a customer who still waits is written to
 * before the usual time is up, once. `responseProgress` decides; this does it.
 */
import { isBefore } from 'date-fns';
import { responseDue, responseProgress, type ResponseDue, type ShopSettings } from '../../policies';
import type { Database, Tx } from '../database';
import type { ChangeSignal, ConversationPort, MailPort } from '../ports';
import { sendTicketMail } from '../mail/mailThread';
import { ticketMails } from '../text/ticketMails';
import { findTicket, insertTicketEvent, lockTicket, markInformed } from '../tickets/ticketStore';

/** Has a ticket looked at again at an instant: then `keepInformed` is called with its number. */
export interface FollowUpPort {
  /** With the commit of `tx`. */
  schedule(tx: Tx, number: string, at: Date): Promise<void>;
}

export interface KeepInformedDeps {
  database: Database;
  shop: ShopSettings;
  signal: ChangeSignal;
  mail: MailPort;
  conversations: Pick<ConversationPort, 'tellStillWaiting'>;
  followUps: FollowUpPort;
  clock: { now(): Date };
}

/** When a new ticket is looked at again; never outside a peak season. */
export function followUpAt({ peak, earliest }: ResponseDue): Date | undefined {
  return peak ? earliest : undefined;
}

/**
 * Writes to the customer of a ticket that is still unanswered, by mail and into their chat, if that is due
 * and was not done. Mail, chat, ticket and timeline change in one transaction.
 * @returns whether the customer was written to
 */
export function createKeepInformed(deps: KeepInformedDeps): (number: string) => Promise<boolean> {
  const { database, shop, signal, mail, conversations, followUps, clock } = deps;
  return (number) =>
    database.transaction(async (tx) => {
      await lockTicket(tx, number);
      const ticket = await findTicket(tx, number);
      if (!ticket || ticket.state === 'resolved') return false;
      const now = clock.now();
      const times = {
        submittedAt: ticket.createdAt,
        ...(ticket.firstRespondedAt && { answeredAt: ticket.firstRespondedAt }),
        ...(ticket.customerInformedAt && { updatedAt: ticket.customerInformedAt }),
      };
      const { kind } = responseProgress(times, now, shop);
      if (kind !== 'updateDue') {
        const again = followUpAt(responseDue(ticket.createdAt, shop));
        // The queue goes by the database's clock, which may be ahead of ours.
        if (kind === 'waiting' && again && isBefore(now, again)) await followUps.schedule(tx, number, again);
        return false;
      }
      await markInformed(tx, ticket, now);
      await insertTicketEvent(tx, number, { at: now, actor: { kind: 'system' }, event: 'customerInformed' });
      await sendTicketMail(tx, mail, ticket, {
        kind: 'notice',
        key: `ticket-still-waiting:${number}`,
        ...ticketMails(ticket.locale).stillWaiting({
          shopName: shop.policy.shopName,
          timeZone: shop.timeZone,
          number,
          customerName: ticket.customerName,
          dueBy: ticket.responseDueBy,
        }),
      });
      if (ticket.conversationId !== null) {
        await conversations.tellStillWaiting(tx, ticket.conversationId, {
          ticketNumber: number,
          dueBy: ticket.responseDueBy,
        });
      }
      await signal.announce(tx, { kind: 'ticket', number });
      return true;
    });
}
