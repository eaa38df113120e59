import { z } from 'zod';
import { PRODUCT_ASPECTS, orderItemSchema, ringSize, type Product } from '../../policies';
import { normalizeText } from '../reading/normalizeText';
import { readMillimetres } from '../reading/readMillimetres';
import { wordsAroundFacts } from '../reading/wordsAroundFacts';
import type { Recognition } from '../ports';
import { PIECE_PROPERTIES, type Category, type Vocabulary } from '../text/vocabulary';
import type { Turn } from '../turn';

/** What is asked of a piece, or of all of them. */
export const productRequestShape = {
  ask: z.enum([...PRODUCT_ASPECTS, 'price', 'property', 'selection', 'ringSize']),
  property: z.enum(PIECE_PROPERTIES),
  category: orderItemSchema.shape.category,
  /** What the shopper calls the sort: hoops. */
  sort: z.string(),
  /** As the recogniser names them. */
  materials: z.array(z.string()),
  /** Whole US cents. */
  minCents: z.number(),
  maxCents: z.number(),
  cheapest: z.boolean(),
  /** Asks what there is at all. */
  open: z.boolean(),
  /** Of a ring or a finger, as measured. */
  millimetres: z.number(),
  /** The question is about no piece in particular. */
  general: z.boolean(),
  /** As asked: searched for, and for the team. */
  words: z.string(),
};

type Shape = z.infer<z.ZodObject<typeof productRequestShape>>;

export type ProductRequest = Partial<Shape> & Pick<Shape, 'ask' | 'words'>;
export type ProductAsk = ProductRequest['ask'];

/**
 * What a message asks about pieces: its words go before the recogniser's intent, which knows no
 * prices and no choice of pieces.
 *
 * @param aspect what the intent says
 */
export function readProductRequest(
  { facts, input, vocabulary }: Pick<Turn, 'facts' | 'input' | 'vocabulary'>,
  aspect: ProductAsk,
): ProductRequest {
  const { found, recognition, text } = input;
  const words = vocabulary.products;
  const said = normalizeText(withoutPieces(recognition));
  const named = recognition.entities.flatMap((entity) => (entity.kind === 'material' ? [entity.value] : []));
  const { lastPieces: last } = facts;
  const isSort = found.category !== undefined || named.length > 0;
  // "Which one is the cheapest?" is of what was listed.
  const isOfThose = last?.ask === 'selection' && !isSort && words.ofThose.test(said);
  const materials = isOfThose ? (last.materials ?? []) : named;
  const limits = {
    ...(isOfThose && last.minCents !== undefined && { minCents: last.minCents }),
    ...(isOfThose && last.maxCents !== undefined && { maxCents: last.maxCents }),
    ...limit('maxCents', words.atMost, said),
    ...limit('minCents', words.atLeast, said),
  };
  // "And with the hoops?" asks of them what was asked before.
  const isFollowing =
    last !== undefined &&
    last.ask !== 'selection' &&
    (found.product !== undefined || (ofSorts(last.ask) && found.category !== undefined && !named.length)) &&
    words.alsoFor.test(normalizeText(text)) &&
    hasNoOtherWords(recognition, vocabulary);
  const asked = words.properties.find(([, { asks }]) => asks.test(said))?.[0];
  const property = isFollowing && last.ask === 'property' ? last.property : asked;
  const sort = found.category && vocabulary.categories[found.category]?.exec(normalizeText(text))?.[0];
  // "Do you have it in gold?" is about the piece spoken of.
  const isSame = facts.product !== undefined && found.product === undefined && words.samePiece.test(said);
  const isCheapest = words.cheapest.test(said);
  // "Something cheaper" is of the sort spoken of.
  const category = found.category ?? (isCheapest && !isSort ? facts.category : undefined);
  const isLimited = Object.keys(limits).length > 0;
  const millimetres = measureOf(said, found.category ?? facts.category);

  const ask = ((): ProductAsk => {
    if (isFollowing) return last.ask;
    // What water does to a sort of piece or a material is told with its care.
    if (property === 'water' && isSort && !found.product && !isSame) return 'care';
    if (property) return 'property';
    if (millimetres !== undefined && !found.product) return 'ringSize';
    if (words.ringSize.test(said) && !found.product) return 'ringSize';
    if (isLimited) return 'selection';
    if (isCheapest) return 'selection';
    if (words.price.test(said)) return isSort && !found.product && !facts.product ? 'selection' : 'price';
    if (words.care.test(said)) return 'care';
    if (words.selection.test(said) || isSortAlone(recognition, vocabulary))
      return !isSame ? 'selection' : named.length > 0 ? 'materials' : aspect;
    if (words.layering.test(said)) return 'styling';
    return aspect === 'materials' && isSort && !found.product && !isSame ? 'selection' : aspect;
  })();
  return {
    ask,
    words: text,
    general: isGeneral(ask),
    materials,
    ...(ask === 'ringSize' && millimetres !== undefined && { millimetres }),
    ...(property && { property }),
    ...(category && { category }),
    ...(sort !== undefined && { sort }),
    ...(isCheapest && { cheapest: true }),
    ...(words.open.test(said) && { open: true }),
    ...limits,
  };

  function isGeneral(asked: ProductAsk): boolean {
    if (asked === 'selection' || asked === 'ringSize') return true;
    if (found.product || isSame) return false;
    if (asked === 'care') return materials.length > 0;
    if (asked === 'styling') return found.category !== undefined || words.layering.test(said);
    return asked === 'sizes' && found.category !== undefined;
  }
}

