/** Live updates: `GET events`, server-sent events. */
import { z } from 'zod';
import { ticketNumberSchema } from './shared';

/** `?ticket=T-1001` adds the hints about that ticket's conversation and who types in it. */
export const eventsQuerySchema = z.strictObject({ ticket: ticketNumberSchema.optional() });

/**
 * Data of the event `change`: a hint to fetch again, without content. Hints may be lost, so the stream
 * begins with an event `sync` after every (re)connect: fetch what is on the screen.
 */
export const changeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ticket'), number: ticketNumberSchema }),
  /** Who is at the desk. */
  z.strictObject({ kind: z.literal('team') }),
  /** Who has the ticket on their screen, or writes in it; only for whoever has it there too. */
  z.strictObject({ kind: z.literal('viewers'), number: ticketNumberSchema }),
  z.strictObject({ kind: z.literal('conversation'), conversationId: z.string() }),
  z.strictObject({
    kind: z.literal('typing'),
    conversationId: z.string(),
    from: z.enum(['bot', 'agent', 'customer']),
    name: z.string().optional(),
  }),
]);

export type ChangeHint = z.infer<typeof changeSchema>;
