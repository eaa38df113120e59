/** What is shown of an order on a ticket. Days are calendar days in the shop's time zone. */
import { z } from 'zod';

export const ORDER_STAGES = ['notShipped', 'underway', 'delivered', 'cancelled', 'unclear'] as const;
export type OrderStage = (typeof ORDER_STAGES)[number];

export const ORDER_STEPS = [
  'placed',
  'paid',
  'shipmentExpected',
  'shipped',
  'deliveryExpected',
  'delivered',
  'cancelled',
  'refunded',
] as const;

export const calendarDaySchema = z.iso.date();

export const orderTimelineSchema = z.strictObject({
  orderNumber: z.string(),
  /** The day on which the record was read. */
  asOf: calendarDaySchema,
  /** How far its items were on that day, as far as a decision rested on it. */
  stages: z.array(z.strictObject({ stage: z.enum(ORDER_STAGES), items: z.array(z.string()) })),
  /** In the order of their days. */
  steps: z.array(
    z.strictObject({
      step: z.enum(ORDER_STEPS),
      from: calendarDaySchema,
      /** Where it is expected within a span; both days inside. */
      to: calendarDaySchema.nullable(),
      /** The items meant; empty where it is all of them. */
      items: z.array(z.string()),
      tracking: z
        .strictObject({ carrier: z.string(), number: z.string(), url: z.string().nullable() })
        .nullable(),
    }),
  ),
});

export type OrderTimeline = z.infer<typeof orderTimelineSchema>;
