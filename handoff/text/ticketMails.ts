/** Mails to the customer about a ticket, in plain text and in the ticket's language. */
import type { ResponseDue } from '../../policies';
import type { AnswerWays } from './answerWays';
import type { SaidLine } from './conversationText';
import { ENGLISH_MAILS } from './en/ticketMails';
import { SPANISH_MAILS } from './es/ticketMails';

export interface MailText {
  subject: string;
  text: string;
}

interface TicketFacts {
  shopName: string;
  number: string;
  customerName: string;
}

export interface ConfirmationFacts extends TicketFacts {
  /** IANA name of the shop's time zone. */
  timeZone: string;
  orderNumber?: string;
  description: string;
  due: ResponseDue;
}

export interface StillWaitingFacts extends TicketFacts {
  /** IANA name of the shop's time zone. */
  timeZone: string;
  dueBy: Date;
}

export interface ReplyFacts extends TicketFacts {
  agentName: string;
  text: string;
  ways: AnswerWays;
}

export interface ChatRepliesFacts extends TicketFacts {
  /** Oldest first. */
  replies: readonly { agentName: string; text: string }[];
  ways: AnswerWays;
}

export interface TranscriptFacts {
  shopName: string;
  /** IANA name of the shop's time zone. */
  timeZone: string;
  customerName?: string;
  /** Oldest first. */
  lines: readonly SaidLine[];
}

export interface RatingMailFacts extends TicketFacts {
  /** Where they say it. */
  url: string;
}

export interface TicketMails {
  /** Says that the message arrived, under which number, by when it is answered, and what it was. */
  confirmation(facts: ConfirmationFacts): MailText;
  /** Says that it takes longer in a busy season, and by when the answer comes. */
  stillWaiting(facts: StillWaitingFacts): MailText;
  /** Says that nobody will answer any more, and how to change that. */
  withdrawal(facts: TicketFacts): MailText;
  /** An agent's answer to a message that came without a chat. */
  reply(facts: ReplyFacts): MailText;
  /** Asks the customer of a closed message how good the help was. */
  rating(facts: RatingMailFacts): MailText;
  /** What agents wrote into a chat that the customer had left. */
  chatReplies(facts: ChatRepliesFacts): MailText;
  /** The whole conversation, as its customer asked for it. */
  transcript(facts: TranscriptFacts): MailText;
}

const MAILS: Readonly<Record<string, TicketMails>> = { en: ENGLISH_MAILS, es: SPANISH_MAILS };

/** @param locale BCP 47; English where there are no mails in its language */
export function ticketMails(locale: string): TicketMails {
  return MAILS[locale.toLowerCase().split('-')[0] ?? ''] ?? ENGLISH_MAILS;
}
