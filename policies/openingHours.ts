/** When people are at the desk, in the settings file. */
import { z } from 'zod';
import { isCalendarDay } from './calendar/isCalendarDay';

const SPAN = /^(?:[01]\d|2[0-3]):[0-5]\d-(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/;

/** `09:00-17:00`; an end that is not after the beginning is on the next day, so `00:00-24:00` is the whole day. */
const spansSchema = z.array(
  z.string().regex(SPAN, { error: 'must be hours such as 09:00-17:00, at most until 24:00' }),
);

/** `2026-12-24`, or every year `12-25`. */
const holidaySchema = z
  .string()
  .refine((day) => isCalendarDay(day) || (/^\d\d-\d\d$/.test(day) && isCalendarDay(`2028-${day}`)), {
    error: 'must be a day such as 2026-12-24, or 12-25 for every year',
  });

export const openingHoursSchema = z.strictObject({
  /** Hours of each weekday; none is closed. */
  week: z.strictObject({
    monday: spansSchema,
    tuesday: spansSchema,
    wednesday: spansSchema,
    thursday: spansSchema,
    friday: spansSchema,
    saturday: spansSchema,
    sunday: spansSchema,
  }),
  /** Days with hours of their own, `[]` for closed; a day with its year goes before one of every year. */
  holidays: z.record(holidaySchema, spansSchema),
});

export type OpeningHours = z.infer<typeof openingHoursSchema>;
