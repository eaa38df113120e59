import { currencyExplanation } from './currencyExplanation';
import type { Policy, ShopSettings } from './policyFile';
import type { PolicyAnswer, PolicyQuestion } from './policyQuestion';
import { responseDue } from './responseDue';
import { CONDITION_FACTS } from './returnClaim';
import { RETURN_STEPS } from './returnDecision';

/**
 * What does the shop's policy say about this, in general? Answers only from the policy and its
 * settings; where both are silent a person is needed.
 *
 * @param now - decides whether it is peak season
 *
 * @example
 * policyAnswer('deliveryTime', settings, now).facts;
 * // { days: { min: 6, max: 12 }, countedFrom: 'shipment', preparationDays: { min: 1, max: 3 } }
 */
export function policyAnswer(question: PolicyQuestion, settings: ShopSettings, now: Date): PolicyAnswer {
  const { policy } = settings;
  const reason = 'stated';
  switch (question) {
    case 'preparationTime': {
      const facts = { days: policy.preparationDays, countedFrom: policy.preparationFrom };
      return { kind: question, reason, section: 1, facts };
    }
    case 'deliveryTime': {
      const { deliveryDays: days, deliveryFrom: countedFrom, preparationDays } = policy;
      return { kind: question, reason, section: 1, facts: { days, countedFrom, preparationDays } };
    }
    case 'overdueDelivery': {
      const facts = {
        afterDays: policy.deliveryDays.max,
        possibleOutcomes: ['reshipment', 'refund'],
      } as const;
      return { kind: question, reason, section: 4, facts };
    }
    case 'orderChange':
      return { kind: question, reason, section: 1, facts: { until: 'shipment' } };
    case 'returnSummary':
      return { kind: question, reason, section: 5, facts: returnSummary(policy) };
    case 'returnPostage':
      return {
        kind: question,
        reason,
        section: 5,
        facts: { paidBy: 'customer', shopPaysFor: ['defect', 'ourError'] },
      };
    case 'refundTime': {
      const facts = { days: policy.refundDays, countedFrom: 'inspection', toldBy: 'email' } as const;
      return { kind: question, reason, section: 5, facts };
    }
    case 'inspectionTime':
      return { kind: question, reason: 'notInPolicy', section: 5, facts: { refundDays: policy.refundDays } };
    case 'contact': {
      const facts = { only: 'contactForm', give: ['contactDetails', 'orderNumber', 'description'] } as const;
      return { kind: question, reason, section: 2, facts };
    }
    case 'responseTime': {
      const { peak, extraHours } = responseDue(now, settings);
      return { kind: question, reason, section: 3, facts: { hours: policy.responseHours, peak, extraHours } };
    }
    case 'currency':
      return { kind: question, reason, section: 1, facts: currencyExplanation().facts };
    case 'shippingCost': {
      const { shippingCostCents: costCents, freeShippingFromCents: freeFromCents } = policy;
      if (costCents === null && freeFromCents === null) return needsPerson(question, 'notSet');
      return { kind: question, reason, section: 1, facts: { costCents, freeFromCents } };
    }
    case 'emails': {
      const facts = {
        onOrder: 'orderConfirmation',
        onShipment: 'shippingConfirmation',
        onRefund: 'refundIssued',
      } as const;
      return { kind: question, reason, section: 4, facts };
    }
    case 'privacy':
      return { kind: question, reason, section: 6, facts: { governedBy: 'privacyPolicy' } };
    case 'feedback':
      return { kind: question, reason, section: 7, facts: { through: 'contactForm' } };
    case 'paymentMethods':
    case 'invoices':
    case 'discounts':
    case 'giftWrapping':
    case 'destinations':
    case 'exchanges':
      return needsPerson(question, 'notInPolicy');
  }
}

function returnSummary(policy: Policy) {
  return {
    windowDays: policy.returnWindowDays,
    conditions: CONDITION_FACTS,
    engravedExcluded: policy.returnExclusions.engraved,
    categoriesExcluded: policy.returnExclusions.categories,
    nextSteps: RETURN_STEPS,
    refundDays: policy.refundDays,
  };
}

function needsPerson(question: PolicyQuestion, reason: 'notInPolicy' | 'notSet'): PolicyAnswer {
  return { kind: 'needsPerson', reason, facts: { question } };
}
