/** A new ticket as the shop's own mailbox gets it, with everything that the desk shows. */
import { describeDecision } from '../desk/describeDecision';
import type { StoredFile, TranscriptEntry } from '../ports';
import type { Ticket } from '../tickets/ticketStore';
import { codeWords } from './codeWords';
import { conversationText } from './conversationText';
import { instantInWords } from './instant';
import { onOneLine, paragraphs, quoted } from './mailLayout';
import { reasonWords } from './reasonWords';
import type { MailText } from './ticketMails';

export interface ShopMailFacts {
  ticket: Ticket;
  transcript: readonly TranscriptEntry[];
  files: readonly StoredFile[];
  /** IANA name of the shop's time zone. */
  timeZone: string;
  /** Of the ticket at the desk. */
  deskUrl: string;
}

export function shopMail({ ticket, transcript, files, timeZone, deskUrl }: ShopMailFacts): MailText {
  const { number, customerName, reason, ownership, decisions, answers } = ticket;
  const form = [
    `Name: ${onOneLine(customerName)}`,
    `E-mail: ${ticket.email}`,
    ticket.phone && `Phone: ${onOneLine(ticket.phone)}`,
    ticket.orderNumber &&
      `Order: ${onOneLine(ticket.orderNumber)} (${ownership.verified ? 'shown to be theirs' : 'not verified'})`,
    `Topic: ${codeWords(ticket.topic)}`,
    `Priority: ${codeWords(ticket.priority)}`,
    `Language: ${ticket.locale}`,
    `Answer due by: ${instantInWords(ticket.responseDueBy, timeZone)}`,
  ].filter((line) => Boolean(line));
  return {
    subject: `${number}: ${reasonWords(reason)} (${onOneLine(customerName)})`,
    text: paragraphs([
      `In the desk: ${deskUrl}`,
      form.join('\n'),
      quoted(ticket.description),
      listed(
        'What the bot decided:',
        decisions.map((decision) => {
          const { text, cites } = describeDecision(decision);
          return cites === null ? text : `${text} (${cites})`;
        }),
      ),
      listed(
        'What was asked and answered:',
        answers.map(({ question, answer }) => `${onOneLine(question)} ${onOneLine(answer)}`),
      ),
      listed(
        'Files, to be seen in the desk:',
        files.map(({ name }) => name),
      ),
      transcript.length === 0
        ? undefined
        : `The conversation:\n\n${conversationText(transcript, { customer: onOneLine(customerName), bot: 'Bot', agent: 'Agent' }, timeZone)}`,
      `An answer to this mail goes to the customer straight from your mailbox. The desk does not hear of it: resolve ${number} there when it is done.`,
    ]),
  };
}

function listed(title: string, lines: readonly string[]): string | undefined {
  return lines.length === 0 ? undefined : [title, ...lines.map((line) => `- ${line}`)].join('\n');
}
