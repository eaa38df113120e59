/** Who saw and did what; for leads and admins. There is no way to change or remove an entry. */
import { z } from 'zod';
import { calendarDaySchema } from '../../../policies';
import { AUDIT_ACTIONS, AUDIT_SUBJECTS } from '../../audit/auditActions';
import { instant, ticketNumberSchema } from './shared';

export const auditQuerySchema = z
  .strictObject({
    /** Who did it. */
    agent: z.uuid().optional(),
    action: z.enum(AUDIT_ACTIONS).optional(),
    ticket: ticketNumberSchema.optional(),
    /** First and last day, in the shop's time zone. */
    from: calendarDaySchema.optional(),
    to: calendarDaySchema.optional(),
    /** `nextCursor` of the page before. */
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    error: 'The last day is before the first',
    path: ['to'],
  });

export const auditEntrySchema = z.strictObject({
  id: z.int(),
  at: instant,
  actor: z.strictObject({
    /** `nobody`: somebody who was not let in. */
    kind: z.enum(['agent', 'system', 'nobody']),
    id: z.uuid().nullable(),
    name: z.string().nullable(),
  }),
  action: z.enum(AUDIT_ACTIONS),
  /** What it was done to. */
  subject: z
    .strictObject({ kind: z.enum(AUDIT_SUBJECTS), id: z.string(), name: z.string().nullable() })
    .nullable(),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});

export const auditListSchema = z.strictObject({
  entries: z.array(auditEntrySchema),
  nextCursor: z.string().nullable(),
});

export type AuditEntryView = z.infer<typeof auditEntrySchema>;
export type AuditList = z.infer<typeof auditListSchema>;
