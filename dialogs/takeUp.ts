/** What a message takes up from before, when no question is open. */
import { asksQuestion } from './classifyInterruption';
import type { Intent } from './language/intents';
import { normalizeText } from './reading/normalizeText';
import { readMatter } from './reading/readMatter';
import { readYesNo } from './reading/readYesNo';
import type { ChangeIntent } from './routes';
import type { Turn } from './turn';

/** From here on an intent is another matter, whatever else the message looks like. */
const SURELY_ANOTHER_MATTER = 0.8;

/** "Yes" after "do you mean …?": what was guessed. */
export function confirmedGuess({ facts, input, vocabulary }: Turn): Intent | undefined {
  const { guess } = facts;
  delete facts.guess;
  return readYesNo(input.text, vocabulary) === 'yes' ? guess : undefined;
}

/** "And 1043?" right after one order was looked at asks the same of the other: the topic's id. */
export function sameTopicAgain({ facts, input }: Turn): string | undefined {
  const { lastOrderTopic } = facts;
  delete facts.lastOrderTopic;
  const { intent, score } = input.recognition;
  const isOther = intent !== 'None' && score >= SURELY_ANOTHER_MATTER;
  const isAnother = input.found.orderNumber !== undefined || input.found.email !== undefined;
  return isAnother && !isOther && facts.tickets.length === 0 ? lastOrderTopic : undefined;
}

/** "Any news?", "did you cancel it?" after something was filed. */
export function asksForNews({ facts, input, vocabulary }: Turn): boolean {
  return facts.tickets.length > 0 && vocabulary.news.test(normalizeText(input.text));
}

/** "Also …" after something was filed belongs to it, unless it is clearly another matter. */
export function addsToTicket({ facts, input, vocabulary }: Turn): boolean {
  const isAddition = vocabulary.addition.test(input.text) && input.recognition.score < SURELY_ANOTHER_MATTER;
  return isAddition && facts.tickets.length > 0;
}

/** Words that say what exactly is to be changed; for an address only the address itself does. */
export function changeDetails(change: ChangeIntent, { input, vocabulary }: Turn): string | undefined {
  const { entities, text } = input.recognition;
  if (change === 'AddressChange') return entities.some(({ kind }) => kind === 'address') ? text : undefined;
  return asksQuestion(text, vocabulary) ? undefined : readMatter(text, vocabulary);
}

/** "Am I talking to a bot?" asks for an answer before it asks for a person. */
export function asksIfBot({ input, vocabulary }: Turn): boolean {
  return vocabulary.asksIfBot.test(normalizeText(input.text));
}
