/** The shop of SHOP=import: orders loaded from files with `npm run orders:import`. */
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../../handoff/database';
import type { Log } from '../../handoff/http/log';
import { describeError } from '../../handoff/http/route';
import { canonicalOrderNumber, type Policy } from '../../policies';
import { shopOrders } from '../schema';
import { orderSchemaWith } from './orderSchemaWith';
import { createShopOrders, type ShopOrders } from './shopOrders';

/** An order as its row has it: instants are ISO 8601 strings. */
const storedOrderSchema = orderSchemaWith(z.iso.datetime().transform((text) => new Date(text)));

export interface ImportedShopDeps {
  database: Database;
  policy: Policy;
  log: Log;
}

/** A look-up is `unavailable` while the database is, or when a row can't be read. */
export function createImportedShop({ database, policy, log }: ImportedShopDeps): ShopOrders {
  return createShopOrders(async (orderNumber) => {
    const number = canonicalOrderNumber(orderNumber, policy);
    if (number === undefined) return { kind: 'notFound' };
    try {
      const [row] = await database.db
        .select({ order: shopOrders.order })
        .from(shopOrders)
        .where(eq(shopOrders.orderNumber, number));
      return row ? { kind: 'found', value: storedOrderSchema.parse(row.order) } : { kind: 'notFound' };
    } catch (error) {
      log.error(describeError(error), 'An order could not be looked up');
      return { kind: 'unavailable' };
    }
  });
}
