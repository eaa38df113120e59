import type { Product } from '../../policies';
import type { ProductMatches } from '../ports';
import type { Vocabulary } from '../text/vocabulary';
import { isOfMaterial, type ProductRequest } from './productRequest';

/** Pieces that have all that was asked for, or, where there is none, some of it; the best first. */
export interface Selection {
  readonly kind: 'fitting' | 'near';
  readonly pieces: readonly Product[];
}

/**
 * Which pieces answer the request? Material and price are facts of the catalogue; a piece that
 * lacks one of them is near at best.
 *
 * @param matches what the catalogue finds for the words; undefined when it knows none of them
 * @returns undefined when nothing comes near
 */
export function selectPieces(
  { category, cheapest, open, materials = [], minCents = 0, maxCents = Infinity }: Partial<ProductRequest>,
  all: readonly Product[],
  matches: ProductMatches | undefined,
  vocabulary: Vocabulary,
): Selection | undefined {
  const ofSort = category ? all.filter((piece) => piece.category === category) : all;
  const hasMaterials = (piece: Product): boolean =>
    materials.every((material) => isOfMaterial(piece, material, vocabulary));
  const isInPrice = ({ priceCents }: Product): boolean => minCents <= priceCents && priceCents <= maxCents;
  const isByPrice = cheapest === true || minCents > 0 || maxCents < Infinity;

  const isOpen = open === true || isByPrice || category !== undefined;
  // The catalogue knows no word of it, as in another language; the sort and the material were read anyway.
  const named = matches ? matches.fitting : isOpen ? ofSort : [];
  const fitting = named.filter((piece) => hasMaterials(piece) && isInPrice(piece));
  if (fitting.length > 0) return { kind: 'fitting', pieces: isByPrice ? byPrice(fitting) : fitting };

  const near = matches ? [...matches.fitting, ...matches.near] : ofSort;
  const affordable = near.filter(isInPrice);
  const pieces = affordable.length > 0 ? affordable : byPrice(near);
  return pieces.length > 0 && (matches !== undefined || category !== undefined)
    ? { kind: 'near', pieces }
    : undefined;
}

function byPrice(pieces: readonly Product[]): Product[] {
  return [...pieces].sort((a, b) => a.priceCents - b.priceCents);
}
