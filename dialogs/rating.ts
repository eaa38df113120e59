/**
 * One question after a person's help: how good it was, and then whether there is something to say about
 * it. Whoever would rather talk about something else is not asked again.
 */
import { differenceInMinutes } from 'date-fns';
import type { DialogContext } from 'botbuilder-dialogs';
import { asksQuestion, classifyInterruption, VERY_SURE } from './classifyInterruption';
import type { AskedRating } from './conversationFacts';
import type { Intent } from './language/intents';
import type { TicketPort } from './ports';
import { normalizeText } from './reading/normalizeText';
import { readScore } from './reading/readScore';
import { isMatter } from './routes';
import type { Turn, TurnInput } from './turn';

/** After so long a bare number may mean anything. */
const OPEN_MINUTES = 30;

/** These say how something was, and want nothing begun. */
const OPINIONS: ReadonlySet<Intent> = new Set(['Feedback', 'Complaint']);

/** To be asked as soon as nothing else is open. */
export function rateWhenFree({ facts, now }: Turn, ticketNumber: string): void {
  facts.rating = { ticketNumber, step: 'waits', since: now.toISOString() };
}

/** Asks at the end of a turn that leaves nothing open and nothing to choose from. */
export async function askWaitingRating(dc: DialogContext, turn: Turn, tickets: TicketPort): Promise<void> {
  const { facts, now, reply, wording } = turn;
  const { rating } = facts;
  if (rating?.step !== 'waits' || dc.stack.length > 0 || reply.offersChips) return;
  delete facts.rating;
  if (!isRecent(rating, turn) || !(await tickets.askRating(rating.ticketNumber))) return;
  facts.rating = { ...rating, step: 'score', since: now.toISOString() };
  reply.ask({ text: wording.rating.ask(rating.ticketNumber), chips: wording.rating.scores });
}

/**
 * Takes the answer to it. What is none drops the question, and goes its ordinary way.
 *
 * @returns what is left of the message to be answered; undefined when it was the answer
 */
export async function takeRating(turn: Turn, tickets: TicketPort): Promise<TurnInput | undefined> {
  const { facts, input } = turn;
  const { rating } = facts;
  if (!rating || rating.step === 'waits') return input;
  delete facts.rating;
  if (input.code !== undefined || input.files.length > 0) return input;
  return rating.step === 'score' ? takeScore(turn, rating, tickets) : takeComment(turn, rating, tickets);
}

async function takeScore(
  turn: Turn,
  rating: AskedRating,
  tickets: TicketPort,
): Promise<TurnInput | undefined> {
  const { facts, input, now, reply, vocabulary, wording } = turn;
  // An answer as it was offered is one however late it comes.
  const isOffered = wording.rating.scores.includes(input.text);
  const words = { ...vocabulary.rating, numberWords: vocabulary.numberWords };
  const read =
    isOffered || isRecent(rating, turn) ? readScore(input.text, words, wording.rating.scores) : undefined;
  if (!read) return input;
  const { score, rest } = read;
  await tickets.rate(rating.ticketNumber, score);
  const more = rest === '' ? undefined : await turn.read(rest);
  if (more && isRequest(more, turn)) {
    reply.say(wording.rating.noted());
    return more;
  }
  if (more) {
    await tickets.commentOnRating(rating.ticketNumber, rest);
    reply.say(wording.rating.noted());
    return undefined;
  }
  facts.rating = { ...rating, step: 'comment', since: now.toISOString() };
  reply.ask({ text: wording.rating.askComment(score), chips: [wording.rating.noComment] });
  return undefined;
}

async function takeComment(
  turn: Turn,
  rating: AskedRating,
  tickets: TicketPort,
): Promise<TurnInput | undefined> {
  const { input, reply, vocabulary, wording } = turn;
  const said = normalizeText(input.text);
  const { commands, no, rating: words, skip } = vocabulary;
  if ([words.noComment, skip, no, commands.cancel].some((refusal) => refusal.test(said))) {
    reply.say(wording.general.allRight());
    return undefined;
  }
  const isElse =
    !isRecent(rating, turn) || vocabulary.smallTalk.test(said) || vocabulary.thatIsAll.test(said);
  if (isElse || isRequest(input, turn)) return input;
  await tickets.commentOnRating(rating.ticketNumber, input.text);
  reply.say(wording.rating.noted(), matterChips(turn));
  return undefined;
}

/** A comment that sounds like a matter of its own is kept as a comment, and the matter is offered. */
function matterChips({ input: { recognition }, wording: { chips } }: Turn): string[] {
  const { intent, score } = recognition;
  if (score < VERY_SURE || OPINIONS.has(intent) || !isMatter(intent)) return [];
  const topics: Partial<Record<Intent, string>> = chips.topics;
  return [...(topics[intent] === undefined ? [] : [topics[intent]]), chips.person];
}

/** Wants something done or answered: no comment, however it is meant. */
function isRequest({ text, recognition, found }: TurnInput, { vocabulary }: Turn): boolean {
  const prompt = { kind: 'freeText', answered: true, intents: [] } as const;
  if (classifyInterruption(text, recognition, prompt, vocabulary).kind === 'command') return true;
  const { intent, score } = recognition;
  if (score < VERY_SURE || OPINIONS.has(intent)) return false;
  if (intent === 'TalkToHuman') return true;
  const asks = asksQuestion(text, vocabulary) || vocabulary.request.test(normalizeText(text));
  return isMatter(intent) && (asks || found.orderNumber !== undefined);
}

function isRecent({ since }: AskedRating, { now }: Turn): boolean {
  return differenceInMinutes(now, new Date(since)) < OPEN_MINUTES;
}
