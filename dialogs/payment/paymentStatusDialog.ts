import { paymentStatus, toRecordedDecision, type Order, type PaymentStatus } from '../../policies';
import type { Intent } from '../language/intents';
import { orderAnswersSchema, type OrderAnswers, type OrderLoaded, type Outcome } from '../order/orderAnswers';
import { acceptField, createProofFields } from '../order/orderFields';
import { normalizeText } from '../reading/normalizeText';
import { OrderTopicDialog } from '../order/orderTopicDialog';
import type { ChipWording } from '../text/wording';
import type { Turn } from '../turn';

/** Was I charged: from the shop's record of the order. */
export class PaymentStatusDialog extends OrderTopicDialog<OrderAnswers> {
  readonly matter = 'paymentStatus';
  readonly intents: readonly Intent[] = ['PaymentConfirmation'];
  protected readonly formVersion = 1;
  protected readonly answersSchema = orderAnswersSchema;
  protected readonly fields = [...createProofFields(false), acceptField];

  protected decide(
    order: Order | undefined,
    _answers: Partial<OrderAnswers>,
    turn: Turn,
  ): Omit<OrderLoaded, 'view'> {
    if (!order) return { outcome: this.outcomeWithoutOrder(turn) };
    const decision = paymentStatus(order, turn.settings.timeZone);
    const { facts, vocabulary, wording } = turn;
    const words = [facts.matter, ...facts.lastTexts].filter((text) => text !== undefined);
    const isTwice = words.some((text) => vocabulary.chargedTwice.test(normalizeText(text)));
    const offer = isTwice && {
      question: wording.payment.offerTwice(),
      handover: {
        reason: 'paymentQuestion',
        topic: 'payment',
        orderNumber: order.orderNumber,
        ...(facts.matter && { draft: facts.matter }),
      } as const,
    };
    const outcome: Outcome = {
      key: `${order.orderNumber} ${decision.kind}/${decision.reason}${isTwice ? ' twice' : ''}`,
      decisions: [toRecordedDecision('paymentStatus', decision)],
      say: (reply) => reply.say(turn.wording.payment.status(decision)),
      ...(offer && { offer }),
      chips: chipsAfter(decision.kind, turn.wording.chips),
    };
    return { outcome };
  }
}

function chipsAfter(kind: PaymentStatus['kind'], { topics, person }: ChipWording): string[] {
  switch (kind) {
    case 'failed':
    case 'pending':
      return [topics.PaymentFailed, person];
    case 'paid':
    case 'partlyRefunded':
    case 'refunded':
      return [topics.PaymentCurrency, person];
  }
}
