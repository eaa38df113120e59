/** A ticket as the agents of another help desk read it. */
import type { TranscriptEntry } from '../ports';
import { describeDecision } from '../desk/describeDecision';
import { orderTimeline } from '../desk/orderTimeline';
import type { Ticket, TicketEventRow } from '../tickets/ticketStore';
import { caseSummary } from './caseSummary';
import { codeWords } from './codeWords';
import { onOneLine, paragraphs } from './mailLayout';
import { reasonWords } from './reasonWords';

export function caseSubject({ number, reason, orderNumber }: Ticket): string {
  const order = orderNumber ? `, order ${onOneLine(orderNumber)}` : '';
  return `${reasonWords(reason)}${order} [${number}]`;
}

/** Form, decisions, what was asked and answered, and what was said. */
export function caseText(ticket: Ticket, transcript: readonly TranscriptEntry[]): string {
  const { customerName, email, phone, orderNumber, topic, description, decisions, answers } = ticket;
  const order = orderTimeline(decisions, ticket.ownership);
  const known = [customerName, email, phone ?? '', orderNumber ?? ''];
  const decided = decisions.map((decision) => {
    const { text, cites } = describeDecision(decision);
    return `- ${text} (${cites ?? 'our procedure; the policy says nothing on it'})`;
  });
  return paragraphs([
    caseSummary({ ...ticket, order, known }).join('\n'),
    [
      'Contact form',
      `Name: ${onOneLine(customerName)}`,
      `E-mail: ${email}`,
      ...(phone ? [`Phone: ${onOneLine(phone)}`] : []),
      ...(orderNumber ? [`Order: ${onOneLine(orderNumber)}`] : []),
      `Topic: ${codeWords(topic)}`,
    ].join('\n'),
    description,
    decided.length > 0 ? `Policy\n${decided.join('\n')}` : undefined,
    answers.length > 0
      ? `Asked and answered\n${answers.map(({ question, answer }) => `${question}\n> ${answer}`).join('\n')}`
      : undefined,
    transcript.length > 0 ? `Conversation\n${transcript.map(saidLine).join('\n')}` : undefined,
  ]);
}

/** What was said and done since; empty where there is nothing for the other help desk. */
export function newsText(transcript: readonly TranscriptEntry[], events: readonly TicketEventRow[]): string {
  const said = transcript
    .filter(({ from }) => from !== 'bot')
    .map((entry) => ({ at: entry.at, line: saidLine(entry) }));
  const written = events.flatMap((event) => {
    const text = typeof event.data.text === 'string' ? event.data.text : undefined;
    // What went into the chat is in its transcript.
    const isNews =
      event.event === 'customerAdded' || (event.event === 'replied' && event.data.via === 'mail');
    if (!isNews || text === undefined) return [];
    const who = event.actorKind === 'agent' ? `${event.actorName ?? 'Agent'} (by mail)` : 'Customer';
    return [{ at: event.at, line: `[${stamp(event.at)}] ${who}: ${text}` }];
  });
  return [...said, ...written]
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ line }) => line)
    .join('\n');
}

const NAMES = { customer: 'Customer', bot: 'Bot', agent: 'Agent' } as const;

function saidLine({ from, name, text, at, attachments }: TranscriptEntry): string {
  const who = from === 'agent' && name ? name : NAMES[from];
  const files = attachments.map((file) => `[file: ${onOneLine(file.name)}]`);
  return `[${stamp(at)}] ${who}: ${[text, ...files].filter(Boolean).join(' ')}`;
}

/** `2026-03-02 10:00 UTC`. */
function stamp(at: Date): string {
  return `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
