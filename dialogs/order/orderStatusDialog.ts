import { orderProgress, toRecordedDecision, type Order, type OrderProgress } from '../../policies';
import type { Handover } from '../contact/handover';
import type { Question } from '../form/field';
import type { Intent } from '../language/intents';
import type { Turn } from '../turn';
import { nextStepChips } from './nextStepChips';
import { orderAnswersSchema, type OrderAnswers, type OrderLoaded, type Outcome } from './orderAnswers';
import { acceptField, createProofFields } from './orderFields';
import { orderProgressCard } from './orderProgressCard';
import { OrderTopicDialog } from './orderTopicDialog';

interface Offer {
  readonly question: Question;
  readonly handover: Handover;
}

/** Where is my order: its parts with their days, and what happens when one is late. */
export class OrderStatusDialog extends OrderTopicDialog<OrderAnswers> {
  readonly matter = 'orderStatus';
  readonly intents: readonly Intent[] = ['OrderStatus'];
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
    const text = turn.wording.order.progress(order, progress);
    return { outcome: tellProgress(order, progress, text, offerFor(order, progress, turn), turn) };
  }
}

/** Says how far an order is, with its card, and what is offered then. */
export function tellProgress(
  order: Order,
  progress: OrderProgress,
  text: string,
  offer: Offer | undefined,
  turn: Turn,
): Outcome {
  const { wording } = turn;
  const decisions = [progress.whole, ...(progress.parts.length > 1 ? progress.parts : [])];
  return {
    key: `${order.orderNumber} ${decisions.map(({ kind, reason }) => `${kind}/${reason}`).join(' ')}`,
    decisions: decisions.map((decision) => toRecordedDecision('orderProgress', decision)),
    say: (reply) => {
      const fallbackText = text + wording.order.tracking(progress);
      reply.show(text, orderProgressCard(order.orderNumber, progress, fallbackText, wording.order));
    },
    ...(offer && { offer }),
    chips: nextStepChips(progress.whole.kind, order, wording.chips),
  };
}

function offerFor(order: Order, progress: OrderProgress, { wording }: Turn): Offer | undefined {
  const { orderNumber } = order;
  const draft = wording.order.problemDraft(order, progress);
  const kinds = progress.parts.map(({ kind }) => kind);
  if (kinds.includes('overdue')) {
    const handover: Handover = { reason: 'deliveryInvestigation', topic: 'shipping', orderNumber, draft };
    return { question: wording.order.offerInvestigation(), handover };
  }
  if (
    progress.whole.kind === 'needsPerson' ||
    kinds.includes('needsPerson') ||
    kinds.includes('preparationLate')
  ) {
    const handover: Handover = { reason: 'orderProblem', topic: 'order', orderNumber, draft };
    return { question: wording.order.offerLookAt(), handover };
  }
  return undefined;
}
