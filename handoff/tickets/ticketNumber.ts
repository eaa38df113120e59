/** Numbers are integers in the database, so that they sort, and `T-1001` upwards everywhere else. */
const FORM = /^T-([1-9]\d{3,8})$/;

/** @example formatTicketNumber(1001); // 'T-1001' */
export function formatTicketNumber(value: number): string {
  return `T-${value}`;
}

/**
 * @throws RangeError for anything but a whole ticket number
 * @example parseTicketNumber('T-1001'); // 1001
 */
export function parseTicketNumber(number: string): number {
  const digits = FORM.exec(number)?.[1];
  if (digits === undefined) throw new RangeError('not a ticket number');
  return Number(digits);
}

export function isTicketNumber(text: string): boolean {
  return FORM.test(text);
}
