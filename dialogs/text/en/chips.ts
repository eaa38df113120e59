import type { ChipWording } from '../wording';

const TOPICS: ChipWording['topics'] = {
  OrderStatus: 'Where is my order?',
  OrderChange: 'Change the order',
  OrderCancel: 'Cancel the order',
  AddressChange: 'Change the address',
  DeliveryTime: 'How long does delivery take?',
  DeliveryProblem: "It hasn't arrived",
  ShippingInfo: 'Shipping costs',
  ReturnRequest: 'Return something',
  ReturnPolicy: 'How returns work',
  RefundStatus: 'Where is my refund?',
  ItemProblem: 'Something is wrong with it',
  ProductMaterials: 'What is it made of?',
  ProductSizing: 'Which sizes are there?',
  ProductCare: 'How do I care for it?',
  ProductStyling: 'How do I wear it?',
  PaymentConfirmation: 'Was I charged?',
  PaymentFailed: 'My payment failed',
  PaymentCurrency: 'Why another amount?',
  PaymentMethods: 'How can I pay?',
  EmailMissing: 'I got no e-mail from you',
  Feedback: 'Leave feedback',
  Complaint: 'Make a complaint',
  ContactForm: 'Leave a message',
  TicketStatus: 'My case with the team',
  WebsiteProblem: 'Trouble with the website',
  Privacy: 'My personal data',
};

const PERSON = 'Talk to a person';

/** Answers to an offer. */
export const YES_NO: readonly string[] = ['Yes, please', 'No, thanks'];

export const CHIPS: ChipWording = {
  yes: 'Yes',
  no: 'No',
  person: PERSON,
  noNumber: "I don't have it",
  mailCode: 'Mail me a code',
  newCode: 'Send a new code',
  byEmail: 'Use my e-mail address',
  send: 'Send',
  change: 'Change something',
  tryAgain: 'Try again',
  itWorked: 'It worked',
  stillFails: 'Still fails',
  goOn: 'Go on',
  addToTicket: 'Add to my case',
  withdrawTicket: 'Withdraw my case',
  leaveLine: 'Leave the line',
  somethingElse: 'Something else',
  generalQuestion: 'No piece in particular',
  topics: TOPICS,
  menu: [TOPICS.OrderStatus, TOPICS.ReturnRequest, TOPICS.PaymentConfirmation, TOPICS.PaymentFailed, PERSON],
};
