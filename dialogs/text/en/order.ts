import type { Order, OrderProgress, PartProblem, PartProgress, WholeProgress } from '../../../policies';
import type { OrderWording, ProblemReport } from '../orderWording';
import type { WordingSetting } from '../wording';
import { YES_NO } from './chips';
import { cite, formatCount, formatDay, formatList, withSource } from './formats';
import { timelineOf } from './orderTimeline';

/** "Order 1042" + verb + state; after an item's name the state stands alone. */
interface PartState {
  readonly verb: 'is' | 'was';
  readonly state: string;
  readonly rest?: string;
}

export function createOrderWording({ today }: WordingSetting): OrderWording {
  const on = (day: string): string => formatDay(day, today);

  function stateOf(part: WholeProgress): PartState {
    switch (part.kind) {
      case 'awaitingPayment':
        return { verb: 'is', state: 'waiting for its payment', rest: 'No money has been taken so far.' };
      case 'paymentFailed':
        return {
          verb: 'is',
          state: 'on hold',
          rest: 'Its payment did not go through, so nothing has been sent.',
        };
      case 'cancelled':
        return { verb: 'was', state: `cancelled on ${on(part.facts.cancelledOn)}` };
      case 'preparing':
        return {
          verb: 'is',
          state: 'being prepared',
          rest: `It should leave us by ${on(part.facts.shipBy)}.`,
        };
      case 'preparationLate': {
        const rest = `It should have been sent by ${on(part.facts.shipBy)} and it hasn't been yet. I'm sorry about that.`;
        return { verb: 'is', state: 'late leaving us', rest };
      }
      case 'inTransit': {
        const { carrier, shippedOn, deliveryFrom, deliveryTo } = part.facts;
        const isEarly = today < deliveryFrom;
        const when = isEarly ? `between ${on(deliveryFrom)} and ${on(deliveryTo)}` : `by ${on(deliveryTo)}`;
        return {
          verb: 'is',
          state: 'on its way',
          rest: `${carrier} took it on ${on(shippedOn)}; expect it ${when}.`,
        };
      }
      case 'overdue': {
        const { carrier, shippedOn, deliveryTo, daysOverdue } = part.facts;
        const rest = `${carrier} took it on ${on(shippedOn)}, and it should have arrived by ${on(deliveryTo)}, ${formatCount(daysOverdue, 'day')} ago. I'm sorry. Our team will look into it with the carrier; what they find decides between sending it again and a refund.`;
        return { verb: 'is', state: 'overdue', rest };
      }
      case 'delivered':
        return { verb: 'was', state: `delivered on ${on(part.facts.deliveredOn)} by ${part.facts.carrier}` };
      case 'inSeveralParts':
        return { verb: 'is', state: 'travelling in several parts' };
      case 'needsPerson': {
        const rest = "Our record of it doesn't add up, and I'd rather not guess. A person should look at it.";
        return { verb: 'is', state: 'not clear to me', rest };
      }
    }
  }

  function describe(part: WholeProgress): string {
    const { state, rest } = stateOf(part);
    return [`${state}.`, rest].filter(Boolean).join(' ');
  }

  function listOf(parts: readonly PartProgress[]): string[] {
    return parts.map((part) => `• ${itemsText(part.facts.items)}: ${describe(part)}`);
  }

  function progressText(order: Order, { whole, parts }: OrderProgress): string {
    const { verb, state } = stateOf(whole);
    const subject = `Order ${order.orderNumber} ${verb}`;
    if (whole.kind !== 'inSeveralParts') return withSource(`${subject} ${describe(whole)}`, whole.section);
    const source = whole.section ? [cite(whole.section)] : [];
    return [`${subject} ${state}:`, ...listOf(parts), ...source].join('\n');
  }

  function problemText({ order, parts, problem, isPartly }: ProblemReport): string {
    const { orderNumber, items } = order;
    const [part, another] = parts;
    const next = nextText(problem, isPartly);
    if (part && !another) {
      const isWhole = part.facts.items.length === items.length;
      const subject = isWhole
        ? `Order ${orderNumber}`
        : `Order ${orderNumber}, ${itemsText(part.facts.items)},`;
      const state =
        part.kind === 'delivered'
          ? `was marked ${describe(part)}`
          : `${stateOf(part).verb} ${describe(part)}`;
      const text = [`${subject} ${state}`, next].filter(Boolean).join(' ');
      return withSource(text, problem.section);
    }
    const last = withSource(next ?? '', problem.section).trim();
    return [`Order ${orderNumber} is travelling in several parts:`, ...listOf(parts), last].join('\n');
  }

  function timelineText({ parts }: OrderProgress): string {
    const lines = parts.flatMap((part) => [
      `${itemsText(part.facts.items)}:`,
      ...timelineOf(part, on).map(({ label, detail }) =>
        detail === '' ? `- ${label}` : `- ${label}: ${detail}`,
      ),
      ...('trackingUrl' in part.facts ? [`- ${part.facts.trackingUrl}`] : []),
    ]);
    return ['', ...lines].join('\n');
  }

  return {
    progress: progressText,
    problem: problemText,
    timelineText,
    cardTitle: (orderNumber) => `Order ${orderNumber}`,
    timeline: (part) => timelineOf(part, on),
    trackingAction: (carrier) => `Track with ${carrier}`,
    items: itemsText,
    offerInvestigation: () => ({ text: 'Shall I file the investigation for you now?', chips: YES_NO }),
    offerLookAt: () => ({ text: 'Shall I ask our team to look into it?', chips: YES_NO }),
    askWhichMissing: () => "Which piece hasn't come?",
    askChecked: (attempt) => ({
      text:
        attempt === 0
          ? 'Have you looked around the door, with neighbours, and with whoever takes in your mail?'
          : 'Did you look around for it already? Then I can pass it to our team.',
      chips: ["Yes, it's not there", "I'll look first"],
    }),
    looksFirst: () => "Good. If it doesn't turn up, come back to me and I'll pass it to our team.",
    isHereAfterAll: () => "Good to hear that it's with you. If something is wrong with it, tell me what.",
    problemDraft: ({ order, parts, problem, missing, hasLooked }) =>
      [
        ...parts.map(
          (part) => `Order ${order.orderNumber}, ${itemsText(part.facts.items)}: ${draftOf(part, on)}`,
        ),
        ...reportOf(problem, itemsText(missing), hasLooked),
      ].join('\n'),
  };
}

