/**
 * Agents' replies by e-mail: to customers who wrote without a chat at once, and to those who left their
 * chat when it is sure that they did not read them there.
 */
import { addMilliseconds } from 'date-fns';
import type { ShopSettings } from '../../policies';
import type { Database, Tx } from '../database';
import type { FollowUpPort } from '../intake/keepInformed';
import type { AwayCustomerPort, ChangeSignal, MailPort } from '../ports';
import type { AnswerWays } from '../text/answerWays';
import { ticketMails } from '../text/ticketMails';
import {
  findTicket,
  findTicketEvents,
  insertTicketEvent,
  lockTicket,
  type Ticket,
  type TicketEventRow,
} from '../tickets/ticketStore';
import { decideReplyMail, type ReplyMailTimes } from './decideReplyMail';
import { sendTicketMail } from './mailThread';

export interface ReplyMails {
  /** A reply to a ticket without a chat; leaves with the commit of `tx`. */
  send(
    tx: Tx,
    ticket: Ticket,
    reply: { agentName: string; text: string; clientReplyId: string },
  ): Promise<void>;
  /** A reply was written into the chat: whether the customer reads it there is looked at later. */
  watch(tx: Tx, number: string): Promise<void>;
  /**
   * Mails what the customer of the ticket's chat has not read, if they have left.
   * @returns whether something was mailed
   */
  look(number: string): Promise<boolean>;
}

export interface ReplyMailsDeps {
  database: Database;
  shop: ShopSettings;
  signal: ChangeSignal;
  mail: MailPort;
  customers: AwayCustomerPort;
  /** Has `look` called with a ticket's number. */
  looks: FollowUpPort;
  clock: { now(): Date };
  times: ReplyMailTimes;
  /** How a customer can answer a mail that leaves now. */
  ways(): AnswerWays;
}

export function createReplyMails(deps: ReplyMailsDeps): ReplyMails {
  const { database, shop, signal, mail, customers, looks, clock, times, ways } = deps;
  const { shopName } = shop.policy;

  const mailUnread = async (tx: Tx, ticket: Ticket, replies: TicketEventRow[]): Promise<void> => {
    const { number, customerName, conversationId } = ticket;
    const chat = await customers.linkFor(tx, conversationId ?? '', ticket.email);
    const last = replies.at(-1);
    await sendTicketMail(tx, mail, ticket, {
      kind: 'reply',
      key: `ticket-chat-replies:${number}:${last?.id}`,
      ...ticketMails(ticket.locale).chatReplies({
        shopName,
        number,
        customerName,
        replies: replies.map(({ actorName, data }) => ({
          agentName: actorName ?? shopName,
          text: typeof data.text === 'string' ? data.text : '',
        })),
        ways: { ...ways(), chat },
      }),
    });
    await insertTicketEvent(tx, number, {
      at: clock.now(),
      actor: { kind: 'system' },
      event: 'mailedUnread',
      data: { replies: replies.length },
    });
    await signal.announce(tx, { kind: 'ticket', number });
  };

  return {
    send: (tx, ticket, { agentName, text, clientReplyId }) =>
      sendTicketMail(tx, mail, ticket, {
        kind: 'reply',
        key: replyMailKey(ticket.number, clientReplyId),
        ...ticketMails(ticket.locale).reply({
          shopName,
          number: ticket.number,
          customerName: ticket.customerName,
          agentName,
          text,
          ways: ways(),
        }),
      }),

    watch: (tx, number) => looks.schedule(tx, number, addMilliseconds(clock.now(), times.gather)),

    look: (number) =>
      database.transaction(async (tx) => {
        await lockTicket(tx, number);
        const ticket = await findTicket(tx, number);
        if (!ticket || ticket.conversationId === null) return false;
        const lastSeenAt = await customers.lastSeen(tx, ticket.conversationId);
        if (lastSeenAt === 'elsewhere') return false;
        const replies = repliesNotMailed(await findTicketEvents(tx, number));
        const decision = decideReplyMail({
          replies: replies.map(({ at }) => at),
          lastSeenAt,
          now: clock.now(),
          times,
        });
        if (decision.kind === 'wait') await looks.schedule(tx, number, decision.until);
        if (decision.kind !== 'send') return false;
        await mailUnread(tx, ticket, replies.slice(-decision.count));
        return true;
      }),
  };
}

/** The key of the mail that a reply to a ticket without a chat is. */
export function replyMailKey(number: string, clientReplyId: string): string {
  return `ticket-reply:${number}:${clientReplyId}`;
}

/** What agents wrote into the chat since something last went out by mail. */
function repliesNotMailed(events: TicketEventRow[]): TicketEventRow[] {
  const mailed = events.findLastIndex(({ event }) => event === 'mailedUnread');
  return events.slice(mailed + 1).filter(({ event, data }) => event === 'replied' && data.via === 'chat');
}
