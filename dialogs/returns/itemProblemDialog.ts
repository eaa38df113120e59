import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs';
import {
  itemProblem,
  returnEligibility,
  returnPostage,
  toRecordedDecision,
  type ItemFault,
  type Order,
  type ReturnEligibility,
} from '../../policies';
import { forgetItem } from '../conversationFacts';
import type { FieldContext } from '../form/field';
import type { Intent } from '../language/intents';
import type { OrderView, Outcome } from '../order/orderAnswers';
import { createProofFields, acceptField } from '../order/orderFields';
import { OrderTopicDialog } from '../order/orderTopicDialog';
import type { Turn } from '../turn';
import { createItemsField } from './itemFields';
import {
  detailsField,
  faultField,
  isComplete,
  itemProblemSchema,
  noticedField,
  noticedIn,
  photoField,
  pieceField,
  type ItemProblemAnswers,
  type ItemProblemLoaded,
} from './itemProblemFields';
import { itemLabel } from './returnItems';

type Answers = Readonly<Partial<ItemProblemAnswers>>;

/** Broken, damaged, wrong or missing: who pays the way back, and then first in line with the team. */
export class ItemProblemDialog extends OrderTopicDialog<ItemProblemAnswers, ItemProblemLoaded> {
  readonly matter = 'itemProblem';
  readonly intents: readonly Intent[] = ['ItemProblem'];
  protected readonly formVersion = 2;
  protected readonly answersSchema = itemProblemSchema;
  protected readonly fields = [
    faultField,
    ...createProofFields('goesOn'),
    createItemsField(({ turn: { wording } }, names) => wording.returns.askProblemItem(names)),
    pieceField,
    detailsField,
    noticedField,
    photoField,
    acceptField,
  ];

  protected override prepare(given: Partial<ItemProblemAnswers>, turn: Turn): Partial<ItemProblemAnswers> {
    return { ...given, ...noticedIn(turn) };
  }

  protected override announce(
    context: FieldContext<ItemProblemAnswers, ItemProblemLoaded>,
  ): Partial<ItemProblemAnswers> | undefined {
    const { answers, turn } = context;
    if (!answers.opened) turn.reply.say(turn.wording.returns.sorry());
    return { opened: true, ...super.announce(context) };
  }

  protected decide(order: Order | undefined, answers: Answers, turn: Turn): Omit<ItemProblemLoaded, 'view'> {
    const view: OrderView = order ? { kind: 'found', order } : { kind: 'withoutNumber' };
    const lines = linesOf(order, answers);
    const isItemOpen = order !== undefined && lines.length === 0 && !answers.noneOfThem;
    const { fault } = answers;
    const isDecided = fault !== undefined && !isItemOpen && isComplete({ answers, loaded: { view }, turn });
    return { order, ...(isDecided && { outcome: tellProblem(fault, order, lines, answers, turn) }) };
  }

  protected override reconcile(
    before: Answers,
    after: Partial<ItemProblemAnswers>,
  ): Partial<ItemProblemAnswers> {
    const rest = super.reconcile(before, after);
    if (before.orderNumber === undefined || before.orderNumber === after.orderNumber) return rest;
    for (const key of ['lineIds', 'among', 'noneOfThem'] as const) delete rest[key];
    return rest;
  }

  protected override async complete(
    dc: DialogContext,
    context: FieldContext<ItemProblemAnswers, ItemProblemLoaded>,
  ): Promise<DialogTurnResult> {
    forgetItem(context.turn.facts);
    return super.complete(dc, context);
  }
}

function tellProblem(
  fault: ItemFault,
  order: Order | undefined,
  lines: readonly string[],
  answers: Answers,
  turn: Turn,
): Outcome {
  const { returns } = turn.wording;
  const problem = itemProblem(fault);
  const postage = fault === 'missingPiece' ? undefined : returnPostage(fault);
  const settled = order
    ? lines.map((lineId) => decideLine(fault, order, lineId, turn)).filter(isSettled)
    : [];
  const items = order?.items.filter(({ lineId }) => lines.includes(lineId)) ?? [];
  const names = order ? items.map((item) => itemLabel(item, order)) : [answers.piece ?? ''].filter(Boolean);
  return {
    key: JSON.stringify([fault, order?.orderNumber, lines]),
    decisions: [
      toRecordedDecision('itemProblem', problem),
      ...(postage ? [toRecordedDecision('returnPostage', postage)] : []),
      ...settled.map((decision) => toRecordedDecision('returnEligibility', decision)),
    ],
    say: (reply) => reply.say(returns.itemProblem(postage, settled)),
    file: {
      reason: 'itemProblem',
      topic: 'return',
      timeCritical: problem.facts.timeCritical,
      draft: returns.problemDraft({ ...answers, fault, names }),
      ...(order && { orderNumber: order.orderNumber }),
    },
  };
}

/** Whether it could go back; a defect changes who pays, not the rest of the rule (policy section 5). */
function decideLine(
  fault: ItemFault,
  order: Order,
  lineId: string,
  { facts, now, settings }: Turn,
): ReturnEligibility {
  const reason = fault === 'missingPiece' ? undefined : fault;
  return returnEligibility({ ...facts.condition, reason, purchase: { order, lineId } }, now, settings);
}

/** Nobody is asked for the condition of a faulty piece; what is open is left to the team. */
function isSettled({ kind, reason }: ReturnEligibility): boolean {
  return kind !== 'needsFacts' && reason !== 'damagedInTransit';
}

function linesOf(order: Order | undefined, { lineIds = [] }: Answers): readonly string[] {
  if (!order) return [];
  if (order.items.length === 1) return order.items.map(({ lineId }) => lineId);
  return lineIds.filter((lineId) => order.items.some((item) => item.lineId === lineId));
}
