/** What a question about pieces may still need: the piece, or a measure. */
import { z } from 'zod';
import { ringSize, type Product } from '../../policies';
import type { Field, Parsed } from '../form/field';
import type { Lookup } from '../ports';
import { normalizeText } from '../reading/normalizeText';
import { readMillimetres } from '../reading/readMillimetres';
import { readChoice } from '../reading/readChoice';
import { productRequestShape } from './productRequest';
import type { Selection } from './selectPieces';

export const productAnswersSchema = z.object({
  ...productRequestShape,
  productId: z.string(),
  /** Of a ring or a finger; see `ringSize`. */
  millimetres: z.number(),
  cannotMeasure: z.boolean(),
});

export type ProductAnswers = z.infer<typeof productAnswersSchema>;

export interface ProductLoaded {
  /** The piece, once it is named; whatever of the catalogue could not be reached, too. */
  readonly product?: Lookup<Product>;
  /** What the catalogue finds for the present message. */
  readonly matches: readonly Product[];
  /** The whole catalogue, for a question about no piece in particular. */
  readonly all: readonly Product[];
  readonly selection?: Selection;
}

type ProductField = Field<ProductAnswers, ProductLoaded>;

export const productField: ProductField = {
  name: 'product',
  keys: ['productId'],
  promptKind: 'value',
  isMissing: ({ answers, loaded }) =>
    answers.productId === undefined && !answers.general && loaded.product === undefined,
  question: ({ answers, turn: { wording } }, attempt) => ({
    text: wording.product.askWhich(answers.ask ?? 'materials', attempt),
    chips: [wording.chips.generalQuestion],
  }),
  parse: ({ loaded: { matches }, turn }) => {
    const { input, vocabulary, wording } = turn;
    if (input.found.product) return { kind: 'read', patch: { productId: input.found.product.productId } };
    const said = normalizeText(input.text);
    if (said === normalizeText(wording.chips.generalQuestion) || vocabulary.noneOfThem.test(said)) {
      return { kind: 'read', patch: { general: true } };
    }
    const named = readChoice(
      input.text,
      matches.map(({ name }) => ({ label: name })),
      vocabulary,
    );
    const only =
      named?.length === 1 ? matches[named[0] ?? -1] : matches.length === 1 ? matches[0] : undefined;
    if (only) return { kind: 'read', patch: { productId: only.productId } };
    if (matches.length === 0) return { kind: 'refused', why: wording.product.notFound() };
    const chips = [...matches.map(({ name }) => name), wording.chips.generalQuestion];
    return { kind: 'unclear', question: { text: wording.product.didYouMean(), chips } };
  },
  recall: ({ product }, { answers }) =>
    answers.general ? undefined : product && { productId: product.productId },
};

export const measureField: ProductField = {
  name: 'measure',
  keys: ['millimetres', 'cannotMeasure'],
  promptKind: 'value',
  isMissing: ({ answers }) =>
    answers.ask === 'ringSize' && answers.millimetres === undefined && !answers.cannotMeasure,
  question: ({ turn: { wording } }, attempt) => ({
    text: wording.product.howToMeasure(attempt),
    chips: [wording.product.cannotMeasure],
  }),
  parse: ({ turn: { input, vocabulary, wording } }): Parsed<ProductAnswers> => {
    const said = normalizeText(input.text);
    const millimetres = readMillimetres(said, true);
    if (millimetres !== undefined) {
      const size = ringSize(millimetres);
      return size.kind === 'size'
        ? { kind: 'read', patch: { millimetres } }
        : { kind: 'refused', why: wording.product.ringSize(size, []), isAttempt: true };
    }
    const cannot = vocabulary.products.cannotMeasure.test(said) || vocabulary.no.test(said);
    return cannot
      ? { kind: 'read', patch: { cannotMeasure: true } }
      : { kind: 'refused', why: wording.product.howToMeasure(1), whole: true };
  },
};
