/** Returns, their postage and refunds, and items with a fault. */
import { days, list, on, said } from './factWords';
import type { Sentences } from './sentences';

export const RETURN_SENTENCES: Sentences<
  'returnEligibility' | 'returnPostage' | 'returnGuide' | 'refundTiming' | 'itemProblem'
> = {
  returnEligibility: {
    'eligible/withinWindowAndAsNew': (f) =>
      `Can be returned by what the customer says: ${days(f.daysLeft)} left, until ${said(f.lastDayToReturn)}; condition as new.`,
    'needsFacts/factsMissing': (f) => `Eligibility open; still to be asked: ${list(f.missing)}.`,
    'needsFacts/deliveryDayImpossible': () => 'The delivery day that the customer named cannot be right.',
    'notEligible/windowOver': (f) =>
      `Cannot be returned: the window ended on ${said(f.lastDayToReturn)}, ${days(f.daysOver)} ago.`,
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
    'needsPerson/defectWithObstacle': (f) => `Defect, but ${list(f.obstacles)}: a person decides.`,
    'needsPerson/possibleFaultWithObstacle': (f) =>
      `Possibly the shop's fault, but ${list(f.obstacles)}: a person decides.`,
    'needsPerson/notShipped': () => 'A return was asked for, but nothing was shipped.',
    'needsPerson/notDelivered': () => 'A return was asked for, but the parcel is not marked delivered.',
    'needsPerson/orderCancelled': () => 'A return was asked for on a cancelled order.',
    'needsPerson/alreadyRefunded': () => 'A return was asked for on an order that is refunded.',
    'needsPerson/datesContradict': () => "The record's dates contradict each other: check it.",
  },
  returnPostage: {
    'customerPays/customersChoice': () => 'The customer pays the return postage.',
    'shopPays/productDefect': () => 'The shop pays the return postage: product defect.',
    'shopPays/ourError': () => 'The shop pays the return postage: error of the shop.',
    'needsFacts/reasonUnknown': () => 'Who pays the return postage is open: the reason is not known.',
    'needsPerson/damagedInTransit': () =>
      'Damaged on the way: who pays the return postage the policy does not settle, a person decides.',
    'needsPerson/notAsDescribed': () => 'Not as described: who pays the postage is for a person to decide.',
  },
  returnGuide: {
    'afterConfirmation/returnNotRequested': () =>
      'The return guide goes out once you have confirmed the return; the bot gave no address.',
    'comesFromTeam/returnRequested': (f) =>
      `Return asked for${on(f.requestedOn)}: the customer waits for your guide with address and papers.`,
    'notNeeded/itemReceived': (f) => `No guide needed: the item arrived${on(f.receivedOn)}.`,
  },
  refundTiming: {
    'requested/notReceived': (f) => `Return asked for${on(f.requestedOn)}; the item has not arrived.`,
    'underInspection/received': (f) =>
      `The returned item arrived${on(f.receivedOn)} and is under inspection.`,
    'refundDue/inspectionPassed': (f) =>
      `Passed inspection; the refund is due from ${said(f.dueFrom)} to ${said(f.dueBy)}.`,
    'refundOverdue/refundTimeExceeded': (f) =>
      `The refund is overdue by ${days(f.daysOverdue)} (due by ${said(f.dueBy)}).`,
    'refunded/refundIssued': (f) => `The refund was issued${on(f.refundedOn)}.`,
    'needsPerson/inspectionFailed': () => 'The returned item failed inspection.',
    'needsPerson/inspectionResultMissing': () =>
      'The returned item was inspected, but no result is on record.',
    'needsPerson/datesContradict': () => "The record's dates contradict each other: check it.",
  },
  itemProblem: {
    'fileFirst/faultReported': (f) =>
      `Fault reported: ${said(f.fault)}. First in line; a photo was asked for.${f.postage === undefined ? '' : ` Postage: ${said(f.postage)}.`}`,
  },
};
