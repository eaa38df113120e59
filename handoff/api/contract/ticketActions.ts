/** What is done to a ticket. */
import { z } from 'zod';
import { CONTACT_TOPICS, maskCardNumbers } from '../../../policies';
import { SNOOZE_PRESETS } from '../../tickets/snooze';
import { TICKET_PRIORITIES } from '../../tickets/ticket';
import { instant, ticketNumberSchema } from './shared';
import { ticketSchema } from './tickets';

export const assignRequestSchema = z.strictObject({ agentId: z.uuid() });

const clientId = z
  .string()
  .regex(/^[\w-]{8,64}$/)
  .refine((id) => maskCardNumbers(id) === id, 'Must not look like a payment card number');

export const replyRequestSchema = z.strictObject({
  text: z.string().trim().min(1).max(4000),
  /** Made by the page for each message typed; a repeat with the same id sends nothing new. */
  clientReplyId: clientId,
});

/** multipart/form-data; one to five pictures or PDF files of at most 10 MB each. */
export const fileReplyRequestSchema = z.strictObject({
  text: z.string().trim().max(4000).default(''),
  clientReplyId: replyRequestSchema.shape.clientReplyId,
  files: z.array(z.file()),
});

export const replyResponseSchema = z.strictObject({
  ticket: ticketSchema,
  reply: z.strictObject({
    clientReplyId: z.string(),
    text: z.string(),
    via: z.enum(['chat', 'mail']),
    at: instant,
  }),
});

export const noteRequestSchema = z.strictObject({
  text: z.string().trim().min(1).max(4000),
  /** Ids of the agents that the note asks to look; they are told, and customers are not. */
  mentions: z.array(z.uuid()).max(20).default([]),
  /** Made by the page for each note; a repeat with the same id adds no second one. */
  clientNoteId: clientId.optional(),
});

/** How a ticket is filed: the assignee, leads and admins, and anybody while nobody has it. */
export const priorityRequestSchema = z.strictObject({ priority: z.enum(TICKET_PRIORITIES) });
export const topicRequestSchema = z.strictObject({ topic: z.enum(CONTACT_TOPICS) });

/**
 * A preset, an instant, or a day and time on the shop's clock: `tomorrow`, `2026-03-05T14:00:00Z`,
 * `2026-03-05T09:00`. In the future, at most 90 days ahead, and without a first answer not until that is
 * due soon (409 `answerFirst` with `latest`).
 */
export const snoozeRequestSchema = z.strictObject({
  until: z.union([z.enum(SNOOZE_PRESETS), z.iso.datetime({ local: true, offset: true })]),
});

export const snoozeChoicesSchema = z.strictObject({
  /** IANA name of the shop's time zone, on whose clock the presets go by. */
  timeZone: z.string(),
  /** The latest instant that is accepted; in the past where its answer is due soon. */
  latest: instant,
  choices: z.array(z.strictObject({ preset: z.enum(SNOOZE_PRESETS), until: instant, allowed: z.boolean() })),
});

/** Of a merge: the ticket in which this one goes on. Of a link: the one that has to do with it. */
export const otherTicketRequestSchema = z.strictObject({ number: ticketNumberSchema });

export const ticketResponseSchema = z.strictObject({ ticket: ticketSchema });
/** `null` when nobody waits. */
export const nextResponseSchema = z.strictObject({ ticket: ticketSchema.nullable() });

export type AssignRequest = z.infer<typeof assignRequestSchema>;
export type ReplyRequest = z.infer<typeof replyRequestSchema>;
export type ReplyResponse = z.infer<typeof replyResponseSchema>;
export type PriorityRequest = z.infer<typeof priorityRequestSchema>;
export type TopicRequest = z.infer<typeof topicRequestSchema>;
export type SnoozeRequest = z.infer<typeof snoozeRequestSchema>;
export type SnoozeChoicesView = z.infer<typeof snoozeChoicesSchema>;
export type NoteRequest = z.input<typeof noteRequestSchema>;
export type OtherTicketRequest = z.infer<typeof otherTicketRequestSchema>;
export type TicketResponse = z.infer<typeof ticketResponseSchema>;
export type NextResponse = z.infer<typeof nextResponseSchema>;
