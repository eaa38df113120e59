/** Replies written once. */
import { z } from 'zod';
import { unknownPlaceholders } from '../../desk/placeholders';

/** `text` has placeholders such as `{{firstName}}`; in the list of a ticket they are filled in. */
export const cannedReplySchema = z.strictObject({ id: z.uuid(), name: z.string(), text: z.string() });
export const cannedReplyListSchema = z.strictObject({ cannedReplies: z.array(cannedReplySchema) });

/** What is sent to customers once its placeholders are filled in. */
export const replyTextSchema = z
  .string()
  .trim()
  .min(1)
  .max(4000)
  .refine((text) => unknownPlaceholders(text).length === 0, {
    error: ({ input }) => `Nothing fills in ${unknownPlaceholders(String(input)).join(', ')}`,
  });

export const cannedReplyRequestSchema = z.strictObject({
  name: z.string().trim().min(1).max(80),
  text: replyTextSchema,
});

export type CannedReplyView = z.infer<typeof cannedReplySchema>;
export type CannedReplyList = z.infer<typeof cannedReplyListSchema>;
export type CannedReplyRequest = z.infer<typeof cannedReplyRequestSchema>;
