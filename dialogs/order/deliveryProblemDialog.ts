import { orderProgress, type Order, type OrderProgress } from '../../policies';
import type { Handover } from '../contact/handover';
import type { Intent } from '../language/intents';
import type { Turn } from '../turn';
import { orderAnswersSchema, type OrderAnswers, type OrderLoaded } from './orderAnswers';
import { acceptField, createProofFields } from './orderFields';
import { tellProgress } from './orderStatusDialog';
import { OrderTopicDialog } from './orderTopicDialog';

/** Late, missing, or marked delivered and not there. */
export class DeliveryProblemDialog extends OrderTopicDialog<OrderAnswers> {
  readonly matter = 'deliveryProblem';
  readonly intents: readonly Intent[] = ['DeliveryProblem', 'OrderStatus'];
  protected readonly formVersion = 2;
  protected readonly answersSchema = orderAnswersSchema;
  protected readonly fields = [...createProofFields(false), acceptField];

  protected decide(
    order: Order | undefined,
    _answers: Partial<OrderAnswers>,
    turn: Turn,
  ): Omit<OrderLoaded, 'view'> {
    if (!order) return { outcome: this.outcomeWithoutOrder(turn) };
    const progress = orderProgress(order, turn.now, turn.settings);
    const { wording } = turn;
    const reason = reasonToFile(progress);
    const offer = reason && {
      question:
        reason === 'deliveryInvestigation' ? wording.order.offerInvestigation() : wording.order.offerLookAt(),
      handover: {
        reason,
        topic: reason === 'orderProblem' ? ('order' as const) : ('shipping' as const),
        orderNumber: order.orderNumber,
        draft: [wording.order.problemDraft(order, progress), turn.facts.matter].filter(Boolean).join('\n'),
      },
    };
    return { outcome: tellProgress(order, progress, wording.order.problem(order, progress), offer, turn) };
  }
}

/** What is filed for an order with this progress, when its owner says that it has not come. */
function reasonToFile({ whole, parts }: OrderProgress): Handover['reason'] | undefined {
  const kinds = [whole, ...parts].map(({ kind }) => kind);
  if (kinds.includes('overdue')) return 'deliveryInvestigation';
  if (kinds.includes('delivered')) return 'deliveredNotReceived';
  if (kinds.includes('needsPerson') || kinds.includes('preparationLate')) return 'orderProblem';
  return undefined;
}
