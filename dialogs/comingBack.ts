/** A shopper who comes back to a question that they left open. */
import { differenceInMinutes } from 'date-fns';
import type { DialogContext } from 'botbuilder-dialogs';
import type { Interruption } from './classifyInterruption';
import { forgetItem } from './conversationFacts';
import type { OpenPrompt } from './form/formDialog';
import { normalizeText } from './reading/normalizeText';
import { readYesNo } from './reading/readYesNo';
import { ROUTES } from './routes';
import { goOn, openForm } from './topicStack';
import type { Turn } from './turn';

/** After so long a silence nobody has the question before their eyes. */
const AWAY_MINUTES = 30;

/** True for the first message after a long silence. */
export function wasAway({ facts, now }: Turn): boolean {
  return (
    facts.lastActiveAt !== undefined && differenceInMinutes(now, new Date(facts.lastActiveAt)) >= AWAY_MINUTES
  );
}

/**
 * "Shall we go on with your return?" The clock begins anew: asked once is enough.
 *
 * @returns false when nothing was left open
 */
export function askToGoOn(dc: DialogContext, { facts, now, reply, wording }: Turn): boolean {
  const form = openForm(dc);
  if (!form) return false;
  facts.askedToGoOn = true;
  facts.lastActiveAt = now.toISOString();
  reply.say(wording.general.goOnWith(form.dialog.matter), [wording.chips.yes, wording.chips.somethingElse]);
  return true;
}

/** Takes the answer to it; what is neither a yes nor a no goes its ordinary way. */
export async function takeAnswerToGoOn(dc: DialogContext, turn: Turn): Promise<boolean> {
  const { facts, input, reply, vocabulary, wording } = turn;
  const wasAsked = facts.askedToGoOn === true;
  delete facts.askedToGoOn;
  if (!wasAsked || !openForm(dc)) return false;
  const said = normalizeText(input.text);
  if (vocabulary.yes.test(said) || vocabulary.commands.goOn.test(said)) {
    await goOn(dc);
    return true;
  }
  const isElse = said === normalizeText(wording.chips.somethingElse) || vocabulary.no.test(said);
  if (!isElse && readYesNo(input.text, vocabulary) !== 'no') return false;
  await dc.cancelAllDialogs();
  forgetItem(facts);
  if (isElse) reply.say(wording.general.leftThat());
  return isElse;
}

/** A greeting, or words that neither answer the open question nor bring another matter. */
export function saysNothingNew(
  { input, vocabulary }: Turn,
  prompt: OpenPrompt | undefined,
  interruption: Interruption,
): boolean {
  if (vocabulary.greeting.test(normalizeText(input.text))) return true;
  if (interruption.kind === 'intent') {
    const route = ROUTES[interruption.intent];
    return route.kind === 'smallTalk' && route.talk === 'greeting';
  }
  return interruption.kind === 'none' && prompt?.answered === false;
}
