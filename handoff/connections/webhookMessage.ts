/**
 * What a webhook says: thin, so that whoever needs more asks for it and is seen asking. The body of every
 * type is version 1; what is added later is optional, and a change that breaks is another version.
 */
import { z } from 'zod';
import { CONTACT_TOPICS } from '../../policies';
import { TICKET_EVENTS } from '../schema';
import { TICKET_PRIORITIES, TICKET_STATES } from '../tickets/ticket';
import { ticketNumberSchema } from '../api/contract/shared';
import type { OutboxRow } from '../tickets/ticketOutbox';

type TicketEventName = (typeof TICKET_EVENTS)[number];
export type WebhookType = `ticket.${TicketEventName}`;

/** `ticket.` and the event's name in the ticket's timeline. */
export const WEBHOOK_TYPES = TICKET_EVENTS.map((event) => `ticket.${event}` as const);

/** What the test button sends. */
export const WEBHOOK_TEST = 'webhook.test';

const instant = z.iso.datetime();

export const webhookMessageSchema = z.strictObject({
  type: z.enum(WEBHOOK_TYPES),
  /** When it happened; attempts to tell of it come later, and in no promised order. */
  timestamp: instant,
  version: z.literal(1),
  data: z.strictObject({
    /** Of the event in the ticket's timeline: larger is later, within one ticket. */
    eventId: z.int(),
    actor: z.strictObject({
      kind: z.enum(['customer', 'bot', 'agent', 'system']),
      /** Of the agent. */
      id: z.uuid().nullable(),
    }),
    /** As the event left it. */
    ticket: z.strictObject({
      number: ticketNumberSchema,
      /** Raised by every change of the ticket. */
      version: z.int(),
      state: z.enum(TICKET_STATES),
      priority: z.enum(TICKET_PRIORITIES),
      topic: z.enum(CONTACT_TOPICS),
      /** Why a person is needed; a stable code. */
      reason: z.string(),
      channel: z.string(),
      /** BCP 47. */
      locale: z.string(),
      assigneeId: z.uuid().nullable(),
      createdAt: instant,
      responseDueBy: instant,
      firstRespondedAt: instant.nullable(),
      resolvedAt: instant.nullable(),
    }),
    /** Only where an admin has turned personal data on for the endpoint. */
    customer: z
      .strictObject({
        name: z.string(),
        email: z.string(),
        phone: z.string().nullable(),
        orderNumber: z.string().nullable(),
      })
      .optional(),
  }),
});

export type WebhookMessage = z.infer<typeof webhookMessageSchema>;

export const webhookTestSchema = z.strictObject({
  type: z.literal(WEBHOOK_TEST),
  timestamp: instant,
  version: z.literal(1),
  data: z.strictObject({}),
});

export interface NamedCustomer {
  customerName: string;
  email: string;
  phone: string | null;
  orderNumber: string | null;
}

/** @param customer - for endpoints that may know */
export function webhookMessage(
  { ticketNumber, ticket }: Pick<OutboxRow, 'ticketNumber' | 'ticket'>,
  event: NonNullable<OutboxRow['event']>,
  customer?: NamedCustomer,
): WebhookMessage {
  return {
    type: `ticket.${event.event}`,
    timestamp: event.at.toISOString(),
    version: 1,
    data: {
      eventId: event.id,
      actor: { kind: event.actorKind, id: event.actorId },
      ticket: { number: ticketNumber, ...ticket },
      ...(customer && {
        customer: {
          name: customer.customerName,
          email: customer.email,
          phone: customer.phone,
          orderNumber: customer.orderNumber,
        },
      }),
    },
  };
}
