import { SECTIONS, type RecordedDecision, type Section } from '../../policies';
import { decisionText } from '../text/decisionText';

export interface DescribedDecision {
  /** What was decided, in a sentence. */
  text: string;
  /** `Policy §5, Return & Refund Support`; null where the policy says nothing on it. */
  cites: string | null;
}

/**
 * A decision of the bot as the agent reads it.
 *
 * @example
 * describeDecision({ policy: 'returnPostage', kind: 'shopPays', reason: 'ourError', section: 5, facts: {} }).cites;
 * // 'Policy §5, Return & Refund Support'
 */
export function describeDecision(decision: RecordedDecision): DescribedDecision {
  return { text: decisionText(decision), cites: citation(decision.section) };
}

function citation(section: Section | undefined): string | null {
  return section === undefined ? null : `Policy §${section}, ${SECTIONS[section]}`;
}
