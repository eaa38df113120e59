/** What a message takes up from before, when no question is open. */
import { DIALOG_IDS } from './dialogIds';
import type { Intent } from './language/intents';
import { normalizeText } from './reading/normalizeText';
import { readYesNo } from './reading/readYesNo';
import { wordsAroundFacts } from './reading/wordsAroundFacts';
import { ROUTES } from './routes';
import { saidIssued } from './saidIssued';
import type { Turn } from './turn';

/** From here on an intent is another matter, whatever else the message looks like. */
const SURELY_ANOTHER_MATTER = 0.8;
/** And from here on, when the message has words of its own. */
const LIKELY_ANOTHER_MATTER = 0.5;

/** "Yes" after "do you mean …?": what was guessed. */
export function confirmedGuess({ facts, input, vocabulary }: Turn): Intent | undefined {
  const { guess } = facts;
  delete facts.guess;
  return readYesNo(input.text, vocabulary) === 'yes' ? guess : undefined;
}

/**
 * "And 1043?" right after one order was looked at asks the same of the other: the topic's id. "And
 * when does 1043 ship?" does not, after a question about a refund.
 */
export function sameTopicAgain(turn: Turn): string | undefined {
  const { facts, input, vocabulary } = turn;
  const { lastOrderTopic } = facts;
  delete facts.lastOrderTopic;
  // "Will it be here by Saturday?" is about the order that was just looked at.
  const isOfLastOrder = lastOrderTopic !== undefined && vocabulary.ofTheOrder.test(normalizeText(input.text));
  if (isOfLastOrder && input.recognition.intent === 'DeliveryTime') return DIALOG_IDS.orderStatus;
  const isAnother = input.found.orderNumber !== undefined || input.found.email !== undefined;
  const mayRepeat = isAnother && facts.tickets.length === 0 && !saysOtherMatter(turn, lastOrderTopic);
  return mayRepeat ? lastOrderTopic : undefined;
}

/** A number alone has no intent, whatever the recogniser makes of it; words of their own have one. */
function saysOtherMatter({ input: { recognition }, vocabulary }: Turn, topic: string | undefined): boolean {
  const { intent, score } = recognition;
  const route = ROUTES[intent];
  if (intent === 'None' || (route.kind === 'topic' && route.id === topic)) return false;
  if (score >= SURELY_ANOTHER_MATTER) return true;
  const { fillers, sameAgain } = vocabulary;
  const hasOwnWords = wordsAroundFacts(recognition).some(
    (word) => /\p{L}/u.test(word) && !fillers.has(word) && !sameAgain.has(word),
  );
  return hasOwnWords && score >= LIKELY_ANOTHER_MATTER;
}

/** "It's not on my account" after a refund was said to be issued, with no other matter since then. */
export function missesRefund({ facts, input, vocabulary }: Turn): boolean {
  return saidIssued(facts) && vocabulary.moneyNotSeen.test(normalizeText(input.text));
}

/** "Delete it all" right after what is done with personal data was told. */
export function asksOfTheirData({ facts, input, vocabulary }: Turn): boolean {
  const { privacyTold = false } = facts;
  delete facts.privacyTold;
  return privacyTold && vocabulary.privacyRequest.test(normalizeText(input.text));
}

/** "What's the price?", "is it in stock?" right after a piece was shown asks that of the piece. */
export function asksOfShownPiece({ facts, input, vocabulary }: Turn): boolean {
  const { care, cheapest, price, properties, ofOrder } = vocabulary.products;
  const said = normalizeText(input.text);
  const asks =
    [care, cheapest, price].some((words) => words.test(said)) ||
    properties.some(([, property]) => property.asks.test(said));
  const isShown = facts.shownPiece !== undefined && facts.shownPiece === facts.product?.productId;
  const isOfThose = facts.lastPieces?.ask === 'selection' && cheapest.test(said);
  return ((isShown && asks) || isOfThose) && !ofOrder.test(said);
}

/** "Any news?", "did you cancel it?" after something was filed. */
export function asksForNews({ facts, input, vocabulary }: Turn): boolean {
  return facts.tickets.length > 0 && vocabulary.news.test(normalizeText(input.text));
}

/** "How long till someone comes?", "get me out of the line" while a case is with the team. */
export function asksOfLine({ facts, input, vocabulary }: Turn): boolean {
  const said = normalizeText(input.text);
  const { leaveLine, line } = vocabulary.ticketWords;
  return facts.tickets.length > 0 && (leaveLine.test(said) || line.test(said));
}

/** "Also …" after something was filed belongs to it, unless it is clearly another matter. */
export function addsToTicket({ facts, input, vocabulary }: Turn): boolean {
  const isAddition = vocabulary.addition.test(input.text) && input.recognition.score < SURELY_ANOTHER_MATTER;
  return isAddition && facts.tickets.length > 0;
}

/** "Am I talking to a bot?" asks for an answer before it asks for a person. */
export function asksIfBot({ input, vocabulary }: Turn): boolean {
  return vocabulary.asksIfBot.test(normalizeText(input.text));
}
