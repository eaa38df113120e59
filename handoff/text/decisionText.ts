/** Policy decisions in a sentence for the agent: what the bot concluded, with the numbers it used. */
import type { RecordedDecision } from '../../policies';

type Facts = Readonly<Record<string, unknown>>;

/** By `kind/reason`. Facts come from storage, so each is read with care and left out where it is missing. */
const SENTENCES: Readonly<Record<string, (facts: Facts) => string>> = {
  // Where an order is
  'awaitingPayment/paymentPending': () => 'The order is not paid yet, so it is not being prepared.',
  'paymentFailed/paymentFailed': () => 'The payment failed, so the order is not being prepared.',
  'cancelled/orderCancelled': (f) => `The order was cancelled${on(f.cancelledOn)}.`,
  'preparing/withinPreparation': (f) =>
    `In preparation, day ${n(f.day)}; expected to ship by ${s(f.shipBy)}.`,
  'preparationLate/preparationExceeded': (f) =>
    `Late in preparation: day ${n(f.day)}, expected to ship by ${s(f.shipBy)}.`,
  'inTransit/withinDelivery': (f) => `Shipped${on(f.shippedOn)}, expected by ${s(f.deliveryTo)}.`,
  'overdue/deliveryExceeded': (f) =>
    `Overdue by ${days(f.daysOverdue)} (expected by ${s(f.deliveryTo)}): to be investigated with the carrier, then reshipment or refund.`,
  'delivered/markedDelivered': (f) => `Marked delivered${on(f.deliveredOn)}.`,
  'inSeveralParts/partsTravelApart': () => 'The order travels in several parts.',
  'needsPerson/cancelledButShipped': () =>
    'The order is cancelled, yet everything was shipped: check the record.',
  'needsPerson/refundedBeforeShipment': () => 'The payment was refunded before shipment: check the record.',
  'needsPerson/paymentDayMissing': () => 'The record has no day of payment: check it.',
  'needsPerson/datesContradict': () => "The record's dates contradict each other: check it.",
  // Returns
  'eligible/withinWindowAndAsNew': (f) =>
    `Can be returned by what the customer says: ${days(f.daysLeft)} left, until ${s(f.lastDayToReturn)}; condition as new.`,
  'needsFacts/factsMissing': (f) => `Eligibility open; still to be asked: ${list(f.missing)}.`,
  'needsFacts/deliveryDayImpossible': () => 'The delivery day that the customer named cannot be right.',
  'notEligible/windowOver': (f) =>
    `Cannot be returned: the window ended on ${s(f.lastDayToReturn)}, ${days(f.daysOver)} ago.`,
  'notEligible/used': () => 'Cannot be returned: used.',
  'notEligible/notOriginalCondition': () => 'Cannot be returned: not in its original condition.',
  'notEligible/packagingNotIntact': () => 'Cannot be returned: the packaging is not intact.',
  'notEligible/tagsNotIntact': () => 'Cannot be returned: the tags are not intact.',
  'notEligible/categoryExcluded': () => 'Cannot be returned: this kind of item is excluded.',
  'notEligible/engravedExcluded': () => 'Cannot be returned: engraved items are excluded.',
  'alreadyRequested/returnOnFile': (f) =>
    `A return of this item was already asked for${on(f.firstRequestedOn)}.`,
  'needsPerson/damagedInTransit': () =>
    'Damaged on the way: the policy does not settle it, a person decides.',
  'needsPerson/notAsDescribed': () => 'Not as described: who pays the postage is for a person to decide.',
  'needsPerson/defectWithObstacle': (f) => `Defect, but ${list(f.obstacles)}: a person decides.`,
  'needsPerson/possibleFaultWithObstacle': (f) =>
    `Possibly the shop's fault, but ${list(f.obstacles)}: a person decides.`,
  'needsPerson/notShipped': () => 'A return was asked for, but nothing was shipped.',
  'needsPerson/notDelivered': () => 'A return was asked for, but the parcel is not marked delivered.',
  'needsPerson/orderCancelled': () => 'A return was asked for on a cancelled order.',
  'needsPerson/alreadyRefunded': () => 'A return was asked for on an order that is refunded.',
  'customerPays/customersChoice': () => 'The customer pays the return postage.',
  'shopPays/productDefect': () => 'The shop pays the return postage: product defect.',
  'shopPays/ourError': () => 'The shop pays the return postage: error of the shop.',
  'needsFacts/reasonUnknown': () => 'Who pays the return postage is open: the reason is not known.',
  // Refunds
  'requested/notReceived': (f) => `Return asked for${on(f.requestedOn)}; the item has not arrived.`,
  'underInspection/received': (f) => `The returned item arrived${on(f.receivedOn)} and is under inspection.`,
  'refundDue/inspectionPassed': (f) =>
    `Passed inspection; the refund is due from ${s(f.dueFrom)} to ${s(f.dueBy)}.`,
  'refundOverdue/refundTimeExceeded': (f) =>
    `The refund is overdue by ${days(f.daysOverdue)} (due by ${s(f.dueBy)}).`,
  'refunded/refundIssued': (f) => `The refund was issued${on(f.refundedOn)}.`,
  'needsPerson/inspectionFailed': () => 'The returned item failed inspection.',
  'needsPerson/inspectionResultMissing': () => 'The returned item was inspected, but no result is on record.',
  // Payments
  'paid/paymentTaken': (f) => `Paid${amount(f.amountCents)}${on(f.paidOn)}.`,
  'partlyRefunded/returnRefunded': (f) =>
    `Paid${amount(f.amountCents)}${on(f.paidOn)}; partly refunded since.`,
  'pending/paymentPending': () => 'The payment is pending; no money was taken so far.',
  'failed/paymentFailed': () => 'The payment failed.',
  'refunded/paymentRefunded': (f) => `The payment${amount(f.amountCents)} was refunded.`,
  'settledInUsd/bankConverts': () => "Orders are settled in US dollars; the customer's bank converts.",
  'checkCause/causeUnchecked': (f) =>
    `Failed payment; being checked: ${s(f.cause)}. Ruled out: ${list(f.ruledOut)}.`,
  'needsPerson/causesExhausted': () => 'Failed payment; the customer checked every usual cause.',
  // Questions about the rules
  'needsPerson/notInPolicy': (f) => `The policy does not answer this: ${s(f.question)}.`,
  'needsPerson/notSet': (f) => `The shop's settings do not answer this: ${s(f.question)}.`,
};

