/** What the team has to know of a piece that came damaged, defective, wrong or not at all. */
import { z } from 'zod';
import { ITEM_FAULTS, calendarDaySchema, type ItemFault } from '../../policies';
import type { KnownFacts } from '../conversationFacts';
import type { Field, FieldContext, Parsed } from '../form/field';
import { orderAnswersShape, type OrderLoaded } from '../order/orderAnswers';
import { readDays } from '../reading/findFacts';
import { normalizeText } from '../reading/normalizeText';
import { readChoice } from '../reading/readChoice';
import { readMatter } from '../reading/readMatter';
import { readReason } from '../reading/readReason';
import type { Vocabulary } from '../text/vocabulary';
import type { Turn } from '../turn';
import { createPhotoField, photoAnswersShape } from './photoField';
import { itemAnswersShape, type OrderOf } from './returnAnswers';

export const itemProblemSchema = z.object({
  ...orderAnswersShape,
  ...itemAnswersShape,
  ...photoAnswersShape,
  fault: z.enum(ITEM_FAULTS),
  /** Without an order: which piece, in the shopper's words. */
  piece: z.string(),
  /** What is wrong, in the shopper's words. */
  details: z.string(),
  noticedOn: calendarDaySchema,
  /** When it was noticed, where the shopper names no day. */
  noticed: z.string(),
  /** The first words of sympathy were said. */
  opened: z.boolean(),
});

export type ItemProblemAnswers = z.infer<typeof itemProblemSchema>;

export type ItemProblemLoaded = OrderLoaded & OrderOf;

type Context = FieldContext<ItemProblemAnswers, ItemProblemLoaded>;
type ItemProblemField = Field<ItemProblemAnswers, ItemProblemLoaded>;

const MOST_LETTERS = 200;

export const faultField: ItemProblemField = {
  name: 'fault',
  keys: ['fault'],
  promptKind: 'choice',
  isMissing: ({ answers }) => answers.fault === undefined,
  question: ({ turn: { facts, wording } }, attempt) => ({
    // Who has told it already is not asked to tell it again.
    text: wording.returns.askFault(attempt + (facts.matter === undefined ? 0 : 1)),
    chips: ITEM_FAULTS.map((fault) => wording.returns.faults[fault]),
  }),
  parse: ({ turn: { input, vocabulary, wording } }) => {
    const options = ITEM_FAULTS.map((fault) => ({ label: wording.returns.faults[fault], isWhole: true }));
    const [chosen = -1, ...others] = readChoice(input.text, options, vocabulary) ?? [];
    const picked = others.length === 0 ? ITEM_FAULTS[chosen] : undefined;
    const fault = picked ?? readFault(input.text, vocabulary);
    const details = picked ? undefined : readMatter(input.text, vocabulary);
    return fault
      ? { kind: 'read', patch: { fault, ...(details && { details }) } }
      : { kind: 'refused', why: wording.general.pickOne() };
  },
  recall: (known, { turn }) => {
    const words = known === turn.facts ? turn.facts.matter : turn.input.text;
    const fault = asFault(known) ?? readFault(words ?? '', turn.vocabulary);
    return fault && { fault };
  },
};

export const pieceField: ItemProblemField = {
  name: 'piece',
  keys: ['piece'],
  promptKind: 'value',
  isMissing: ({ answers, loaded: { view } }) => view.kind === 'withoutNumber' && answers.piece === undefined,
  question: ({ turn: { wording } }) => ({ text: wording.returns.askPiece(), chips: [] }),
  parse: ({ turn: { input } }) => ({
    kind: 'read',
    patch: { piece: input.found.product?.name ?? input.text.slice(0, MOST_LETTERS) },
  }),
  recall: ({ product, category }, { turn: { wording } }) => {
    const piece = product?.name ?? (category && wording.returns.categories[category]);
    return piece === undefined ? undefined : { piece };
  },
};

export const detailsField: ItemProblemField = {
  name: 'details',
  keys: ['details'],
  promptKind: 'freeText',
  isMissing: ({ answers }) => answers.details === undefined,
  question: ({ answers, turn: { wording } }) => ({
    text: wording.returns.askDetails(answers.fault ?? 'defect'),
    chips: [],
  }),
  parse: ({ turn: { input } }) => ({ kind: 'read', patch: { details: input.text } }),
  recall: (known, { turn: { facts } }) =>
    known === facts && facts.matter !== undefined ? { details: facts.matter } : undefined,
};

/** What was wrong on arrival shows its day by itself. */
export const noticedField: ItemProblemField = {
  name: 'noticed',
  keys: ['noticedOn', 'noticed'],
  promptKind: 'value',
  isMissing: ({ answers: { fault, noticed, noticedOn } }) =>
    (fault === 'defect' || fault === 'notAsDescribed') && noticed === undefined && noticedOn === undefined,
  question: ({ turn: { wording } }) => ({
    text: wording.returns.askNoticed(),
    chips: [wording.returns.noticedOnArrival],
  }),
  parse: ({ turn }): Parsed<ItemProblemAnswers> => {
    const { input, vocabulary, wording } = turn;
    const [day, otherwise] = daysIn(turn);
    if (day && otherwise) {
      const chips = [day, otherwise].map((each) => wording.general.day(each));
      return { kind: 'unclear', question: { text: wording.returns.askWhichDay(day, otherwise), chips } };
    }
    if (day) return { kind: 'read', patch: { noticedOn: day } };
    const isUnknown = vocabulary.withoutOne.test(normalizeText(input.text));
    return { kind: 'read', patch: { noticed: isUnknown ? '' : input.text.slice(0, MOST_LETTERS) } };
  },
};

export const photoField = createPhotoField(() => true);

/** What the first message says of the day, before anything is asked. */
export function noticedIn(turn: Turn): Pick<Partial<ItemProblemAnswers>, 'noticedOn'> {
  const { found, text } = turn.input;
  const isOtherDay = found.deliveredOn !== undefined || text.search(turn.vocabulary.ordered) >= 0;
  const [day, otherwise] = daysIn(turn);
  return isOtherDay || otherwise !== undefined || day === undefined ? {} : { noticedOn: day };
}

function daysIn({ input, today }: Turn): string[] {
  const date = input.recognition.entities.find((entity) => entity.kind === 'date');
  return date ? readDays(date, today).filter((day) => day <= today) : [];
}

function asFault({ reason }: KnownFacts): ItemFault | undefined {
  return ITEM_FAULTS.find((fault) => fault === reason);
}

function readFault(text: string, vocabulary: Vocabulary): ItemFault | undefined {
  const fault = asFault({ reason: readReason(text, vocabulary) });
  return fault ?? (vocabulary.missingPiece.test(normalizeText(text)) ? 'missingPiece' : undefined);
}

export function isComplete({ answers, loaded, turn }: Context): boolean {
  const fields = [faultField, pieceField, detailsField, noticedField, photoField];
  return !fields.some((field) => field.isMissing({ answers, loaded, turn }));
}
