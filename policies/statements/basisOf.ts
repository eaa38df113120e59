import type { RecordedDecision } from '../decision';
import { OWN_RULES } from './ownRules';
import type { OwnRule, Statement } from './statement';
import { STATEMENTS } from './statements';

export interface DecisionBasis {
  readonly statements: readonly Statement[];
  readonly ownRules: readonly OwnRule[];
}

/**
 * On what does this decision rest: which statements of the policy, which settings or procedures of
 * ours? Both are empty for a decision that an older version made and this one does not know.
 *
 * @example
 * basisOf({ policy: 'returnPostage', kind: 'shopPays', reason: 'ourError' }).statements;
 * // [{ section: 5, number: 8, … }]
 */
export function basisOf({
  policy,
  kind,
  reason,
}: Pick<RecordedDecision, 'policy' | 'kind' | 'reason'>): DecisionBasis {
  const carries = (entry: Statement | OwnRule): boolean => {
    const decisions = 'decisions' in entry ? entry.decisions : undefined;
    return Object.entries<readonly string[] | undefined>(decisions ?? {}).some(
      ([name, codes]) => name === policy && codes?.includes(`${kind}/${reason}`),
    );
  };
  return { statements: STATEMENTS.filter(carries), ownRules: OWN_RULES.filter(carries) };
}
