/**
 * An e-mail address as it can be shown to someone who may be reading over a shoulder: its first
 * letter and its domain. A local part of one character is hidden whole, and no length is told.
 *
 * @returns nothing of the text where it is no address
 *
 * @example
 * maskEmail('ada@example.com'); // 'a•••@example.com'
 */
export function maskEmail(email: string): string {
  const [local = '', domain, ...more] = email.trim().split('@');
  if (local === '' || !domain || more.length > 0) return '•••';
  const [first = '', second] = local;
  return `${second === undefined ? '' : first}•••@${domain}`;
}
