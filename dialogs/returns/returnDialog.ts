import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs';
import {
  returnEligibility,
  returnPostage,
  toRecordedDecision,
  type Order,
  type ReturnClaim,
} from '../../policies';
import { forgetItem } from '../conversationFacts';
import type { FieldContext } from '../form/field';
import type { Intent } from '../language/intents';
import type { Outcome } from '../order/orderAnswers';
import { acceptField, createProofFields } from '../order/orderFields';
import { tellRefunds } from '../order/refundStatusDialog';
import { OrderTopicDialog } from '../order/orderTopicDialog';
import type { ReturnDraft } from '../text/wording';
import type { Turn } from '../turn';
import { asNewField, differencesField, whichDifferField } from './conditionFields';
import {
  GENERAL_LINE,
  returnAnswersSchema,
  type ReturnAnswers,
  type ReturnField,
  type ReturnLine,
  type ReturnLoaded,
} from './returnAnswers';
import { categoryField, deliveredOnField, engravedField, itemsField, reasonField } from './returnFields';
import { itemLabel } from './returnItems';

type Answers = Readonly<Partial<ReturnAnswers>>;

const FIELDS: readonly ReturnField[] = [
  ...createProofFields(true),
  itemsField,
  deliveredOnField,
  reasonField,
  categoryField,
  engravedField,
  whichDifferField,
  differencesField,
  asNewField,
  acceptField,
];

/** Can it go back, item by item; who pays the postage; and then the request, filed for the team. */
export class ReturnDialog extends OrderTopicDialog<ReturnAnswers, ReturnLoaded> {
  readonly matter = 'return';
  readonly intents: readonly Intent[] = ['ReturnRequest'];
  protected readonly formVersion = 2;
  protected readonly answersSchema = returnAnswersSchema;
  protected readonly fields = FIELDS;

  protected decide(order: Order | undefined, answers: Answers, turn: Turn): Omit<ReturnLoaded, 'view'> {
    const lines = linesOf(order, answers).map((lineId) => decideLine(order, lineId, answers, turn));
    const isDecided = lines.length > 0 && lines.every(({ decision }) => decision.kind !== 'needsFacts');
    const isReasonOpen =
      answers.reason === undefined && lines.some(({ decision }) => decision.kind === 'eligible');
    return {
      order,
      lines,
      ...(isDecided && !isReasonOpen && { outcome: conclude(order, lines, answers, turn) }),
    };
  }

  protected override reconcile(before: Answers, after: Partial<ReturnAnswers>): Partial<ReturnAnswers> {
    const rest = super.reconcile(before, after);
    if (before.orderNumber === undefined || before.orderNumber === after.orderNumber) return rest;
    for (const key of ['lineIds', 'conditions', 'someDiffer', 'differing', 'deliveredOn'] as const)
      delete rest[key];
    return rest;
  }

  protected override async complete(
    dc: DialogContext,
    context: FieldContext<ReturnAnswers, ReturnLoaded>,
  ): Promise<DialogTurnResult> {
    forgetItem(context.turn.facts);
    return super.complete(dc, context);
  }
}

function linesOf(order: Order | undefined, { lineIds = [] }: Answers): readonly string[] {
  if (!order) return [GENERAL_LINE];
  if (order.items.length === 1) return order.items.map(({ lineId }) => lineId);
  return lineIds.filter((lineId) => order.items.some((item) => item.lineId === lineId));
}

function decideLine(order: Order | undefined, lineId: string, answers: Answers, turn: Turn): ReturnLine {
  const { deliveredOn, reason, category, engraved, conditions } = answers;
  const said = turn.facts.deliveredOnOtherwise ? undefined : turn.facts.deliveredOn;
  const claim: ReturnClaim = {
    ...conditions?.[lineId],
    reason,
    deliveredOn: deliveredOn ?? (order ? said : undefined),
    ...(order ? { purchase: { order, lineId } } : { category, engraved }),
  };
  const item = order?.items.find((candidate) => candidate.lineId === lineId);
  return {
    lineId,
    ...(order && item && { name: itemLabel(item, order) }),
    decision: returnEligibility(claim, turn.now, turn.settings),
  };
}

function conclude(
  order: Order | undefined,
  lines: readonly ReturnLine[],
  answers: Answers,
  turn: Turn,
): Outcome {
  const isOnFile = lines.every(({ decision }) => decision.kind === 'alreadyRequested');
  return order && isOnFile ? tellOnFile(order, lines, turn) : tellReturn(order, lines, answers, turn);
}

/** Who asks for a return that is on file wants to know how far it is. */
function tellOnFile(order: Order, lines: readonly ReturnLine[], turn: Turn): Outcome {
  const refunds = tellRefunds(order, turn);
  return {
    ...refunds,
    key: `onFile ${refunds.key}`,
    decisions: [
      ...lines.map(({ decision }) => toRecordedDecision('returnEligibility', decision)),
      ...refunds.decisions,
    ],
  };
}

function tellReturn(
  order: Order | undefined,
  lines: readonly ReturnLine[],
  answers: Answers,
  turn: Turn,
): Outcome {
  const { wording } = turn;
  const { returns } = wording;
  const eligible = lines.flatMap(({ decision }) => (decision.kind === 'eligible' ? [decision] : []));
  const postage = returnPostage(answers.reason);
  const [first] = eligible;
  const decisions = [
    ...lines.map(({ decision }) => toRecordedDecision('returnEligibility', decision)),
    ...(first ? [toRecordedDecision('returnPostage', postage)] : []),
  ];
  const offer = offerFor(order, lines, answers, turn);
  return {
    key: JSON.stringify([
      order?.orderNumber,
      lines.map(({ lineId, decision }) => [lineId, decision.reason]),
      answers.reason,
      answers.deliveredOn,
    ]),
    decisions,
    say: (reply) => {
      reply.say(returns.decisions(lines.map(({ decision }) => decision)));
      if (first) reply.say(returns.terms(postage, first.facts.refundDays));
    },
    ...(offer && { offer }),
    chips: chipsFor(lines, turn),
  };
}

function offerFor(
  order: Order | undefined,
  lines: readonly ReturnLine[],
  answers: Answers,
  { today, wording }: Turn,
): Outcome['offer'] {
  const kinds = lines.map(({ decision }) => decision.kind);
  const isRequest = kinds.includes('eligible');
  if (!isRequest && !kinds.includes('needsPerson')) return undefined;
  const filed = lines.filter(({ decision: { kind } }) => kind === 'eligible' || kind === 'needsPerson');
  const draft: ReturnDraft = {
    ...(order && { orderNumber: order.orderNumber }),
    items: filed.map(({ lineId, name }) => ({ name, condition: answers.conditions?.[lineId] ?? {} })),
    reason: answers.reason,
    deliveredOn: deliveryDayOf(filed),
    requestedOn: today,
  };
  return {
    question: isRequest ? wording.returns.offerRequest() : wording.returns.offerPerson(),
    handover: {
      reason: isRequest ? 'returnRequest' : 'returnQuestion',
      topic: 'return',
      draft: wording.returns.draft(draft),
      ...(order && { orderNumber: order.orderNumber }),
    },
  };
}

function deliveryDayOf(lines: readonly ReturnLine[]): string | undefined {
  return lines.map(({ decision }) => decision.facts.deliveredOn).find((day) => day !== undefined);
}

function chipsFor(lines: readonly ReturnLine[], { wording: { chips } }: Turn): string[] {
  const isOnFile = lines.some(({ decision }) => decision.kind === 'alreadyRequested');
  return [...(isOnFile ? [chips.topics.RefundStatus] : []), chips.person];
}
