import type { DecisionBase } from './decision';
import { returnPostage, type ReturnPostage } from './returnPostage';

/** What can be wrong with what came. All but a missing piece are reasons for a return, too. */
export const ITEM_FAULTS = [
  'defect',
  'damagedInTransit',
  'wrongItem',
  'notAsDescribed',
  'missingPiece',
] as const;

export type ItemFault = (typeof ITEM_FAULTS)[number];

export type ItemProblem = DecisionBase<
  'fileFirst',
  'faultReported',
  {
    readonly fault: ItemFault;
    readonly timeCritical: true;
    /** A photo is asked for and not demanded: without one it is filed all the same. */
    readonly askFor: readonly ['description', 'photo'];
    /**
     * Who pays the way back, as `returnPostage` decides with its section; absent for a missing
     * piece, of which there is nothing to send back.
     */
    readonly postage?: ReturnPostage['kind'];
  }
>;

/**
 * An item arrived damaged, defective, wrong or not at all: how is it filed? First in line and with a
 * photo, which is our procedure and cites no section. Who pays the postage and whether it can go
 * back are the policy's: `returnPostage` and `returnEligibility`.
 *
 * @example
 * itemProblem('wrongItem').facts; // { fault: 'wrongItem', timeCritical: true, askFor: […], postage: 'shopPays' }
 */
export function itemProblem(fault: ItemFault): ItemProblem {
  const postage = fault === 'missingPiece' ? undefined : returnPostage(fault).kind;
  return {
    kind: 'fileFirst',
    reason: 'faultReported',
    facts: {
      fault,
      timeCritical: true,
      askFor: ['description', 'photo'],
      ...(postage && { postage }),
    },
  };
}
