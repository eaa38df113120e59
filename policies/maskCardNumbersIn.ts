import { hasIssuer } from './isCardNumber';
import { maskCardNumbers, type MaskOptions } from './maskCardNumbers';

/** Deeper than any real card or form; far shallower than the call stack. */
const DEEPEST = 200;

/**
 * The JSON-like value with every card number in it masked as `maskCardNumbers` does: in texts, in
 * the names of properties, and in numbers, which then become text. The value itself is not
 * changed. Dates and other objects that are no plain records or lists are passed on as they are.
 *
 * A number too large to be exact (JSON's `4000000000000000006`) has lost its check digit, so there
 * an issuer's first digits and length are enough.
 *
 * @throws RangeError for a value nested more than 200 levels deep
 *
 * @example
 * maskCardNumbersIn({ value: { card: '4242-4242-4242-4242' }, size: 7 });
 * // { value: { card: '[card ending 4242]' }, size: 7 }
 */
export function maskCardNumbersIn<T>(value: T, options: MaskOptions = {}): T {
  return mask(value, options, 0) as T;
}

function mask(value: unknown, options: MaskOptions, depth: number): unknown {
  if (typeof value === 'string') return maskCardNumbers(value, options);
  if (typeof value === 'number') return maskNumber(value, options);
  if (!Array.isArray(value) && !isRecord(value)) return value;
  if (depth === DEEPEST) throw new RangeError(`maskCardNumbersIn: nested more than ${DEEPEST} levels deep`);
  if (Array.isArray(value)) return value.map((entry) => mask(entry, options, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [
      maskCardNumbers(name, options),
      mask(entry, options, depth + 1),
    ]),
  );
}

function maskNumber(value: number, options: MaskOptions): number | string {
  if (!Number.isInteger(value)) return value;
  const digits = String(Math.abs(value));
  if (!Number.isSafeInteger(value)) return hasIssuer(digits) ? '[card number]' : value;
  const masked = maskCardNumbers(digits, options);
  return masked === digits ? value : masked;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
