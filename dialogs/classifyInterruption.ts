import { choosePolicyQuestion } from './answers/choosePolicyQuestion';
import type { OpenPrompt } from './form/formDialog';
import type { Intent } from './language/intents';
import type { Recognition } from './ports';
import { isAngry } from './reading/isAngry';
import { normalizeText } from './reading/normalizeText';
import { isAboutOneParcel, isMatter, type Command } from './routes';
import type { Vocabulary } from './text/vocabulary';

export type Interruption =
  /** None: the message is for the open question (or, without one, for nobody). */
  | { kind: 'none' }
  | { kind: 'command'; command: Command }
  /** A person at once, without having been asked for. */
  | { kind: 'anger' }
  /** Another matter, or a question by the way. */
  | { kind: 'intent'; intent: Intent }
  /** The shopper says that the last answer was none. */
  | { kind: 'unhelpful' }
  /** Two matters are about as likely: better to ask than to begin the wrong one. */
  | { kind: 'unsure'; intents: readonly [Intent, Intent] };

/** Below it, an intent does not interrupt an open question. */
const SURE = 0.5;
/** A runner-up with more than this part of the best score is as likely. */
const CLOSE = 0.6;
/** Above it, an intent interrupts even a message that could be an answer, when it asks something. */
export const VERY_SURE = 0.7;

/**
 * What does this message do to the open question? The one place that decides it.
 *
 * While a free text is asked for, only a message that is nothing but a command interrupts: "help me,
 * the clasp broke" is text. A choice or a value is interrupted by what is no answer to it, and by a
 * question about something else.
 *
 * @param prompt the open question; undefined when none is open
 */
export function classifyInterruption(
  text: string,
  recognition: Recognition,
  prompt: OpenPrompt | undefined,
  vocabulary: Vocabulary,
): Interruption {
  const command = exactCommand(text, vocabulary);
  if (command) return { kind: 'command', command };
  if (prompt?.kind === 'freeText') return { kind: 'none' };
  const said = normalizeText(text);
  if (vocabulary.asksForPerson.test(said)) return { kind: 'command', command: 'person' };
  if (isAngry(text, vocabulary)) return { kind: 'anger' };

  const isForPerson = prompt?.intents.includes('TalkToHuman') === true;
  if (vocabulary.unhelpful.test(said) && !isForPerson) return { kind: 'unhelpful' };
  if (!prompt) return opening(recognition);
  const { intent, score } = recognition;
  if (prompt.intents.includes(intent)) {
    // "How long until you answer?" at the question for a case number is no case number.
    const isByTheWay = !prompt.answered && choosePolicyQuestion(intent, text, vocabulary) !== undefined;
    return isByTheWay ? { kind: 'intent', intent } : { kind: 'none' };
  }
  const mayAskElse = !prompt.isSure && asksQuestion(text, vocabulary) && score >= VERY_SURE;
  if (prompt.answered && !mayAskElse) return { kind: 'none' };
  if (score < SURE) return { kind: 'none' };
  // A yes or a no that the open question cannot use is told so by the question itself.
  const isForTheQuestion = intent === 'None' || intent === 'Affirm' || intent === 'Deny';
  return isForTheQuestion ? { kind: 'none' } : { kind: 'intent', intent };
}

/** With nothing open, any intent opens its matter, unless another one is about as likely. */
function opening({ intent, score, runnerUp }: Recognition): Interruption {
  // A wrong start over costs more than a question; a person is given on less.
  const isLoose = !isMatter(intent) && intent !== 'TalkToHuman' && score < SURE;
  if (intent === 'None' || isLoose) return { kind: 'none' };
  const isClose =
    runnerUp !== undefined &&
    score < SURE &&
    runnerUp.score > score * CLOSE &&
    !isAboutOneParcel(intent, runnerUp.intent);
  if (isClose && isMatter(intent) && isMatter(runnerUp.intent)) {
    return { kind: 'unsure', intents: [intent, runnerUp.intent] };
  }
  return { kind: 'intent', intent };
}

/** The command that the whole message is, if it is one. */
function exactCommand(text: string, { commands }: Vocabulary): Command | undefined {
  const said = normalizeText(text);
  const names: readonly Command[] = ['person', 'help', 'cancel', 'startOver', 'goOn'];
  return names.find((name) => commands[name].test(said));
}

export function asksQuestion(text: string, { question }: Vocabulary): boolean {
  return text.trim().endsWith('?') || question.test(normalizeText(text));
}
