/** One ticket with everything that the agent needs to decide. */
import { z } from 'zod';
import { CONTACT_TOPICS } from '../../../policies';
import { RETURN_REASONS } from '../../desk/judgeHold';
import { orderTimelineSchema } from '../../desk/orderSteps';
import { DELIVERY_STATES } from '../../ports';
import { assigneeSchema, instant, ticketNumberSchema } from './shared';
import { TICKET_PRIORITIES } from '../../tickets/ticket';
import { ticketSchema } from './tickets';

export const contactSchema = z.strictObject({
  name: z.string(),
  email: z.string(),
  phone: z.string().nullable(),
});

export const decisionSchema = z.strictObject({
  policy: z.string(),
  kind: z.string(),
  reason: z.string(),
  /** The decision in a sentence for the agent. */
  text: z.string(),
  /** `Policy §5, Return & Refund Support`; null where the policy says nothing on it. */
  cites: z.string().nullable(),
  section: z.int().min(1).max(7).nullable(),
  /** What the decision rests on, as recorded. */
  facts: z.record(z.string(), z.unknown()),
});

export const answerSchema = z.strictObject({ question: z.string(), answer: z.string() });

export const transcriptEntrySchema = z.strictObject({
  /** Strictly increasing; gaps are fine. */
  seq: z.int(),
  id: z.string(),
  from: z.enum(['customer', 'bot', 'agent']),
  name: z.string().nullable(),
  text: z.string(),
  attachments: z.array(z.strictObject({ name: z.string(), contentType: z.string(), url: z.string() })),
  /** How far an agent's message came; null for the others. */
  delivery: z.enum(DELIVERY_STATES).nullable(),
  /** It did not arrive, or nobody can say, and it was not sent again yet: `POST …/messages/{id}/again` does. */
  maySendAgain: z.boolean(),
  at: instant,
});

const actorSchema = z.strictObject({
  kind: z.enum(['customer', 'bot', 'agent', 'system']),
  id: z.uuid().nullable(),
  name: z.string().nullable(),
});

const timelineRow = { id: z.int(), at: instant, actor: actorSchema };

/** Everything that happened to a ticket and by whom, oldest first. */
export const timelineEntrySchema = z.discriminatedUnion('event', [
  z.strictObject({ ...timelineRow, event: z.literal('opened') }),
  z.strictObject({ ...timelineRow, event: z.literal('claimed') }),
  z.strictObject({ ...timelineRow, event: z.literal('released') }),
  /** Back in the queue because the agent was gone or silent. */
  z.strictObject({
    ...timelineRow,
    event: z.literal('returned'),
    from: assigneeSchema,
    reason: z.enum(RETURN_REASONS),
  }),
  z.strictObject({ ...timelineRow, event: z.literal('assigned'), to: assigneeSchema }),
  z.strictObject({
    ...timelineRow,
    event: z.literal('replied'),
    text: z.string(),
    via: z.enum(['chat', 'mail']),
  }),
  /** The replies that the customer had not read in the chat went out by e-mail as well. */
  z.strictObject({ ...timelineRow, event: z.literal('mailedUnread') }),
  /** An internal note: customers never see it. */
  z.strictObject({
    ...timelineRow,
    event: z.literal('customerAdded'),
    /** Of a mail what is new in it. */
    text: z.string(),
    /** The duplicate that it was said of, or in whose chat. */
    of: ticketNumberSchema.nullable(),
    /** Null for what they added in a chat. */
    mail: z
      .strictObject({
        /** The whole mail's text; null where that is no more. */
        full: z.string().nullable(),
        /** Its sender, where that is not the ticket's address: whoever it is was sent one of the ticket's mails. */
        from: z.string().nullable(),
        /** The message in the transcript that it is. */
        activityId: z.string().nullable(),
      })
      .nullable(),
  }),
  z.strictObject({
    ...timelineRow,
    event: z.literal('noted'),
    text: z.string(),
    /** Who was asked to look, by the name they had then. */
    mentions: z.array(assigneeSchema),
  }),
  z.strictObject({ ...timelineRow, event: z.literal('customerReplied') }),
  z.strictObject({ ...timelineRow, event: z.literal('resolved') }),
  z.strictObject({ ...timelineRow, event: z.literal('withdrawn') }),
  /** Told that the answer takes longer. */
  z.strictObject({ ...timelineRow, event: z.literal('customerInformed') }),
  z.strictObject({ ...timelineRow, event: z.literal('reopened') }),
  z.strictObject({ ...timelineRow, event: z.literal('rated'), score: z.int().min(1).max(5) }),
  z.strictObject({
    ...timelineRow,
    event: z.literal('prioritised'),
    from: z.enum(TICKET_PRIORITIES),
    to: z.enum(TICKET_PRIORITIES),
  }),
  z.strictObject({
    ...timelineRow,
    event: z.literal('topicChanged'),
    from: z.enum(CONTACT_TOPICS),
    to: z.enum(CONTACT_TOPICS),
  }),
  z.strictObject({ ...timelineRow, event: z.literal('snoozed'), until: instant }),
  z.strictObject({ ...timelineRow, event: z.literal('woken') }),
  /** Of a duplicate: closed, and it goes on in the other ticket; or it was taken out of that again. */
  z.strictObject({ ...timelineRow, event: z.enum(['mergedInto', 'unmerged']), other: ticketNumberSchema }),
  /** The other side of the same; and the customer no longer needs the duplicate. */
  z.strictObject({
    ...timelineRow,
    event: z.enum(['duplicateAdded', 'duplicateRemoved', 'duplicateWithdrawn']),
    other: ticketNumberSchema,
  }),
  z.strictObject({ ...timelineRow, event: z.enum(['linked', 'unlinked']), other: ticketNumberSchema }),
  /** Its steps follow as events of their own. */
  z.strictObject({
    ...timelineRow,
    event: z.literal('macroRun'),
    macro: z.strictObject({ id: z.uuid(), name: z.string() }),
  }),
]);

