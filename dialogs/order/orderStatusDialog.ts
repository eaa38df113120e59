import { deliveryProblem, orderProgress, toRecordedDecision, type Order } from '../../policies';
import type { Intent } from '../language/intents';
import type { Turn } from '../turn';
import { deliveryOffer } from './deliveryOffer';
import { nextStepChips } from './nextStepChips';
import { orderAnswersSchema, type OrderAnswers, type OrderLoaded } from './orderAnswers';
import { acceptField, createProofFields } from './orderFields';
import { orderProgressCard } from './orderProgressCard';
import { OrderTopicDialog } from './orderTopicDialog';

/** Where is my order: its parts with their days, and what happens when one is late. */
export class OrderStatusDialog extends OrderTopicDialog<OrderAnswers> {
  readonly matter = 'orderStatus';
  readonly intents: readonly Intent[] = ['OrderStatus'];
  protected readonly formVersion = 2;
  protected readonly answersSchema = orderAnswersSchema;
  protected readonly fields = [...createProofFields('stops'), acceptField];

  protected decide(
    order: Order | undefined,
    _answers: Partial<OrderAnswers>,
    turn: Turn,
  ): Omit<OrderLoaded, 'view'> {
    if (!order) return { outcome: this.outcomeWithoutOrder(turn) };
    const { now, settings, wording } = turn;
    const progress = orderProgress(order, now, settings);
    const { whole: problem } = deliveryProblem({ order, report: 'late' }, now, settings);
    // Who asks where it is has not said that something which is marked delivered is not there.
    const isOffered = problem.reason !== 'deliveredNotReceived';
    const { parts } = progress;
    const draft = wording.order.problemDraft({
      order,
      parts,
      problem,
      missing: [],
      isPartly: false,
      hasLooked: false,
    });
    const offer = isOffered ? deliveryOffer(order, problem, draft, turn) : undefined;
    const told = [progress.whole, ...(progress.parts.length > 1 ? progress.parts : [])];
    return {
      outcome: {
        key: `${order.orderNumber} ${told.map(({ kind, reason }) => `${kind}/${reason}`).join(' ')}`,
        decisions: [
          ...told.map((decision) => toRecordedDecision('orderProgress', decision)),
          ...(offer ? [toRecordedDecision('deliveryProblem', problem)] : []),
        ],
        say: (reply) => {
          const text = wording.order.progress(order, progress);
          const all = text + wording.order.timelineText(progress);
          reply.show(text, orderProgressCard(order.orderNumber, progress, all, wording.order));
        },
        ...(offer && { offer }),
        chips: nextStepChips(order, turn),
      },
    };
  }
}
