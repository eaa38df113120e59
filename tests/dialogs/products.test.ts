import { DEMO_CATALOGUE, configuredProducts, createCatalogue } from '../../bot/shop/catalogue';
import type { ProductCatalogue } from '../../dialogs/ports';
import { productCard } from '../../dialogs/products/productCard';
import { selectPieces } from '../../dialogs/products/selectPieces';
import { PRODUCT } from '../../dialogs/text/en/product';
import { VOCABULARY } from '../../dialogs/text/en/vocabulary';
import { demoConversation, recognizerOf, sayAll } from '../support/dialogWorld';

const catalogue = createCatalogue(DEMO_CATALOGUE);

async function select(text: string, request: Parameters<typeof selectPieces>[0]) {
  const found = await catalogue.search(text);
  const matches = found.kind === 'found' ? found.value : undefined;
  const selection = selectPieces(request, DEMO_CATALOGUE, matches, VOCABULARY);
  return selection && { kind: selection.kind, ids: selection.pieces.map(({ productId }) => productId) };
}

describe('which pieces answer a request', () => {
  it('a limit of price is inside it, and the cheapest comes first', async () => {
    expect(await select('rings', { category: 'ring', maxCents: 8900 })).toEqual({
      kind: 'fitting',
      ids: ['slim-band', 'twist-ring', 'aurora-ring'],
    });
    expect(await select('rings', { category: 'ring', minCents: 24_900 })).toEqual({
      kind: 'fitting',
      ids: ['halo-ring', 'sapphire-ring'],
    });
  });

  it('a material that no piece has makes every piece only near', async () => {
    expect(await select('diamond rings', { category: 'ring', materials: ['diamond'] })).toMatchObject({
      kind: 'near',
    });
    expect(await select('rose gold hoops', { category: 'earrings', materials: ['rose gold'] })).toMatchObject(
      {
        kind: 'near',
        ids: expect.arrayContaining(['gold-hoops']) as unknown,
      },
    );
  });

  it('where nothing is cheap enough the cheapest are near', async () => {
    const { kind, ids } = (await select('rings', { category: 'ring', maxCents: 1000 })) ?? {};
    expect([kind, ids?.[0]]).toEqual(['near', 'slim-band']);
  });

  it('what the catalogue has no word for is nothing, and not everything', async () => {
    expect(await select('watches', {})).toBeUndefined();
    expect(await select('anything', { open: true })).toMatchObject({ kind: 'fitting' });
  });
});

describe('the card of pieces', () => {
  const pieces = configuredProducts({ shop: 'demo' });

  it('has the picture from a path of the chat’s own server', () => {
    expect(JSON.stringify(productCard(pieces.slice(0, 1), PRODUCT))).toContain(
      '"url":"/products/aurora-ring.svg"',
    );
  });

  it('says in its fallback all that it shows', () => {
    const { fallbackText } = productCard(pieces.slice(0, 2), PRODUCT) as { fallbackText: string };
    expect(fallbackText).toBe(
      'Aurora Moonstone Ring, $89.00, sterling silver and moonstone\nHalo Solitaire Ring, $249.00, 14k gold and white topaz',
    );
  });

  it('without a picture it is still a card', () => {
    expect(JSON.stringify(productCard(DEMO_CATALOGUE.slice(0, 1), PRODUCT))).not.toContain('Image');
  });

  it('of several, each asks about itself', () => {
    const presses = (JSON.stringify(productCard(pieces.slice(0, 3), PRODUCT)).match(/"say":/g) ?? []).length;
    expect(presses).toBe(3);
  });
});

describe('a catalogue that cannot be reached', () => {
  const unavailable = () => Promise.resolve({ kind: 'unavailable' } as const);
  const products: ProductCatalogue = { get: unavailable, all: unavailable, search: unavailable };

  it.each([
    'do you have silver rings',
    'what is the luna pendant made of',
    'how do I clean silver',
    'what are they made of',
  ])('says so, and offers a person: %s', async (text) => {
    const conversation = demoConversation({ products, recognizer: recognizerOf('ProductMaterials') });
    expect(await sayAll(conversation, text)).toEqual([
      "I can't reach our catalogue right now, I'm sorry.",
      'Shall I pass your question to our team?',
    ]);
  });
});

describe('what the team gets of a question about a piece', () => {
  it('is the decision and the words', async () => {
    const conversation = demoConversation();
    await sayAll(
      conversation,
      'what is the luna pendant made of?',
      'is the luna pendant hypoallergenic?',
      'yes',
    );
    await sayAll(conversation, 'Ann Lee', 'ann@example.com', 'send');
    const [ticket] = conversation.tickets;
    expect(ticket?.form).toMatchObject({
      topic: 'product',
      description: 'is the luna pendant hypoallergenic?',
    });
    expect(ticket?.context.decisions).toMatchObject([
      { policy: 'productAnswer', kind: 'materials', reason: 'inCatalogue', section: 1 },
    ]);
  });
});
