/** The mails of a ticket as one thread. */
import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '../database';
import type { MailPort } from '../ports';
import { inboundMails } from '../schema';
import type { MailText } from '../text/ticketMails';

/** Prefixes of answers, in the languages of the shop's customers. */
const ANSWER_PREFIX = /^(?:\s*(?:re|rv|aw|sv|fwd?)\s*:)+\s*/i;

export interface TicketMail extends MailText {
  /** Two mails with one key are sent once. */
  key: string;
  /** A person's words, or a notice of the desk's own. */
  kind: 'reply' | 'notice';
}

/** Mails the customer of a ticket, as an answer to what they mailed last, under its subject. */
export async function sendTicketMail(
  tx: Tx,
  mail: MailPort,
  ticket: { number: string; email: string },
  { key, kind, subject, text }: TicketMail,
): Promise<void> {
  const last = await findLastMail(tx, ticket.number);
  const answered = last?.subject?.replace(ANSWER_PREFIX, '');
  await mail.send(tx, {
    to: ticket.email,
    key,
    subject: kind === 'reply' && answered ? `Re: ${answered}` : subject,
    text,
    ticket: ticket.number,
    ...(last?.messageId && { inReplyTo: last.messageId }),
    automatic: kind === 'notice',
  });
}

async function findLastMail(
  tx: Tx,
  number: string,
): Promise<{ messageId: string | null; subject: string | null } | undefined> {
  const [row] = await tx
    .select({ messageId: inboundMails.messageId, subject: inboundMails.subject })
    .from(inboundMails)
    .where(and(eq(inboundMails.ticketNumber, number), inArray(inboundMails.outcome, ['added', 'opened'])))
    .orderBy(desc(inboundMails.receivedAt))
    .limit(1);
  return row;
}
