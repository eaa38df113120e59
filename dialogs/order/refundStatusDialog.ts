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
import { z } from 'zod';
import { normalizeText } from '../reading/normalizeText';
import { saidIssued } from '../saidIssued';
import { nextStepChips } from './nextStepChips';
import { orderAnswersShape, type OrderLoaded, type Outcome } from './orderAnswers';
import { acceptField, createProofFields } from './orderFields';
import { OrderTopicDialog } from './orderTopicDialog';

const answersSchema = z.object({
  ...orderAnswersShape,
  /** An issued refund is not on the shopper's account. */
  notSeen: z.boolean(),
});

type Answers = z.infer<typeof answersSchema>;

interface DecidedReturn {
  readonly names: string;
  readonly decision: RefundTiming;
  /** Said while the shopper has the item and may not know where to send it. */
  readonly guide?: ReturnGuide;
}

/** How far the refund of a return is. */
export class RefundStatusDialog extends OrderTopicDialog<Answers> {
  readonly matter = 'refundStatus';
  readonly intents: readonly Intent[] = ['RefundStatus'];
  protected readonly formVersion = 3;
  protected readonly answersSchema = answersSchema;
  protected readonly fields = [...createProofFields('stops'), acceptField];

  protected override prepare(given: Partial<Answers>, { input, vocabulary }: Turn): Partial<Answers> {
    return vocabulary.moneyNotSeen.test(normalizeText(input.text)) ? { ...given, notSeen: true } : given;
  }

  protected decide(
    order: Order | undefined,
    { notSeen }: Partial<Answers>,
    turn: Turn,
  ): Omit<OrderLoaded, 'view'> {
    if (!order) return { outcome: this.outcomeWithoutOrder(turn) };
    return {
      outcome:
        order.returns.length > 0 ? tellRefunds(order, turn, notSeen) : tellNoReturn(order, turn, notSeen),
    };
  }
}

/**
 * How far each return of an order is, and what is offered where one is stuck.
 *
 * @param notSeen the shopper misses the money
 */
export function tellRefunds(order: Order, turn: Turn, notSeen = false): Outcome {
  const { wording } = turn;
  const decided = order.returns.map((each) => ({
    names: wording.order.items(itemsOf(order, each)),
    ...decide(each, turn),
  }));
  const isIssued = decided.some(({ decision }) => decision.kind === 'refunded');
  const offer =
    offerFor(order, decided, turn) ?? (isIssued && notSeen ? searchOffer(order, turn) : undefined);
  return {
    key: `${order.orderNumber} ${decided.map(({ decision }) => decision.reason).join(' ')}`,
    decisions: decided.flatMap(({ decision, guide }) => [
      toRecordedDecision('refundTiming', decision),
      ...(guide ? [toRecordedDecision('returnGuide', guide)] : []),
    ]),
    say: (reply) => {
      const texts = decided.map(({ decision, names, guide }) =>
        wording.refund.timing(decision, names, guide),
      );
      reply.say(isIssued && notSeen && wasTold(turn) ? wording.refund.notThere() : texts.join('\n\n'));
    },
    ...(offer && { offer }),
    chips: [...(isIssued ? [wording.refund.notSeen] : []), wording.chips.person],
  };
}

function decide(returnCase: ReturnCase, { now, settings }: Turn): Pick<DecidedReturn, 'decision' | 'guide'> {
  const decision = refundTiming(returnCase, now, settings);
  const guide = returnGuide(returnCase, settings.timeZone);
  return { decision, ...(decision.kind === 'requested' && { guide }) };
}

/** Without a return there may still be money that went back, for example of a cancelled order. */
function tellNoReturn(order: Order, turn: Turn, notSeen = false): Outcome {
  const { settings, wording } = turn;
  const payment = paymentStatus(order, settings.timeZone);
  const isRefunded = payment.kind === 'refunded';
  return {
    key: `${order.orderNumber} noReturn ${payment.reason}`,
    decisions: [toRecordedDecision('paymentStatus', payment)],
    say: (reply) => {
      const text = isRefunded ? wording.payment.status(payment) : wording.refund.noReturn(order.orderNumber);
      reply.say(isRefunded && notSeen && wasTold(turn) ? wording.refund.notThere() : text);
    },
    ...(isRefunded && notSeen && { offer: searchOffer(order, turn) }),
    chips: nextStepChips(order, turn),
  };
}

function wasTold({ facts, input: { found } }: Turn): boolean {
  return found.orderNumber === undefined && saidIssued(facts);
}

/** The policy does not say when issued money is seen: what became of it only the team can find out. */
function searchOffer({ orderNumber }: Order, { wording }: Turn): Outcome['offer'] {
  return {
    question: wording.refund.offerSearch(),
    handover: {
      reason: 'refundQuestion',
      topic: 'return',
      orderNumber,
      draft: wording.refund.draftNotSeen(orderNumber),
    },
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
