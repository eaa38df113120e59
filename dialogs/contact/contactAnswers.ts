import { z } from 'zod';
import { contactFormSchema, type ContactForm } from '../../policies';
import type { Field } from '../form/field';
import { handoverSchema, type Handover } from './handover';

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
  handover: Handover;
  withoutOrder: boolean;
  files: string[];
  opened: boolean;
  confirmed: boolean;
}

export type ContactField = Field<ContactAnswers>;
