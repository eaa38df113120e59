/** Ids of the dialogs on the stack; they are stored, so a renamed one is a new one. */
export const DIALOG_IDS = {
  root: 'root',
  offer: 'offer',
  contact: 'contactForm',
  orderStatus: 'orderStatus',
  changeRequest: 'changeRequest',
  deliveryProblem: 'deliveryProblem',
  returns: 'return',
  emailMissing: 'emailMissing',
  refundStatus: 'refundStatus',
  itemProblem: 'itemProblem',
  paymentStatus: 'paymentStatus',
  paymentFailed: 'paymentFailed',
  product: 'product',
  ticket: 'ticket',
} as const;

export type TopicId = (typeof DIALOG_IDS)[keyof typeof DIALOG_IDS];
