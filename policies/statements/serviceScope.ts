import type { Statement } from './statement';

/** Section 1. */
export const SERVICE_SCOPE: readonly Statement[] = [
  {
    section: 1,
    number: 1,
    sentence: 1,
    says: 'The team helps with the matters that are listed.',
    noDecision: 'It opens the list; each matter on the list is a statement of its own.',
  },
  {
    section: 1,
    number: 2,
    sentence: 2,
    says: 'Customers can ask where their order is.',
    decisions: {
      orderProgress: [
        'awaitingPayment/paymentPending',
        'paymentFailed/paymentFailed',
        'cancelled/orderCancelled',
        'preparing/withinPreparation',
        'preparationLate/preparationExceeded',
        'inTransit/withinDelivery',
        'overdue/deliveryExceeded',
        'delivered/markedDelivered',
        'inSeveralParts/partsTravelApart',
        'needsPerson/cancelledButShipped',
        'needsPerson/refundedBeforeShipment',
        'needsPerson/datesContradict',
      ],
    },
  },
  {
    section: 1,
    number: 3,
    sentence: 2,
    says: 'They can ask how far its preparation is, which takes 1 to 3 days until it ships.',
    decisions: {
      orderProgress: [
        'preparing/withinPreparation',
        'preparationLate/preparationExceeded',
        'needsPerson/paymentDayMissing',
        'needsPerson/datesContradict',
      ],
      deliveryProblem: ['expected/withinPreparation', 'canBeFiled/preparationExceeded'],
      policyAnswer: ['preparationTime/stated'],
    },
    settings: ['preparationDays'],
  },
  {
    section: 1,
    number: 4,
    sentence: 2,
    says: 'They can ask when it arrives: delivery is estimated at 6 to 12 days.',
    decisions: {
      orderProgress: ['inTransit/withinDelivery', 'delivered/markedDelivered'],
      policyAnswer: ['deliveryTime/stated'],
    },
    settings: ['deliveryDays'],
  },
  {
    section: 1,
    number: 5,
    sentence: 2,
    says: 'A change or a cancellation can be asked for before shipment, where it still applies.',
    decisions: {
      orderChange: [
        'canBeFiled/notShipped',
        'canBeFiled/partlyShipped',
        'notPossible/alreadyShipped',
        'notPossible/alreadyDelivered',
        'notPossible/orderCancelled',
        'needsPerson/recordUnclear',
      ],
      policyAnswer: ['orderChange/stated'],
    },
  },
  {
    section: 1,
    number: 6,
    sentence: 3,
    says: 'The team helps when a delivery is late.',
    decisions: {
      deliveryProblem: [
        'expected/withinDelivery',
        'investigate/deliveryExceeded',
        'nothingSent/paymentPending',
        'nothingSent/paymentFailed',
        'nothingSent/orderCancelled',
        'needsPerson/recordUnclear',
      ],
    },
  },
  {
    section: 1,
    number: 7,
    sentence: 3,
    says: 'The team helps when a package is missing.',
    decisions: { deliveryProblem: ['needsPerson/deliveredNotReceived', 'needsPerson/reportedMissing'] },
  },
  {
    section: 1,
    number: 8,
    sentence: 3,
    says: 'The team helps to correct the address that an order goes to.',
    decisions: {
      addressCorrection: [
        'canBeFiled/notShipped',
        'canBeFiled/partlyShipped',
        'needsPerson/onItsWay',
        'notPossible/alreadyDelivered',
        'notPossible/orderCancelled',
        'needsPerson/recordUnclear',
      ],
    },
  },
  {
    section: 1,
    number: 9,
    sentence: 3,
    says: 'The team explains when shipping is free.',
    decisions: { policyAnswer: ['shippingCost/stated'] },
    settings: ['shippingCostCents', 'freeShippingFromCents'],
  },
  {
    section: 1,
    number: 10,
    sentence: 4,
    says: 'The team guides through a return, for which there are 60 days.',
    decisions: {
      returnEligibility: ['eligible/withinWindowAndAsNew', 'notEligible/windowOver'],
      returnGuide: [
        'afterConfirmation/returnNotRequested',
        'comesFromTeam/returnRequested',
        'notNeeded/itemReceived',
      ],
      policyAnswer: ['returnSummary/stated'],
    },
    settings: ['returnWindowDays'],
  },
  {
    section: 1,
    number: 11,
    sentence: 4,
    says: 'The team confirms whether something can be returned.',
    decisions: {
      returnEligibility: [
        'eligible/withinWindowAndAsNew',
        'notEligible/windowOver',
        'needsFacts/factsMissing',
        'needsFacts/deliveryDayImpossible',
        'alreadyRequested/returnOnFile',
      ],
    },
  },
  {
    section: 1,
    number: 12,
    sentence: 4,
    says: 'Customers can ask how far a refund is, which takes 5 to 10 days from the inspection.',
    decisions: {
      refundTiming: [
        'requested/notReceived',
        'underInspection/received',
        'refundDue/inspectionPassed',
        'refundOverdue/refundTimeExceeded',
        'refunded/refundIssued',
      ],
      policyAnswer: ['refundTime/stated'],
    },
    settings: ['refundDays'],
  },
  {
    section: 1,
    number: 13,
    sentence: 5,
    says: 'Customers can ask what a piece is made of.',
    decisions: {
      productAnswer: ['materials/inCatalogue', 'needsPerson/notInCatalogue', 'needsPerson/noPieceNamed'],
    },
  },
  {
    section: 1,
    number: 14,
    sentence: 5,
    says: 'Customers can ask about sizes.',
    decisions: {
      productAnswer: ['sizes/inCatalogue', 'needsPerson/notInCatalogue', 'needsPerson/noPieceNamed'],
    },
  },
  {
    section: 1,
    number: 15,
    sentence: 5,
    says: 'Customers can ask how to care for a piece.',
    decisions: {
      productAnswer: ['care/inCatalogue', 'needsPerson/notInCatalogue', 'needsPerson/noPieceNamed'],
    },
  },
  {
    section: 1,
    number: 16,
    sentence: 5,
    says: 'Customers can ask how pieces are layered and worn together.',
    decisions: {
      productAnswer: ['styling/inCatalogue', 'needsPerson/notInCatalogue', 'needsPerson/noPieceNamed'],
      chainLayering: ['layers/lengthsApart', 'needsPerson/lengthsTooClose'],
    },
  },
  {
    section: 1,
    number: 17,
    sentence: 6,
    says: 'Customers can have it confirmed whether a payment went through.',
    decisions: {
      paymentStatus: [
        'paid/paymentTaken',
        'partlyRefunded/returnRefunded',
        'pending/paymentPending',
        'failed/paymentFailed',
        'refunded/paymentRefunded',
      ],
    },
  },
  {
    section: 1,
    number: 18,
    sentence: 6,
    says: 'The team explains that orders are settled in US dollars.',
    decisions: { currencyExplanation: ['settledInUsd/bankConverts'], policyAnswer: ['currency/stated'] },
  },
  {
    section: 1,
    number: 19,
    sentence: 6,
    says: 'The team helps to find out why a payment failed.',
    decisions: { paymentFailure: ['checkCause/causeUnchecked', 'needsPerson/causesExhausted'] },
  },
  {
    section: 1,
    number: 20,
    sentence: 7,
    says: 'The team takes up whatever else concerns the website or the service.',
    decisions: {
      teamRequest: ['canBeFiled/websiteProblem', 'canBeFiled/complaint', 'canBeFiled/otherConcern'],
    },
  },
];
