import type { DecisionBase } from './decision';

export interface ChainLayeringFacts {
  /** The lengths that could be read, in inches, shortest first. */
  readonly lengths: readonly number[];
  readonly apart: number;
}

export type ChainLayering =
  /** `layers` has two or more, shortest first. */
  | DecisionBase<'layers', 'lengthsApart', ChainLayeringFacts & { readonly layers: readonly number[] }>
  | DecisionBase<'needsPerson', 'lengthsTooClose', ChainLayeringFacts>;

/** Our procedure: chains closer than this lie on top of each other. */
const INCHES_APART = 2;

/**
 * Which chain lengths can be worn together? Layering advice is the policy's (section 1); that the
 * lengths are to lie two inches apart is our procedure.
 *
 * @param sizes - as the catalogue has them, for example `16 in`; what is no length in inches is left out
 *
 * @example
 * chainLayering(['18 in', '16 in', '17 in', '20 in']).facts.layers; // [16, 18, 20]
 */
export function chainLayering(sizes: readonly string[]): ChainLayering {
  const inches = sizes.map((size) =>
    Number(/^(\d+(?:\.\d+)?) ?(?:in|inch|inches|")$/.exec(size.trim())?.[1]),
  );
  const lengths = [...new Set(inches.filter((length) => length > 0))].sort((a, b) => a - b);
  const facts: ChainLayeringFacts = { lengths, apart: INCHES_APART };
  const layers: number[] = [];
  for (const length of lengths) {
    const last = layers.at(-1);
    if (last === undefined || length - last >= INCHES_APART) layers.push(length);
  }
  if (layers.length < 2) return { kind: 'needsPerson', reason: 'lengthsTooClose', section: 1, facts };
  return { kind: 'layers', reason: 'lengthsApart', section: 1, facts: { ...facts, layers } };
}
