import type { DialogContext } from 'botbuilder-dialogs';
import type { OpenPrompt } from './form/formDialog';
import { noteToTicket } from './openTickets';
import type { TicketPort } from './ports';
import type { Turn } from './turn';

/** A message without words. */
export async function takeFilesAlone(
  dc: DialogContext,
  turn: Turn,
  prompt: OpenPrompt | undefined,
  tickets: TicketPort,
): Promise<void> {
  const { facts, input, reply, wording } = turn;
  if (prompt?.answered) await dc.continueDialog();
  else if (prompt) {
    reply.say(wording.general.filesKept(input.files.length));
    await dc.repromptDialog();
  } else if (facts.tickets.length > 0) {
    await noteToTicket(turn, tickets, 'files');
  } else {
    const chips = [wording.chips.topics.ItemProblem, wording.chips.person];
    reply.say(wording.general.whatAboutFiles(input.files.length), chips);
  }
}
