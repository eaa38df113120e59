import type { Order, WholeProgress } from '../../policies';
import type { ChipIntent, ChipWording } from '../text/wording';

/**
 * What someone may want next with an order in this state; nobody is offered a cancellation of what
 * has arrived.
 */
export function nextStepChips(kind: WholeProgress['kind'], order: Order, chips: ChipWording): string[] {
  const intents = stepsAfter(kind);
  const refund: ChipIntent[] = order.returns.length > 0 ? ['RefundStatus'] : [];
  const labels = [...refund, ...intents].map((intent) => chips.topics[intent]);
  return [...labels, chips.person];
}

function stepsAfter(kind: WholeProgress['kind']): ChipIntent[] {
  switch (kind) {
    case 'awaitingPayment':
    case 'paymentFailed':
      return ['PaymentFailed'];
    case 'preparing':
    case 'preparationLate':
      return ['AddressChange', 'OrderChange', 'OrderCancel'];
    case 'inTransit':
      return ['DeliveryProblem'];
    case 'delivered':
      return ['ReturnRequest', 'ItemProblem', 'DeliveryProblem'];
    case 'inSeveralParts':
      return ['ReturnRequest', 'DeliveryProblem'];
    case 'overdue':
    case 'cancelled':
    case 'needsPerson':
      return [];
  }
}
