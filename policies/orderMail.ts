import type { CalendarDay } from './calendar/calendarDay';
import type { DecisionBase } from './decision';
import type { PartFacts } from './partProgress';

/** Days are calendar days in the shop's time zone. The address itself is on the order, not here. */
export interface MailFacts extends PartFacts {
  readonly mail: 'orderConfirmation' | 'shippingConfirmation' | 'refundNotice';
  readonly sentTo: 'addressOnOrder';
}

export interface DueMailFacts extends MailFacts {
  /** The day on which what it tells of happened. */
  readonly dueOn: CalendarDay;
}

/** What the shipping confirmation brings, so that it can be told without the mail. */
export interface ShippingMailFacts extends DueMailFacts {
  readonly carrier: string;
  readonly trackingNumber: string;
  readonly trackingUrl: string;
}

export type OrderMail =
  /** It was to be sent: who has not got it can have it sent again by the team. */
  | DecisionBase<'due', 'orderPlaced' | 'refundIssued', DueMailFacts>
  | DecisionBase<'due', 'orderShipped', ShippingMailFacts>
  /** `shipBy` is the last day on which the policy expects shipment, where it can be told. */
  | DecisionBase<'notYet', 'notShipped', MailFacts & { readonly shipBy?: CalendarDay }>
  | DecisionBase<'notYet', 'refundNotIssued', MailFacts>
  /** The order was cancelled before shipment. */
  | DecisionBase<'notComing', 'orderCancelled', MailFacts>
  | DecisionBase<'needsPerson', 'datesContradict', DueMailFacts>;
