import { z } from 'zod';
import { orderSchema, paymentSchema, returnCaseSchema, shipmentSchema } from '../../policies';

/**
 * The schema of an order whose instants come in another form than `Date`: as text, from a file or a row.
 *
 * @param instant - makes a `Date` of that form
 *
 * @example
 * orderSchemaWith(z.iso.datetime().transform((text) => new Date(text))).parse(JSON.parse(stored));
 */
export function orderSchemaWith<Instant extends z.ZodType<Date>>(instant: Instant) {
  return orderSchema.extend({
    placedAt: instant,
    payment: paymentSchema.extend({ paidAt: instant.optional() }),
    shipments: z.array(shipmentSchema.extend({ shippedAt: instant, deliveredAt: instant.optional() })),
    returns: z.array(
      returnCaseSchema.extend({
        requestedAt: instant,
        receivedAt: instant.optional(),
        inspectedAt: instant.optional(),
        refundedAt: instant.optional(),
      }),
    ),
    cancelledAt: instant.optional(),
  });
}
