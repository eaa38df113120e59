/** Instants in the agent's own locale and time zone. */
const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const DAY_AND_CLOCK = {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
} as const;
const dayAndClock = new Intl.DateTimeFormat(undefined, DAY_AND_CLOCK);
const shortDay = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' });
const wholeDay = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' });

function isSameDay(a: Date, b: Date): boolean {
  return a.toDateString() === b.toDateString();
}

/** `14:05` today, `Mon, 2 Mar, 14:05` on other days. */
export function instantWords(at: Date, now: Date): string {
  return isSameDay(at, now) ? clock.format(at) : dayAndClock.format(at);
}

export function clockWords(at: Date): string {
  return clock.format(at);
}

export function fullInstantWords(at: Date): string {
  return dayAndClock.format(at);
}

/** On the clock of another time zone: `Mon, 2 Mar, 09:00`. */
export function instantWordsIn(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat(undefined, { ...DAY_AND_CLOCK, timeZone }).format(at);
}

/** `2 Mar 2026`. */
export function shortDayWords(at: Date): string {
  return shortDay.format(at);
}

/** The heading above a day's messages. */
export function dayWords(at: Date, now: Date): string {
  const yesterday = new Date(now);
  yesterday.setDate(now.getDate() - 1);
  if (isSameDay(at, now)) return 'Today';
  if (isSameDay(at, yesterday)) return 'Yesterday';
  return wholeDay.format(at);
}
