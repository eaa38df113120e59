/**
 * A code as words, for those that have none of their own.
 * @example codeWords('orderLookUpFailed') // 'Order look up failed'
 */
export function codeWords(code: string): string {
  const words = code
    .replace(/[_-]+/g, ' ')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
