import type { OwnershipProof } from '../../dialogs/ports';
import type { Order } from '../../policies';

/**
 * Does the proof show that the order is the shopper's? The e-mail address has to be the one on the order,
 * given by the shopper or vouched for by the shop's own sign-in. A mailed code is not the order's to check.
 *
 * @example
 * isOwner(order, { kind: 'email', email: ' Anna@Example.com' }); // true for anna@example.com's order
 */
export function isOwner(order: Order, proof: OwnershipProof): boolean {
  return proof.kind !== 'code' && order.email.toLowerCase() === proof.email.trim().toLowerCase();
}
