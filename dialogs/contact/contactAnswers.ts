import { z } from 'zod';
import { contactFormSchema, type ContactForm } from '../../policies';
import type { Field } from '../form/field';
import { handoverSchema, type Handover } from './handover';

export const contactAnswersSchema = z.object({
  handover: handoverSchema,
  ...contactFormSchema.shape,
  /** Left out on purpose: there is none, or it does not matter here. */
  withoutOrder: z.boolean(),
  /** How many files came while the form was open; they are kept with the conversation. */
  filesNoted: z.number().int(),
  /** What was sent is not to go with it. */
  withoutFiles: z.boolean(),
  /** The opening words were said. */
  opened: z.boolean(),
  /** The shopper had the last look. */
  confirmed: z.boolean(),
});

export interface ContactAnswers extends ContactForm {
  handover: Handover;
  withoutOrder: boolean;
  filesNoted: number;
  withoutFiles: boolean;
  opened: boolean;
  confirmed: boolean;
}

export type ContactField = Field<ContactAnswers>;
