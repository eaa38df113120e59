import { readTicketNumber } from '../reading/readTicketNumber';
import { normalizeText } from '../reading/normalizeText';
import type { Turn } from '../turn';
import type { TicketAnswers } from './ticketAnswers';

/**
 * What a message wants of a ticket, when its words say that it is about one: a number, "withdraw my
 * case", "add to my ticket: …". Whatever else asks for a ticket asks how it is.
 */
export function readTicketRequest({
  facts,
  input,
  vocabulary,
}: Turn): (Pick<TicketAnswers, 'aim'> & Partial<TicketAnswers>) | undefined {
  const { ticketWords } = vocabulary;
  const said = normalizeText(input.text);
  const number = readTicketNumber(input.text, false);
  const named = number === undefined ? {} : { number };
  const email = input.found.email === undefined ? {} : { email: input.found.email };
  const isAboutOne = number !== undefined || ticketWords.ticket.test(said);
  const isAboutOwn = facts.tickets.length > 0 && ticketWords.request.test(said);
  const leaves = ticketWords.leaveLine.test(said) && facts.tickets.length > 0;
  if (leaves || (ticketWords.withdraw.test(said) && (isAboutOne || isAboutOwn))) {
    return { aim: 'withdraw', ...named, ...email };
  }
  const added = ticketWords.add.exec(input.text.trim());
  if (added) {
    const [before = '', after = ''] = added.slice(1).map((words) => (words ?? '').trim());
    const words = after || (ticketWords.something.test(before.toLowerCase()) ? '' : before);
    return { aim: 'add', ...named, ...email, ...(words !== '' && { words }) };
  }
  return number === undefined ? undefined : { aim: 'status', number, ...email };
}
