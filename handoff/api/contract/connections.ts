/** What other systems are told; for admins. */
import { z } from 'zod';
import { WEBHOOK_TYPES } from '../../connections/webhookMessage';
import { DELIVERY_STATES, WEBHOOK_OFF_REASONS } from '../../schema';
import { instant, ticketNumberSchema } from './shared';

export const webhookSchema = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  url: z.string(),
  /** Types of messages that it gets. */
  events: z.array(z.string()),
  /** Whether messages name the customer. */
  personalData: z.boolean(),
  /** Why nothing is sent to it; null while it is on. */
  offReason: z.enum(WEBHOOK_OFF_REASONS).nullable(),
  /** The first failure since the last success. */
  failingSince: instant.nullable(),
  /** Until then the secret before the present one signs as well. */
  previousSecretUntil: instant.nullable(),
  createdAt: instant,
  /** Deliveries of the last 30 days that are under way, and that failed for good. */
  pending: z.int(),
  failed: z.int(),
});

const wish = {
  name: z.string().trim().min(1).max(80),
  url: z.string().trim().max(2000),
  events: z
    .array(z.enum(WEBHOOK_TYPES))
    .min(1, 'Choose at least one')
    .transform((events) => [...new Set(events)]),
  personalData: z.boolean().default(false),
};

export const webhookRequestSchema = z.strictObject(wish);
export const webhookChangeRequestSchema = z.strictObject({ ...wish, on: z.boolean() });

/** `secret` is shown in this answer and never again. */
export const webhookSecretSchema = z.strictObject({
  webhook: webhookSchema,
  secret: z.string().regex(/^whsec_/),
});

export const connectionsSchema = z.strictObject({
  webhooks: z.array(webhookSchema),
  /** Every type that can be chosen. */
  eventTypes: z.array(z.string()),
});

export const deliverySchema = z.strictObject({
  id: z.uuid(),
  /** The `webhook-id`. */
  messageId: z.string(),
  type: z.string(),
  ticketNumber: ticketNumberSchema.nullable(),
  state: z.enum(DELIVERY_STATES),
  attempts: z.int(),
  createdAt: instant,
  nextAttemptAt: instant.nullable(),
  lastAttemptAt: instant.nullable(),
  /** Of the last attempt; null where nothing answered. */
  responseStatus: z.int().nullable(),
  /** The beginning of the last answer. */
  responseBody: z.string().nullable(),
  durationMs: z.int().nullable(),
  /** `refused`, `timeout`, `noConnection`, `notFound`, `tls`, `brokenOff`, `addressRefused`, `endpointOff`. */
  problem: z.string().nullable(),
  /** As it was sent. */
  body: z.string(),
});

export const deliveryResponseSchema = z.strictObject({ delivery: deliverySchema });

export const deliveryListQuerySchema = z.strictObject({
  state: z.enum(DELIVERY_STATES).optional(),
  /** `nextCursor` of the page before. */
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});
export const deliveryListSchema = z.strictObject({
  deliveries: z.array(deliverySchema),
  nextCursor: z.string().nullable(),
});

export const replayRequestSchema = z.strictObject({ since: instant });
export const replayResponseSchema = z.strictObject({ count: z.int() });

export type WebhookView = z.infer<typeof webhookSchema>;
export type WebhookRequest = z.input<typeof webhookRequestSchema>;
export type WebhookChangeRequest = z.input<typeof webhookChangeRequestSchema>;
export type WebhookSecret = z.infer<typeof webhookSecretSchema>;
export type Connections = z.infer<typeof connectionsSchema>;
export type DeliveryView = z.infer<typeof deliverySchema>;
export type DeliveryList = z.infer<typeof deliveryListSchema>;
export type DeliveryResponse = z.infer<typeof deliveryResponseSchema>;
export type ReplayResponse = z.infer<typeof replayResponseSchema>;
