import type { PolicyQuestion } from '../../policies';
import type { Intent } from '../language/intents';
import { normalizeText } from '../reading/normalizeText';
import type { Vocabulary } from '../text/vocabulary';

/**
 * Which question of the policy do the words ask, within an intent? An intent is a broad subject
 * (returns), the policy has several answers to it (who pays the postage, when the money comes).
 *
 * @returns the first row of the vocabulary that matches, if one does
 *
 * @example
 * choosePolicyQuestion('ReturnPolicy', 'who pays for shipping it back?', vocabulary); // 'returnPostage'
 */
export function choosePolicyQuestion(
  intent: Intent,
  text: string,
  { policyQuestions }: Vocabulary,
): PolicyQuestion | undefined {
  const said = normalizeText(text);
  return policyQuestions[intent]?.find(([words]) => words.test(said))?.[1];
}
