/**
 * The Contact Us form (policy section 2): one schema for the chat, the page and the ticket.
 * Lengths are in UTF-16 code units after trimming.
 */
import { z } from 'zod';

export const CONTACT_TOPICS = [
  'order',
  'shipping',
  'return',
  'product',
  'payment',
  'feedback',
  'other',
] as const;

export type ContactTopic = (typeof CONTACT_TOPICS)[number];

export const contactFormSchema = z.strictObject({
  name: z.string().trim().min(1).max(100),
  email: z.string().trim().toLowerCase().max(254).pipe(z.email()),
  /** "If applicable": any number the customer knows the order by, checked by nobody here. */
  orderNumber: z.string().trim().min(1).max(32).optional(),
  topic: z.enum(CONTACT_TOPICS),
  description: z.string().trim().min(10).max(5000),
});

export type ContactForm = z.infer<typeof contactFormSchema>;
