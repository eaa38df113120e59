import type { DecisionBase } from './decision';
import type { Order } from './facts';
import { orderProgress } from './orderProgress';
import type {
  CancelledFacts,
  DeliveredFacts,
  OverdueFacts,
  PartFacts,
  PartProgress,
  PreparationFacts,
  ShippedFacts,
} from './partProgress';
import type { ShopSettings } from './policyFile';

export const DELIVERY_REPORTS = [
  /** It takes too long. */
  'late',
  /** It will not come any more, as the shopper sees it: the carrier lost it, say. */
  'missing',
  /** Marked delivered, and not there. */
  'notReceived',
] as const;

export interface DeliveryReport {
  readonly order: Order;
  readonly report: (typeof DELIVERY_REPORTS)[number];
  /** The items that have not come; all that may be meant when absent. */
  readonly lineIds?: readonly string[];
}

export type PartProblem =
  /** Nothing is late: when to expect it stands in the facts. */
  | DecisionBase<'expected', 'withinPreparation', PreparationFacts>
  | DecisionBase<'expected', 'withinDelivery', ShippedFacts>
  | DecisionBase<'canBeFiled', 'preparationExceeded', PreparationFacts>
  /** Past the last day of the window: the carrier is asked, and neither outcome is promised. */
  | DecisionBase<'investigate', 'deliveryExceeded', OverdueFacts>
  /** Missing packages are the team's to help with; what follows from one the policy does not say. */
  | DecisionBase<'needsPerson', 'deliveredNotReceived', DeliveredFacts>
  | DecisionBase<'needsPerson', 'reportedMissing', ShippedFacts>
  | DecisionBase<'nothingSent', 'paymentPending' | 'paymentFailed', PartFacts>
  | DecisionBase<'nothingSent', 'orderCancelled', CancelledFacts>
  | DecisionBase<'needsPerson', 'recordUnclear', PartFacts>;

/** `parts` in the order of `orderProgress`; `whole` is the one that is to be acted on. */
export interface DeliveryProblem {
  readonly whole: PartProblem;
  readonly parts: readonly PartProblem[];
}

/**
 * An order has not come: what now? Inside the window it is to be waited for; past it the carrier
 * is investigated (section 4); what is missing or marked delivered and not there goes to a person
 * (section 1). Of several parts the most pressing decides; what is marked delivered is taken for
 * received as long as something else is still out, unless it is named or reported as not received.
 *
 * @param now - read as a calendar day in the shop's time zone
 * @throws RangeError when `lineIds` is empty or names a line that the order does not have
 *
 * @example
 * // Shipped on 1 March, now 14 March: the window ended yesterday.
 * deliveryProblem({ order, report: 'late' }, new Date('2026-03-14T15:00:00Z'), settings).whole;
 * // kind 'investigate', section 4, facts.possibleOutcomes ['reshipment', 'refund']
 */
export function deliveryProblem(
  { order, report, lineIds }: DeliveryReport,
  now: Date,
  settings: ShopSettings,
): DeliveryProblem {
  const unknown = lineIds?.find((lineId) => !order.items.some((item) => item.lineId === lineId));
  if (unknown !== undefined) throw new RangeError(`order ${order.orderNumber} has no line "${unknown}"`);
  const named = orderProgress(order, now, settings).parts.filter(
    ({ facts }) => lineIds === undefined || facts.items.some((item) => lineIds.includes(item.lineId)),
  );
  const parts = named.map((part) => problemOf(part, report));
  const meant = lineIds ? parts : parts.filter((part) => isMeant(part, report));
  const candidates = meant.length > 0 ? meant : parts;
  const whole = PRESSING.flatMap((reason) => candidates.filter((part) => part.reason === reason))[0];
  if (whole === undefined) throw new RangeError(`no item of order ${order.orderNumber} is named`);
  return { whole, parts };
}

function isMeant({ reason }: PartProblem, report: DeliveryReport['report']): boolean {
  if (report === 'notReceived') return reason === 'deliveredNotReceived';
  return reason !== 'deliveredNotReceived' && reason !== 'orderCancelled';
}

/** What is acted on first. */
const PRESSING = [
  'deliveryExceeded',
  'deliveredNotReceived',
  'reportedMissing',
  'recordUnclear',
  'preparationExceeded',
  'withinDelivery',
  'withinPreparation',
  'paymentFailed',
  'paymentPending',
  'orderCancelled',
] as const satisfies readonly PartProblem['reason'][];

function problemOf(part: PartProgress, report: DeliveryReport['report']): PartProblem {
  switch (part.kind) {
    case 'awaitingPayment':
    case 'paymentFailed':
      return { kind: 'nothingSent', reason: part.reason, section: 1, facts: part.facts };
    case 'cancelled':
      return { kind: 'nothingSent', reason: 'orderCancelled', section: 1, facts: part.facts };
    case 'preparing':
      return { kind: 'expected', reason: 'withinPreparation', section: 1, facts: part.facts };
    case 'preparationLate':
      return { kind: 'canBeFiled', reason: 'preparationExceeded', section: 1, facts: part.facts };
    case 'inTransit':
      return report === 'late'
        ? { kind: 'expected', reason: 'withinDelivery', section: 4, facts: part.facts }
        : { kind: 'needsPerson', reason: 'reportedMissing', section: 1, facts: part.facts };
    case 'overdue':
      return { kind: 'investigate', reason: 'deliveryExceeded', section: 4, facts: part.facts };
    case 'delivered':
      return { kind: 'needsPerson', reason: 'deliveredNotReceived', section: 1, facts: part.facts };
    case 'needsPerson':
      return { kind: 'needsPerson', reason: 'recordUnclear', section: 1, facts: part.facts };
  }
}
