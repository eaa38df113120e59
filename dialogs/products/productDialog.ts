import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs';
import { z } from 'zod';
import type { Product } from '../../policies';
import { DIALOG_IDS } from '../dialogIds';
import type { Field, FieldContext } from '../form/field';
import { FormDialog } from '../form/formDialog';
import type { Intent } from '../language/intents';
import type { Lookup, ProductCatalogue } from '../ports';
import { normalizeText } from '../reading/normalizeText';
import { readChoice } from '../reading/readChoice';
import type { ChipWording, ProductAspect } from '../text/wording';
import type { Turn } from '../turn';

const answersSchema = z.object({
  aspect: z.enum(['materials', 'sizes', 'care', 'styling']),
  productId: z.string(),
  /** The question is about no piece in particular. */
  general: z.boolean(),
  /** As asked, for the team. */
  words: z.string(),
});

type ProductAnswers = z.infer<typeof answersSchema>;

interface ProductLoaded {
  /** The piece, once it is named. */
  readonly product?: Lookup<Product>;
  /** What the catalogue finds for the present message. */
  readonly matches: readonly Product[];
}

const MOST_MATCHES = 3;

const productField: Field<ProductAnswers, ProductLoaded> = {
  name: 'product',
  keys: ['productId'],
  promptKind: 'value',
  isMissing: ({ answers }) => answers.productId === undefined && !answers.general,
  question: ({ answers, turn: { wording } }, attempt) => ({
    text: wording.product.askWhich(answers.aspect ?? 'materials', attempt),
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
  recall: ({ product }) => product && { productId: product.productId },
};

/** What the catalogue says of a piece: materials, sizes, care, styling. What it does not say is not said. */
export class ProductDialog extends FormDialog<ProductAnswers, ProductLoaded> {
  readonly matter = 'product';
  readonly intents: readonly Intent[] = [];
  protected readonly formVersion = 1;
  protected readonly answersSchema = answersSchema;
  protected readonly fields = [productField];

  constructor(
    id: string,
    private readonly products: ProductCatalogue,
  ) {
    super(id);
  }

  protected override prepare(given: Partial<ProductAnswers>, { input }: Turn): Partial<ProductAnswers> {
    return { ...given, words: input.text };
  }

  protected async load({ productId, general }: Partial<ProductAnswers>, turn: Turn): Promise<ProductLoaded> {
    if (productId !== undefined) return { product: await this.products.get(productId), matches: [] };
    if (general || turn.input.text === '') return { matches: [] };
    const matches = await this.products.search(turn.input.text, MOST_MATCHES);
    return matches.kind === 'unavailable'
      ? { product: matches, matches: [] }
      : { matches: matches.kind === 'found' ? matches.value : [] };
  }

  protected async complete(
    dc: DialogContext,
    { answers, loaded, turn }: FieldContext<ProductAnswers, ProductLoaded>,
  ): Promise<DialogTurnResult> {
    const { facts, reply, wording } = turn;
    const { aspect = 'materials', words = '' } = answers;
    const { product } = loaded;
    if (product?.kind === 'found') {
      facts.product = { productId: product.value.productId, name: product.value.name };
      facts.category = product.value.category;
      const stated = wording.product.stated(product.value, aspect);
      if (stated !== undefined) {
        reply.say(stated, otherAspects(aspect, wording.chips));
        return dc.endDialog();
      }
    }
    if (product?.kind === 'unavailable') reply.say(wording.product.unavailable());
    else
      reply.say(
        wording.product.notStated(product?.kind === 'found' ? product.value.name : undefined, aspect),
      );
    return dc.replaceDialog(DIALOG_IDS.offer, {
      answers: {
        question: wording.product.offerPerson(),
        handover: { reason: 'productQuestion', topic: 'product', draft: words },
      },
    });
  }
}

/** What one may want to know next of the same piece. */
function otherAspects(aspect: ProductAspect, { topics, person }: ChipWording): string[] {
  const chips: Readonly<Record<ProductAspect, string>> = {
    materials: topics.ProductMaterials,
    sizes: topics.ProductSizing,
    care: topics.ProductCare,
    styling: topics.ProductStyling,
  };
  return [...Object.values(chips).filter((chip) => chip !== chips[aspect]), person];
}
