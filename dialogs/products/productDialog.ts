import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs';
import { DIALOG_IDS } from '../dialogIds';
import type { FieldContext } from '../form/field';
import { FormDialog } from '../form/formDialog';
import type { Intent } from '../language/intents';
import type { Lookup, ProductCatalogue, ProductMatches } from '../ports';
import type { Turn } from '../turn';
import { answerInGeneral } from './answerInGeneral';
import { answerOnPiece } from './answerOnPiece';
import {
  measureField,
  productAnswersSchema,
  productField,
  type ProductAnswers,
  type ProductLoaded,
} from './productFields';
import { readProductRequest } from './productRequest';
import { selectPieces } from './selectPieces';

const MOST_MATCHES = 3;
const UNAVAILABLE: ProductLoaded = { product: { kind: 'unavailable' }, matches: [], all: [] };

/**
 * What the catalogue says of its pieces: which there are, what they cost, materials, sizes, care,
 * styling. What it does not say is not said, and a person is offered.
 */
export class ProductDialog extends FormDialog<ProductAnswers, ProductLoaded> {
  readonly matter = 'product';
  readonly intents: readonly Intent[] = [];
  protected readonly formVersion = 2;
  protected readonly answersSchema = productAnswersSchema;
  protected override readonly renamedAnswers = { aspect: 'ask' } as const;
  protected readonly fields = [productField, measureField];

  constructor(
    id: string,
    private readonly products: ProductCatalogue,
  ) {
    super(id);
  }

  protected override prepare(
    { ask = 'materials' }: Partial<ProductAnswers>,
    turn: Turn,
  ): Partial<ProductAnswers> {
    return readProductRequest(turn, ask);
  }

  protected async load(answers: Readonly<Partial<ProductAnswers>>, turn: Turn): Promise<ProductLoaded> {
    const { productId, general, ask, words = '' } = answers;
    if (productId !== undefined) return { product: await this.products.get(productId), matches: [], all: [] };
    if (!general) {
      const found = await this.find(turn.input.text);
      if (found.kind === 'unavailable') return UNAVAILABLE;
      const { fitting, near } = found.kind === 'found' ? found.value : { fitting: [], near: [] };
      return { matches: (fitting.length > 0 ? fitting : near).slice(0, MOST_MATCHES), all: [] };
    }
    const all = await this.products.all();
    const found = ask === 'selection' ? await this.find(words) : ({ kind: 'notFound' } as const);
    if (all.kind === 'unavailable' || found.kind === 'unavailable') return UNAVAILABLE;
    const pieces = all.kind === 'found' ? all.value : [];
    const matches = found.kind === 'found' ? found.value : undefined;
    const selection = selectPieces(answers, pieces, matches, turn.vocabulary);
    return { matches: [], all: pieces, ...(selection && { selection }) };
  }

  protected async complete(
    dc: DialogContext,
    context: FieldContext<ProductAnswers, ProductLoaded>,
  ): Promise<DialogTurnResult> {
    const { answers, loaded, turn } = context;
    const { facts, reply, wording } = turn;
    const { product } = loaded;
    const { ask = 'materials', property, materials, minCents, maxCents } = answers;
    facts.lastPieces = {
      ask,
      ...(property && { property }),
      ...(materials && { materials }),
      ...(minCents !== undefined && { minCents }),
      ...(maxCents !== undefined && { maxCents }),
    };
    const isAnswered =
      product?.kind === 'found' ? answerOnPiece(product.value, answers, turn) : answerInGeneral(context);
    if (isAnswered) return dc.endDialog();
    if (product?.kind === 'unavailable') reply.say(wording.product.unavailable());
    return dc.replaceDialog(DIALOG_IDS.offer, {
      answers: {
        question: wording.product.offerPerson(),
        handover: { reason: 'productQuestion', topic: 'product', draft: answers.words ?? '' },
      },
    });
  }

  private find(text: string): Promise<Lookup<ProductMatches>> {
    return text === '' ? Promise.resolve({ kind: 'notFound' }) : this.products.search(text);
  }
}
