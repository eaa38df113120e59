import type { Product, ProductAnswer } from '../../../policies';
import type { ProductAsk, ProductRequest } from '../../products/productRequest';
import type { PieceProperty } from '../vocabulary';
import type { ProductWording } from '../productWording';
import { catalogueMaterial, catalogueSize } from './catalogueWords';
import { YES_NO } from './chips';
import { formatList, formatMoney } from './formats';

const ASPECTS: Readonly<Record<ProductAsk | PieceProperty, string>> = {
  materials: 'de qué está hecha',
  sizes: 'en qué tallas viene',
  care: 'cómo se cuida',
  styling: 'cómo se lleva',
  price: 'cuánto cuesta',
  property: 'eso',
  selection: 'eso',
  ringSize: 'sus tallas',
  allergy: 'nada sobre níquel o piel sensible',
  engraving: 'nada sobre grabados',
  dimensions: 'sus medidas',
  stock: 'si está disponible',
  warranty: 'nada sobre garantía',
  origin: 'dónde está hecha',
  water: 'si se puede mojar',
};

const SORTS: Readonly<Record<Product['category'], string>> = {
  ring: 'anillos',
  necklace: 'collares',
  bracelet: 'pulseras',
  earrings: 'aretes',
  charm: 'dijes',
  other: 'piezas',
};

/** More sizes than this are told as a range. */
const MOST_SIZES_LISTED = 6;

export const PRODUCT: ProductWording = {
  askWhich: (ask, attempt) =>
    attempt === 0
      ? '¿A qué pieza te refieres? Basta con su nombre.'
      : `Dime el nombre de la pieza como aparece en la tienda y busco ${ASPECTS[ask]}.`,
  notFound: () => 'No encuentro una pieza con ese nombre en nuestro catálogo.',
  didYouMean: () => '¿A cuál de estas te refieres?',
  stated: (answer) => statedText(answer),
  priceOf: ({ name, priceCents }) => `${name}: ${formatMoney(priceCents)} (dólares estadounidenses).`,
  quoted: ({ name }, sentence) =>
    `Nuestro catálogo, escrito en inglés, dice de ${name}: “${sentence.replace(/[.;]$/, '')}.”`,
  notStated: (name, ask) =>
    name === undefined
      ? 'Solo sé lo que nuestro catálogo dice de sus piezas, y eso no lo dice.'
      : `De ${name}, nuestro catálogo no dice ${ASPECTS[ask]}, y prefiero no adivinar.`,
  fitting: (count, shown) =>
    count === shown
      ? count === 1
        ? 'Encontré una que coincide:'
        : `Encontré ${count} que coinciden:`
      : `Encontré ${count} que coinciden. Estas son ${shown}; dime un material o un precio y reduzco la lista.`,
  cheapestFirst: () => 'Aquí están, de la más económica a la más cara:',
  near: (request, count) =>
    `No encuentro ${wanted(request)} en nuestro catálogo. ${count === 1 ? 'Esta es la más parecida' : 'Estas son las más parecidas'}:`,
  nothingNear: () => 'No encuentro nada así en nuestro catálogo.',
  here: ({ name, description }) => `Aquí está ${name} (descripción en inglés): ${description}`,
  careOf: (care) =>
    care.kind === 'care'
      ? care.facts.groups
          .map(
            ({ materials, care: text }) =>
              `Para nuestras piezas de ${formatList(materials.map(catalogueMaterial))}, como dice el catálogo (en inglés): ${text}`,
          )
          .join('\n\n')
      : '',
  layering: ({ facts, kind }) => {
    const inches = kind === 'layers' ? facts.layers.map(String) : [];
    return `Dale a cada capa su propio largo: con ${facts.apart} pulgadas o más de diferencia las cadenas no se enciman. Con nuestros largos son ${formatList(inches)} pulgadas. Estos son collares nuestros:`;
  },
  stylingOf: (pieces) =>
    [
      'Esto dice nuestro catálogo (en inglés):',
      ...pieces.map(({ name, styling = '' }) => `${name}: ${styling}`),
    ].join('\n\n'),
  sizesOf: ({ category = 'other' }, sizes) => {
    const written = sizes.map(catalogueSize);
    const range =
      written.length > MOST_SIZES_LISTED ? `de ${written[0]} a ${written.at(-1)}` : formatList(written);
    return `Nuestros ${SORTS[category]} vienen en ${range}, según la pieza. ¿Cuál te interesa?`;
  },
  howToMeasure: (attempt) =>
    attempt === 0
      ? 'Toma un anillo que te quede bien en ese dedo y mide en línea recta por dentro, en la parte más ancha. ¿Cuántos milímetros son?'
      : 'Basta con un número en milímetros: en línea recta por dentro de un anillo que quede bien, o una vuelta alrededor del dedo.',
  ringSize: (decision, pieces) => {
    switch (decision.kind) {
      case 'size': {
        const { millimetres, measured, size } = decision.facts;
        const where = measured === 'across' ? 'por dentro de un anillo' : 'alrededor del dedo';
        const offer =
          pieces.length > 0
            ? `De nuestros anillos, ${pieces.length} ${pieces.length === 1 ? 'viene' : 'vienen'} en ella:`
            : 'No encuentro un anillo nuestro justo en esa talla.';
        return `${millimetres} mm ${where} son más o menos una talla US ${size}. ${offer}`;
      }
      case 'needsFacts':
        return decision.reason === 'outOfRange'
          ? `${decision.facts.millimetres} mm no corresponde a un dedo.`
          : 'Sin una medida no puedo decirte tu talla, y prefiero no adivinar.';
    }
  },
  cannotMeasure: 'No puedo medirlo',
  findMySize: 'Encontrar mi talla',
  price: ({ priceCents }) => formatMoney(priceCents),
  materials: ({ materials }) => formatList(materials.map(catalogueMaterial)),
  cardLine: ({ name, priceCents, materials }) =>
    [
      `${name}, ${formatMoney(priceCents)}`,
      ...(materials.length > 0 ? [formatList(materials.map(catalogueMaterial))] : []),
    ].join(', '),
  unavailable: () => 'Ahora mismo no puedo consultar nuestro catálogo, lo siento.',
  offerPerson: () => ({ text: '¿Le paso tu pregunta a nuestro equipo?', chips: YES_NO }),
};

function statedText(answer: Exclude<ProductAnswer, { kind: 'needsPerson' }>): string {
  const { name } = answer.facts;
  switch (answer.kind) {
    case 'materials':
      return `Material de ${name}: ${formatList(answer.facts.stated.map(catalogueMaterial))}.`;
    case 'sizes':
      return `${name} viene en ${formatList(answer.facts.stated.map(catalogueSize))}.`;
    case 'care':
      return `Cuidado de ${name}, como dice el catálogo (en inglés): ${answer.facts.stated}`;
    case 'styling':
      return `Cómo llevar ${name}, como dice el catálogo (en inglés): ${answer.facts.stated}`;
  }
}

/** @example wanted({ sort: 'anillos', materials: ['diamond'], maxCents: 5000 }); // '“anillos, diamante” hasta USD 50.00' */
function wanted({ sort = 'piezas', materials = [], minCents, maxCents }: Partial<ProductRequest>): string {
  if (materials.length === 0 && minCents === undefined && maxCents === undefined) return 'justo eso';
  const from = minCents === undefined ? '' : ` desde ${formatMoney(minCents)}`;
  const upTo = maxCents === undefined ? '' : ` hasta ${formatMoney(maxCents)}`;
  return `“${[sort, ...materials.map(catalogueMaterial)].join(', ')}”${from}${upTo}`;
}
