/** Where each intent leads. Every one leads somewhere: answered, filed, or handed to a person. */
import type { PolicyQuestion, ProductAspect } from '../policies';
import type { Handover } from './contact/handover';
import { DIALOG_IDS, type TopicId } from './dialogIds';
import type { Intent } from './language/intents';

/** Requests before shipment: filed as time-critical, never done here. */
export const CHANGE_INTENTS = [
  'OrderChange',
  'OrderCancel',
  'AddressChange',
] as const satisfies readonly Intent[];

export type ChangeIntent = (typeof CHANGE_INTENTS)[number];

export type SmallTalk = 'greeting' | 'areYouBot' | 'thanks' | 'goodbye' | 'yes' | 'no';

export type Command = 'person' | 'help' | 'cancel' | 'startOver' | 'goOn';

export type Route =
  /** A dialog of its own. */
  | { kind: 'topic'; id: TopicId; aspect?: ProductAspect }
  /** Answered from the policy; the words may narrow the question down. */
  | { kind: 'policy'; question: PolicyQuestion }
  /** Answered from the policy, then filed if the shopper wants that. */
  | { kind: 'policyThenOffer'; question: PolicyQuestion; handover: Handover }
  /** Goes to the team through the contact form. */
  | { kind: 'contact'; handover: Handover }
  | { kind: 'change'; change: ChangeIntent }
  | { kind: 'tickets' }
  | { kind: 'smallTalk'; talk: SmallTalk }
  | { kind: 'command'; command: Command }
  | { kind: 'unknown' };

/** Something is to be done with the shopper's personal data. */
export const PRIVACY_REQUEST: Handover = { reason: 'privacyRequest', topic: 'other' };

export const ROUTES: Readonly<Record<Intent, Route>> = {
  OrderStatus: { kind: 'topic', id: DIALOG_IDS.orderStatus },
  DeliveryProblem: { kind: 'topic', id: DIALOG_IDS.deliveryProblem },
  ReturnRequest: { kind: 'topic', id: DIALOG_IDS.returns },
  RefundStatus: { kind: 'topic', id: DIALOG_IDS.refundStatus },
  ItemProblem: { kind: 'topic', id: DIALOG_IDS.itemProblem },
  PaymentConfirmation: { kind: 'topic', id: DIALOG_IDS.paymentStatus },
  PaymentFailed: { kind: 'topic', id: DIALOG_IDS.paymentFailed },
  ProductMaterials: { kind: 'topic', id: DIALOG_IDS.product, aspect: 'materials' },
  ProductSizing: { kind: 'topic', id: DIALOG_IDS.product, aspect: 'sizes' },
  ProductCare: { kind: 'topic', id: DIALOG_IDS.product, aspect: 'care' },
  ProductStyling: { kind: 'topic', id: DIALOG_IDS.product, aspect: 'styling' },
  DeliveryTime: { kind: 'policy', question: 'deliveryTime' },
  ShippingInfo: { kind: 'policy', question: 'shippingCost' },
  ReturnPolicy: { kind: 'policy', question: 'returnSummary' },
  PaymentCurrency: { kind: 'policy', question: 'currency' },
  PaymentMethods: { kind: 'policy', question: 'paymentMethods' },
  Privacy: {
    kind: 'policyThenOffer',
    question: 'privacy',
    handover: PRIVACY_REQUEST,
  },
  EmailMissing: { kind: 'topic', id: DIALOG_IDS.emailMissing },
  OrderChange: { kind: 'change', change: 'OrderChange' },
  OrderCancel: { kind: 'change', change: 'OrderCancel' },
  AddressChange: { kind: 'change', change: 'AddressChange' },
  Feedback: { kind: 'contact', handover: { reason: 'feedback', topic: 'feedback' } },
  Complaint: { kind: 'contact', handover: { reason: 'complaint', topic: 'other' } },
  WebsiteProblem: { kind: 'contact', handover: { reason: 'websiteProblem', topic: 'other' } },
  ContactForm: { kind: 'contact', handover: { reason: 'contactForm' } },
  TicketStatus: { kind: 'tickets' },
  Greeting: { kind: 'smallTalk', talk: 'greeting' },
  Thanks: { kind: 'smallTalk', talk: 'thanks' },
  Goodbye: { kind: 'smallTalk', talk: 'goodbye' },
  Affirm: { kind: 'smallTalk', talk: 'yes' },
  Deny: { kind: 'smallTalk', talk: 'no' },
  TalkToHuman: { kind: 'command', command: 'person' },
  Help: { kind: 'command', command: 'help' },
  Cancel: { kind: 'command', command: 'cancel' },
  StartOver: { kind: 'command', command: 'startOver' },
  None: { kind: 'unknown' },
};

/** What a shopper may come for; small talk and commands are none. */
export function isMatter(intent: Intent): boolean {
  const { kind } = ROUTES[intent];
  return kind !== 'smallTalk' && kind !== 'command' && kind !== 'unknown';
}

/** Intents that one matter may be put in: what is said of it twice is still one request. */
const ONE_MATTER: readonly ReadonlySet<Intent>[] = [
  new Set<Intent>(['OrderStatus', 'DeliveryProblem', 'DeliveryTime']),
  new Set<Intent>(['ReturnRequest', 'ReturnPolicy', 'ItemProblem', 'RefundStatus', 'OrderCancel']),
  new Set<Intent>(['OrderChange', 'AddressChange', 'OrderCancel']),
  new Set<Intent>(['PaymentConfirmation', 'PaymentFailed']),
];

export function isOneMatter(one: Intent, other: Intent): boolean {
  return one === other || ONE_MATTER.some((intents) => intents.has(one) && intents.has(other));
}

/** Two words for where a parcel is: the order itself tells which it is. */
export function isAboutOneParcel(one: Intent, other: Intent): boolean {
  const intents: readonly Intent[] = ['OrderStatus', 'DeliveryProblem'];
  return intents.includes(one) && intents.includes(other);
}

/** A question about the rules that names an order is about that order. */
export function ofOneOrder(intent: Intent): Intent {
  switch (intent) {
    case 'ReturnPolicy':
      return 'ReturnRequest';
    case 'DeliveryTime':
      return 'OrderStatus';
    // "Cancel 1046" means the order, and not what is open here.
    case 'Cancel':
      return 'OrderCancel';
    default:
      return intent;
  }
}
