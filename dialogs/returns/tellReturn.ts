/** What a return comes to, once every item of it is decided. */
import {
  ITEM_FAULTS,
  itemProblem,
  returnGuide,
  returnPostage,
  toRecordedDecision,
  type ItemFault,
  type Order,
} from '../../policies';
import type { Outcome } from '../order/orderAnswers';
import { tellRefunds } from '../order/refundStatusDialog';
import type { ReturnDraft } from '../text/returnWording';
import type { Turn } from '../turn';
import type { ReturnAnswers, ReturnLine } from './returnAnswers';

type Answers = Readonly<Partial<ReturnAnswers>>;

export function tellReturn(
  order: Order | undefined,
  lines: readonly ReturnLine[],
  answers: Answers,
  turn: Turn,
): Outcome {
  const isOnFile = lines.every(({ decision }) => decision.kind === 'alreadyRequested');
  return order && isOnFile ? tellOnFile(order, lines, turn) : tellDecisions(order, lines, answers, turn);
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

function tellDecisions(
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
  const guide = returnGuide(undefined, turn.settings.timeZone);
  const fault = faultOf(answers);
  const decisions = [
    ...lines.map(({ decision }) => toRecordedDecision('returnEligibility', decision)),
    ...(first
      ? [toRecordedDecision('returnPostage', postage), toRecordedDecision('returnGuide', guide)]
      : []),
    ...(fault ? [toRecordedDecision('itemProblem', itemProblem(fault))] : []),
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
      if (first) reply.say(returns.terms(postage, guide, first.facts.refundDays, eligible.length));
    },
    ...(offer && { offer }),
    chips: chipsFor(lines, turn),
  };
}

function offerFor(
  order: Order | undefined,
  lines: readonly ReturnLine[],
  answers: Answers,
  { wording }: Turn,
): Outcome['offer'] {
  const kinds = lines.map(({ decision }) => decision.kind);
  // There is something better to do with what has not been sent.
  if (isUnsent(lines)) return undefined;
  const fault = faultOf(answers);
  const isRequest = kinds.includes('eligible');
  if (!isRequest && !kinds.includes('needsPerson')) return undefined;
  const filed = lines.filter(({ decision: { kind } }) => kind === 'eligible' || kind === 'needsPerson');
  const draft: ReturnDraft = {
    ...(order && { orderNumber: order.orderNumber }),
    items: filed.map(({ lineId, name }) => draftItem(order, lineId, name, answers)),
    reason: answers.reason,
    deliveredOn: deliveryDayOf(filed),
  };
  return {
    question: isRequest ? wording.returns.offerRequest() : wording.returns.offerPerson(),
    handover: {
      reason: isRequest ? 'returnRequest' : 'returnQuestion',
      topic: 'return',
      draft: wording.returns.draft(draft),
      ...(fault && { timeCritical: itemProblem(fault).facts.timeCritical }),
      ...(order && { orderNumber: order.orderNumber }),
    },
  };
}

function deliveryDayOf(lines: readonly ReturnLine[]): string | undefined {
  return lines.map(({ decision }) => decision.facts.deliveredOn).find((day) => day !== undefined);
}

function chipsFor(lines: readonly ReturnLine[], { wording: { chips } }: Turn): string[] {
  if (isUnsent(lines)) return [chips.topics.OrderCancel, chips.topics.OrderChange, chips.person];
  const isOnFile = lines.some(({ decision }) => decision.kind === 'alreadyRequested');
  return [...(isOnFile ? [chips.topics.RefundStatus] : []), chips.person];
}

function isUnsent(lines: readonly ReturnLine[]): boolean {
  return lines.every(({ decision }) => decision.reason === 'notShipped');
}

/** A reason that may be our fault: such a case is first in line, and a photo of use. */
export function faultOf({ reason }: Answers): ItemFault | undefined {
  return ITEM_FAULTS.find((fault) => fault === reason);
}

export function tellNothing({ wording }: Turn): Outcome {
  return { key: 'nothing', decisions: [], say: (reply) => reply.say(wording.returns.nothing()) };
}

function draftItem(
  order: Order | undefined,
  lineId: string,
  name: string | undefined,
  { conditions, quantities }: Answers,
): ReturnDraft['items'][number] {
  const item = order?.items.find((candidate) => candidate.lineId === lineId);
  const toReturn = quantities?.[lineId];
  return {
    name,
    ...(item?.variant && { variant: item.variant }),
    ...(item && item.quantity > 1 && toReturn && { quantity: { toReturn, bought: item.quantity } }),
    condition: conditions?.[lineId] ?? {},
  };
}
