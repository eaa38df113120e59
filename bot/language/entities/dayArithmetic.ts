/** Calendar days as `yyyy-MM-dd`, without clock or time zone. */

const DAY_MS = 86_400_000;

/** @returns undefined where there is no such day, as on 30 February */
export function toDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year >= 1000 && year <= 9999 ? date.toISOString().slice(0, 10) : undefined;
}

export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** 0 is Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** The nth of a weekday in a month, 1 the first; `weekday` 0 is Sunday. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): string {
  const first = toDay(year, month, 1) ?? '';
  return plusDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1));
}
