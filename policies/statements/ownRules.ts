import type { OwnRule } from './statement';

/** What the policy does not say and we had to settle: settings with a documented default, and procedures. */
export const OWN_RULES: readonly OwnRule[] = [
  {
    kind: 'setting',
    settings: ['shopName'],
    says: 'The name under which the shop speaks; nothing is decided by it.',
  },
  {
    kind: 'setting',
    settings: ['preparationFrom'],
    says: 'From when preparation counts, the policy does not say: from payment, unless the file says from the order.',
    decisions: {
      orderProgress: ['preparing/withinPreparation', 'preparationLate/preparationExceeded'],
      deliveryProblem: ['expected/withinPreparation', 'canBeFiled/preparationExceeded'],
    },
  },
  {
    kind: 'setting',
    settings: ['deliveryFrom'],
    says: 'From when delivery counts, the policy does not say: from shipment, unless the file says from the order.',
    decisions: {
      orderProgress: ['inTransit/withinDelivery', 'overdue/deliveryExceeded'],
      deliveryProblem: ['expected/withinDelivery', 'investigate/deliveryExceeded'],
    },
  },
  {
    kind: 'setting',
    settings: ['returnExclusions'],
    says: 'The policy excludes no item from return; a shop whose policy does lists them in the file.',
    decisions: { returnEligibility: ['notEligible/engravedExcluded', 'notEligible/categoryExcluded'] },
  },
  {
    kind: 'setting',
    settings: ['shippingCostCents', 'freeShippingFromCents'],
    says: 'The policy names no price of shipping. Where the file has none either, nobody knows, and a person is offered.',
    decisions: { policyAnswer: ['needsPerson/notSet'] },
  },
  {
    kind: 'setting',
    settings: ['openingHours'],
    says: 'The policy names no hours. Where the file has some, it is said when people are there next; by when they answer stays as it is.',
  },
  {
    kind: 'setting',
    settings: ['returnToQueue'],
    says: 'After how long without its agent a case goes back to the team while its customer waits; nothing is decided by it.',
  },
  {
    kind: 'setting',
    settings: ['orderNumberPattern'],
    says: 'What an order number looks like in this shop; nothing is decided by it.',
  },
  {
    kind: 'procedure',
    name: 'silentPolicy',
    says: 'What the policy does not answer is not guessed at: a person is offered.',
    decisions: { policyAnswer: ['needsPerson/notInPolicy'] },
  },
  {
    kind: 'procedure',
    name: 'paymentChecks',
    says: 'Which causes of a failed payment are checked, and in which order.',
    decisions: { paymentFailure: ['checkCause/causeUnchecked'] },
  },
  {
    kind: 'procedure',
    name: 'ringSizes',
    says: "A ring size is found from a measure by the trade's table of US sizes.",
    decisions: { ringSize: ['size/measured', 'needsFacts/notMeasured', 'needsFacts/outOfRange'] },
  },
  {
    kind: 'procedure',
    name: 'faultsFirst',
    says: 'A damaged, defective, wrong or missing item is filed first in line, and a photo of it is asked for.',
    decisions: { itemProblem: ['fileFirst/faultReported'] },
  },
];
