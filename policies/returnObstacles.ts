import type { OrderItem } from './facts';
import type { Policy } from './policyFile';
import type { ItemCondition } from './returnClaim';
import type { MissingReturnFact, ReturnObstacle } from './returnDecision';

export interface ReturnObstacles {
  /** Known to stand in the way, exclusions first. */
  readonly obstacles: readonly ReturnObstacle[];
  /** Not known yet, and able to stand in the way. */
  readonly missing: readonly MissingReturnFact[];
}

/**
 * What in the item or its condition stands in the way of a return, and what is still to be asked?
 * What the shop does not exclude is not asked about.
 *
 * @example
 * returnObstacles({ unused: false, originalCondition: true, tagsIntact: true }, DEFAULT_POLICY);
 * // { obstacles: ['used'], missing: ['packagingIntact'] }
 */
export function returnObstacles(
  item: ItemCondition & { category?: OrderItem['category']; engraved?: boolean },
  { returnExclusions }: Policy,
): ReturnObstacles {
  const obstacles: ReturnObstacle[] = [];
  const missing: MissingReturnFact[] = [];
  if (returnExclusions.categories.length > 0) {
    if (item.category === undefined) missing.push('category');
    else if (returnExclusions.categories.includes(item.category)) obstacles.push('categoryExcluded');
  }
  if (returnExclusions.engraved) {
    if (item.engraved === undefined) missing.push('engraved');
    else if (item.engraved) obstacles.push('engravedExcluded');
  }
  const conditions = [
    ['unused', 'used'],
    ['originalCondition', 'notOriginalCondition'],
    ['packagingIntact', 'packagingNotIntact'],
    ['tagsIntact', 'tagsNotIntact'],
  ] as const;
  for (const [fact, obstacle] of conditions) {
    if (item[fact] === undefined) missing.push(fact);
    else if (!item[fact]) obstacles.push(obstacle);
  }
  return { obstacles, missing };
}
