import { z } from 'zod';
import {
  orderProgress,
  policyAnswer,
  toRecordedDecision,
  type ContactTopic,
  type Order,
  type OrderProgress,
} from '../../policies';
import type { Handover } from '../contact/handover';
import type { Intent } from '../language/intents';
import { CHANGE_INTENTS, type ChangeIntent } from '../routes';
import type { Turn } from '../turn';
import { orderAnswersSchema, type OrderLoaded, type Outcome } from './orderAnswers';
import { acceptField, createProofFields } from './orderFields';
import { OrderTopicDialog } from './orderTopicDialog';

const answersSchema = orderAnswersSchema.extend({
  change: z.enum(CHANGE_INTENTS),
  /** What exactly is wanted, where the shopper has said it already. */
  details: z.string(),
});

type ChangeRequestAnswers = z.infer<typeof answersSchema>;

/** How each request is filed. Each is decided by how soon someone looks at it. */
const FILED: Readonly<Record<ChangeIntent, { reason: Handover['reason']; topic: ContactTopic }>> = {
  OrderChange: { reason: 'orderChange', topic: 'order' },
  OrderCancel: { reason: 'orderCancel', topic: 'order' },
  AddressChange: { reason: 'addressChange', topic: 'shipping' },
};

/** Change, cancel, another address: possible before shipment, if at all; filed for the team and never done here. */
export class ChangeRequestDialog extends OrderTopicDialog<ChangeRequestAnswers> {
  readonly matter = 'changeRequest';
  readonly intents: readonly Intent[] = CHANGE_INTENTS;
  protected readonly formVersion = 1;
  protected readonly answersSchema = answersSchema;
  protected readonly fields = [...createProofFields(false), acceptField];

  protected decide(
    order: Order | undefined,
    { change = 'OrderChange', details }: Readonly<Partial<ChangeRequestAnswers>>,
    turn: Turn,
  ): Omit<OrderLoaded, 'view'> {
    const { now, settings, wording } = turn;
    const rule = policyAnswer('orderChange', settings, now);
    const progress = order && orderProgress(order, now, settings);
    const handover: Handover = {
      ...FILED[change],
      timeCritical: true,
      ...(details && { draft: details }),
      ...(order && { orderNumber: order.orderNumber }),
    };
    const outcome = (
      key: string,
      text: string,
      next: Pick<Outcome, 'file' | 'offer' | 'chips'>,
    ): Outcome => ({
      key: `${change} ${order?.orderNumber ?? ''} ${key}`,
      decisions: [
        toRecordedDecision('policyAnswer', rule),
        ...(progress ? [toRecordedDecision('orderProgress', progress.whole)] : []),
      ],
      say: (reply) => reply.say(text),
      ...next,
    });
    if (!order || !progress)
      return { outcome: outcome('unknown', wording.order.mayChange(rule, change), { file: handover }) };

    const stage = stageOf(progress);
    switch (stage) {
      case 'notSent':
        return { outcome: outcome(stage, wording.order.mayChange(rule, change), { file: handover }) };
      case 'partlySent':
        return { outcome: outcome(stage, wording.order.mayChangeRest(rule, change), { file: handover }) };
      case 'underway': {
        const text = wording.order.tooLateToChange(rule, order.orderNumber, change);
        // An address can be wrong after shipment, too: helping with it is in the team's scope.
        const offer =
          change === 'AddressChange' ? { question: wording.order.offerLookAt(), handover } : undefined;
        return { outcome: outcome(stage, text, { offer, chips: [wording.chips.person] }) };
      }
      case 'delivered': {
        const text = wording.order.tooLateToChange(rule, order.orderNumber, change);
        const chips = [wording.chips.topics.ReturnRequest, wording.chips.person];
        return { outcome: outcome(stage, text, { chips }) };
      }
      case 'cancelled':
        return {
          outcome: outcome(stage, wording.order.progress(order, progress), { chips: [wording.chips.person] }),
        };
      case 'unclear': {
        const offer = { question: wording.order.offerLookAt(), handover };
        return { outcome: outcome(stage, wording.order.progress(order, progress), { offer }) };
      }
    }
  }
}

type Stage = 'notSent' | 'partlySent' | 'underway' | 'delivered' | 'cancelled' | 'unclear';

function stageOf({ whole, parts }: OrderProgress): Stage {
  switch (whole.kind) {
    case 'awaitingPayment':
    case 'paymentFailed':
    case 'preparing':
    case 'preparationLate':
      return 'notSent';
    case 'inTransit':
    case 'overdue':
      return 'underway';
    case 'delivered':
      return 'delivered';
    case 'cancelled':
      return 'cancelled';
    case 'needsPerson':
      return 'unclear';
    case 'inSeveralParts': {
      const isWaiting = parts.some(({ kind }) => kind === 'preparing' || kind === 'preparationLate');
      if (isWaiting) return 'partlySent';
      return parts.every(({ kind }) => kind === 'delivered') ? 'delivered' : 'underway';
    }
  }
}
