import type { DecisionBase } from './decision';
import type { ReturnReason } from './returnReason';

export interface ReturnPostageFacts {
  readonly reason?: ReturnReason;
}

export type ReturnPostage =
  | DecisionBase<'customerPays', 'customersChoice', ReturnPostageFacts>
  | DecisionBase<'shopPays', 'productDefect' | 'ourError', ReturnPostageFacts>
  | DecisionBase<
      'needsFacts',
      'reasonUnknown',
      ReturnPostageFacts & { readonly missing: readonly ['reason'] }
    >
  | DecisionBase<'needsPerson', 'damagedInTransit' | 'notAsDescribed', ReturnPostageFacts>;

/**
 * Who pays for sending it back? The customer, unless the return is due to a product defect or an
 * error of the shop (section 5). Damage on the way and a description that did not match are
 * neither by the policy's words, so a person settles them.
 *
 * @example
 * returnPostage('changedMind').kind; // 'customerPays'
 * returnPostage('wrongItem'); // kind 'shopPays', reason 'ourError'
 */
export function returnPostage(reason: ReturnReason | undefined): ReturnPostage {
  const facts = { reason };
  switch (reason) {
    case undefined:
      return { kind: 'needsFacts', reason: 'reasonUnknown', section: 5, facts: { missing: ['reason'] } };
    case 'changedMind':
    case 'wrongSize':
    case 'gift':
      return { kind: 'customerPays', reason: 'customersChoice', section: 5, facts };
    case 'defect':
      return { kind: 'shopPays', reason: 'productDefect', section: 5, facts };
    case 'wrongItem':
      return { kind: 'shopPays', reason: 'ourError', section: 5, facts };
    case 'damagedInTransit':
    case 'notAsDescribed':
      return { kind: 'needsPerson', reason, section: 5, facts };
  }
}