/** A file that came with the ticket or was added to it. */
export const ticketFileSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** From its content. */
  contentType: z.string(),
  bytes: z.int(),
  /** Answers to the agent's session alone. */
  url: z.string(),
});

/** How the customer rated the help; `score` is null while they have not answered. */
export const ratingSchema = z.strictObject({
  score: z.int().min(1).max(5).nullable(),
  comment: z.string().nullable(),
  askedAt: instant,
  answeredAt: instant.nullable(),
});

/** Another ticket under the same e-mail address. */
export const otherTicketSchema = ticketSchema.pick({
  number: true,
  topic: true,
  state: true,
  createdAt: true,
  resolvedAt: true,
});

export const duplicateSchema = otherTicketSchema.extend({
  excerpt: ticketSchema.shape.excerpt,
  channel: ticketSchema.shape.channel,
  /** Replies go into the conversation of this ticket, or by mail: not into the one that the duplicate came from. */
  isFromElsewhere: z.boolean(),
});

export const linkedTicketSchema = otherTicketSchema.extend({
  customerName: ticketSchema.shape.customerName,
});

export const ticketDetailSchema = ticketSchema.extend({
  contact: contactSchema,
  /** The case in two or three lines, made by rule of what follows. */
  summary: z.array(z.string()),
  /** The verified order as the bot last saw it; null where none is verified. */
  order: orderTimelineSchema.nullable(),
  /** Newest first, at most ten; `hasMore` where there are others. */
  otherTickets: z.strictObject({ tickets: z.array(otherTicketSchema), hasMore: z.boolean() }),
  /** What was merged into it, also by way of another ticket, newest first. Their files are among `files`. */
  duplicates: z.array(duplicateSchema),
  /** Tickets that have to do with it, newest first. */
  linkedTickets: z.array(linkedTicketSchema),
  description: z.string(),
  /** What the bot decided before it handed over, newest last. */
  decisions: z.array(decisionSchema),
  /** What was asked and answered, in order. */
  answers: z.array(answerSchema),
  files: z.array(ticketFileSchema),
  /** Null where the customer was not asked. */
  rating: ratingSchema.nullable(),
  /** Null where the reply goes out by mail. */
  conversationId: z.string().nullable(),
  /** The whole conversation; where there is none, the replies sent by mail. Oldest first. */
  transcript: z.array(transcriptEntrySchema),
  timeline: z.array(timelineEntrySchema),
});

/** `GET tickets/{number}/transcript?after=SEQ`: only what is new. */
export const transcriptQuerySchema = z.strictObject({ after: z.coerce.number().int().min(0).default(0) });
export const transcriptSchema = z.strictObject({ transcript: z.array(transcriptEntrySchema) });

export type TicketDetail = z.infer<typeof ticketDetailSchema>;
export type OtherTicket = z.infer<typeof otherTicketSchema>;
export type Duplicate = z.infer<typeof duplicateSchema>;
export type LinkedTicket = z.infer<typeof linkedTicketSchema>;
export type TranscriptItem = z.infer<typeof transcriptEntrySchema>;
export type Transcript = z.infer<typeof transcriptSchema>;
export type TimelineItem = z.infer<typeof timelineEntrySchema>;
export type TicketFile = z.infer<typeof ticketFileSchema>;
export type RatingView = z.infer<typeof ratingSchema>;
export type DecisionView = z.infer<typeof decisionSchema>;
