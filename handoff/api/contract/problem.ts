/** Errors. */
import { z } from 'zod';
import { assigneeSchema } from './shared';

/** RFC 9457. `code` is for programs: `signInFailed`, `tooManyAttempts`, `notSignedIn`, `csrf`, … */
export const problemSchema = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string().optional(),
  errors: z.array(z.strictObject({ field: z.string(), message: z.string() })).optional(),
  /** Of a 500: what to quote. */
  reference: z.string().optional(),
  /** Of a claim that lost (409, code `alreadyClaimed`): who has the ticket. */
  claimedBy: assigneeSchema.optional(),
  /** Of a macro that was refused: by which of its steps, counted from 1. */
  step: z.strictObject({ place: z.int(), words: z.string() }).optional(),
});

export type ProblemBody = z.infer<typeof problemSchema>;
