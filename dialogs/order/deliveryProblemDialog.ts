import { z } from 'zod';
import {
  DELIVERY_REPORTS,
  deliveryProblem,
  orderProgress,
  toRecordedDecision,
  type Order,
  type PartProgress,
} from '../../policies';
import type { Field } from '../form/field';
import type { Intent } from '../language/intents';
import { normalizeText } from '../reading/normalizeText';
import { readChoice } from '../reading/readChoice';
import { readYesNo } from '../reading/readYesNo';
import { itemLabel, readItems, recallItems } from '../returns/returnItems';
import type { Vocabulary } from '../text/vocabulary';
import type { Turn } from '../turn';
import { deliveryOffer } from './deliveryOffer';
import { nextStepChips } from './nextStepChips';
import { orderAnswersShape, type OrderLoaded, type Outcome } from './orderAnswers';
import { acceptField, createProofFields } from './orderFields';
import { orderProgressCard } from './orderProgressCard';
import { OrderTopicDialog } from './orderTopicDialog';

const answersSchema = z.object({
  ...orderAnswersShape,
  /** What the shopper says of it. */
  report: z.enum(DELIVERY_REPORTS),
  /** Some of it came, as the shopper says. */
  partly: z.boolean(),
  /** The items that have not come, where they were named. */
  lineIds: z.array(z.string()),
  /** The shopper has looked around for a parcel that is marked delivered. */
  checked: z.boolean(),
  /** It is there after all. */
  isHere: z.boolean(),
});

type Answers = z.infer<typeof answersSchema>;

interface Loaded extends OrderLoaded {
  readonly order?: Order;
  /** True while it is to be asked whether they have looked around. */
  readonly needsCheck?: boolean;
  /** True while it is to be asked which items have not come. */
  readonly needsItems?: boolean;
}

const itemsField: Field<Answers, Loaded> = {
  name: 'items',
  keys: ['lineIds'],
  promptKind: 'choice',
  isMissing: ({ answers, loaded }) => loaded.needsItems === true && answers.lineIds === undefined,
  question: ({ loaded: { order }, turn: { wording } }) => ({
    text: wording.order.askWhichMissing(),
    chips: order?.items.map((item) => itemLabel(item, order)) ?? [],
  }),
  parse: ({ loaded: { order }, turn }) => {
    const read = order && readItems(turn.input.text, order, turn.vocabulary);
    return read?.kind === 'chosen'
      ? { kind: 'read', patch: { lineIds: read.lineIds } }
      : { kind: 'refused', why: turn.wording.general.pickOne() };
  },
  recall: (known, { loaded: { order }, turn }) => {
    if (!order || order.items.length === 1) return undefined;
    const matter = known === turn.facts ? turn.facts.matter : undefined;
    const lineIds = recallItems(known, matter, order, turn.vocabulary);
    return lineIds && { lineIds };
  },
};

const checkedField: Field<Answers, Loaded> = {
  name: 'checked',
  keys: ['checked', 'isHere'],
  promptKind: 'choice',
  isMissing: ({ answers, loaded }) =>
    loaded.needsCheck === true && answers.checked === undefined && answers.isHere === undefined,
  question: ({ turn: { wording } }, attempt) => wording.order.askChecked(attempt),
  parse: ({ turn: { input, vocabulary, wording } }) => {
    const options = wording.order.askChecked(0).chips.map((label) => ({ label }));
    const chosen = readChoice(input.text, options, vocabulary);
    const said = normalizeText(input.text);
    if (vocabulary.isHere.test(said)) return { kind: 'read', patch: { isHere: true } };
    if (vocabulary.looksFirst.test(said) || chosen?.[0] === 1)
      return { kind: 'read', patch: { checked: false } };
    if (vocabulary.hasLooked.test(said) || chosen?.[0] === 0)
      return { kind: 'read', patch: { checked: true } };
    const answer = readYesNo(input.text, vocabulary);
    return answer
      ? { kind: 'read', patch: { checked: answer === 'yes' } }
      : { kind: 'refused', why: wording.general.yesOrNo() };
  },
};

