import type { DecisionBase } from './decision';
import type { Product } from './facts';

/** What the policy has the team tell about a piece of jewellery. */
export const PRODUCT_ASPECTS = ['materials', 'sizes', 'care', 'styling'] as const;

export type ProductAspect = (typeof PRODUCT_ASPECTS)[number];

export interface ProductFacts {
  readonly productId: string;
  readonly name: string;
}

export type ProductAnswer =
  | DecisionBase<'materials' | 'sizes', 'inCatalogue', ProductFacts & { readonly stated: readonly string[] }>
  | DecisionBase<'care' | 'styling', 'inCatalogue', ProductFacts & { readonly stated: string }>
  /** Nothing is said of a piece that its entry does not say; without a piece there is no entry. */
  | DecisionBase<
      'needsPerson',
      'notInCatalogue' | 'noPieceNamed',
      Partial<ProductFacts> & { readonly aspect: ProductAspect }
    >;

/**
 * What does the shop say about this piece (section 1)? The catalogue's own words or nothing.
 *
 * @param product - the piece asked about; absent for a question about none in particular
 *
 * @example
 * productAnswer(moonstoneRing, 'materials').facts;
 * // { productId: 'moonstone-ring', name: 'Moonstone ring', stated: ['sterling silver', 'moonstone'] }
 */
export function productAnswer(product: Product | undefined, aspect: ProductAspect): ProductAnswer {
  if (product === undefined) {
    return { kind: 'needsPerson', reason: 'noPieceNamed', section: 1, facts: { aspect } };
  }
  const facts: ProductFacts = { productId: product.productId, name: product.name };
  const notStated: ProductAnswer = {
    kind: 'needsPerson',
    reason: 'notInCatalogue',
    section: 1,
    facts: { ...facts, aspect },
  };
  switch (aspect) {
    case 'materials':
    case 'sizes': {
      const stated = product[aspect];
      if (stated.length === 0) return notStated;
      return { kind: aspect, reason: 'inCatalogue', section: 1, facts: { ...facts, stated } };
    }
    case 'care':
    case 'styling': {
      const stated = product[aspect]?.trim();
      if (!stated) return notStated;
      return { kind: aspect, reason: 'inCatalogue', section: 1, facts: { ...facts, stated } };
    }
  }
}