/** What someone needs to hear who says that it has not come. */
function nextText({ reason }: PartProblem, isPartly: boolean): string | undefined {
  switch (reason) {
    case 'withinDelivery':
      return "That is still inside the usual delivery time. If it isn't there by then, tell me and I'll have it looked into.";
    case 'deliveredNotReceived':
      return `I'm sorry that it isn't ${isPartly ? 'all ' : ''}with you.`;
    case 'reportedMissing':
      return "What has become of it I can't see from here; our team looks after missing parcels.";
    default:
      return undefined;
  }
}

/** The customer's side of it, for the team. */
function reportOf({ reason }: PartProblem, missing: string, hasLooked: boolean): string[] {
  const what = missing === '' ? 'all of it' : missing;
  switch (reason) {
    case 'deliveredNotReceived':
      return [
        `By the customer, what did not come: ${what}.${hasLooked ? ' They have looked around for it.' : ''}`,
      ];
    case 'reportedMissing':
      return [`By the customer, what is missing: ${what}.`];
    default:
      return [];
  }
}

export function itemsText(items: readonly { name: string; quantity: number }[]): string {
  return formatList(items.map(({ name, quantity }) => (quantity > 1 ? `${quantity} × ${name}` : name)));
}

function draftOf(part: PartProgress, on: (day: string) => string): string {
  switch (part.kind) {
    case 'overdue':
      return `sent with ${part.facts.carrier} (${part.facts.trackingNumber}) on ${on(part.facts.shippedOn)}, expected by ${on(part.facts.deliveryTo)}, not there yet. Please investigate with the carrier.`;
    case 'delivered':
      return `marked delivered by ${part.facts.carrier} (${part.facts.trackingNumber}) on ${on(part.facts.deliveredOn)}.`;
    case 'inTransit':
      return `sent with ${part.facts.carrier} (${part.facts.trackingNumber}) on ${on(part.facts.shippedOn)}, expected by ${on(part.facts.deliveryTo)}.`;
    case 'preparationLate':
      return `should have been sent by ${on(part.facts.shipBy)} and has not been.`;
    case 'preparing':
      return `being prepared, to be sent by ${on(part.facts.shipBy)}.`;
    case 'awaitingPayment':
      return 'waiting for its payment.';
    case 'paymentFailed':
      return 'its payment failed.';
    case 'cancelled':
      return `cancelled on ${on(part.facts.cancelledOn)}.`;
    case 'needsPerson':
      return "the shop's record does not add up.";
  }
}
