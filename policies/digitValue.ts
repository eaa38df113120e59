const DIGIT = /^\p{Nd}$/u;

/**
 * The value of a decimal digit of any script, 0 to 9, or nothing when the character is none.
 *
 * @example
 * digitValue('７'); // 7
 * digitValue('x'); // undefined
 */
export function digitValue(character: string): number | undefined {
  if (character >= '0' && character <= '9' && character.length === 1) return Number(character);
  const code = character.codePointAt(0);
  if (code === undefined || code < 0x80 || !DIGIT.test(character)) return undefined;
  // Unicode keeps each script's digits together in ascending order, so a block starts with a zero.
  let zero = code;
  while (DIGIT.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return (code - zero) % 10;
}
