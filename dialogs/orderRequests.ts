/** Which requests of a message are for now, and which for later. */
import type { DialogContext } from 'botbuilder-dialogs';
import { VERY_SURE, type Interruption } from './classifyInterruption';
import type { OpenPrompt } from './form/formDialog';
import { splitOffAnswer } from './reading/splitRequests';
import { readYesNo } from './reading/readYesNo';
import { isMatter } from './routes';
import { isPolicyQuestion, splitMessage } from './splitMessage';
import { openPrompt } from './topicStack';
import { setTurn, type Turn, type TurnInput } from './turn';

export interface OrderedRequests {
  /** Never empty. */
  readonly now: readonly TurnInput[];
  readonly later: readonly TurnInput[];
}

/**
 * One after the other. In the middle of a form what the policy answers comes first, then the answer
 * to the open question or the first other matter, so that the turn ends with one question.
 */
export async function orderRequests(dc: DialogContext, turn: Turn): Promise<OrderedRequests> {
  const prompt = await openPrompt(dc);
  if (prompt?.kind === 'freeText') return { now: [turn.input], later: [] };
  const parts = (prompt && (await answerAndRequest(dc, turn, prompt))) ?? (await splitMessage(turn));
  const [first = turn.input, ...rest] = parts;
  if (!prompt) return { now: [first], later: rest };
  // After a no to an offer nothing is open, and what is asked with it is answered as if alone.
  const isRefused = prompt.isOffer === true && readYesNo(first.text, turn.vocabulary) === 'no';
  if (isRefused && rest.length > 0) return { now: [first], later: rest };
  const isQuick = (part: TurnInput): boolean => isPolicyQuestion(part, turn);
  const quick = parts.filter(isQuick);
  const [main, ...others] = parts.filter((part) => !isQuick(part));
  return { now: main ? [...quick, main] : quick, later: others };
}

/** "Yes, and who pays the postage?": an answer, and a request beside it. */
async function answerAndRequest(
  dc: DialogContext,
  turn: Turn,
  { intents }: OpenPrompt,
): Promise<TurnInput[] | undefined> {
  const [head, tail] = splitOffAnswer(turn.input.text, turn.vocabulary) ?? [];
  if (head === undefined || tail === undefined) return undefined;
  const request = await turn.read(tail);
  const { intent, score } = request.recognition;
  if (
    !isMatter(intent) ||
    score < VERY_SURE ||
    (intents.includes(intent) && !isPolicyQuestion(request, turn))
  )
    return undefined;
  const answer = { ...(await turn.read(head)), files: turn.input.files };
  setTurn(dc.context, { ...turn, input: answer });
  const isAnswered = (await openPrompt(dc))?.answered === true;
  setTurn(dc.context, turn);
  return isAnswered ? [answer, request] : undefined;
}

/** Another matter of the shopper's own drops what was to come; a question by the way does not. */
export function hasMovedOn(turn: Turn, interruption: Interruption): boolean {
  if (interruption.kind !== 'intent') return false;
  return isMatter(interruption.intent) && !isPolicyQuestion(turn.input, turn);
}
