import type { DialogContext } from 'botbuilder-dialogs';
import type { HandoverReason } from './contact/handover';
import { takeFiles } from './conversationFacts';
import { DIALOG_IDS } from './dialogIds';
import type { TicketPort } from './ports';
import { lineStanding } from './ticket/lineStanding';
import { readTicketRequest } from './ticket/readTicketRequest';
import { asksOfLine } from './takeUp';
import { isBusy, openForm, openTopic } from './topicStack';
import type { Turn } from './turn';

/** A case of the shopper's: how it stands, or what the message wants done with it. */
export async function tellTickets(dc: DialogContext, turn: Turn): Promise<void> {
  const options = { answers: readTicketRequest(turn) };
  // A side question never takes the place of what is open, nor one about the wait of what waits to go on.
  if (isBusy(dc) || (asksOfLine(turn) && openForm(dc))) await dc.beginDialog(DIALOG_IDS.ticket, options);
  else await openTopic(dc, turn, DIALOG_IDS.ticket, options);
}

/** Adds the shopper's words to their newest open ticket; asking for a person twice makes no second one. */
export async function noteToTicket(turn: Turn, tickets: TicketPort, reason: HandoverReason): Promise<void> {
  const { facts, input, reply, wording } = turn;
  const ticket = facts.tickets.at(-1);
  if (!ticket) return;
  const files = takeFiles(facts);
  const names = files.length > 0 ? wording.contact.files(files.map(({ name }) => name)) : '';
  turn.matters.ended('withTeam');
  ticket.notes = (ticket.notes ?? 0) + 1;
  await tickets.addNote(ticket.number, { text: [input.text, names].filter(Boolean).join('\n'), files });
  const note = { number: ticket.number, dueBy: new Date(ticket.dueBy) };
  const chips = [wording.chips.topics.ContactForm, wording.chips.topics.OrderStatus];
  if (reason === 'notUnderstood' || reason === 'files') {
    reply.say(wording.contact.noteAdded(note, ticket.notes), chips);
    return;
  }
  const found = await tickets.status(ticket.number, { kind: 'conversation' });
  const isOpen = found.kind === 'found' && found.value.state === 'open';
  const standing = isOpen ? lineStanding(found.value.place, turn) : undefined;
  const inLine = standing?.kind === 'inLine' ? [wording.chips.leaveLine] : [];
  reply.say(wording.contact.alreadyWithTeam(note, standing), [...inLine, ...chips]);
}