function isHereAfterAll(order: Order, { wording }: Turn): Outcome {
  return {
    key: `${order.orderNumber} isHere`,
    decisions: [],
    say: (reply) => reply.say(wording.order.isHereAfterAll()),
    chips: [wording.chips.topics.ItemProblem, wording.chips.topics.ReturnRequest, wording.chips.person],
  };
}

/** Late, missing, marked delivered and not there, or only partly there. */
export class DeliveryProblemDialog extends OrderTopicDialog<Answers, Loaded> {
  readonly matter = 'deliveryProblem';
  readonly intents: readonly Intent[] = ['DeliveryProblem', 'OrderStatus'];
  protected readonly formVersion = 3;
  protected readonly answersSchema = answersSchema;
  protected readonly fields = [...createProofFields('stops'), itemsField, checkedField, acceptField];

  protected override prepare(given: Partial<Answers>, { input, vocabulary }: Turn): Partial<Answers> {
    const said = normalizeText(input.text);
    return {
      report: readReport(said, vocabulary),
      ...(vocabulary.partlyArrived.test(said) && { partly: true }),
      ...(vocabulary.hasLooked.test(said) && { checked: true }),
      ...given,
    };
  }

  protected decide(order: Order | undefined, answers: Partial<Answers>, turn: Turn): Omit<Loaded, 'view'> {
    if (!order) return { outcome: this.outcomeWithoutOrder(turn) };
    const { now, settings, facts, wording } = turn;
    const { lineIds, partly, checked, isHere } = answers;
    if (isHere) return { outcome: isHereAfterAll(order, turn) };
    const said = { order, report: answers.report ?? 'late', ...(lineIds && { lineIds }) };
    const { whole } = deliveryProblem(said, now, settings);
    const progress = orderProgress(order, now, settings);
    const parts = progress.parts.filter(({ facts: { items } }) => isNamed(items, lineIds));
    const isUnreceived = whole.reason === 'deliveredNotReceived';
    // Which of them is missing is told by the record unless all are marked delivered.
    const needsItems = isUnreceived && partly === true && order.items.length > 1 && lineIds === undefined;
    const needsCheck = isUnreceived && !partly;
    const missing = order.items.filter(({ lineId }) => lineIds?.includes(lineId));
    const report = {
      order,
      parts,
      problem: whole,
      missing,
      isPartly: partly === true,
      hasLooked: checked === true,
    };
    const draft = [wording.order.problemDraft(report), facts.matter];
    const offer = deliveryOffer(order, whole, draft.filter(Boolean).join('\n'), turn);
    const isToBeFiled = isUnreceived && !needsItems && (checked === true || !needsCheck);
    const isLater = isUnreceived && checked === false;
    const outcome: Outcome = {
      key: [order.orderNumber, whole.reason, parts.length, ...(isLater ? ['later'] : [])].join(' '),
      decisions: [toRecordedDecision('deliveryProblem', whole)],
      say: (reply) => {
        if (isLater) return reply.say(wording.order.looksFirst());
        const text = wording.order.problem(report);
        const all = text + wording.order.timelineText({ ...progress, parts });
        reply.show(text, orderProgressCard(order.orderNumber, { ...progress, parts }, all, wording.order));
      },
      ...(isToBeFiled && offer && { file: offer.handover }),
      ...(!isUnreceived && offer && { offer }),
      chips: isLater
        ? [wording.chips.topics.DeliveryProblem, wording.chips.person]
        : nextStepChips(order, turn, 'DeliveryProblem'),
    };
    return { order, needsItems, needsCheck, outcome };
  }
}

function readReport(said: string, { deliveryReports }: Vocabulary): Answers['report'] {
  return deliveryReports.find(([, words]) => words.test(said))?.[0] ?? 'late';
}

function isNamed(items: PartProgress['facts']['items'], lineIds: readonly string[] | undefined): boolean {
  return lineIds === undefined || items.some(({ lineId }) => lineIds.includes(lineId));
}
