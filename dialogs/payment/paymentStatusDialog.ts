import { z } from 'zod';
import {
  paymentStatus,
  policyAnswer,
  toRecordedDecision,
  type Order,
  type PaymentStatus,
} from '../../policies';
import type { Handover } from '../contact/handover';
import type { FieldContext } from '../form/field';
import type { Intent } from '../language/intents';
import { orderAnswersSchema, type OrderLoaded, type Outcome } from '../order/orderAnswers';
import { acceptField, createProofFields } from '../order/orderFields';
import { normalizeText } from '../reading/normalizeText';
import { OrderTopicDialog } from '../order/orderTopicDialog';
import { PAYMENT_ASKS, type PaymentAsk } from '../text/paymentWording';
import { type ChipWording } from '../text/wording';
import type { Turn } from '../turn';

const answersSchema = orderAnswersSchema.extend({
  ask: z.enum(PAYMENT_ASKS),
  /** As asked, for the team. */
  words: z.string(),
});

type PaymentStatusAnswers = z.infer<typeof answersSchema>;

/** Was I charged: from the shop's record of the order. */
export class PaymentStatusDialog extends OrderTopicDialog<PaymentStatusAnswers> {
  readonly matter = 'paymentStatus';
  readonly intents: readonly Intent[] = ['PaymentConfirmation'];
  protected readonly formVersion = 2;
  protected readonly answersSchema = answersSchema;
  protected readonly fields = [...createProofFields('stops'), acceptField];

  protected override prepare(
    given: Partial<PaymentStatusAnswers>,
    turn: Turn,
  ): Partial<PaymentStatusAnswers> {
    return { ask: askedIn(turn) ?? 'state', words: turn.input.text, ...given };
  }

  /** What was asked last is what the answer is to. */
  protected override announce(
    context: FieldContext<PaymentStatusAnswers, OrderLoaded>,
  ): Partial<PaymentStatusAnswers> | undefined {
    const told = super.announce(context);
    const ask = askedIn(context.turn);
    return told && { ...told, ...(ask && { ask, words: context.turn.input.text }) };
  }

  protected decide(
    order: Order | undefined,
    answers: Partial<PaymentStatusAnswers>,
    turn: Turn,
  ): Omit<OrderLoaded, 'view'> {
    const { facts, now, settings, wording } = turn;
    const words = facts.matter ?? answers.words;
    const draft = words && { draft: words };
    if (!order)
      return { outcome: withHandover(this.outcomeWithoutOrder(turn), { topic: 'payment', ...draft }) };
    const decision = paymentStatus(order, settings.timeZone);
    const ask = askedIn(turn) ?? answers.ask ?? 'state';
    const handover: Handover = {
      reason: 'paymentQuestion',
      topic: 'payment',
      orderNumber: order.orderNumber,
      ...draft,
    };
    const emails = policyAnswer('emails', settings, now);
    const isReceipt = ask === 'receipt';
    const outcome: Outcome = {
      key: `${order.orderNumber} ${decision.kind}/${decision.reason} ${ask}`,
      decisions: [
        toRecordedDecision('paymentStatus', decision),
        ...(isReceipt ? [emails, policyAnswer('invoices', settings, now)] : []).map((answer) =>
          toRecordedDecision('policyAnswer', answer),
        ),
      ],
      say: (reply) => {
        reply.say(wording.payment.status(decision, ask));
        if (isReceipt) reply.say(wording.payment.receipt(emails));
      },
      ...(isReceipt && { offer: { question: wording.payment.offerReceipt(), handover } }),
      ...(ask === 'chargedTwice' && { offer: { question: wording.payment.offerTwice(decision), handover } }),
      chips: chipsAfter(decision.kind, wording.chips),
    };
    return { outcome };
  }
}

/** What the present message wants to know of the payment, where it says so. */
function askedIn({ input, vocabulary }: Turn): PaymentAsk | undefined {
  const said = normalizeText(input.text);
  if (vocabulary.chargedTwice.test(said)) return 'chargedTwice';
  return vocabulary.asksReceipt.test(said) ? 'receipt' : undefined;
}

function withHandover(outcome: Outcome, more: Partial<Handover>): Outcome {
  const { offer } = outcome;
  return offer ? { ...outcome, offer: { ...offer, handover: { ...offer.handover, ...more } } } : outcome;
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
