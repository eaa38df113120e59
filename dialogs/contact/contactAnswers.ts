import { z } from 'zod';
import { CONTACT_TOPICS, contactFormSchema, type ContactForm } from '../../policies';
import type { Field } from '../form/field';
import { HANDOVER_REASONS } from './handover';

const handoverSchema = z.object({
  reason: z.enum(HANDOVER_REASONS),
  topic: z.enum(CONTACT_TOPICS).optional(),
  draft: z.string().optional(),
  orderNumber: z.string().optional(),
  timeCritical: z.boolean().optional(),
  short: z.boolean().optional(),
});

export const contactAnswersSchema = z.object({
  handover: handoverSchema,
  ...contactFormSchema.shape,
  /** Left out on purpose: there is none, or it does not matter here. */
  withoutOrder: z.boolean(),
  /** Names of files that were sent meanwhile. */
  files: z.array(z.string()),
  /** The opening words were said. */
  opened: z.boolean(),
  /** The shopper had the last look. */
  confirmed: z.boolean(),
});

export interface ContactAnswers extends ContactForm {
  handover: z.infer<typeof handoverSchema>;
  withoutOrder: boolean;
  files: string[];
  opened: boolean;
  confirmed: boolean;
}

export type ContactField = Field<ContactAnswers>;
