import type { Tx } from '../database';
import { sendTicketMail } from '../mail/mailThread';
import type { MailPort } from '../ports';
import { ticketMails } from '../text/ticketMails';
import { findTicket } from '../tickets/ticketStore';
import type { RatingLinks } from './ratingLinks';
import type { Ratings } from './ratings';

export interface RatingMailDeps {
  ratings: Pick<Ratings, 'mayAsk' | 'ask'>;
  links: Pick<RatingLinks, 'make'>;
  mail: MailPort;
  shopName: string;
  clock: { now(): Date };
}

/** Mails the one question to the customer of a resolved ticket without a chat, with the commit of `tx`. */
export type AskRatingByMail = (tx: Tx, number: string) => Promise<void>;

export function createAskRatingByMail({
  ratings,
  links,
  mail,
  shopName,
  clock,
}: RatingMailDeps): AskRatingByMail {
  return async (tx, number) => {
    const ticket = await findTicket(tx, number);
    if (!ticket || ticket.conversationId !== null || !(await ratings.mayAsk(tx, number))) return;
    await ratings.ask(tx, number, clock.now());
    const { customerName, locale } = ticket;
    await sendTicketMail(tx, mail, ticket, {
      key: `ticket-rating:${number}`,
      kind: 'notice',
      ...ticketMails(locale).rating({ shopName, number, customerName, url: links.make(number) }),
    });
  };
}
