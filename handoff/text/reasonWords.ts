import { codeWords } from './codeWords';

const REASONS: Readonly<Record<string, string>> = {
  askedForPerson: 'Asked for a person',
  angry: 'Is upset',
  repeatedMessage: 'Had to repeat themselves',
  notUnderstood: 'Was not understood by the bot',
  contactForm: 'Sent the contact form',
  feedback: 'Gives feedback',
  complaint: 'Complains',
  websiteProblem: 'Has trouble with the website',
  orderChange: 'Wants to change an order',
  orderCancel: 'Wants to cancel an order',
  addressChange: 'Wants another delivery address',
  orderNumberMissing: 'Has no order number at hand',
  orderNotMatched: 'Order number and e-mail did not match',
  ownershipNotShown: 'Has no access to the e-mail address on the order',
  orderSystemUnavailable: 'The order system was out of reach',
  orderProblem: 'Something is wrong with the order',
  deliveryInvestigation: 'Delivery is overdue: ask the carrier',
  deliveredNotReceived: 'Marked delivered, not received',
  parcelMissing: 'Says that the parcel is missing',
  returnRequest: 'Wants to return something',
  returnQuestion: 'Asks about a return',
  refundQuestion: 'Asks about a refund',
  itemProblem: 'Item damaged, defective or wrong',
  paymentFailed: 'The payment failed',
  paymentQuestion: 'Asks about a payment',
  productQuestion: 'Asks about a product',
  emailMissing: 'Did not get an e-mail',
  policyQuestion: 'Asks what the policy leaves open',
  privacyRequest: 'Asks about their personal data',
  files: 'Sent files',
  mail: 'Wrote a mail',
};

/** Why a person is needed, as a line about the customer; a code that is new here still reads as words. */
export function reasonWords(reason: string): string {
  return REASONS[reason] ?? codeWords(reason);
}
