import type { DialogContext } from 'botbuilder-dialogs';
import { asksQuestion } from './classifyInterruption';
import { DIALOG_IDS } from './dialogIds';
import type { Intent } from './language/intents';
import { noteToTicket } from './openTickets';
import type { TicketPort } from './ports';
import { splitOffAnswer } from './reading/splitRequests';
import { normalizeText } from './reading/normalizeText';
import { readMatter } from './reading/readMatter';
import { readYesNo } from './reading/readYesNo';
import { isMatter } from './routes';
import { offerPerson, openTopic } from './topicStack';
import type { Turn } from './turn';

const LIKELY = 0.6;
const WORTH_A_CHIP = 0.15;

/**
 * A message that no open question takes and no topic begins with. What it does say is used: an
 * order number or a piece asks what about it, words go to the ticket that the team has already.
 * Else a better question with the likeliest topics, and then the offer of a person.
 */
export async function askWhatElse(dc: DialogContext, turn: Turn, tickets: TicketPort): Promise<void> {
  const { facts, input, reply, vocabulary, wording } = turn;
  const { general, chips } = wording;
  // "Ok, and how long does that take?" is no yes.
  const answer =
    asksQuestion(input.text, vocabulary) || splitOffAnswer(input.text, vocabulary)
      ? undefined
      : readYesNo(input.text, vocabulary);
  if (answer) {
    acknowledge(turn, answer);
  } else if (vocabulary.thatIsAll.test(normalizeText(input.text))) {
    reply.say(general.goodbye());
  } else if (input.found.orderNumber) {
    const { OrderStatus, ReturnRequest, PaymentConfirmation } = chips.topics;
    const next = [OrderStatus, ReturnRequest, PaymentConfirmation, chips.person];
    reply.say(general.whatAboutOrder(input.found.orderNumber), next);
  } else if (input.found.product) {
    await openTopic(dc, turn, DIALOG_IDS.product, { answers: { ask: 'selection' } });
  } else if (facts.tickets.length > 0) {
    await noteToTicket(turn, tickets, 'notUnderstood');
  } else if (input.found.email) {
    reply.say(general.whatAboutEmail(), chips.menu);
  } else if (facts.notUnderstood === 0) {
    turn.noteUnclear(input);
    facts.notUnderstood = 1;
    const guess = likeliest(turn);
    if (guess) {
      facts.guess = guess.intent;
      facts.pending = input.text;
      reply.say(general.didYouMeanOne(guess.label), [guess.label, ...chips.menu]);
    } else {
      reply.say(general.notUnderstood(), likelyChips(turn));
    }
  } else {
    turn.noteUnclear(input);
    facts.notUnderstood = 0;
    const draft = readMatter(facts.lastTexts.join(' / '), vocabulary);
    const handover = { reason: 'notUnderstood', short: true, ...(draft && { draft }) } as const;
    await offerPerson(dc, general.offerPerson(), handover);
  }
}

/** A yes or a no to nothing: to "anything else?" a yes is the wish to go on. */
export function acknowledge(
  { facts, input, reply, vocabulary, wording: { general } }: Turn,
  answer: 'yes' | 'no',
): void {
  if (vocabulary.thatIsAll.test(normalizeText(input.text))) return reply.say(general.goodbye());
  const wasAsked = facts.lastReply?.endsWith('?') === true;
  reply.say(answer === 'yes' && wasAsked ? general.readyForMore() : general.allRight());
}

/** A matter that the recogniser thinks likely, though not surely this shop's business. */
function likeliest({ input, wording: { chips } }: Turn): { intent: Intent; label: string } | undefined {
  const { runnerUp } = input.recognition;
  if (!runnerUp || runnerUp.score < LIKELY || !isMatter(runnerUp.intent)) return undefined;
  const topics: Partial<Record<Intent, string>> = chips.topics;
  const label = topics[runnerUp.intent];
  return label === undefined ? undefined : { intent: runnerUp.intent, label };
}

/** The recogniser's best guess first, then the menu. */
function likelyChips({ input, wording: { chips } }: Turn): string[] {
  const topics: Partial<Record<Intent, string>> = chips.topics;
  const { intent, runnerUp } = input.recognition;
  const guessed = runnerUp && runnerUp.score >= WORTH_A_CHIP ? runnerUp.intent : undefined;
  const guesses = [intent, guessed].flatMap((guess) => (guess && topics[guess]) ?? []);
  return [...guesses, ...chips.menu];
}
