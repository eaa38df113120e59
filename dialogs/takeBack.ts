import type { DialogContext } from 'botbuilder-dialogs';
import { goOn, openForm } from './topicStack';
import type { HandBack, Turn } from './turn';

/** The desk has given the conversation back. */
export async function takeBack(
  dc: DialogContext,
  { facts, reply, wording }: Turn,
  handBack: HandBack,
): Promise<void> {
  const ticket = facts.tickets.find(({ number }) => number === handBack.ticketNumber);
  if (handBack.cause === 'resolved') {
    facts.tickets = facts.tickets.filter(({ number }) => number !== handBack.ticketNumber);
  }
  reply.say(wording.general.handBack({ ...handBack, ...(ticket && { dueBy: new Date(ticket.dueBy) }) }));
  if (openForm(dc)) await goOn(dc);
}
