/** Policy decisions in a sentence for the agent: what the bot concluded, with the numbers it used. */
import type { RecordedDecision } from '../../policies';
import { words, type Facts } from './decisions/factWords';
import { ORDER_SENTENCES } from './decisions/orderSentences';
import { RETURN_SENTENCES } from './decisions/returnSentences';
import type { PolicyName, Sentences } from './decisions/sentences';
import { SERVICE_SENTENCES } from './decisions/serviceSentences';

const SENTENCES: Sentences<PolicyName> = { ...ORDER_SENTENCES, ...RETURN_SENTENCES, ...SERVICE_SENTENCES };

/**
 * @example
 * decisionText({ policy: 'returnPostage', kind: 'shopPays', reason: 'ourError', section: 5, facts: {} });
 * // 'The shop pays the return postage: error of the shop.'
 */
export function decisionText({ policy, kind, reason, facts }: RecordedDecision): string {
  // A stored decision may be of a version that decided otherwise.
  const known: Partial<Record<string, Partial<Record<string, (facts: Facts) => string>>>> = SENTENCES;
  const sentence = known[policy]?.[`${kind}/${reason}`];
  return sentence ? sentence(facts) : `${words(policy)}: ${words(kind)} (${words(reason)}).`;
}
