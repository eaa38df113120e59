import type { Lookup, OrderSource } from '../../dialogs/ports';
import type { Order } from '../../policies';
import { isOwner } from './isOwner';

/**
 * The orders of a shop. `get` asks for no proof: it is for what stands behind one, never for the dialogs.
 */
export interface ShopOrders extends OrderSource {
  /** By number, in any form that the shop's pattern allows. */
  get(orderNumber: string): Promise<Lookup<Order>>;
}

/** @param get finds an order by its number alone */
export function createShopOrders(get: ShopOrders['get']): ShopOrders {
  return {
    get,
    find: async (orderNumber, proof) => {
      const lookup = await get(orderNumber);
      if (lookup.kind !== 'found' || isOwner(lookup.value, proof)) return lookup;
      return { kind: 'notFound' };
    },
  };
}
