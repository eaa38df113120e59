import type { DialogContext } from 'botbuilder-dialogs';
import { acknowledge } from './notUnderstood';
import type { SmallTalk } from './routes';
import { askAgain } from './topicStack';
import type { Turn } from './turn';

/** Small talk gets a small answer, and the open question once more. */
export async function chat(dc: DialogContext, turn: Turn, talk: SmallTalk): Promise<void> {
  const { facts, reply, wording } = turn;
  const { general } = wording;
  switch (talk) {
    case 'greeting':
      reply.say(facts.lastReply === undefined ? general.welcome() : general.readyForMore());
      return askAgain(dc);
    case 'areYouBot':
      reply.say(general.iAmBot(), [wording.chips.person]);
      return askAgain(dc);
    case 'thanks':
      reply.say(general.thanks());
      return askAgain(dc);
    case 'goodbye':
      reply.say(general.goodbye());
      return;
    case 'yes':
    case 'no':
      acknowledge(turn, talk);
  }
}
