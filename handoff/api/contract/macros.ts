/** Several steps on a ticket, written once and done at once. */
import { z } from 'zod';
import { CONTACT_TOPICS } from '../../../policies';
import { MOST_SNOOZE_DAYS } from '../../tickets/snooze';
import { TICKET_PRIORITIES } from '../../tickets/ticket';
import { replyTextSchema } from './cannedReplies';
import { replyRequestSchema } from './ticketActions';

export const MOST_STEPS = 8;

/** Each is judged as if the agent did it by hand; `assignToMe` is picking the ticket up. */
export const macroStepSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('reply'), text: replyTextSchema }),
  z.strictObject({ kind: z.literal('note'), text: z.string().trim().min(1).max(4000) }),
  z.strictObject({ kind: z.literal('setPriority'), priority: z.enum(TICKET_PRIORITIES) }),
  z.strictObject({ kind: z.literal('setTopic'), topic: z.enum(CONTACT_TOPICS) }),
  z.strictObject({ kind: z.literal('assignToMe') }),
  z.strictObject({ kind: z.literal('assign'), agentId: z.uuid() }),
  z.strictObject({
    kind: z.literal('snooze'),
    hours: z
      .int()
      .min(1)
      .max(MOST_SNOOZE_DAYS * 24),
  }),
  z.strictObject({ kind: z.literal('resolve') }),
]);

export const macroRequestSchema = z.strictObject({
  name: z.string().trim().min(1).max(80),
  steps: z.array(macroStepSchema).min(1).max(MOST_STEPS),
});

export const macroSchema = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  steps: z.array(macroStepSchema),
});
export const macroListSchema = z.strictObject({ macros: z.array(macroSchema) });

/** What it would do to one ticket, done by the agent who asks. `text` is what would be sent or noted. */
export const macroPreviewSchema = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  steps: z.array(z.strictObject({ words: z.string(), text: z.string().nullable() })),
});
export const macroPreviewListSchema = z.strictObject({ macros: z.array(macroPreviewSchema) });

/** Made by the page for each run; a repeat with the same id does nothing new. */
export const runMacroRequestSchema = z.strictObject({
  runId: replyRequestSchema.shape.clientReplyId.max(60),
});

export type MacroStep = z.infer<typeof macroStepSchema>;
export type MacroRequest = z.infer<typeof macroRequestSchema>;
export type MacroView = z.infer<typeof macroSchema>;
export type MacroList = z.infer<typeof macroListSchema>;
export type MacroPreview = z.infer<typeof macroPreviewSchema>;
export type MacroPreviewList = z.infer<typeof macroPreviewListSchema>;
export type RunMacroRequest = z.infer<typeof runMacroRequestSchema>;
