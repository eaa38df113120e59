import type { Order, OrderProgress, WholeProgress } from '../../../policies';
import type { OrderWording, TimelineStep, WordingSetting } from '../wording';
import { YES_NO } from './chips';
import { cite, formatCount, formatDay, formatList, withSource } from './formats';

type Part = OrderProgress['parts'][number];

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

  /** What someone needs to hear who says that it has not come. */
  function comfort({ kind }: WholeProgress): string | undefined {
    switch (kind) {
      case 'inTransit':
        return "That is still inside the usual time, so there's a good chance it turns up. If it isn't there by then, tell me and I'll have it looked into.";
      case 'delivered':
        return "I'm sorry that it isn't with you. Sometimes a parcel is left with a neighbour or in a safe place; if it isn't there, our team should look into it.";
      default:
        return undefined;
    }
  }

  function describe(part: WholeProgress, isProblem: boolean): string {
    const { state, rest } = stateOf(part);
    return [`${state}.`, rest, isProblem ? comfort(part) : undefined].filter(Boolean).join(' ');
  }

  function wholeText(order: Order, { whole, parts }: OrderProgress, isProblem: boolean): string {
    const subject = `Order ${order.orderNumber} ${stateOf(whole).verb}`;
    if (whole.kind !== 'inSeveralParts') {
      return withSource(`${subject} ${describe(whole, isProblem)}`, whole.section);
    }
    const lines = parts.map((part) => `• ${itemsText(part.facts.items)}: ${describe(part, isProblem)}`);
    return [
      `${subject} ${stateOf(whole).state}:`,
      ...lines,
      ...(whole.section ? [cite(whole.section)] : []),
    ].join('\n');
  }

  function trackingText({ parts }: OrderProgress): string {
    const lines = parts.flatMap(({ facts }) =>
      'trackingUrl' in facts
        ? [`Tracking with ${facts.carrier}, ${facts.trackingNumber}: ${facts.trackingUrl}`]
        : [],
    );
    return lines.length === 0 ? '' : `\n${lines.join('\n')}`;
  }

  return {
    progress: (order, progress) => wholeText(order, progress, false),
    problem: (order, progress) => wholeText(order, progress, true),
    tracking: trackingText,
    cardTitle: (orderNumber) => `Order ${orderNumber}`,
    timeline: (part) => timelineOf(part, on),
    trackingAction: (carrier) => `Track with ${carrier}`,
    items: itemsText,
    offerInvestigation: () => ({ text: 'Shall I file the investigation for you now?', chips: YES_NO }),
    offerLookAt: () => ({ text: 'Shall I ask our team to look into it?', chips: YES_NO }),
    problemDraft: (order, progress) =>
      progress.parts
        .map((part) => `Order ${order.orderNumber}, ${itemsText(part.facts.items)}: ${draftOf(part, on)}`)
        .join('\n'),
  };
}

export function itemsText(items: readonly { name: string; quantity: number }[]): string {
  return formatList(items.map(({ name, quantity }) => (quantity > 1 ? `${quantity} × ${name}` : name)));
}

function draftOf(part: Part, on: (day: string) => string): string {
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

function timelineOf(part: Part, on: (day: string) => string): TimelineStep[] {
  const { facts } = part;
  const placed: TimelineStep = { label: 'Order placed', detail: on(facts.placedOn), state: 'done' };
  const paid: TimelineStep[] = facts.paidOn
    ? [{ label: 'Paid', detail: on(facts.paidOn), state: 'done' }]
    : [];
  switch (part.kind) {
    case 'awaitingPayment':
      return [placed, { label: 'Waiting for the payment', detail: '', state: 'now' }];
    case 'paymentFailed':
      return [placed, { label: 'Payment failed', detail: 'Nothing has been sent', state: 'trouble' }];
    case 'cancelled':
      return [placed, ...paid, { label: 'Cancelled', detail: on(part.facts.cancelledOn), state: 'trouble' }];
    case 'preparing':
      return [
        placed,
        ...paid,
        { label: 'Being prepared', detail: `Leaves us by ${on(part.facts.shipBy)}`, state: 'now' },
        { label: 'On its way', detail: '', state: 'ahead' },
        { label: 'Delivered', detail: '', state: 'ahead' },
      ];
    case 'preparationLate':
      return [
        placed,
        ...paid,
        { label: 'Late leaving us', detail: `Expected by ${on(part.facts.shipBy)}`, state: 'trouble' },
        { label: 'On its way', detail: '', state: 'ahead' },
        { label: 'Delivered', detail: '', state: 'ahead' },
      ];
    case 'inTransit':
      return [
        placed,
        ...paid,
        sentStep(part.facts, on),
        {
          label: 'On its way',
          detail: `Expected ${on(part.facts.deliveryFrom)} to ${on(part.facts.deliveryTo)}`,
          state: 'now',
        },
        { label: 'Delivered', detail: '', state: 'ahead' },
      ];
    case 'overdue':
      return [
        placed,
        ...paid,
        sentStep(part.facts, on),
        { label: 'Overdue', detail: `Expected by ${on(part.facts.deliveryTo)}`, state: 'trouble' },
        { label: 'Delivered', detail: '', state: 'ahead' },
      ];
    case 'delivered':
      return [
        placed,
        ...paid,
        sentStep(part.facts, on),
        { label: 'Delivered', detail: on(part.facts.deliveredOn), state: 'done' },
      ];
    case 'needsPerson':
      return [placed, ...paid, { label: 'A person should look at this', detail: '', state: 'trouble' }];
  }
}

function sentStep(
  facts: { shippedOn: string; carrier: string; trackingNumber: string },
  on: (day: string) => string,
): TimelineStep {
  return {
    label: `Sent with ${facts.carrier}`,
    detail: `${on(facts.shippedOn)}, ${facts.trackingNumber}`,
    state: 'done',
  };
}
