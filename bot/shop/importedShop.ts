/** The shop of SHOP=import: orders loaded from files with `npm run orders:import`. */
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { OrderSource } from '../../dialogs/ports';
import type { Database } from '../../handoff/database';
import type { Log } from '../../handoff/http/log';
import { describeError } from '../../handoff/http/route';
import { canonicalOrderNumber, type Policy } from '../../policies';
import { shopOrders } from '../schema';
import { isOwner } from './isOwner';
import { orderSchemaWith } from './orderSchemaWith';

/** An order as its row has it: instants are ISO 8601 strings. */
const storedOrderSchema = orderSchemaWith(z.iso.datetime().transform((text) => new Date(text)));

export interface ImportedShopDeps {
  database: Database;
  policy: Policy;
  log: Log;
}

/** A look-up is `unavailable` while the database is, or when a row can't be read. */
export function createImportedShop({ database, policy, log }: ImportedShopDeps): OrderSource {
  return {
    find: async (orderNumber, proof) => {
      const number = canonicalOrderNumber(orderNumber, policy);
      if (number === undefined) return { kind: 'notFound' };
      try {
        const [row] = await database.db
          .select({ order: shopOrders.order })
          .from(shopOrders)
          .where(eq(shopOrders.orderNumber, number));
        if (!row) return { kind: 'notFound' };
        const order = storedOrderSchema.parse(row.order);
        return isOwner(order, proof) ? { kind: 'found', value: order } : { kind: 'notFound' };
      } catch (error) {
        log.error(describeError(error), 'An order could not be looked up');
        return { kind: 'unavailable' };
      }
    },
  };
}
