import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs';
import { returnEligibility, type Order, type OrderItem, type ReturnClaim } from '../../policies';
import { forgetItem } from '../conversationFacts';
import type { FieldContext } from '../form/field';
import type { Intent } from '../language/intents';
import { acceptField, createProofFields } from '../order/orderFields';
import { OrderTopicDialog } from '../order/orderTopicDialog';
import type { Turn } from '../turn';
import { asNewField, differencesField, whichDifferField } from './conditionFields';
import {
  GENERAL_LINE,
  underwayLines,
  returnAnswersSchema,
  type ReturnAnswers,
  type ReturnField,
  type ReturnLine,
  type ReturnLoaded,
} from './returnAnswers';
import { quantityField } from './itemFields';
import { createPhotoField } from './photoField';
import { categoryField, deliveredOnField, engravedField, itemsField, reasonField } from './returnFields';
import { itemLabel } from './returnItems';
import { faultOf, tellNothing, tellReturn } from './tellReturn';

type Answers = Readonly<Partial<ReturnAnswers>>;

const FIELDS: readonly ReturnField[] = [
  ...createProofFields('answersInGeneral'),
  itemsField,
  quantityField,
  deliveredOnField,
  reasonField,
  categoryField,
  engravedField,
  whichDifferField,
  differencesField,
  asNewField,
  acceptField,
  // Asked only of who wants it filed, and only for what looks like our fault.
  createPhotoField(({ answers }) => answers.accepted === true && faultOf(answers) !== undefined),
];

/** Answers about items that are open while they are given; they go with the choice of the items. */
const OF_CHOSEN_ITEMS = ['someDiffer', 'differing'] as const;
const OF_ONE_ORDER = [
  ...OF_CHOSEN_ITEMS,
  'lineIds',
  'among',
  'noneOfThem',
  'quantities',
  'conditions',
  'deliveredOn',
  'notArrived',
] as const;

/** Can it go back, item by item; who pays the postage; and then the request, filed for the team. */
export class ReturnDialog extends OrderTopicDialog<ReturnAnswers, ReturnLoaded> {
  readonly matter = 'return';
  readonly intents: readonly Intent[] = ['ReturnRequest'];
  protected readonly formVersion = 2;
  protected readonly answersSchema = returnAnswersSchema;
  protected readonly fields = FIELDS;

  protected decide(order: Order | undefined, answers: Answers, turn: Turn): Omit<ReturnLoaded, 'view'> {
    const lines = linesOf(order, answers).map((lineId) => decideLine(order, lineId, answers, turn));
    if (answers.noneOfThem) return { order, lines, outcome: tellNothing(turn) };
    const openQuantity = openQuantityOf(order, lines, answers);
    const isArrivalOpen = !answers.notArrived && underwayLines(lines).length > 0;
    const isDecided =
      lines.length > 0 && !isArrivalOpen && lines.every(({ decision }) => decision.kind !== 'needsFacts');
    const isReasonOpen =
      answers.reason === undefined && lines.some(({ decision }) => decision.kind === 'eligible');
    return {
      order,
      lines,
      ...(openQuantity && { openQuantity }),
      ...(isDecided &&
        !isReasonOpen &&
        !openQuantity && { outcome: tellReturn(order, lines, answers, turn) }),
    };
  }

  protected override reconcile(before: Answers, after: Partial<ReturnAnswers>): Partial<ReturnAnswers> {
    const rest = super.reconcile(before, after);
    const isOtherOrder = before.orderNumber !== undefined && before.orderNumber !== after.orderNumber;
    if (isOtherOrder) for (const key of OF_ONE_ORDER) delete rest[key];
    else if (before.lineIds !== after.lineIds) for (const key of OF_CHOSEN_ITEMS) delete rest[key];
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
  const { deliveredOn, notArrived, reason, category, engraved, conditions } = answers;
  // Told beside the shop's own record; without one the day is an answer, and asked for.
  const isOnRecord = order?.shipments.some(
    ({ lineIds, deliveredAt }) => deliveredAt && lineIds.includes(lineId),
  );
  const said = isOnRecord && !turn.facts.deliveredOnOtherwise ? turn.facts.deliveredOn : undefined;
  const claim: ReturnClaim = {
    ...conditions?.[lineId],
    reason,
    deliveredOn: notArrived ? undefined : (deliveredOn ?? said),
    ...(order ? { purchase: { order, lineId } } : { category, engraved }),
  };
  const item = order?.items.find((candidate) => candidate.lineId === lineId);
  return {
    lineId,
    ...(order && item && { name: itemLabel(item, order) }),
    decision: returnEligibility(claim, turn.now, turn.settings),
  };
}

/** The first line of several equal pieces that may go back, of which the number is not known. */
function openQuantityOf(
  order: Order | undefined,
  lines: readonly ReturnLine[],
  { quantities = {} }: Answers,
): OrderItem | undefined {
  const open = lines.filter(({ decision: { kind } }) => kind === 'needsFacts' || kind === 'eligible');
  return order?.items.find(
    ({ lineId, quantity }) =>
      quantity > 1 && quantities[lineId] === undefined && open.some((line) => line.lineId === lineId),
  );
}
