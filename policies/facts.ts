/**
 * The facts that policies decide on: the shop's own records, read from an order source.
 * Amounts are integer US cents. Instants are `Date` (UTC); a calendar day is always read in the
 * shop's time zone by the policy that needs it, never here.
 */
import { z } from 'zod';

/** Whole US cents, never negative. */
export const centsSchema = z.number().int().nonnegative();

export const orderItemSchema = z.strictObject({
  /** Unique within the order; what a return or a shipment refers to. */
  lineId: z.string().min(1),
  productId: z.string().min(1),
  /** Name as the customer saw it when ordering. */
  name: z.string().min(1),
  /** Chosen option, for example a ring size: `US 7`. */
  variant: z.string().optional(),
  category: z.enum(['ring', 'necklace', 'bracelet', 'earrings', 'charm', 'other']),
  engraved: z.boolean(),
  quantity: z.number().int().positive(),
  unitPriceCents: centsSchema,
});

export const shipmentSchema = z.strictObject({
  lineIds: z.array(z.string()).min(1),
  carrier: z.string().min(1),
  trackingNumber: z.string().min(1),
  trackingUrl: z.url(),
  shippedAt: z.date(),
  /** Set once the carrier marked the parcel delivered. */
  deliveredAt: z.date().optional(),
});

export const paymentSchema = z.strictObject({
  state: z.enum(['pending', 'paid', 'failed', 'refunded']),
  /** When the money was taken; the start of the preparation time. */
  paidAt: z.date().optional(),
  amountCents: centsSchema,
  /** Orders are settled in US dollars (policy section 1). */
  currency: z.literal('USD'),
  /** How the customer paid, already safe to show: `Visa ending in 4242`. */
  method: z.string().optional(),
});

export const returnCaseSchema = z.strictObject({
  lineIds: z.array(z.string()).min(1),
  requestedAt: z.date(),
  receivedAt: z.date().optional(),
  inspectedAt: z.date().optional(),
  /** Present together with `inspectedAt`. */
  inspection: z.enum(['passed', 'failed']).optional(),
  refundedAt: z.date().optional(),
  refundCents: centsSchema.optional(),
});

export const orderSchema = z.strictObject({
  /** Canonical form, without `#` or spaces. */
  orderNumber: z.string().min(1),
  /** The address on the order, lower case. Part of the proof of ownership. */
  email: z.email(),
  customerName: z.string().min(1),
  placedAt: z.date(),
  payment: paymentSchema,
  items: z.array(orderItemSchema).min(1),
  shipments: z.array(shipmentSchema),
  returns: z.array(returnCaseSchema),
  cancelledAt: z.date().optional(),
});

export const productSchema = z.strictObject({
  productId: z.string().min(1),
  name: z.string().min(1),
  category: orderItemSchema.shape.category,
  priceCents: centsSchema,
  /** Materials as the shop states them. */
  materials: z.array(z.string()),
  /** Sizes on offer, for example ring sizes (US) or chain lengths. */
  sizes: z.array(z.string()),
  care: z.string().optional(),
  styling: z.string().optional(),
  description: z.string(),
  /** Path or address of a picture. */
  imageUrl: z.string().optional(),
  /** Other names shoppers use. */
  aliases: z.array(z.string()),
});

export type Order = z.infer<typeof orderSchema>;
export type OrderItem = z.infer<typeof orderItemSchema>;
export type Shipment = z.infer<typeof shipmentSchema>;
export type Payment = z.infer<typeof paymentSchema>;
export type ReturnCase = z.infer<typeof returnCaseSchema>;
export type Product = z.infer<typeof productSchema>;
