import type { CalendarDay } from './calendar/calendarDay';
import type { DecisionBase } from './decision';
import type { Payment } from './facts';
import type { ItemRef } from './partProgress';
import type { Range } from './policyFile';
import type { CONDITION_FACTS, ItemCondition } from './returnClaim';
import type { ReturnReason } from './returnReason';

/** What stands in the way of a return other than time. */
export type ReturnObstacle =
  | 'engravedExcluded'
  | 'categoryExcluded'
  | 'used'
  | 'notOriginalCondition'
  | 'packagingNotIntact'
  | 'tagsNotIntact';

export type MissingReturnFact =
  'deliveredOn' | 'reason' | 'category' | 'engraved' | (typeof CONDITION_FACTS)[number];

/** All days are calendar days in the shop's time zone. */
export interface ReturnFacts extends ItemCondition {
  readonly requestedOn: CalendarDay;
  readonly windowDays: number;
  readonly orderNumber?: string;
  readonly item?: ItemRef;
  readonly deliveredOn?: CalendarDay;
  /** Who says so: the shop's record or the shopper. */
  readonly deliveredOnFrom?: 'order' | 'shopper';
  /** What the shopper said, where the shop's record says another day. */
  readonly saidDeliveredOn?: CalendarDay;
  readonly daysSinceDelivery?: number;
  /** The last day on which the return can be asked for, itself inside. */
  readonly lastDayToReturn?: CalendarDay;
  readonly reason?: ReturnReason;
}

/** Facts of a decision that knows the delivery day. */
export interface DatedReturnFacts extends ReturnFacts {
  readonly deliveredOn: CalendarDay;
  readonly deliveredOnFrom: 'order' | 'shopper';
  readonly daysSinceDelivery: number;
  readonly lastDayToReturn: CalendarDay;
}

/** In this order; the team confirms before anything is sent, and the refund follows the inspection. */
export const RETURN_STEPS = [
  'sendContactForm',
  'teamConfirmsEligibility',
  'teamSendsReturnGuide',
  'customerSendsItem',
  'teamInspectsItem',
  'refund',
  'refundMail',
] as const;

export type ReturnEligibility =
  /** By what is known; the team confirms it, and inspects the item when it is back. */
  | DecisionBase<
      'eligible',
      'withinWindowAndAsNew',
      DatedReturnFacts & {
        readonly daysLeft: number;
        /** Calendar days from a passed inspection to the refund. */
        readonly refundDays: Range;
        readonly nextSteps: typeof RETURN_STEPS;
      }
    >
  | DecisionBase<'notEligible', 'windowOver', DatedReturnFacts & { readonly daysOver: number }>
  /** `reason` is the first obstacle; `obstacles` has all of them. */
  | DecisionBase<
      'notEligible',
      ReturnObstacle,
      ReturnFacts & { readonly obstacles: readonly ReturnObstacle[] }
    >
  /** Only these are to be asked, in this order. */
  | DecisionBase<
      'needsFacts',
      'factsMissing' | 'deliveryDayImpossible',
      ReturnFacts & { readonly missing: readonly MissingReturnFact[] }
    >
  /** A return of this item is on file already; `refundTiming` says how far it is. */
  | DecisionBase<'alreadyRequested', 'returnOnFile', ReturnFacts & { readonly firstRequestedOn: CalendarDay }>
  /** Policy and data do not settle it. `obstacles` may be empty. */
  | DecisionBase<
      'needsPerson',
      /** Worn or not as new, but with a defect, or with a fault that may be the shop's. */
      | 'defectWithObstacle'
      | 'possibleFaultWithObstacle'
      | 'damagedInTransit'
      | 'notShipped'
      | 'notDelivered'
      | 'orderCancelled'
      | 'alreadyRefunded'
      | 'datesContradict',
      ReturnFacts & {
        readonly obstacles: readonly ReturnObstacle[];
        readonly paymentState?: Payment['state'];
      }
    >;
