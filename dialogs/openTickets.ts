import type { DialogContext } from 'botbuilder-dialogs';
import type { HandoverReason } from './contact/handover';
import { takeFiles } from './conversationFacts';
import { DIALOG_IDS } from './dialogIds';
import type { TicketPort } from './ports';
import type { Turn } from './turn';

/** What is with the team from this conversation, and by when it is answered. */
export async function tellTickets(dc: DialogContext, { facts, reply, wording }: Turn): Promise<void> {
  if (facts.tickets.length === 0) {
    reply.say(wording.contact.noTicket());
    if (dc.stack.length > 0) await dc.repromptDialog();
    else {
      await dc.beginDialog(DIALOG_IDS.offer, {
        answers: { question: wording.answers.offerPerson(), handover: { reason: 'contactForm' } },
      });
    }
    return;
  }
  reply.say(
    wording.contact.tickets(facts.tickets.map(({ number, dueBy }) => ({ number, dueBy: new Date(dueBy) }))),
  );
  if (dc.stack.length > 0) await dc.repromptDialog();
}

/** Adds the shopper's words to their newest open ticket; asking for a person twice makes no second one. */
export async function noteToTicket(turn: Turn, tickets: TicketPort, reason: HandoverReason): Promise<void> {
  const { facts, input, reply, wording } = turn;
  const ticket = facts.tickets.at(-1);
  if (!ticket) return;
  const files = takeFiles(facts);
  const names = files.length > 0 ? wording.contact.files(files.map(({ name }) => name)) : '';
  ticket.notes = (ticket.notes ?? 0) + 1;
  await tickets.addNote(ticket.number, { text: [input.text, names].filter(Boolean).join('\n'), files });
  const note = { number: ticket.number, dueBy: new Date(ticket.dueBy) };
  reply.say(
    reason === 'notUnderstood' || reason === 'files'
      ? wording.contact.noteAdded(note, ticket.notes)
      : wording.contact.alreadyWithTeam(note),
    [wording.chips.topics.ContactForm, wording.chips.topics.OrderStatus],
  );
}
