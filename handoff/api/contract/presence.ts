/** Who is at the desk and who is at a ticket. */
import { z } from 'zod';
import { RETURN_REASONS } from '../../desk/judgeHold';
import { AGENT_PRESENCES, WRITTEN_MESSAGES } from '../../presence/agentPresence';
import { instant, ticketNumberSchema } from './shared';

export const teamMemberSchema = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  /** `away`: at the desk, but no new chats are expected of them. */
  presence: z.enum(AGENT_PRESENCES),
});

/** The team's hours, where the shop has set some; `next` is when that changes, null where it does not within a year. */
export const hoursSchema = z.strictObject({
  open: z.boolean(),
  next: instant.nullable(),
  /** IANA name of the shop's time zone, in which the hours are. */
  timeZone: z.string(),
});

export const presenceSchema = z.strictObject({
  /** The agent's own word. */
  away: z.boolean(),
  /** Null where the shop has set no hours. */
  hours: hoursSchema.nullable(),
  /** Everybody, by name, the agent who asks included. */
  team: z.array(teamMemberSchema),
  /** Tickets that went back into the queue because the agent who asks was gone or silent, until dismissed. */
  returned: z.array(
    z.strictObject({
      number: ticketNumberSchema,
      customerName: z.string(),
      reason: z.enum(RETURN_REASONS),
      at: instant,
    }),
  ),
});

export const presenceRequestSchema = z.strictObject({ away: z.boolean() });

/** The other agents who have the ticket on their screen. */
export const viewersSchema = z.strictObject({
  viewers: z.array(
    z.strictObject({ id: z.uuid(), name: z.string(), writing: z.enum(WRITTEN_MESSAGES).nullable() }),
  ),
});

/** What is being written; null when it no longer is. Without a body: a reply. */
export const typingRequestSchema = z
  .strictObject({ message: z.enum(WRITTEN_MESSAGES).nullable().default('reply') })
  .optional();

export type PresenceView = z.infer<typeof presenceSchema>;
export type PresenceRequest = z.infer<typeof presenceRequestSchema>;
export type ViewersView = z.infer<typeof viewersSchema>;
export type TypingRequest = z.input<typeof typingRequestSchema>;
