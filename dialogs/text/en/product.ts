import type { Product, ProductAnswer } from '../../../policies';
import type { ProductAsk, ProductRequest } from '../../products/productRequest';
import type { PieceProperty } from '../vocabulary';
import type { ProductWording } from '../productWording';
import { YES_NO } from './chips';
import { formatList, formatMoney } from './formats';

const ASPECTS: Readonly<Record<ProductAsk | PieceProperty, string>> = {
  materials: 'what it is made of',
  sizes: 'which sizes it comes in',
  care: 'how to care for it',
  styling: 'how to wear it',
  price: 'what it costs',
  property: 'that',
  selection: 'it',
  ringSize: 'its sizes',
  allergy: 'anything on nickel or sensitive skin',
  engraving: 'anything on engraving',
  dimensions: 'any measures',
  stock: 'whether it is in stock',
  warranty: 'anything on a warranty',
  origin: 'where it is made',
  water: 'whether it can get wet',
};

const SORTS: Readonly<Record<Product['category'], string>> = {
  ring: 'rings',
  necklace: 'necklaces',
  bracelet: 'bracelets',
  earrings: 'earrings',
  charm: 'charms',
  other: 'pieces',
};

/** More sizes than this are told as a range. */
const MOST_SIZES_LISTED = 6;

export const PRODUCT: ProductWording = {
  askWhich: (ask, attempt) =>
    attempt === 0
      ? `Which piece do you mean? Its name is enough.`
      : `Please give me the name of the piece as it stands in the shop, and I'll look up ${ASPECTS[ask]}.`,
  notFound: () => "I can't find a piece of that name in our catalogue.",
  didYouMean: () => 'Which of these do you mean?',
  stated: (answer) => statedText(answer),
  priceOf: (piece) =>
    `The ${piece.name} ${isMany(piece.name) ? 'are' : 'is'} ${formatMoney(piece.priceCents)}.`,
  quoted: ({ name }, sentence) => `Our catalogue says of the ${name}: “${sentence.replace(/[.;]$/, '')}.”`,
  notStated: (name, ask) =>
    name === undefined
      ? "I only know what our catalogue says about its pieces, and it doesn't say that."
      : `About the ${name}, our catalogue doesn't say ${ASPECTS[ask]}, and I'd rather not guess.`,
  fitting: (count, shown) =>
    count === shown
      ? `I found ${count} that fit:`
      : `I found ${count} that fit. Here are ${shown} of them; tell me a material or a price, and I'll narrow it down.`,
  cheapestFirst: () => 'Here you are, the least expensive first:',
  near: (request, count) =>
    `I can't find ${wanted(request)} in our catalogue. ${count === 1 ? 'This comes' : 'These come'} closest:`,
  nothingNear: () => "I can't find anything like that in our catalogue.",
  here: ({ name, description }) => `Here ${isMany(name) ? 'are' : 'is'} the ${name}. ${description}`,
  careOf: (care) =>
    care.kind === 'care'
      ? care.facts.groups
          .map(({ materials, care: text }) => `For our pieces in ${formatList(materials)}: ${text}`)
          .join('\n\n')
      : '',
  layering: ({ facts, kind }) => {
    const inches = kind === 'layers' ? facts.layers.map(String) : [];
    return `Give each layer its own length: ${facts.apart} inches apart or more, and the chains don't lie on top of each other. With our lengths that is ${formatList(inches)} inches. These are necklaces of ours:`;
  },
  stylingOf: (pieces) => pieces.map(({ name, styling = '' }) => `${name}: ${styling}`).join('\n\n'),
  sizesOf: ({ category = 'other' }, sizes) =>
    `Our ${SORTS[category]} come in ${sizes.length > MOST_SIZES_LISTED ? `${sizes[0]} to ${sizes.at(-1)}` : formatList(sizes)}, depending on the piece. Which one do you have in mind?`,
  howToMeasure: (attempt) =>
    attempt === 0
      ? 'Take a ring that fits the finger well, and measure straight across its inside at the widest point. How many millimetres is that?'
      : 'A number in millimetres will do: straight across the inside of a ring that fits, or once around the finger.',
  ringSize: (decision, pieces) => {
    switch (decision.kind) {
      case 'size': {
        const { millimetres, measured, size } = decision.facts;
        const where = measured === 'across' ? 'across the inside of a ring' : 'around the finger';
        const offer =
          pieces.length > 0
            ? `Of our rings, ${pieces.length} ${pieces.length === 1 ? 'comes' : 'come'} in it:`
            : "I don't find a ring of ours in exactly that size.";
        return `${millimetres} mm ${where} is about a US ${size}. ${offer}`;
      }
      case 'needsFacts':
        return decision.reason === 'outOfRange'
          ? `${decision.facts.millimetres} mm doesn't fit a finger.`
          : "Without a measure I can't tell your size, and I'd rather not guess.";
    }
  },
  cannotMeasure: "I can't measure it",
  findMySize: 'Find my ring size',
  price: ({ priceCents }) => formatMoney(priceCents),
  materials: ({ materials }) => formatList(materials),
  cardLine: ({ name, priceCents, materials }) =>
    [`${name}, ${formatMoney(priceCents)}`, ...(materials.length > 0 ? [formatList(materials)] : [])].join(
      ', ',
    ),
  unavailable: () => "I can't reach our catalogue right now, I'm sorry.",
  offerPerson: () => ({
    text: 'Shall I pass your question to our team?',
    chips: YES_NO,
  }),
};

function statedText(answer: Exclude<ProductAnswer, { kind: 'needsPerson' }>): string {
  const { name } = answer.facts;
  switch (answer.kind) {
    case 'materials':
      return `The ${name} ${isMany(name) ? 'are' : 'is'} made of ${formatList(answer.facts.stated)}.`;
    case 'sizes':
      return `The ${name} ${isMany(name) ? 'come' : 'comes'} in ${formatList(answer.facts.stated)}.`;
    case 'care':
      return `Caring for the ${name}: ${answer.facts.stated}`;
    case 'styling':
      return `Wearing the ${name}: ${answer.facts.stated}`;
  }
}

/** "The hoops are", but "the cuff is". */
function isMany(name: string): boolean {
  return /(?:s|S)$/.test(name) && !/ss$/.test(name);
}

/** @example wanted({ sort: 'rings', materials: ['diamond'], maxCents: 5000 }); // '“diamond rings” up to $50.00' */
function wanted({ sort = 'pieces', materials = [], minCents, maxCents }: Partial<ProductRequest>): string {
  if (materials.length === 0 && minCents === undefined && maxCents === undefined) return 'exactly that';
  const from = minCents === undefined ? '' : ` from ${formatMoney(minCents)}`;
  const upTo = maxCents === undefined ? '' : ` up to ${formatMoney(maxCents)}`;
  return `“${[...materials, sort].join(' ')}”${from}${upTo}`;
}
