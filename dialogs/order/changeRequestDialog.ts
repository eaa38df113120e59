import { policyAnswer, toRecordedDecision, type Order, type OrderItem } from '../../policies';
import type { Intent } from '../language/intents';
import type { ProductCatalogue } from '../ports';
import { readChangeWish } from '../reading/readChangeWish';
import { readMatter } from '../reading/readMatter';
import { CHANGE_INTENTS } from '../routes';
import type { Turn } from '../turn';
import { changeAnswersSchema, type ChangeAnswers, type ChangeLoaded } from './changeAnswers';
import {
  addressField,
  aspectField,
  confirmField,
  itemsField,
  requestField,
  valueField,
} from './changeFields';
import { chosenItems, decideAddress, decideChange, toHandover } from './decideChange';
import type { Outcome } from './orderAnswers';
import { createProofFields } from './orderFields';
import { OrderTopicDialog } from './orderTopicDialog';

type Answers = Readonly<Partial<ChangeAnswers>>;
type Decided = Omit<ChangeLoaded, 'view'>;

/**
 * Change, cancel, another address: what exactly, listed back, and filed for the team after a yes;
 * never done here. What has shipped is told why not, and what is possible instead.
 */
export class ChangeRequestDialog extends OrderTopicDialog<ChangeAnswers, ChangeLoaded> {
  readonly matter = 'changeRequest';
  readonly intents: readonly Intent[] = CHANGE_INTENTS;
  protected readonly formVersion = 3;
  protected readonly answersSchema = changeAnswersSchema;
  protected readonly fields = [
    ...createProofFields('stops'),
    requestField,
    itemsField,
    aspectField,
    valueField,
    addressField,
    confirmField,
  ];

  constructor(
    id: string,
    private readonly products: ProductCatalogue,
  ) {
    super(id);
  }

  /** Takes what the first message says of the change, so that it is not asked for. */
  protected override prepare(given: Answers, { facts, input, vocabulary }: Turn): Partial<ChangeAnswers> {
    const { change = facts.lastChange ?? 'OrderChange', said = '' } = given;
    facts.lastChange = change;
    const address = input.recognition.entities.find(({ kind }) => kind === 'address')?.text;
    if (change === 'AddressChange') return { change, said, ...(address && { address }) };
    if (change === 'OrderCancel') return { change, said };
    const wish = readChangeWish(said, vocabulary.changeWords);
    // What fits no other kind of change is told in the shopper's words.
    const value = wish.value ?? (wish.aspect === 'other' ? said : undefined);
    return { change, said, ...wish, ...(value !== undefined && { value }) };
  }

  protected async decide(order: Order | undefined, answers: Answers, turn: Turn): Promise<Decided> {
    if (!order) return { outcome: this.outcomeInGeneral(answers, turn) };
    const { change = 'OrderChange' } = answers;
    if (change === 'AddressChange') return decideAddress(order, answers.address, turn);
    const chosen = chosenItems(order, answers);
    const only = chosen.length === 1 && change === 'OrderChange' ? chosen[0] : undefined;
    const sizes = only ? await this.sizesOf(only, turn) : [];
    return decideChange(order, { ...answers, change }, chosen, sizes, turn);
  }

  protected override reconcile(before: Answers, after: Partial<ChangeAnswers>): Partial<ChangeAnswers> {
    const rest = super.reconcile(before, after);
    const drop = (...keys: (keyof ChangeAnswers)[]): void => keys.forEach((key) => delete rest[key]);
    const differs = (key: keyof ChangeAnswers): boolean =>
      JSON.stringify(before[key]) !== JSON.stringify(after[key]);
    if (before.orderNumber !== undefined && differs('orderNumber')) drop('lineIds');
    // Another request needs its own details, and another thing to change another value, unless they came with it.
    if (before.change !== undefined && differs('change') && !differs('aspect')) drop('aspect');
    if (before.aspect !== undefined && before.aspect !== rest.aspect && !differs('value')) drop('value');
    // A yes was to what was listed, and to nothing else.
    const what = ['change', 'lineIds', 'aspect', 'value', 'address'] as const;
    if (what.some(differs)) drop('accepted');
    return rest;
  }

  private async sizesOf({ productId, name }: OrderItem, { facts }: Turn): Promise<readonly string[]> {
    // A side question ("which sizes are there?") is about this piece.
    facts.product = { productId, name };
    const product = await this.products.get(productId);
    return product.kind === 'found' ? product.value.sizes : [];
  }

  /** Without its number nobody can look: the rule, and the form. */
  private outcomeInGeneral({ change = 'OrderChange', said = '' }: Answers, turn: Turn): Outcome {
    const { now, settings, vocabulary, wording } = turn;
    const rule = policyAnswer('orderChange', settings, now);
    const draft = readMatter(said, vocabulary);
    return {
      key: `${change} withoutNumber`,
      decisions: [toRecordedDecision('policyAnswer', rule)],
      say: (reply) => reply.say(wording.change.rule(rule, change)),
      file: { ...toHandover(change), ...(draft && { draft }) },
    };
  }
}
