/** How long a ticket may be out of sight, and when "tomorrow" is. Pure. */
import { TZDate } from '@date-fns/tz';
import { addDays, addHours, subHours } from 'date-fns';
import { DUE_SOON_HOURS } from './ticket';

export const SNOOZE_PRESETS = ['inFourHours', 'tomorrow', 'monday'] as const;
export type SnoozePreset = (typeof SNOOZE_PRESETS)[number];

export const MOST_SNOOZE_DAYS = 90;

const PRESET_HOURS = 4;
/** When the shop's day begins, in its own time zone. */
const MORNING = 9;
const WITH_OFFSET = /(?:Z|[+-]\d{2}:\d{2})$/;
const SUNDAY = 0;

/**
 * @param timeZone the shop's, IANA name
 * @returns `monday` is the next one, never today
 */
export function presetInstant(preset: SnoozePreset, now: Date, timeZone: string): Date {
  const here = new TZDate(now.getTime(), timeZone);
  const morningIn = (days: number): Date =>
    plain(new TZDate(here.getFullYear(), here.getMonth(), here.getDate() + days, MORNING, timeZone));
  switch (preset) {
    case 'inFourHours':
      return addHours(now, PRESET_HOURS);
    case 'tomorrow':
      return morningIn(1);
    case 'monday':
      return morningIn(here.getDay() === SUNDAY ? 1 : 8 - here.getDay());
  }
}

/**
 * The instant that is meant by a preset, by an instant, or by a day and time on the shop's clock.
 *
 * @example
 * snoozeInstant('2026-03-05T09:00', now, 'America/New_York'); // 2026-03-05T14:00:00Z
 */
export function snoozeInstant(until: string, now: Date, timeZone: string): Date {
  const preset = SNOOZE_PRESETS.find((each) => each === until);
  if (preset) return presetInstant(preset, now, timeZone);
  if (WITH_OFFSET.test(until)) return new Date(until);
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = until.split(/[-T:.]/).map(Number);
  return plain(new TZDate(year, month - 1, day, hour, minute, timeZone));
}

/**
 * The latest instant until which a ticket may be out of sight. One without a first answer is back before
 * its answer is due soon: nothing that is due soon or overdue is ever hidden. In the past for what is due
 * soon already.
 */
export function latestSnooze(
  { firstRespondedAt, responseDueBy }: { firstRespondedAt: Date | null; responseDueBy: Date },
  now: Date,
): Date {
  const furthest = addDays(now, MOST_SNOOZE_DAYS);
  if (firstRespondedAt) return furthest;
  const beforeDue = subHours(responseDueBy, DUE_SOON_HOURS);
  return beforeDue < furthest ? beforeDue : furthest;
}

function plain(date: TZDate): Date {
  return new Date(date.getTime());
}
