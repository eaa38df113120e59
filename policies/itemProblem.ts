import type { DecisionBase } from './decision';
import type { ReturnReason } from './returnReason';
import { returnPostage, type ReturnPostage } from './returnPostage';

/** Reasons that mean something is wrong with the item itself. */
export const ITEM_FAULTS = [
  'defect',
  'damagedInTransit',
  'wrongItem',
  'notAsDescribed',
] as const satisfies readonly ReturnReason[];

export type ItemFault = (typeof ITEM_FAULTS)[number];

export type ItemProblem = DecisionBase<
  'fileFirst',
  'faultReported',
  {
    readonly fault: ItemFault;
    readonly timeCritical: true;
    /** A photo is asked for and not demanded: without one it is filed all the same. */
    readonly askFor: readonly ['description', 'photo'];
    /** Who pays the way back, as `returnPostage` decides with its section. */
    readonly postage: ReturnPostage['kind'];
  }
>;

/**
 * An item arrived damaged, defective or wrong: how is it filed? First in line and with a photo,
 * which is our procedure and cites no section. Who pays the postage and whether it can go back are
 * the policy's: `returnPostage` and `returnEligibility`.
 *
 * @example
 * itemProblem('wrongItem').facts; // { fault: 'wrongItem', timeCritical: true, askFor: […], postage: 'shopPays' }
 */
export function itemProblem(fault: ItemFault): ItemProblem {
  const postage = returnPostage(fault).kind;
  const facts = { fault, timeCritical: true, askFor: ['description', 'photo'], postage } as const;
  return { kind: 'fileFirst', reason: 'faultReported', facts };
}
