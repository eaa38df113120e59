import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs';
import type { ContactTopic } from '../policies';
import type { Handover, HandoverReason } from './contact/handover';
import { DIALOG_IDS } from './dialogIds';
import type { Intent } from './language/intents';
import { topicOf } from './answers/answerPolicy';
import { readMatter } from './reading/readMatter';
import { ROUTES } from './routes';
import { topicOfDialog } from './topicOfDialog';
import type { Turn } from './turn';

/**
 * Leads to a person by the shortest path: the contact form with only name, e-mail address and what
 * it is about, prefilled with what was said. A case that is with the team already gets the words
 * added instead of a second ticket.
 */
export async function callPerson(
  dc: DialogContext,
  turn: Turn,
  reason: HandoverReason,
): Promise<DialogTurnResult | undefined> {
  const { facts, input, vocabulary, wording, reply } = turn;
  const { contact } = wording;
  if (dc.activeDialog?.id === DIALOG_IDS.contact) {
    reply.say(contact.nearlyThere());
    await dc.repromptDialog();
    return undefined;
  }
  const said = reason === 'angry' || reason === 'repeatedMessage' ? input.text : undefined;
  const matter = readMatter(input.text, vocabulary) ?? facts.matter ?? said;
  const later = facts.later.splice(0);
  // Who takes over the first request takes over the one that was to follow it.
  const words = later.length > 0 ? [matter ?? facts.lastTexts.at(-2), ...later].join(' / ') : matter;
  const topic =
    (dc.activeDialog && topicOfDialog(dc.activeDialog.id)) ?? topicOfIntent(input.recognition.intent);
  const handover: Handover = {
    reason,
    short: true,
    ...(topic && { topic }),
    ...(words && { draft: words }),
  };
  return dc.beginDialog(DIALOG_IDS.contact, { answers: { handover } });
}

function topicOfIntent(intent: Intent): ContactTopic | undefined {
  const route = ROUTES[intent];
  switch (route.kind) {
    case 'topic':
      return topicOfDialog(route.id);
    case 'change':
      return 'order';
    case 'policy':
    case 'policyThenOffer':
      return topicOf(route.question);
    case 'contact':
      return route.handover.topic;
    default:
      return undefined;
  }
}
