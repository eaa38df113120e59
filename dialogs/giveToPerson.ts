import type { DialogContext } from 'botbuilder-dialogs';
import { callPerson } from './callPerson';
import type { HandoverReason } from './contact/handover';
import { noteToTicket } from './openTickets';
import type { TicketPort } from './ports';
import { isBusy } from './topicStack';
import type { Turn } from './turn';

/** Calls a person, unless one has been called already: then the words go to them. */
export async function giveToPerson(
  dc: DialogContext,
  turn: Turn,
  reason: HandoverReason,
  tickets: TicketPort,
): Promise<void> {
  turn.facts.repeats = 0;
  if (!isBusy(dc) && turn.facts.tickets.length > 0) return noteToTicket(turn, tickets, reason);
  await callPerson(dc, turn, reason);
}
