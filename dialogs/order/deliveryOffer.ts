import type { Order, PartProblem } from '../../policies';
import type { Turn } from '../turn';
import type { Outcome } from './orderAnswers';

/**
 * What is offered to file for an order with this problem, if anything.
 *
 * @param draft the description for the team
 */
export function deliveryOffer(
  order: Order,
  { reason }: PartProblem,
  draft: string,
  { wording }: Pick<Turn, 'wording'>,
): Outcome['offer'] {
  const base = { orderNumber: order.orderNumber, draft };
  switch (reason) {
    case 'deliveryExceeded':
      return {
        question: wording.order.offerInvestigation(),
        handover: { ...base, reason: 'deliveryInvestigation', topic: 'shipping' },
      };
    case 'reportedMissing':
      return {
        question: wording.order.offerLookAt(),
        handover: { ...base, reason: 'parcelMissing', topic: 'shipping' },
      };
    case 'deliveredNotReceived':
      return {
        question: wording.order.offerLookAt(),
        handover: { ...base, reason: 'deliveredNotReceived', topic: 'shipping' },
      };
    case 'preparationExceeded':
    case 'recordUnclear':
      return {
        question: wording.order.offerLookAt(),
        handover: { ...base, reason: 'orderProblem', topic: 'order' },
      };
    case 'withinPreparation':
    case 'withinDelivery':
    case 'paymentPending':
    case 'paymentFailed':
    case 'orderCancelled':
      return undefined;
  }
}
