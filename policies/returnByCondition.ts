import type { Policy } from './policyFile';
import { purchasedItem } from './purchasedItem';
import type { ReturnClaim } from './returnClaim';
import {
  RETURN_STEPS,
  type DatedReturnFacts,
  type MissingReturnFact,
  type ReturnEligibility,
  type ReturnFacts,
} from './returnDecision';
import { returnObstacles } from './returnObstacles';
import { returnPostage } from './returnPostage';

/**
 * Can this item be returned, once its window is not known to be over? One obstacle settles it, so
 * then only the reason is still asked: behind a fault that may be the shop's stands a person.
 *
 * @param facts - with the days of the return when the delivery day is known
 *
 * @example
 * returnByCondition({ unused: false, reason: 'changedMind' }, facts, policy);
 * // kind 'notEligible', reason 'used'
 */
export function returnByCondition(claim: ReturnClaim, facts: ReturnFacts, policy: Policy): ReturnEligibility {
  const { obstacles, missing } = returnObstacles({ ...claim, ...purchasedItem(claim) }, policy);
  if (claim.reason === 'damagedInTransit') {
    return { kind: 'needsPerson', reason: 'damagedInTransit', section: 5, facts: { ...facts, obstacles } };
  }
  const [first] = obstacles;
  if (first !== undefined) {
    const postage = returnPostage(claim.reason).kind;
    if (postage === 'needsFacts') return needsFacts(facts, ['reason']);
    if (postage === 'customerPays') {
      return { kind: 'notEligible', reason: first, section: 5, facts: { ...facts, obstacles } };
    }
    const reason = claim.reason === 'defect' ? 'defectWithObstacle' : 'possibleFaultWithObstacle';
    return { kind: 'needsPerson', reason, section: 5, facts: { ...facts, obstacles } };
  }
  if (!isDated(facts)) return needsFacts(facts, ['deliveredOn', ...missing]);
  if (missing.length > 0) return needsFacts(facts, missing);
  return {
    kind: 'eligible',
    reason: 'withinWindowAndAsNew',
    section: 5,
    facts: {
      ...facts,
      daysLeft: facts.windowDays - facts.daysSinceDelivery,
      refundDays: policy.refundDays,
      nextSteps: RETURN_STEPS,
    },
  };
}

function isDated(facts: ReturnFacts): facts is DatedReturnFacts {
  return facts.deliveredOn !== undefined;
}

function needsFacts(facts: ReturnFacts, missing: readonly MissingReturnFact[]): ReturnEligibility {
  return { kind: 'needsFacts', reason: 'factsMissing', section: 5, facts: { ...facts, missing } };
}
