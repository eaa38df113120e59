import { materialCare, type Product } from '../../policies';

function piece(materials: string[], care?: string): Product {
  const rest = { category: 'ring', priceCents: 100, sizes: [], description: '', aliases: [] } as const;
  return {
    ...rest,
    sizes: [],
    aliases: [],
    productId: materials.join(),
    name: materials.join(),
    materials,
    care,
  };
}

const isGold = (name: string): boolean => name.includes('gold');

test.each<[string, Product[], [string[], string][]]>([
  ['one way of caring', [piece(['14k gold'], 'Wash it.')], [[['14k gold'], 'Wash it.']]],
  [
    'kinds of it that are cared for alike stand together',
    [
      piece(['14k gold'], 'Wash it.'),
      piece(['white gold'], ' Wash it. '),
      piece(['gold vermeil'], 'Wipe it.'),
    ],
    [
      [['14k gold', 'white gold'], 'Wash it.'],
      [['gold vermeil'], 'Wipe it.'],
    ],
  ],
  [
    'pieces of nothing else go before those with a stone, whose care may be the stone’s',
    [piece(['14k gold', 'opal'], 'Keep it from heat.'), piece(['14k gold'], 'Wash it.')],
    [[['14k gold'], 'Wash it.']],
  ],
  [
    'the main material goes before one that is there as well',
    [piece(['brass', 'gold plating'], 'Never polish it.'), piece(['14k gold', 'opal'], 'Keep it from heat.')],
    [[['14k gold'], 'Keep it from heat.']],
  ],
  [
    'where there is nothing else, what has it at all',
    [piece(['brass', 'gold plating'], 'Wipe it.')],
    [[['gold plating'], 'Wipe it.']],
  ],
])('the catalogue’s words: %s', (_rule, pieces, groups) => {
  expect(materialCare('gold', pieces, isGold)).toEqual({
    kind: 'care',
    reason: 'inCatalogue',
    section: 1,
    facts: { material: 'gold', groups: groups.map(([materials, care]) => ({ materials, care })) },
  });
});

test.each([
  ['no piece has it', []],
  ['no entry says how', [piece(['14k gold']), piece(['gold vermeil'], ' ')]],
])('a person is needed where %s', (_case, pieces) => {
  expect(materialCare('gold', pieces, isGold)).toMatchObject({
    kind: 'needsPerson',
    reason: 'notInCatalogue',
  });
});
