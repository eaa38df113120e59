import type { CalendarDay } from './calendar/calendarDay';
import type { DecisionBase } from './decision';
import type { Payment } from './facts';

/** An item as a decision names it, so that a person reading the decision knows which is meant. */
export interface ItemRef {
  readonly lineId: string;
  readonly name: string;
  readonly quantity: number;
}

/** What every part of an order knows. All days are calendar days in the shop's time zone. */
export interface PartFacts {
  readonly orderNumber: string;
  readonly items: readonly ItemRef[];
  readonly today: CalendarDay;
  readonly placedOn: CalendarDay;
  /** Absent while no payment was taken, or where the shop's record has no day for it. */
  readonly paidOn?: CalendarDay;
  readonly paymentState: Payment['state'];
}

export interface CancelledFacts extends PartFacts {
  readonly cancelledOn: CalendarDay;
}

export interface PreparationFacts extends PartFacts {
  /** Preparation counts from this day, which is day 0 (setting `preparationFrom`). */
  readonly countedFrom: 'payment' | 'order';
  readonly day: number;
  /** Both inside: the first and the last day on which the policy expects shipment. */
  readonly shipFrom: CalendarDay;
  readonly shipBy: CalendarDay;
}

export interface ShippedFacts extends PartFacts {
  readonly shippedOn: CalendarDay;
  readonly carrier: string;
  readonly trackingNumber: string;
  readonly trackingUrl: string;
  /** Delivery counts from this day, which is day 0 (setting `deliveryFrom`). */
  readonly countedFrom: 'shipment' | 'order';
  readonly day: number;
  /** Both inside: the first and the last day on which the policy expects delivery. */
  readonly deliveryFrom: CalendarDay;
  readonly deliveryTo: CalendarDay;
}

export interface OverdueFacts extends ShippedFacts {
  readonly daysOverdue: number;
  /** What the shop does: it investigates with the carrier. */
  readonly next: 'carrierInvestigation';
  /** What the investigation's result decides between; neither is promised before. */
  readonly possibleOutcomes: readonly ['reshipment', 'refund'];
}

export interface DeliveredFacts extends ShippedFacts {
  readonly deliveredOn: CalendarDay;
}

export type PartProgress =
  | DecisionBase<'awaitingPayment', 'paymentPending', PartFacts>
  | DecisionBase<'paymentFailed', 'paymentFailed', PartFacts>
  | DecisionBase<'cancelled', 'orderCancelled', CancelledFacts>
  | DecisionBase<'preparing', 'withinPreparation', PreparationFacts>
  | DecisionBase<'preparationLate', 'preparationExceeded', PreparationFacts>
  | DecisionBase<'inTransit', 'withinDelivery', ShippedFacts>
  | DecisionBase<'overdue', 'deliveryExceeded', OverdueFacts>
  | DecisionBase<'delivered', 'markedDelivered', DeliveredFacts>
  /** The record contradicts itself or stops short, so nothing is concluded from it. */
  | DecisionBase<
      'needsPerson',
      'refundedBeforeShipment' | 'paymentDayMissing' | 'datesContradict',
      PartFacts
    >;
