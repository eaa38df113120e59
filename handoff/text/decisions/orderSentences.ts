/** Where an order is, what can still be changed of it, and what is late or lost. */
import { days, items, on, parcels, said, verbatim } from './factWords';
import type { Sentences } from './sentences';

const RECORD_UNCLEAR = "The order's record is unclear: check it before anything is done.";

export const ORDER_SENTENCES: Sentences<
  'orderProgress' | 'orderChange' | 'addressCorrection' | 'deliveryProblem' | 'orderMails'
> = {
  orderProgress: {
    'awaitingPayment/paymentPending': () => 'The order is not paid yet, so it is not being prepared.',
    'paymentFailed/paymentFailed': () => 'The payment failed, so the order is not being prepared.',
    'cancelled/orderCancelled': (f) => `The order was cancelled${on(f.cancelledOn)}.`,
    'preparing/withinPreparation': (f) =>
      `In preparation, day ${verbatim(f.day)}; expected to ship by ${said(f.shipBy)}.`,
    'preparationLate/preparationExceeded': (f) =>
      `Late in preparation: day ${verbatim(f.day)}, expected to ship by ${said(f.shipBy)}.`,
    'inTransit/withinDelivery': (f) => `Shipped${on(f.shippedOn)}, expected by ${said(f.deliveryTo)}.`,
    'overdue/deliveryExceeded': (f) =>
      `Overdue by ${days(f.daysOverdue)} (expected by ${said(f.deliveryTo)}): to be investigated with the carrier, then reshipment or refund.`,
    'delivered/markedDelivered': (f) => `Marked delivered${on(f.deliveredOn)}.`,
    'inSeveralParts/partsTravelApart': () => 'The order travels in several parts.',
    'needsPerson/cancelledButShipped': () =>
      'The order is cancelled, yet everything was shipped: check the record.',
    'needsPerson/refundedBeforeShipment': () => 'The payment was refunded before shipment: check the record.',
    'needsPerson/paymentDayMissing': () => 'The record has no day of payment: check it.',
    'needsPerson/datesContradict': () => "The record's dates contradict each other: check it.",
  },
  orderChange: {
    'canBeFiled/notShipped': (f) =>
      `Nothing has shipped: to ${said(f.wanted)} can still be asked for. You decide; the customer was promised nothing.`,
    'canBeFiled/partlyShipped': (f) =>
      `To ${said(f.wanted)} can still be asked for: ${items(f.notShipped)}. The rest has left. You decide; nothing was promised.`,
    'notPossible/alreadyShipped': (f) =>
      `Too late to ${said(f.wanted)}: it has shipped. It can come back as a return once it has arrived.`,
    'notPossible/alreadyDelivered': (f) =>
      `Too late to ${said(f.wanted)}: it was delivered. What is left is a return.`,
    'notPossible/orderCancelled': (f) => `Nothing to ${said(f.wanted)}: the order is cancelled already.`,
    'needsPerson/recordUnclear': () => RECORD_UNCLEAR,
  },
  addressCorrection: {
    'canBeFiled/notShipped': () =>
      'Nothing has shipped: the delivery address can still be corrected. You decide; nothing was promised.',
    'canBeFiled/partlyShipped': (f) =>
      `The delivery address can still be corrected for: ${items(f.notShipped)}. For what is on its way, ask the carrier${parcels(f.parcels)}.`,
    'needsPerson/onItsWay': (f) =>
      `It is on its way: ask the carrier whether the parcel can be redirected${parcels(f.parcels)}. The policy does not say, and nothing was promised.`,
    'notPossible/alreadyDelivered': () =>
      'The address can no longer be corrected: it was delivered. If it is not there, that is a missing parcel.',
    'notPossible/orderCancelled': () => 'There is no delivery address to correct: the order is cancelled.',
    'needsPerson/recordUnclear': () => RECORD_UNCLEAR,
  },
  deliveryProblem: {
    'expected/withinPreparation': (f) =>
      `Not late: still in preparation, day ${verbatim(f.day)}, expected to ship by ${said(f.shipBy)}.`,
    'expected/withinDelivery': (f) =>
      `Not late: shipped${on(f.shippedOn)}, expected by ${said(f.deliveryTo)}.`,
    'canBeFiled/preparationExceeded': (f) =>
      `Late in preparation: day ${verbatim(f.day)}, expected to ship by ${said(f.shipBy)}. Find out what holds it up.`,
    'investigate/deliveryExceeded': (f) =>
      `Overdue by ${days(f.daysOverdue)} (expected by ${said(f.deliveryTo)}): investigate with ${verbatim(f.carrier)}, ${verbatim(f.trackingNumber)}. The result decides between reshipment and refund; neither was promised.`,
    'needsPerson/deliveredNotReceived': (f) =>
      `Marked delivered${on(f.deliveredOn)}, but the customer does not have it (${verbatim(f.carrier)}, ${verbatim(f.trackingNumber)}). What follows the policy does not say: you decide.`,
    'needsPerson/reportedMissing': (f) =>
      `Reported missing while inside the window (expected by ${said(f.deliveryTo)}; ${verbatim(f.carrier)}, ${verbatim(f.trackingNumber)}). What follows the policy does not say: you decide.`,
    'nothingSent/paymentPending': () => 'Nothing was sent: the payment is pending.',
    'nothingSent/paymentFailed': () => 'Nothing was sent: the payment failed.',
    'nothingSent/orderCancelled': (f) => `Nothing was sent: the order was cancelled${on(f.cancelledOn)}.`,
    'needsPerson/recordUnclear': () => RECORD_UNCLEAR,
  },
  orderMails: {
    'due/orderPlaced': (f) =>
      `The order confirmation was due${on(f.dueOn)}: send it again if it is asked for.`,
    'due/orderShipped': (f) =>
      `The shipping confirmation was due${on(f.dueOn)} (${verbatim(f.carrier)}, ${verbatim(f.trackingNumber)}): send it again if it is asked for.`,
    'due/refundIssued': (f) => `The refund notice was due${on(f.dueOn)}: send it again if it is asked for.`,
    'notYet/notShipped': (f) =>
      `No shipping confirmation yet: nothing has shipped${typeof f.shipBy === 'string' ? ` (expected by ${f.shipBy})` : ''}.`,
    'notYet/refundNotIssued': () => 'No refund notice yet: no refund was issued.',
    'notComing/orderCancelled': () =>
      'No shipping confirmation will come: the order was cancelled before shipment.',
    'needsPerson/datesContradict': () => "The record's dates contradict each other: check it.",
  },
};
