/** What an agent should look at. */
import { z } from 'zod';
import { CONTACT_TOPICS } from '../../../policies';
import { ATTENTION_KINDS } from '../../desk/attentionKinds';
import { instant, ticketNumberSchema } from './shared';

export const attentionItemSchema = z.strictObject({
  /**
   * `new`: nobody has it. `answer`: the customer wrote to this agent last. `dueSoon`: unanswered, theirs or
   * nobody's. `mention`: a colleague named this agent in a note, and they have not looked since.
   */
  kind: z.enum(ATTENTION_KINDS),
  number: ticketNumberSchema,
  customerName: z.string(),
  topic: z.enum(CONTACT_TOPICS),
  /** Since when. */
  at: instant,
  /** Who mentioned the agent. */
  byName: z.string().nullable(),
});

export const attentionSchema = z.strictObject({
  /** The latest of each kind. */
  items: z.array(attentionItemSchema),
  /** When this was so: whatever is later comes with the next answer. */
  asOf: instant,
});

export type AttentionView = z.infer<typeof attentionItemSchema>;
export type AttentionList = z.infer<typeof attentionSchema>;
