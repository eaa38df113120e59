/** Payments, products, questions about the rules, and what is simply filed. */
import { amount, days, dollars, instant, list, on, range, said, verbatim } from './factWords';
import type { Sentences } from './sentences';

export const SERVICE_SENTENCES: Sentences<
  | 'paymentStatus'
  | 'paymentFailure'
  | 'currencyExplanation'
  | 'policyAnswer'
  | 'productAnswer'
  | 'chainLayering'
  | 'materialCare'
  | 'ringSize'
  | 'teamRequest'
  | 'contactFormCheck'
  | 'responseProgress'
> = {
  paymentStatus: {
    'paid/paymentTaken': (f) => `Paid${amount(f.amountCents)}${on(f.paidOn)}.`,
    'partlyRefunded/returnRefunded': (f) =>
      `Paid${amount(f.amountCents)}${on(f.paidOn)}; partly refunded since.`,
    'pending/paymentPending': () => 'The payment is pending; no money was taken so far.',
    'failed/paymentFailed': () => 'The payment failed.',
    'refunded/paymentRefunded': (f) => `The payment${amount(f.amountCents)} was refunded.`,
  },
  paymentFailure: {
    'checkCause/causeUnchecked': (f) =>
      `Failed payment; being checked: ${said(f.cause)}. Ruled out: ${list(f.ruledOut)}.`,
    'needsPerson/causesExhausted': () => 'Failed payment; the customer checked every usual cause.',
  },
  currencyExplanation: {
    'settledInUsd/bankConverts': () => "Orders are settled in US dollars; the customer's bank converts.",
  },
  policyAnswer: {
    'preparationTime/stated': (f) =>
      `Told: preparation takes ${range(f.days)} days from ${said(f.countedFrom)}.`,
    'deliveryTime/stated': (f) =>
      `Told: delivery takes ${range(f.days)} days from ${said(f.countedFrom)}, after ${range(f.preparationDays)} days of preparation.`,
    'overdueDelivery/stated': (f) =>
      `Told: past ${days(f.afterDays)} the team investigates with the carrier; the result decides between reshipment and refund.`,
    'orderChange/stated': () => 'Told: changes can be asked for until shipment, and the team decides.',
    'returnSummary/stated': (f) =>
      `Told: returns within ${days(f.windowDays)}, unused and as new; the refund ${range(f.refundDays)} days after inspection.`,
    'returnPostage/stated': () =>
      'Told: the customer pays the return postage, except for a defect or an error of the shop.',
    'refundTime/stated': (f) => `Told: refunds take ${range(f.days)} days from inspection; a mail says so.`,
    'inspectionTime/notInPolicy': (f) =>
      `The policy gives no time for the inspection. Told: the refund follows ${range(f.refundDays)} days after it.`,
    'contact/stated': () => 'Told: the contact form is the only official way to reach the team.',
    'responseTime/stated': (f) =>
      `Told: an answer comes within ${range(f.hours)} hours${f.peak === true ? ', up to ' + verbatim(f.extraHours) + ' hours later in this season' : ''}.`,
    'currency/stated': () => "Told: orders are settled in US dollars; the customer's bank converts.",
    'shippingCost/stated': (f) =>
      `Told: shipping costs ${dollars(f.costCents) ?? 'an amount that is not set'}; free ${f.freeFromCents === null ? 'is not set' : `from ${dollars(f.freeFromCents) ?? 'not known'}`}.`,
    'emails/stated': () => 'Told: mails go out on order, on shipment and on refund.',
    'privacy/stated': () => 'Told: personal data is handled by the privacy policy.',
    'feedback/stated': () => 'Told: feedback goes through the contact form.',
    'needsPerson/notInPolicy': (f) => `The policy does not answer this: ${said(f.question)}.`,
    'needsPerson/notSet': (f) => `The shop's settings do not answer this: ${said(f.question)}.`,
  },
  productAnswer: {
    'materials/inCatalogue': (f) =>
      `Told from the catalogue, ${verbatim(f.name)}: ${list(f.stated, verbatim)}.`,
    'sizes/inCatalogue': (f) => `Told from the catalogue, ${verbatim(f.name)}: ${list(f.stated, verbatim)}.`,
    'care/inCatalogue': (f) => `Told the care instructions of ${verbatim(f.name)} from the catalogue.`,
    'styling/inCatalogue': (f) => `Told the styling advice on ${verbatim(f.name)} from the catalogue.`,
    'needsPerson/notInCatalogue': (f) =>
      `The catalogue says nothing on ${said(f.aspect)} of ${verbatim(f.name)}.`,
    'needsPerson/noPieceNamed': (f) =>
      `Asked about ${said(f.aspect)} without naming a piece of the catalogue.`,
  },
  chainLayering: {
    'layers/lengthsApart': (f) => `Advised to layer chains of ${list(f.layers, verbatim)} inches.`,
    'needsPerson/lengthsTooClose': (f) =>
      `No layering advice: the lengths on offer (${list(f.lengths, verbatim)} inches) are too close.`,
  },
  materialCare: {
    'care/inCatalogue': (f) => `Told how the catalogue says to care for ${verbatim(f.material)}.`,
    'needsPerson/notInCatalogue': (f) => `The catalogue says nothing on caring for ${verbatim(f.material)}.`,
  },
  ringSize: {
    'size/measured': (f) =>
      `Told that ${verbatim(f.millimetres)} mm ${said(f.measured)} is US ${verbatim(f.size)}.`,
    'needsFacts/notMeasured': () => 'Told how to measure for a ring size.',
    'needsFacts/outOfRange': (f) =>
      `No ring size measures ${verbatim(f.millimetres)} mm; asked to measure again.`,
  },
  teamRequest: {
    'canBeFiled/feedback': () => 'Feedback: to be reviewed, with measures where they fit.',
    'canBeFiled/complaint': () => 'A complaint: to be reviewed and answered.',
    'canBeFiled/websiteProblem': () => 'Trouble with website or account: to be reviewed and answered.',
    'canBeFiled/privacyRequest': () =>
      'A privacy request: the privacy policy applies, and the customer waits for your answer.',
    'canBeFiled/otherConcern': () => 'Another concern: to be reviewed and answered.',
  },
  contactFormCheck: {
    'complete/formComplete': () => 'The contact form was complete.',
    'needsFacts/formIncomplete': (f) => `The contact form lacked: ${list(f.missing)}.`,
    'needsFacts/formInvalid': (f) => `Not as the contact form takes it: ${list(f.invalid)}.`,
  },
  responseProgress: {
    'answered/responseSent': (f) => `Answered, ${instant(f.answeredAt)}.`,
    'waiting/withinResponseTime': (f) => `Not answered yet; due by ${instant(f.dueBy)}.`,
    'updateDue/peakSeason': (f) =>
      `Busy season: the customer is told that it takes longer, before ${instant(f.dueBy)}.`,
    'overdue/responseTimeExceeded': (f) => `The answer is overdue since ${instant(f.dueBy)}.`,
  },
};
