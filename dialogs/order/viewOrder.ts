import type { Order } from '../../policies';
import { isProvenByCode, pairOf } from '../conversationFacts';
import type { Lookup, OwnershipProof } from '../ports';
import type { Turn } from '../turn';
import type { OrderAnswers, OrderView } from './orderAnswers';

/**
 * Looks the order up with the proof at hand: a mailed code that was right, the e-mail address given
 * for it, or the shop's own sign-in. A pair that missed is not tried again until the shopper writes
 * one of the two anew.
 */
export async function viewOrder(answers: Readonly<Partial<OrderAnswers>>, turn: Turn): Promise<OrderView> {
  const { orderNumber, email, withoutNumber, codeFor, unprovable } = answers;
  if (withoutNumber) return { kind: 'withoutNumber' };
  if (orderNumber === undefined) return { kind: 'incomplete' };
  if (isProvenByCode(turn.facts, orderNumber)) {
    const lookup = await turn.findOrder(orderNumber, { kind: 'code' });
    if (lookup.kind !== 'notFound') return viewOf(lookup);
  }
  if (unprovable) return { kind: 'unprovable' };
  if (codeFor === orderNumber) return { kind: 'codeAwaited' };
  const proof = proofOf(email, turn);
  if (proof === undefined) return { kind: 'incomplete' };
  const { found } = turn.input;
  const isRestated = found.orderNumber === orderNumber || found.email === email;
  if (!isRestated && turn.facts.missedPairs.includes(pairOf(orderNumber, proof))) return { kind: 'missed' };
  return viewOf(await turn.findOrder(orderNumber, proof));
}

function viewOf(lookup: Lookup<Order>): OrderView {
  switch (lookup.kind) {
    case 'found':
      return { kind: 'found', order: lookup.value };
    case 'notFound':
      return { kind: 'missed' };
    case 'unavailable':
      return { kind: 'unavailable' };
  }
}

function proofOf(email: string | undefined, { customer }: Turn): OwnershipProof | undefined {
  if (email !== undefined && email !== customer?.email) return { kind: 'email', email };
  return customer && { kind: 'signedIn', subject: customer.subject, email: customer.email };
}
