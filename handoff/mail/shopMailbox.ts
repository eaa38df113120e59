/** The simplest connector: each new ticket is mailed to the shop's own mailbox. */
import type { Database, Tx } from '../database';
import type { FollowUpPort } from '../intake/keepInformed';
import type { ConversationPort, FilePort, MailPort } from '../ports';
import { shopMail } from '../text/shopMail';
import { findTicket, findTicketFiles } from '../tickets/ticketStore';

export interface ShopMailboxDeps {
  database: Database;
  conversations: Pick<ConversationPort, 'transcript'>;
  files: Pick<FilePort, 'describe'>;
  mail: MailPort;
  /** Has `tell` called with a ticket's number. */
  later: FollowUpPort;
  clock: { now(): Date };
  /** IANA name of the shop's time zone. */
  timeZone: string;
  /** The mailbox. */
  to: string;
  /** Of a ticket at the desk. */
  deskUrl(number: string): string;
}

export interface ShopMailbox {
  /** The ticket is mailed once `tx` has committed: the conversation then has its last words, too. */
  opened(tx: Tx, number: string): Promise<void>;
  tell(number: string): Promise<void>;
}

export function createShopMailbox(deps: ShopMailboxDeps): ShopMailbox {
  const { database, conversations, files, mail, later, clock, timeZone, to, deskUrl } = deps;
  return {
    opened: (tx, number) => later.schedule(tx, number, clock.now()),
    tell: async (number) => {
      const ticket = await findTicket(database.db, number);
      if (!ticket) return;
      const { conversationId, email } = ticket;
      const transcript = conversationId === null ? [] : await conversations.transcript(conversationId);
      const sent = await files.describe(await findTicketFiles(database.db, [number]));
      const text = shopMail({ ticket, transcript, files: sent, timeZone, deskUrl: deskUrl(number) });
      await database.transaction((tx) =>
        // It has no tag of the ticket's: whoever answers it is not the customer.
        mail.send(tx, { to, key: `ticket-shop:${number}`, ...text, replyTo: email, automatic: true }),
      );
    },
  };
}
