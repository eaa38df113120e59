import { itemsByStage, type Order } from '../../policies';
import type { ChipIntent } from '../text/wording';
import type { Turn } from '../turn';
import { mayReturn } from './mayReturn';

/**
 * What someone may want next with this order, by where its items are: nobody is offered a
 * cancellation of what has arrived, or a return of what has not.
 *
 * @param except the topic that the shopper comes from
 */
export function nextStepChips(
  order: Order,
  { now, settings, wording: { chips } }: Pick<Turn, 'now' | 'settings' | 'wording'>,
  except?: ChipIntent,
): string[] {
  const { notShipped, underway, delivered } = itemsByStage(order, now, settings);
  const sentBack = new Set(order.returns.flatMap(({ lineIds }) => lineIds));
  const kept = delivered.filter(({ lineId }) => !sentBack.has(lineId));
  const isReturnable = kept.some(({ lineId }) => mayReturn(order, lineId, { now, settings }));
  const steps: ChipIntent[] = [
    ...when(order.payment.state === 'failed', 'PaymentFailed'),
    ...when(order.payment.state === 'pending' || order.cancelledAt !== undefined, 'PaymentConfirmation'),
    ...when(order.returns.length > 0, 'RefundStatus'),
    ...when(underway.length > 0, 'DeliveryProblem'),
    ...when(isReturnable, 'ReturnRequest'),
    ...when(kept.length > 0, 'ItemProblem', 'DeliveryProblem'),
    ...when(notShipped.length > 0, 'AddressChange', 'OrderChange', 'OrderCancel'),
  ];
  const labels = [...new Set(steps)].filter((step) => step !== except).map((step) => chips.topics[step]);
  return [...labels, chips.person];
}

function when(holds: boolean, ...steps: ChipIntent[]): ChipIntent[] {
  return holds ? steps : [];
}