/**
 * @example
 * decisionText({ policy: 'returnPostage', kind: 'shopPays', reason: 'ourError', section: 5, facts: {} });
 * // 'The shop pays the return postage: error of the shop.'
 */
export function decisionText({ policy, kind, reason, facts }: RecordedDecision): string {
  const sentence = SENTENCES[`${kind}/${reason}`];
  if (sentence) return sentence(facts);
  if (reason === 'stated') return `The bot stated the rule: ${words(kind)}.`;
  return `${words(policy)}: ${words(kind)} (${words(reason)}).`;
}

/** `alreadyRefunded` as `already refunded`. */
function words(code: string): string {
  return code.replace(
    /([a-z\d])([A-Z])/g,
    (_, end: string, start: string) => `${end} ${start.toLowerCase()}`,
  );
}

function s(fact: unknown): string {
  return typeof fact === 'string' ? words(fact) : 'not known';
}

function n(fact: unknown): string {
  return typeof fact === 'number' ? String(fact) : 'not known';
}

function days(fact: unknown): string {
  if (typeof fact !== 'number') return 'an unknown number of days';
  return fact === 1 ? '1 day' : `${fact} days`;
}

function on(fact: unknown): string {
  return typeof fact === 'string' ? ` on ${fact}` : '';
}

function amount(fact: unknown): string {
  return typeof fact === 'number' ? ` $${(fact / 100).toFixed(2)}` : '';
}

function list(fact: unknown): string {
  if (!Array.isArray(fact) || fact.length === 0) return 'nothing';
  return fact.map(s).join(', ');
}
