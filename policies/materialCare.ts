import type { DecisionBase } from './decision';
import type { Product } from './facts';

/** One way of caring, and the materials of the pieces that it stands with. */
export interface CareGroup {
  readonly materials: readonly string[];
  readonly care: string;
}

export type MaterialCare =
  | DecisionBase<'care', 'inCatalogue', { readonly material: string; readonly groups: readonly CareGroup[] }>
  /** No piece of it, or none whose entry says how to care for it. */
  | DecisionBase<'needsPerson', 'notInCatalogue', { readonly material: string }>;

/**
 * How is a material cared for (section 1)? In the catalogue's own words for the pieces of it: those of
 * nothing else; if none, those whose main material it is, which stands first; if none, all that have it.
 *
 * @param pieces - the pieces that have the material
 * @param isMain - whether the name of a material is the one asked for
 *
 * @example
 * materialCare('gold', goldPieces, (name) => name.includes('gold')).facts.groups;
 * // [{ materials: ['14k gold', '14k white gold'], care: 'Wash with …' }, { materials: ['14k gold vermeil'], care: 'Put it on last …' }]
 */
export function materialCare(
  material: string,
  pieces: readonly Product[],
  isMain: (name: string) => boolean,
): MaterialCare {
  const stated = pieces.filter(({ care }) => care?.trim());
  const main = stated.filter(({ materials: [first = ''] }) => isMain(first));
  const alone = main.filter(({ materials }) => materials.length === 1);
  const groups = new Map<string, Set<string>>();
  for (const { care = '', materials } of [alone, main, stated].find(({ length }) => length > 0) ?? []) {
    const names = groups.get(care.trim()) ?? new Set();
    groups.set(care.trim(), names.add(materials.find(isMain) ?? material));
  }
  if (groups.size === 0) {
    return { kind: 'needsPerson', reason: 'notInCatalogue', section: 1, facts: { material } };
  }
  const facts = { material, groups: [...groups].map(([care, names]) => ({ materials: [...names], care })) };
  return { kind: 'care', reason: 'inCatalogue', section: 1, facts };
}
