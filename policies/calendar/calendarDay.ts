import { z } from 'zod';

/**
 * A day of the calendar without a time or a zone, `yyyy-MM-dd`. Which day an instant falls on is
 * asked of `calendarDayOf`, with the shop's time zone.
 */
export type CalendarDay = string;

/** Accepts days that exist (29 February only in leap years), from year 0001 to 9999. */
export const calendarDaySchema = z.iso.date();
