/** Figures of a period; for leads and admins. Days are calendar days in the shop's time zone. */
import { z } from 'zod';
import { calendarDaysBetween, calendarDaySchema, CONTACT_TOPICS, isCalendarDay } from '../../../policies';

const MOST_DAYS = 366;

/** `days`, up to today, or `from` and `to`. */
export const reportQuerySchema = z
  .strictObject({
    days: z.coerce.number().int().min(1).max(MOST_DAYS).optional(),
    from: calendarDaySchema.optional(),
    to: calendarDaySchema.optional(),
  })
  .refine(({ days, from, to }) => days !== undefined || from !== undefined || to !== undefined, {
    error: 'Give a number of days, or the first and the last day',
    path: ['days'],
  })
  .refine(({ days, from, to }) => days === undefined || (from === undefined && to === undefined), {
    error: 'Give a number of days, or the first and the last day, not both',
    path: ['days'],
  })
  .refine(({ from, to }) => to === undefined || from !== undefined, {
    error: 'Give the first day as well',
    path: ['from'],
  })
  .refine(({ from, to }) => from === undefined || to !== undefined, {
    error: 'Give the last day as well',
    path: ['to'],
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    error: 'The last day is before the first',
    path: ['to'],
  })
  .refine(
    ({ from = '', to = '' }) =>
      // Also asked of days that do not exist, which have been refused by then.
      ![from, to].every(isCalendarDay) || calendarDaysBetween(from, to) < MOST_DAYS,
    { error: `At most ${MOST_DAYS} days`, path: ['to'] },
  );

/** In seconds; null where nothing was measured. */
const durationsSchema = z.strictObject({
  count: z.int(),
  median: z.number().nullable(),
  p90: z.number().nullable(),
});

export const reportSchema = z.strictObject({
  /** IANA name. */
  timeZone: z.string(),
  from: z.string(),
  to: z.string(),
  /** Every day of the period, the first one first. */
  days: z.array(
    z.strictObject({
      day: z.string(),
      opened: z.int(),
      /** Resolved or withdrawn, and not opened again since. */
      closed: z.int(),
      firstResponse: durationsSchema,
      resolution: durationsSchema,
    }),
  ),
  /** Of the tickets first answered in the period. */
  firstResponse: durationsSchema,
  /** Of the tickets resolved in the period; withdrawn ones are left out. */
  resolution: durationsSchema,
  /** Of the tickets that came in: answered by `responseDueBy`, or not. Open ones not due yet are in neither. */
  due: z.strictObject({ kept: z.int(), missed: z.int() }),
  /** Of the customers asked in the period; `scores` from 1 to 5. */
  ratings: z.strictObject({
    asked: z.int(),
    answered: z.int(),
    average: z.number().nullable(),
    scores: z.array(z.int()).length(5),
  }),
  /** Conversations with the bot; each is in one of these. */
  containment: z.strictObject({
    /** The last message is less than 72 hours old. */
    notKnownYet: z.int(),
    handedOver: z.int(),
    /** The same customer came back within 72 hours. */
    cameBack: z.int(),
    /** Left, not understood, cancelled, or a person was offered and declined. */
    unresolved: z.int(),
    /** The bot answered everything to its end. */
    contained: z.int(),
  }),
  /** Why the bot handed over, the most frequent first. */
  reasons: z.array(z.strictObject({ reason: z.string(), count: z.int() })),
  topics: z.array(
    z.strictObject({
      topic: z.enum(CONTACT_TOPICS),
      /** Conversations with the bot in which it came up. */
      visits: z.int(),
      tickets: z.int(),
      /** In the order of `days`. */
      visitsPerDay: z.array(z.int()),
    }),
  ),
});

export type ReportView = z.infer<typeof reportSchema>;
