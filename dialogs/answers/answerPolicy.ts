import { policyAnswer, toRecordedDecision, type ContactTopic, type PolicyQuestion } from '../../policies';
import type { DialogContext } from 'botbuilder-dialogs';
import type { Handover } from '../contact/handover';
import { rememberDecision } from '../conversationFacts';
import { askAgain, isBusy, offerPerson } from '../topicStack';
import type { Turn } from '../turn';

/**
 * Answers a question about the rules. In the middle of a form the open question follows; else what
 * the policy does not say is offered to a person, and so is the handover that goes with the answer.
 */
export async function answerPolicy(
  dc: DialogContext,
  turn: Turn,
  question: PolicyQuestion,
  handover?: Handover,
): Promise<void> {
  const { facts, input, matters, now, reply, settings, wording } = turn;
  const answer = policyAnswer(question, settings, now);
  rememberDecision(facts, toRecordedDecision('policyAnswer', answer));
  if (question === 'privacy') facts.privacyTold = true;
  const toReach = [wording.chips.topics.ContactForm, wording.chips.person];
  const isAboutReaching = answer.kind === 'contact' || answer.kind === 'responseTime';
  reply.say(wording.answers.policy(answer), isAboutReaching ? toReach : []);
  const needsPerson = answer.kind === 'needsPerson' || answer.kind === 'inspectionTime';
  matters.begun(topicOf(question));
  if (isBusy(dc)) {
    matters.ended(needsPerson ? 'unresolved' : 'answered');
    return askAgain(dc);
  }
  if (handover) return offerPerson(dc, wording.answers.offerToFile(handover.reason), handover);
  if (!needsPerson) return matters.ended('answered');
  const toAsk: Handover = { reason: 'policyQuestion', topic: topicOf(question), draft: input.text };
  await offerPerson(dc, wording.answers.offerPerson(), toAsk);
}

/** Under which topic of the contact form a question goes that the policy does not answer. */
export function topicOf(question: PolicyQuestion): ContactTopic {
  switch (question) {
    case 'preparationTime':
    case 'orderChange':
    case 'giftWrapping':
    case 'emails':
      return 'order';
    case 'deliveryTime':
    case 'overdueDelivery':
    case 'shippingCost':
    case 'destinations':
      return 'shipping';
    case 'returnSummary':
    case 'returnPostage':
    case 'refundTime':
    case 'inspectionTime':
    case 'exchanges':
      return 'return';
    case 'currency':
    case 'paymentMethods':
    case 'invoices':
    case 'discounts':
      return 'payment';
    case 'feedback':
      return 'feedback';
    case 'contact':
    case 'responseTime':
    case 'privacy':
      return 'other';
  }
}
