import {
  chainLayering,
  PRODUCT_ASPECTS,
  productAnswer,
  type Product,
  type ProductAspect,
} from '../../policies';

const ring: Product = {
  productId: 'moonstone-ring',
  name: 'Moonstone ring',
  category: 'ring',
  priceCents: 12900,
  materials: ['sterling silver', 'moonstone'],
  sizes: ['US 6', 'US 7'],
  care: 'Wipe it with a soft cloth.',
  styling: 'Stack it with a slim band.',
  description: 'A ring.',
  aliases: [],
};
const bare: Product = { ...ring, materials: [], sizes: [], care: undefined, styling: ' ' };
const named = { productId: 'moonstone-ring', name: 'Moonstone ring' };

test.each<[ProductAspect, string | readonly string[]]>([
  ['materials', ['sterling silver', 'moonstone']],
  ['sizes', ['US 6', 'US 7']],
  ['care', 'Wipe it with a soft cloth.'],
  ['styling', 'Stack it with a slim band.'],
])('%s are told in the catalogue’s own words', (aspect, stated) => {
  expect(productAnswer(ring, aspect)).toEqual({
    kind: aspect,
    reason: 'inCatalogue',
    section: 1,
    facts: { ...named, stated },
  });
});

test.each(PRODUCT_ASPECTS)('%s that the catalogue does not state need a person', (aspect) => {
  expect(productAnswer(bare, aspect)).toEqual({
    kind: 'needsPerson',
    reason: 'notInCatalogue',
    section: 1,
    facts: { ...named, aspect },
  });
});

test.each(PRODUCT_ASPECTS)('%s of no piece in particular need a person', (aspect) => {
  expect(productAnswer(undefined, aspect)).toEqual({
    kind: 'needsPerson',
    reason: 'noPieceNamed',
    section: 1,
    facts: { aspect },
  });
});

test.each([
  [
    ['16 in', '18 in', '20 in'],
    [16, 18, 20],
  ],
  [
    ['20 in', '16 in'],
    [16, 20],
  ],
  [
    ['16 in', '17 in', '18 in', '18 in'],
    [16, 18],
  ],
  [
    ['16 in', '17.5 in', '18.5 in'],
    [16, 18.5],
  ],
  [
    ['16"', '18 inches', '22in'],
    [16, 18, 22],
  ],
  [
    ['16 in', 'one size', '40 cm', '18 in'],
    [16, 18],
  ],
])('chains of %j are layered two inches or more apart: %j', (sizes, layers) => {
  expect(chainLayering(sizes)).toMatchObject({
    kind: 'layers',
    reason: 'lengthsApart',
    section: 1,
    facts: { layers, apart: 2 },
  });
});

test.each([
  [
    ['16 in', '17.9 in'],
    [16, 17.9],
  ],
  [['16 in'], [16]],
  [['US 6', 'US 9'], []],
  [['0 in', '16 in'], [16]],
  [[], []],
])('chains of %j cannot be layered by their lengths', (sizes, lengths) => {
  expect(chainLayering(sizes)).toEqual({
    kind: 'needsPerson',
    reason: 'lengthsTooClose',
    section: 1,
    facts: { lengths, apart: 2 },
  });
});
