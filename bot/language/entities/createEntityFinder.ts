import type { Entity, EntityKind } from '../../../dialogs/language/entities';
import type { Product } from '../../../policies';
import type { EntityWords } from '../languages/languageWords';
import { findAddresses } from './addresses';
import { findAmounts } from './amounts';
import { findDates } from './dates';
import { findEmails } from './emails';
import { blankSpans, foldText } from './foldedText';
import { createMaterialFinder } from './materials';
import { createOrderNumberFinder } from './orderNumbers';
import { createPersonNameFinder } from './personNames';
import { createProductFinder } from './products';
import { findReasons } from './reasons';

export interface EntityFinderOptions {
  /** Of the language of the messages. */
  words: EntityWords;
  products: readonly Product[];
  /** Source of a regular expression for order numbers, as in the policy file. */
  orderNumberPattern: string;
  /** IANA name of the shop's time zone. */
  timeZone: string;
  /** Tells whether a word, in lower case, is an ordinary one and so no name. */
  isWord: (word: string) => boolean;
}

/**
 * Where spans overlap the earlier kind in this list stays: what has the stricter form is the surer. A
 * house number is no order number, "gold hoops" is a product before gold is a material.
 */
const PRECEDENCE: readonly EntityKind[] = [
  'email',
  'address',
  'amount',
  'orderNumber',
  'product',
  'material',
  'personName',
  'date',
  'reason',
];

function settleOverlaps(entities: readonly Entity[]): Entity[] {
  const kept: Entity[] = [];
  const ranked = [...entities].sort(
    (a, b) =>
      PRECEDENCE.indexOf(a.kind) - PRECEDENCE.indexOf(b.kind) ||
      b.end - b.start - (a.end - a.start) ||
      a.start - b.start,
  );
  for (const entity of ranked) {
    if (!kept.some((other) => entity.start < other.end && other.start < entity.end)) kept.push(entity);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** Finds the entities of a message, in the order of the text, never overlapping. */
export function createEntityFinder(options: EntityFinderOptions): (text: string, now: Date) => Entity[] {
  const { words, products, orderNumberPattern, timeZone, isWord } = options;
  const findOrderNumbers = createOrderNumberFinder(orderNumberPattern, words.orderNumbers);
  const findProducts = createProductFinder(products);
  const findMaterials = createMaterialFinder(
    words.materials,
    products.flatMap(({ materials }) => materials),
  );
  const findPersonNames = createPersonNameFinder(isWord, words.personNames);
  return (utterance, now) => {
    const text = foldText(utterance);
    const fixed = settleOverlaps([
      ...findEmails(text),
      ...findAddresses(text, words.addresses),
      ...findAmounts(text, words.amounts),
      ...findOrderNumbers(text),
      ...findProducts(text),
      ...findMaterials(text),
      ...findPersonNames(text),
      ...findReasons(text, words.reasons),
    ]);
    // Known numbers and names are cut out first: dates are found in too much. Reasons may hold one.
    const known = fixed.filter(({ kind }) => kind !== 'reason');
    const rest = { original: text.original, folded: blankSpans(text.folded, known) };
    return settleOverlaps([...fixed, ...findDates(rest, { now, timeZone }, words.dates)]);
  };
}
