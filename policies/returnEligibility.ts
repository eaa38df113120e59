import type { ShopSettings } from './policyFile';
import { returnByCondition } from './returnByCondition';
import { datedReturnFacts } from './datedReturnFacts';
import type { ReturnClaim } from './returnClaim';
import type { ReturnEligibility } from './returnDecision';
import { returnDelivery } from './returnDelivery';
import { returnFacts } from './returnFacts';
import { returnOnRecord } from './returnOnRecord';

/**
 * Can this item be returned (section 5)? Ask again after each answer: `needsFacts` names only what
 * can still change the outcome. Who pays the postage is `returnPostage`.
 *
 * The day of delivery is day 0; day 60 is the last one inside the window. Once the window is over
 * nothing more is asked. A defect or the shop's error does not lift the condition rule, but what
 * the policy wants then is not settled either, so a person decides.
 *
 * @param now - the instant the return is asked for; read as a day in the shop's time zone
 * @throws RangeError when `claim.purchase` names a line that its order does not have, or
 *   `claim.deliveredOn` is no day
 *
 * @example
 * const claim = { deliveredOn: '2026-03-01', unused: true, originalCondition: true };
 * returnEligibility(claim, new Date('2026-03-20T15:00:00Z'), settings);
 * // kind 'needsFacts', facts.missing ['packagingIntact', 'tagsIntact'], facts.lastDayToReturn '2026-04-30'
 */
export function returnEligibility(claim: ReturnClaim, now: Date, settings: ShopSettings): ReturnEligibility {
  const { policy, timeZone } = settings;
  const facts = returnFacts(claim, now, settings);
  const onRecord = returnOnRecord(claim, facts, timeZone);
  if (onRecord) return onRecord;

  const delivery = returnDelivery(claim, facts.requestedOn, timeZone);
  switch (delivery.kind) {
    case 'notShipped':
    case 'notDelivered':
    case 'datesContradict':
      return { kind: 'needsPerson', reason: delivery.kind, section: 5, facts: { ...facts, obstacles: [] } };
    case 'impossible': {
      const missing = ['deliveredOn'] as const;
      return {
        kind: 'needsFacts',
        reason: 'deliveryDayImpossible',
        section: 5,
        facts: { ...facts, missing },
      };
    }
    case 'unknown':
      return returnByCondition(claim, facts, policy);
    case 'known': {
      const dated = datedReturnFacts(facts, delivery, claim);
      const daysOver = dated.daysSinceDelivery - policy.returnWindowDays;
      if (daysOver <= 0) return returnByCondition(claim, dated, policy);
      return { kind: 'notEligible', reason: 'windowOver', section: 5, facts: { ...dated, daysOver } };
    }
  }
}