/** A price or what there is: no intent of the recogniser's says so, the words do. */
export function asksForPieces(recognition: Recognition, vocabulary: Vocabulary): boolean {
  const { text, entities } = recognition;
  const { products: words, categories } = vocabulary;
  const said = normalizeText(text);
  if (words.ofOrder.test(said)) return false;
  if (isSortAlone(recognition, vocabulary) || words.sells.test(said)) return true;
  const isLimited = words.atMost.test(said);
  const names =
    entities.some(({ kind }) => kind === 'product' || kind === 'material') ||
    Object.values(categories).some((category) => category.test(said));
  return (
    (isLimited && words.selection.test(said)) ||
    (names && (words.price.test(said) || words.selection.test(said) || isLimited))
  );
}

/** "Necklaces?", "and diamond rings": a sort of piece, and nothing else; one alone answers a question. */
function isSortAlone(recognition: Recognition, vocabulary: Vocabulary): boolean {
  return (
    vocabulary.products.manyOfSort.test(normalizeText(recognition.text)) &&
    hasNoOtherWords(recognition, vocabulary)
  );
}

/** What can be asked of a whole sort of pieces. */
function ofSorts(ask: ProductAsk): boolean {
  return ask === 'care' || ask === 'styling' || ask === 'sizes';
}

/** None beside a piece or a sort that say anything. */
function hasNoOtherWords(recognition: Recognition, { categories, fillers }: Vocabulary): boolean {
  const isSort = (word: string): boolean => Object.values(categories).some((sort) => sort.test(word));
  return wordsAroundFacts(recognition).every((word) => fillers.has(word) || isSort(word));
}

/** A piece's name asks nothing: "Slim Stacking Band". */
function withoutPieces({ text, entities }: Recognition): string {
  return entities
    .filter(({ kind }) => kind === 'product')
    .reduceRight((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, text);
}

/** Is a piece said to be of this material? Only by its materials and its names. */
export function isOfMaterial(
  { materials, aliases }: Pick<Product, 'materials' | 'aliases'>,
  material: string,
  { products }: Vocabulary,
): boolean {
  const words = material.replace(products.sameMaterial, '').split(' ').filter(Boolean);
  return [...materials, ...aliases].some((name) => words.every((word) => name.toLowerCase().includes(word)));
}

function limit(
  key: 'minCents' | 'maxCents',
  words: RegExp,
  said: string,
): Partial<Record<typeof key, number>> {
  const amount = words.exec(said)?.[1]?.replaceAll(',', '');
  return amount === undefined ? {} : { [key]: Math.round(Number(amount) * 100) };
}

/** "I'm 52 mm around": the size of a finger, where no other sort of piece is spoken of. */
function measureOf(said: string, category: Category = 'ring'): number | undefined {
  const millimetres = readMillimetres(said, false);
  return category === 'ring' && ringSize(millimetres).kind === 'size' ? millimetres : undefined;
}
