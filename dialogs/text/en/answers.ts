import type { PolicyAnswer, PolicyQuestion, TeamRequest } from '../../../policies';
import type { AnswerWording, WordingSetting } from '../wording';
import { YES_NO } from './chips';
import { formatList, formatMoney, formatRange, withSource } from './formats';

const UNKNOWN: Readonly<Partial<Record<PolicyQuestion, string>>> = {
  shippingCost: 'what shipping costs',
  paymentMethods: 'which payment methods there are',
  invoices: 'invoices',
  giftWrapping: 'gift wrapping',
  discounts: 'discounts, codes and gift cards',
  destinations: 'where and how we ship',
  exchanges: 'exchanges',
};

/** What this chat does, whatever the policy says. */
const KEPT_HERE =
  'What you write here stays with this conversation, so that our team can help you; payment card numbers are hidden first.';

/** No statement of the policy. */
const BANK_CONVERTS =
  'If your account is in another currency, it is your bank that converts the amount, so your statement can show another number.';

function requestText({ reason }: TeamRequest): string {
  switch (reason) {
    case 'feedback':
      return 'Thank you! Our team reads every suggestion carefully, and acts on it where it can.';
    case 'complaint':
      return "I'm sorry that something went wrong. Our team will look into it and answer you.";
    case 'websiteProblem':
      return 'Sorry about that! Our team will look into it and answer you.';
    case 'privacyRequest':
      return 'Our team will take care of that as our Privacy Policy says, and answer you.';
    case 'otherConcern':
      return 'Our team will look into it and answer you.';
  }
}

export function createAnswerWording({ shopName }: WordingSetting): AnswerWording {
  function answerText(answer: PolicyAnswer): string {
    switch (answer.kind) {
      case 'preparationTime':
        return `We prepare an order within ${formatRange(answer.facts.days)} days ${answer.facts.countedFrom === 'payment' ? 'of its payment' : 'of the order'}; then it ships, and an e-mail brings you the tracking.`;
      case 'deliveryTime':
        return `Delivery is estimated at ${formatRange(answer.facts.days)} days from the day ${answer.facts.countedFrom === 'shipment' ? 'it ships' : 'you order'}; before that, preparing an order takes ${formatRange(answer.facts.preparationDays)} days.`;
      case 'overdueDelivery':
        return `If a delivery takes longer than ${answer.facts.afterDays} days, our team investigates with the carrier. What they find decides between sending it again and a refund.`;
      case 'orderChange':
        return 'Changing or cancelling an order is possible before it ships, if at all; our team decides that.';
      case 'returnSummary': {
        const { windowDays, refundDays, engravedExcluded, categoriesExcluded } = answer.facts;
        const excluded = [...(engravedExcluded ? ['engraved pieces'] : []), ...categoriesExcluded];
        const except = excluded.length > 0 ? ` Excluded are ${formatList(excluded)}.` : '';
        return `You can return a piece within ${windowDays} days of delivery if it is unused and in its original condition, with packaging and tags intact.${except} Ask first through the contact form: our team confirms it and sends you the return guide. The refund follows within ${formatRange(refundDays)} days after the inspection.`;
      }
      case 'returnPostage':
        return 'The return postage is yours to pay, unless the piece is defective or we made a mistake, like sending the wrong item: then we pay it.';
      case 'refundTime':
        return `Once a return has arrived and passed the inspection, the refund follows within ${formatRange(answer.facts.days)} days, and an e-mail tells you when it is issued.`;
      case 'inspectionTime':
        return `Our policy gives no time for the inspection itself. Once a return has passed it, the refund follows within ${formatRange(answer.facts.refundDays)} days.`;
      case 'contact':
        return "Our contact form is the only official way to reach the team, so there's no phone number or e-mail address that I could give you. You can fill it in right here with me; have your order number ready, if there is one.";
      case 'responseTime': {
        const { hours, peak, extraHours } = answer.facts;
        const usual = `Our team usually answers within ${formatRange(hours)} hours of your message.`;
        return peak
          ? `${usual} This is a busy season, and it can take up to ${hours.max + extraHours} hours; if it does, you hear from us before the usual time is up.`
          : `${usual} In busy seasons it may take a little longer; then you hear from us before that time is up.`;
      }
      case 'currency':
        return 'All orders are settled in US dollars.';
      case 'shippingCost':
        return shippingText(answer.facts);
      case 'emails':
        return 'You get a confirmation e-mail after ordering, and another one with the tracking once the order ships, both to the address you ordered with. Please look into the spam folder, too.';
      case 'privacy':
        return `${shopName} strictly protects the personal data you share with our service, as our Privacy Policy says.`;
      case 'feedback':
        return 'Every suggestion is read carefully. You can leave yours right here.';
      case 'needsPerson':
        return `I don't have reliable information on ${UNKNOWN[answer.facts.question] ?? 'that'}, and I'd rather not guess. A person from our team can tell you.`;
    }
  }

  return {
    policy: (answer) => {
      const text = withSource(answerText(answer), answer.section);
      switch (answer.kind) {
        case 'privacy':
          return `${text} ${KEPT_HERE}`;
        case 'currency':
          return `${text} ${BANK_CONVERTS}`;
        default:
          return text;
      }
    },
    teamRequest: (request) => withSource(requestText(request), request.section),
    praise: () =>
      "Thank you, that's lovely to read! If you'd like our team to see it, I can pass it on as feedback.",
    offerPerson: () => ({ text: 'Shall I pass your question to our team?', chips: YES_NO }),
    offerToFile: (reason) =>
      reason === 'emailMissing'
        ? { text: 'Shall I ask our team to check it and send it again?', chips: YES_NO }
        : {
            text: "What exactly the shop keeps about you, a copy of it, or having it erased: that's for our team. Shall I pass on a request?",
            chips: YES_NO,
          },
  };
}

function shippingText({
  costCents,
  freeFromCents,
}: {
  costCents: number | null;
  freeFromCents: number | null;
}): string {
  const free =
    freeFromCents === 0 ? 'Shipping is free.' : `Shipping is free from ${formatMoney(freeFromCents ?? 0)}.`;
  if (costCents === null) return freeFromCents === null ? '' : free;
  const cost = costCents === 0 ? 'Shipping is free.' : `Shipping costs ${formatMoney(costCents)}.`;
  return freeFromCents === null || costCents === 0 ? cost : freeFromCents === 0 ? free : `${cost} ${free}`;
}
