import type { DialogContext } from 'botbuilder-dialogs';
import type { ContactResult } from './contact/handover';
import { forgetMatter } from './conversationFacts';
import { giveToPerson } from './giveToPerson';
import { keptFacts } from './keptFacts';
import type { TicketPort } from './ports';
import type { Command } from './routes';
import { askAgain, goOn, openForm } from './topicStack';
import type { Turn } from './turn';

/** Does what may be asked for at any time. */
export async function obeyCommand(
  dc: DialogContext,
  turn: Turn,
  command: Command,
  tickets: TicketPort,
): Promise<void> {
  const { facts, reply, wording } = turn;
  const form = openForm(dc);
  facts.notUnderstood = 0;
  switch (command) {
    case 'person':
      return giveToPerson(dc, turn, 'askedForPerson', tickets);
    case 'help':
      reply.say(wording.general.help());
      return askAgain(dc);
    case 'goOn':
      if (form) return goOn(dc);
      reply.say(wording.general.readyForMore());
      return;
    case 'cancel': {
      if (!form) {
        reply.say(wording.general.nothingToCancel(), [
          ...(facts.tickets.length > 0 ? [wording.chips.withdrawTicket] : []),
          wording.chips.topics.OrderCancel,
          ...wording.chips.menu,
        ]);
        return;
      }
      reply.say(wording.general.cancelled(form.dialog.matter, keptFacts(facts)));
      const result: ContactResult = { kind: 'notSent' };
      await dc.endDialog(result);
      return;
    }
    case 'startOver':
      await dc.cancelAllDialogs();
      forgetMatter(facts);
      reply.say(wording.general.startedOver());
  }
}
