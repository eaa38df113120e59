/** How a ticket's number is written, with or without its hyphen. */
const NUMBER = /(?<![\p{L}\p{N}])t\s?[-–—]?\s?(\d{4,9})(?![\p{L}\p{N}])/iu;
const BARE = /^[^\p{L}\p{N}]*(\d{4,9})[^\p{L}\p{N}]*$/u;

/**
 * The number of a ticket that a message names.
 *
 * @param isAsked a number alone is one, since one was asked for
 *
 * @example
 * readTicketNumber('any news on t1001?', false); // 'T-1001'
 * readTicketNumber('1001', true); // 'T-1001'
 */
export function readTicketNumber(text: string, isAsked: boolean): string | undefined {
  const digits = NUMBER.exec(text)?.[1] ?? (isAsked ? BARE.exec(text)?.[1] : undefined);
  return digits === undefined || digits.startsWith('0') ? undefined : `T-${digits}`;
}
