/**
 * A measure of a ring or a finger, in millimetres. A bare number counts only where one was asked for.
 *
 * @example
 * readMillimetres('5,2 cm around', false); // 52
 */
export function readMillimetres(said: string, isBareEnough: boolean): number | undefined {
  const [, amount, unit] = /(\d{1,3}(?:[.,]\d+)?) ?(mm\b|cm\b)?/.exec(said) ?? [];
  if (amount === undefined || (unit === undefined && !isBareEnough)) return undefined;
  return Number(amount.replace(',', '.')) * (unit === 'cm' ? 10 : 1);
}
