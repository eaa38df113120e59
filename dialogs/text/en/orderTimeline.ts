import type { PartProgress } from '../../../policies';
import type { TimelineStep } from '../orderWording';

/** The steps of a part, from the order to its arrival. */
export function timelineOf(part: PartProgress, on: (day: string) => string): TimelineStep[] {
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
