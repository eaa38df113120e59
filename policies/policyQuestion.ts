import type { DecisionBase } from './decision';
import type { Range } from './policyFile';
import type { CONDITION_FACTS } from './returnClaim';
import type { RETURN_STEPS } from './returnDecision';

export const POLICY_QUESTIONS = [
  'preparationTime',
  'deliveryTime',
  'overdueDelivery',
  'orderChange',
  'returnSummary',
  'returnPostage',
  'refundTime',
  'inspectionTime',
  'contact',
  'responseTime',
  'currency',
  'shippingCost',
  'paymentMethods',
  'invoices',
  'discounts',
  'giftWrapping',
  'destinations',
  'exchanges',
  'emails',
  'privacy',
  'feedback',
] as const;

/** What a shopper can ask about the rules, without an order in view. */
export type PolicyQuestion = (typeof POLICY_QUESTIONS)[number];

type Stated<Kind extends PolicyQuestion, Facts extends object> = DecisionBase<Kind, 'stated', Facts>;

export type PolicyAnswer =
  | Stated<'preparationTime', { readonly days: Range; readonly countedFrom: 'payment' | 'order' }>
  | Stated<
      'deliveryTime',
      { readonly days: Range; readonly countedFrom: 'shipment' | 'order'; readonly preparationDays: Range }
    >
  | Stated<
      'overdueDelivery',
      { readonly afterDays: number; readonly possibleOutcomes: readonly ['reshipment', 'refund'] }
    >
  /** Possible before shipment "if applicable": filed for the team, never done here. */
  | Stated<'orderChange', { readonly until: 'shipment' }>
  | Stated<
      'returnSummary',
      {
        readonly windowDays: number;
        readonly conditions: typeof CONDITION_FACTS;
        readonly engravedExcluded: boolean;
        readonly categoriesExcluded: readonly string[];
        readonly nextSteps: typeof RETURN_STEPS;
        readonly refundDays: Range;
      }
    >
  | Stated<
      'returnPostage',
      { readonly paidBy: 'customer'; readonly shopPaysFor: readonly ['defect', 'ourError'] }
    >
  | Stated<
      'refundTime',
      { readonly days: Range; readonly countedFrom: 'inspection'; readonly toldBy: 'email' }
    >
  /** Of the inspection itself the policy gives no time, only what follows it. */
  | DecisionBase<'inspectionTime', 'notInPolicy', { readonly refundDays: Range }>
  | Stated<
      'contact',
      {
        readonly only: 'contactForm';
        readonly give: readonly ['contactDetails', 'orderNumber', 'description'];
      }
    >
  | Stated<'responseTime', { readonly hours: Range; readonly peak: boolean; readonly extraHours: number }>
  | Stated<'currency', { readonly currency: 'USD'; readonly convertedBy: 'customersBank' }>
  | Stated<'shippingCost', { readonly costCents: number | null; readonly freeFromCents: number | null }>
  | Stated<
      'emails',
      {
        readonly onOrder: 'orderConfirmation';
        readonly onShipment: 'shippingConfirmation';
        readonly onRefund: 'refundIssued';
      }
    >
  | Stated<'privacy', { readonly governedBy: 'privacyPolicy' }>
  | Stated<'feedback', { readonly through: 'contactForm' }>
  /** The policy is silent and the shop has not set it. */
  | DecisionBase<'needsPerson', 'notInPolicy' | 'notSet', { readonly question: PolicyQuestion }>;
