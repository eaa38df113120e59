/** What is done to a ticket. */
import { z } from 'zod';
import { CONTACT_TOPICS, maskCardNumbers } from '../../../policies';
import { TICKET_PRIORITIES } from '../../tickets/ticket';
import { instant } from './shared';
import { ticketSchema } from './tickets';

export const assignRequestSchema = z.strictObject({ agentId: z.uuid() });

export const replyRequestSchema = z.strictObject({
  text: z.string().trim().min(1).max(4000),
  /** Made by the page for each message typed; a repeat with the same id sends nothing new. */
  clientReplyId: z
    .string()
    .regex(/^[\w-]{8,64}$/)
    .refine((id) => maskCardNumbers(id) === id, 'Must not look like a payment card number'),
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

export const noteRequestSchema = z.strictObject({ text: z.string().trim().min(1).max(4000) });

/** How a ticket is filed: the assignee, leads and admins, and anybody while nobody has it. */
export const priorityRequestSchema = z.strictObject({ priority: z.enum(TICKET_PRIORITIES) });
export const topicRequestSchema = z.strictObject({ topic: z.enum(CONTACT_TOPICS) });

export const ticketResponseSchema = z.strictObject({ ticket: ticketSchema });
/** `null` when nobody waits. */
export const nextResponseSchema = z.strictObject({ ticket: ticketSchema.nullable() });

export type AssignRequest = z.infer<typeof assignRequestSchema>;
export type ReplyRequest = z.infer<typeof replyRequestSchema>;
export type ReplyResponse = z.infer<typeof replyResponseSchema>;
export type NoteRequest = z.infer<typeof noteRequestSchema>;
export type PriorityRequest = z.infer<typeof priorityRequestSchema>;
export type TopicRequest = z.infer<typeof topicRequestSchema>;
export type TicketResponse = z.infer<typeof ticketResponseSchema>;
export type NextResponse = z.infer<typeof nextResponseSchema>;
