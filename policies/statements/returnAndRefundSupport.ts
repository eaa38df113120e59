import type { Statement } from './statement';

/** Section 5. */
export const RETURN_AND_REFUND_SUPPORT: readonly Statement[] = [
  {
    section: 5,
    number: 1,
    sentence: 1,
    says: 'A return begins with the form.',
    decisions: {
      returnEligibility: [
        'eligible/withinWindowAndAsNew',
        'needsFacts/factsMissing',
        'needsFacts/deliveryDayImpossible',
        'alreadyRequested/returnOnFile',
      ],
      policyAnswer: ['returnSummary/stated'],
    },
  },
  {
    section: 5,
    number: 2,
    sentence: 1,
    says: 'Before anything is sent back, the team confirms that it can be returned.',
    decisions: {
      returnEligibility: [
        'eligible/withinWindowAndAsNew',
        'notEligible/windowOver',
        'needsPerson/defectWithObstacle',
        'needsPerson/possibleFaultWithObstacle',
        'needsPerson/damagedInTransit',
        'needsPerson/notShipped',
        'needsPerson/notDelivered',
        'needsPerson/orderCancelled',
        'needsPerson/alreadyRefunded',
        'needsPerson/datesContradict',
      ],
    },
  },
  {
    section: 5,
    number: 3,
    sentence: 2,
    says: 'The team sends a guide to the return: the address it goes to and the papers it needs.',
    decisions: {
      returnGuide: [
        'afterConfirmation/returnNotRequested',
        'comesFromTeam/returnRequested',
        'notNeeded/itemReceived',
      ],
    },
  },
  {
    section: 5,
    number: 4,
    sentence: 3,
    says: 'What comes back is inspected: unused, in its original state, packaging and tags whole.',
    decisions: {
      returnEligibility: [
        'notEligible/used',
        'notEligible/notOriginalCondition',
        'notEligible/packagingNotIntact',
        'notEligible/tagsNotIntact',
        'needsFacts/factsMissing',
      ],
      refundTiming: [
        'requested/notReceived',
        'underInspection/received',
        'needsPerson/inspectionFailed',
        'needsPerson/inspectionResultMissing',
      ],
    },
  },
  {
    section: 5,
    number: 5,
    sentence: 3,
    says: 'After it has passed, the refund follows within 5 to 10 days.',
    decisions: {
      refundTiming: [
        'refundDue/inspectionPassed',
        'refundOverdue/refundTimeExceeded',
        'needsPerson/datesContradict',
      ],
      policyAnswer: ['refundTime/stated', 'inspectionTime/notInPolicy'],
    },
    settings: ['refundDays'],
  },
  {
    section: 5,
    number: 6,
    sentence: 4,
    says: 'An e-mail tells that the refund was issued.',
    decisions: {
      refundTiming: ['refunded/refundIssued'],
      orderMails: ['due/refundIssued', 'notYet/refundNotIssued', 'needsPerson/datesContradict'],
      policyAnswer: ['refundTime/stated'],
    },
  },
  {
    section: 5,
    number: 7,
    sentence: 5,
    says: 'The way back is paid for by the customer.',
    decisions: {
      returnPostage: ['customerPays/customersChoice', 'needsFacts/reasonUnknown'],
      policyAnswer: ['returnPostage/stated'],
    },
  },
  {
    section: 5,
    number: 8,
    sentence: 5,
    says: 'The shop pays for it where the piece is defective or the shop made a mistake.',
    decisions: {
      returnPostage: [
        'shopPays/productDefect',
        'shopPays/ourError',
        'needsPerson/damagedInTransit',
        'needsPerson/notAsDescribed',
      ],
      policyAnswer: ['returnPostage/stated'],
    },
  },
];
