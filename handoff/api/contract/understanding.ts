/** What the bot did not understand; for leads and admins. Nothing in it tells who typed it. */
import { z } from 'zod';
import { instant } from './shared';

export const understandingQuerySchema = z.strictObject({
  /** BCP 47 primary tag. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional(),
});

const guessSchema = z.strictObject({ intent: z.string(), score: z.number().min(0).max(1) });

export const unclearGroupSchema = z.strictObject({
  language: z.string(),
  /** How often it was typed, in one wording or another. */
  count: z.int().min(1),
  newestAt: instant,
  /** What the recogniser thought, the best first. */
  guesses: z.array(guessSchema),
  /** The wordings; `id` stands for one however often it was typed. */
  lines: z.array(z.strictObject({ id: z.int(), text: z.string(), count: z.int().min(1) })),
});

export const understandingSchema = z.strictObject({
  /** The most frequent first, then the newest. */
  groups: z.array(unclearGroupSchema),
  intents: z.array(z.string()),
  languages: z.array(z.string()),
  /** Lines that were filed and take effect when the training data is collected and built again. */
  waiting: z.int(),
});

const lines = z.array(z.int().positive()).min(1).max(1000);
export const fileUnclearSchema = z.strictObject({ lines, intent: z.string().min(1).max(80) });
export const dismissUnclearSchema = z.strictObject({ lines });
export const unclearDoneSchema = z.strictObject({ texts: z.int() });

export type UnclearGroup = z.infer<typeof unclearGroupSchema>;
export type UnderstandingView = z.infer<typeof understandingSchema>;
