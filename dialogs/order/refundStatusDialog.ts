import {
  paymentStatus,
  refundTiming,
  returnGuide,
  toRecordedDecision,
  type Order,
  type RefundTiming,
  type ReturnCase,
  type ReturnGuide,
} from '../../policies';
import type { Intent } from '../language/intents';
import type { Turn } from '../turn';
import { nextStepChips } from './nextStepChips';
import { orderAnswersSchema, type OrderAnswers, type OrderLoaded, type Outcome } from './orderAnswers';
import { acceptField, createProofFields } from './orderFields';
import { OrderTopicDialog } from './orderTopicDialog';

interface DecidedReturn {
  readonly names: string;
  readonly decision: RefundTiming;
  /** Said while the shopper has the item and may not know where to send it. */
  readonly guide?: ReturnGuide;
}

/** How far the refund of a return is. */
export class RefundStatusDialog extends OrderTopicDialog<OrderAnswers> {
  readonly matter = 'refundStatus';
  readonly intents: readonly Intent[] = ['RefundStatus'];
  protected readonly formVersion = 2;
  protected readonly answersSchema = orderAnswersSchema;
  protected readonly fields = [...createProofFields(false), acceptField];

  protected decide(
    order: Order | undefined,
    _answers: Partial<OrderAnswers>,
    turn: Turn,
  ): Omit<OrderLoaded, 'view'> {
    if (!order) return { outcome: this.outcomeWithoutOrder(turn) };
    return { outcome: order.returns.length > 0 ? tellRefunds(order, turn) : tellNoReturn(order, turn) };
  }
}

/** How far each return of an order is, and what is offered where one is stuck. */
export function tellRefunds(order: Order, turn: Turn): Outcome {
  const { wording } = turn;
  const decided = order.returns.map((each) => ({
    names: wording.order.items(itemsOf(order, each)),
    ...decide(each, turn),
  }));
  const offer = offerFor(order, decided, turn);
  return {
    key: `${order.orderNumber} ${decided.map(({ decision }) => decision.reason).join(' ')}`,
    decisions: decided.flatMap(({ decision, guide }) => [
      toRecordedDecision('refundTiming', decision),
      ...(guide ? [toRecordedDecision('returnGuide', guide)] : []),
    ]),
    say: (reply) =>
      reply.say(
        decided
          .map(({ decision, names, guide }) => wording.refund.timing(decision, names, guide))
          .join('\n\n'),
      ),
    ...(offer && { offer }),
    chips: [wording.chips.person],
  };
}

function decide(returnCase: ReturnCase, { now, settings }: Turn): Pick<DecidedReturn, 'decision' | 'guide'> {
  const decision = refundTiming(returnCase, now, settings);
  const guide = returnGuide(returnCase, settings.timeZone);
  return { decision, ...(decision.kind === 'requested' && { guide }) };
}

/** Without a return there may still be money that went back, for example of a cancelled order. */
function tellNoReturn(order: Order, turn: Turn): Outcome {
  const { settings, wording } = turn;
  const payment = paymentStatus(order, settings.timeZone);
  const isRefunded = payment.kind === 'refunded';
  return {
    key: `${order.orderNumber} noReturn ${payment.reason}`,
    decisions: [toRecordedDecision('paymentStatus', payment)],
    say: (reply) =>
      reply.say(isRefunded ? wording.payment.status(payment) : wording.refund.noReturn(order.orderNumber)),
    chips: nextStepChips(order, turn),
  };
}

function offerFor(order: Order, decided: readonly DecidedReturn[], { wording }: Turn): Outcome['offer'] {
  const open = decided.find(({ decision: { kind } }) => kind === 'refundOverdue' || kind === 'needsPerson');
  if (!open) return undefined;
  const { orderNumber } = order;
  return {
    question:
      open.decision.kind === 'refundOverdue' ? wording.refund.offerOverdue() : wording.refund.offerPerson(),
    handover: {
      reason: 'refundQuestion',
      topic: 'return',
      orderNumber,
      draft: wording.refund.draft(orderNumber, open.decision, open.names),
    },
  };
}

function itemsOf({ items }: Order, { lineIds }: ReturnCase): Order['items'] {
  return items.filter(({ lineId }) => lineIds.includes(lineId));
}
