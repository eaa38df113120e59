import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  configuredProducts,
  createCatalogue,
  DEMO_CATALOGUE,
  readCatalogue,
} from '../../../bot/shop/catalogue';
import { isTypoOf } from '../../../bot/shop/isTypoOf';

const products = DEMO_CATALOGUE;
const catalogue = createCatalogue(products);

async function found(text: string, limit = 5): Promise<string[]> {
  const result = await catalogue.search(text);
  if (result.kind !== 'found') return [];
  const { fitting, near } = result.value;
  return [...fitting, ...near].slice(0, limit).map(({ productId }) => productId);
}

describe('the demo catalogue', () => {
  it('has 24 products, and every type that an order can have except other', () => {
    expect(products).toHaveLength(24);
    expect(new Set(products.map(({ category }) => category))).toEqual(
      new Set(['ring', 'necklace', 'bracelet', 'earrings', 'charm']),
    );
  });

  it.each(products.map((product) => [product.name, product] as const))(
    '%s has material, size, care, styling and a price',
    (_name, product) => {
      expect(product.materials.length).toBeGreaterThan(0);
      expect(product.sizes.length).toBeGreaterThan(0);
      expect(product.care).toBeTruthy();
      expect(product.styling).toBeTruthy();
      expect(product.priceCents).toBeGreaterThan(0);
    },
  );

  it.each(products.map(({ name, productId, aliases }) => [name, productId, aliases] as const))(
    '%s is found first by its name and by each other name',
    async (name, productId, aliases) => {
      expect((await found(name))[0]).toBe(productId);
      for (const alias of aliases) expect([alias, (await found(alias))[0]]).toEqual([alias, productId]);
    },
  );
});

describe('searching', () => {
  it.each([
    ['what is the aurora ring made of?', 'aurora-ring'],
    ['AURORA', 'aurora-ring'],
    ['do you have moonstne rings', 'aurora-ring'],
    ['saphire rign', 'sapphire-ring'],
    ['perl earings', 'pearl-studs'],
    ['herringbne', 'herringbone-chain'],
    ['birth-stone necklace', 'birthstone-pendant'],
    ['braclet for charms', 'charm-bracelet'],
    ['personalised necklace', 'name-necklace'],
    ['leather', 'leather-bracelet'],
    ['opal', 'drop-earrings'],
    ['the gold hoops in 20 mm', 'gold-hoops'],
    ['perles? no: pêarl strand', 'pearl-strand'],
  ])('%j finds %s first', async (text, productId) => {
    expect((await found(text))[0]).toBe(productId);
  });

  it('by type finds everything of that type and nothing else', async () => {
    const rings = products.filter(({ category }) => category === 'ring').map(({ productId }) => productId);
    expect(await found('rings', 50)).toEqual(expect.arrayContaining(rings));
    expect((await found('rings', 50)).slice(0, rings.length).sort()).toEqual([...rings].sort());
  });

  it('by material finds what is made of it', async () => {
    const pearl = await found('something with pearls', 50);
    expect([...pearl].sort()).toEqual(['pearl-strand', 'pearl-studs']);
  });

  it.each([
    ['gold hoops', ['gold-hoops']],
    ['gold earrings', ['gold-hoops', 'star-studs', 'drop-earrings']],
    ['silver hoops', []],
    ['pearl nekclace', ['pearl-strand']],
  ])('what fits all of %j is told from what is only near', async (text, fitting) => {
    const result = await catalogue.search(text);
    const ids = result.kind === 'found' ? result.value.fitting.map(({ productId }) => productId) : [];
    expect([...ids].sort()).toEqual([...fitting].sort());
  });

  it('where nothing fits all of it, what has the rarer word is near', async () => {
    expect((await found('silver hoops'))[0]).toBe('gold-hoops');
  });

  it.each(['', '   ', 'where is my order', 'a cold king in the store', '😀', 'xyzzy'])(
    '%j finds nothing',
    async (text) => {
      expect(await catalogue.search(text)).toEqual({ kind: 'notFound' });
    },
  );
});

describe('one product by its id', () => {
  it('is found, or not', async () => {
    expect(await catalogue.get('aurora-ring')).toMatchObject({
      kind: 'found',
      value: { name: 'Aurora Moonstone Ring' },
    });
    expect(await catalogue.get('aurora')).toEqual({ kind: 'notFound' });
  });
});

describe('isTypoOf', () => {
  it.each([
    ['neklace', 'necklace', true],
    ['nekclase', 'necklace', true],
    ['nekcls', 'necklace', false],
    ['chian', 'chain', true],
    ['chani', 'charm', false],
    ['rign', 'ring', true],
    ['rung', 'ring', false],
    ['cold', 'gold', false],
    ['goldd', 'gold', false],
    ['kings', 'rings', false],
    ['ear', 'era', false],
  ])('%s for %s: %s', (typed, meant, expected) => {
    expect(isTypoOf(typed, meant)).toBe(expected);
  });
});

describe("the shop's own catalogue file", () => {
  const folder = mkdtempSync(join(tmpdir(), 'bezel-catalogue-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (content: string): string => {
    const path = join(folder, 'catalogue.json');
    writeFileSync(path, content);
    return path;
  };

  it('is what counts; without one the demo shop has its products and an imported shop has none', () => {
    const catalogueFile = file(JSON.stringify(products.slice(0, 2)));
    expect(configuredProducts({ shop: 'demo', catalogueFile })).toHaveLength(2);
    expect(configuredProducts({ shop: 'import', catalogueFile })).toHaveLength(2);
    expect(configuredProducts({ shop: 'demo' })).toHaveLength(24);
    expect(configuredProducts({ shop: 'import' })).toEqual([]);
  });

  it('is read in the form of the demo catalogue', () => {
    expect(readCatalogue(file(JSON.stringify(products)))).toEqual(products);
  });

  it.each([
    [
      'is not there',
      () => join(folder, 'nowhere.json'),
      /CATALOGUE_FILE .+nowhere\.json can't be used: ENOENT/,
    ],
    ['is not JSON', () => file('{'), /can't be used: .*JSON/],
    [
      'has a wrong price',
      () => file(JSON.stringify([{ ...products[0], priceCents: 1.5 }])),
      /0\.priceCents: /,
    ],
    [
      'has an id twice',
      () => file(JSON.stringify([products[0], products[0]])),
      /1\.productId: "aurora-ring"/,
    ],
  ])('is refused by name when it %s', (_case, path, message) => {
    expect(() => readCatalogue(path())).toThrow(message);
  });
});
