/** The queue: tickets as it shows them. */
import { z } from 'zod';
import { CONTACT_TOPICS } from '../../../policies';
import { AGENT_ACTIONS } from '../../accounts/mayAct';
import { TICKET_PRIORITIES, TICKET_STATES, TICKET_VIEWS } from '../../tickets/ticket';
import { assigneeSchema, instant, ticketNumberSchema } from './shared';

export const ownershipSchema = z.discriminatedUnion('verified', [
  z.strictObject({ verified: z.literal(false) }),
  z.strictObject({
    verified: z.literal(true),
    /** By the e-mail on the order, by a code mailed to it, or by the shop's own sign-in. */
    how: z.enum(['email', 'code', 'signedIn']),
    orderNumber: z.string(),
  }),
]);

/** A ticket as the queue shows it, and as every write answers. */
export const ticketSchema = z.strictObject({
  number: ticketNumberSchema,
  /** Raised by every change. */
  version: z.int(),
  state: z.enum(TICKET_STATES),
  priority: z.enum(TICKET_PRIORITIES),
  topic: z.enum(CONTACT_TOPICS),
  /** Why a person is needed: a stable code such as `askedForPerson`, `contactForm`. */
  reason: z.string(),
  customerName: z.string(),
  /** The first words of the description, on one line. */
  excerpt: z.string(),
  orderNumber: z.string().nullable(),
  ownership: ownershipSchema,
  /** `directline`, `msteams`, …; `contactPage` for the form without chat. */
  channel: z.string(),
  /** BCP 47. */
  locale: z.string(),
  assignee: assigneeSchema.nullable(),
  createdAt: instant,
  updatedAt: instant,
  /** The customer's last message since the ticket was opened. */
  lastCustomerMessageAt: instant.nullable(),
  /** The latest instant for the first response (policy section 3). */
  responseDueBy: instant,
  firstRespondedAt: instant.nullable(),
  resolvedAt: instant.nullable(),
  /** Set while it is resolved because the customer withdrew it. */
  withdrawnAt: instant.nullable(),
  /** Until when it is out of sight; its time to answer goes on running. Null while it is in sight. */
  snoozedUntil: instant.nullable(),
  /** The ticket in which this one, a duplicate, goes on; null for any other. */
  mergedInto: ticketNumberSchema.nullable(),
  /** What the agent who asks may do with it now; anything else would be refused. */
  actions: z.array(z.enum(AGENT_ACTIONS)),
});

export const ticketListQuerySchema = z.strictObject({
  view: z.enum(TICKET_VIEWS).default('active'),
  /** Words of form, notes, replies or what the customer said, each from its beginning; or a ticket's number. */
  search: z.string().trim().max(200).optional(),
  topic: z.enum(CONTACT_TOPICS).optional(),
  /** Bot Framework channel id, or `contactPage`. */
  channel: z.string().max(40).optional(),
  /** ISO 639-1, without a country. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional(),
  priority: z.enum(TICKET_PRIORITIES).optional(),
  /** `nextCursor` of the page before. */
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

export const ticketListSchema = z.strictObject({
  tickets: z.array(ticketSchema),
  nextCursor: z.string().nullable(),
});

/** How many tickets are in each unresolved view, for the agent who asks. */
export const ticketCountsSchema = z.strictObject({
  unassigned: z.int(),
  mine: z.int(),
  /** Tickets with a mention of the agent that they have not seen. */
  mentions: z.int(),
  waiting: z.int(),
  snoozed: z.int(),
  active: z.int(),
  /** Unanswered, with less than four hours left. */
  dueSoon: z.int(),
  /** Unanswered past `responseDueBy`, of all active ones. */
  overdue: z.int(),
});

export type TicketSummary = z.infer<typeof ticketSchema>;
export type TicketList = z.infer<typeof ticketListSchema>;
export type TicketCounts = z.infer<typeof ticketCountsSchema>;
export type TicketListQuery = z.input<typeof ticketListQuerySchema>;
