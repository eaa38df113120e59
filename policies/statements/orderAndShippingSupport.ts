import type { Statement } from './statement';

/** Section 4. */
export const ORDER_AND_SHIPPING_SUPPORT: readonly Statement[] = [
  {
    section: 4,
    number: 1,
    sentence: 1,
    says: 'An order is confirmed by e-mail, with its main details.',
    decisions: { orderMails: ['due/orderPlaced'], policyAnswer: ['emails/stated'] },
  },
  {
    section: 4,
    number: 2,
    sentence: 2,
    says: 'Its shipment is confirmed by an e-mail with the tracking.',
    decisions: {
      orderMails: ['due/orderShipped', 'notYet/notShipped', 'notComing/orderCancelled'],
      policyAnswer: ['emails/stated'],
    },
  },
  {
    section: 4,
    number: 3,
    sentence: 2,
    says: 'That e-mail goes to the address that the customer registered.',
    decisions: { orderMails: ['due/orderShipped'] },
    rules: ['maskEmail'],
  },
  {
    section: 4,
    number: 4,
    sentence: 3,
    says: 'Who misses one of these e-mails tells the team through the form.',
    decisions: {
      orderMails: ['due/orderPlaced', 'due/orderShipped', 'needsPerson/datesContradict'],
      policyAnswer: ['emails/stated'],
    },
  },
  {
    section: 4,
    number: 5,
    sentence: 3,
    says: 'So does who has a question about the processing or the delivery of an order.',
    decisions: {
      orderProgress: [
        'delivered/markedDelivered',
        'inSeveralParts/partsTravelApart',
        'needsPerson/datesContradict',
      ],
    },
  },
  {
    section: 4,
    number: 6,
    sentence: 4,
    says: 'A delivery is overdue once the estimated 6 to 12 days are over.',
    decisions: {
      orderProgress: ['inTransit/withinDelivery', 'overdue/deliveryExceeded'],
      deliveryProblem: ['expected/withinDelivery', 'investigate/deliveryExceeded'],
      policyAnswer: ['overdueDelivery/stated'],
    },
    settings: ['deliveryDays'],
  },
  {
    section: 4,
    number: 7,
    sentence: 4,
    says: 'The team then looks into it with the carrier.',
    decisions: {
      orderProgress: ['overdue/deliveryExceeded'],
      deliveryProblem: ['investigate/deliveryExceeded'],
      policyAnswer: ['overdueDelivery/stated'],
    },
  },
  {
    section: 4,
    number: 8,
    sentence: 4,
    says: 'What is found decides on the remedy, for example another shipment or the money back.',
    decisions: {
      orderProgress: ['overdue/deliveryExceeded'],
      deliveryProblem: ['investigate/deliveryExceeded'],
      policyAnswer: ['overdueDelivery/stated'],
    },
  },
];
