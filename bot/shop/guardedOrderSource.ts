/**
 * Stands between the dialogs and any shop. Misses lock look-ups, per conversation and per network; an
 * order number that is guessed at from many places is shown for a mailed code only. A locked look-up
 * answers as a wrong pair does, so the lock tells nobody anything; and since no lock stops a code,
 * nobody can lock a customer out.
 */
import type { Lookup, OrderSource, OwnershipProof } from '../../dialogs/ports';
import type { Tx } from '../../handoff/database';
import type { Order } from '../../policies';
import type { LookupGuard, LookupOrigin } from './lookupGuard';
import type { OwnershipCodeStore } from './ownershipCodeStore';
import type { ShopOrders } from './shopOrders';

export interface GuardedOrderDeps {
  orders: ShopOrders;
  guard: LookupGuard;
  codes: OwnershipCodeStore;
  /** Keyed: what is counted by order number tells nobody the numbers. */
  hash(text: string): string;
  currentOrigin(): LookupOrigin;
  /** Has it done in the commit of the present turn. */
  onCommit(effect: (tx: Tx) => Promise<void>): void;
}

export function createGuardedOrderSource(deps: GuardedOrderDeps): OrderSource {
  const { orders, guard, hash } = deps;
  return {
    find: async (orderNumber, proof) => {
      switch (proof.kind) {
        // The shop's own sign-in has proved who asks: there is nothing to guess.
        case 'signedIn':
          return orders.find(orderNumber, proof);
        case 'email':
          return guard(() => orders.find(orderNumber, proof), { order: hash(orderNumber) });
        case 'code':
          return findByCode(deps, orderNumber, proof);
      }
    },
  };
}

async function findByCode(
  { orders, guard, codes, currentOrigin, onCommit }: GuardedOrderDeps,
  orderNumber: string,
  { code }: Extract<OwnershipProof, { kind: 'code' }>,
): Promise<Lookup<Order>> {
  const { conversationId, now } = currentOrigin();
  const asked = { orderNumber, conversationId, now };
  if (code === undefined) {
    return (await codes.isProven(asked)) ? orders.get(orderNumber) : { kind: 'notFound' };
  }
  const lookUp = async (): Promise<Lookup<Order>> => {
    const id = await codes.findRight({ ...asked, code });
    if (id === undefined) return { kind: 'notFound' };
    const lookup = await orders.get(orderNumber);
    // With the turn's commit: a turn that is run again finds it unused.
    if (lookup.kind === 'found') onCommit((tx) => codes.use(tx, id, now));
    return lookup;
  };
  return guard(lookUp, { passesLocks: true });
}
