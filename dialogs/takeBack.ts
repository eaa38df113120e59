import type { DialogContext } from 'botbuilder-dialogs';
import { rateWhenFree } from './rating';
import { goOn, openForm } from './topicStack';
import type { HandBack, Turn } from './turn';

/** The desk has given the conversation back. */
export async function takeBack(dc: DialogContext, turn: Turn, handBack: HandBack): Promise<void> {
  const { facts, now, reply, wording } = turn;
  const ticket = facts.tickets.find(({ number }) => number === handBack.ticketNumber);
  if (handBack.cause === 'resolved') {
    facts.tickets = facts.tickets.filter(({ number }) => number !== handBack.ticketNumber);
  }
  reply.say(wording.general.handBack({ ...handBack, ...(ticket && { dueBy: new Date(ticket.dueBy) }) }));
  delete facts.rating;
  delete facts.askedToGoOn;
  if (handBack.cause === 'resolved') rateWhenFree(turn, handBack.ticketNumber);
  if (!openForm(dc)) return;
  await goOn(dc);
  // The question is before the shopper's eyes again, however long the person took.
  facts.lastActiveAt = now.toISOString();
}
