import { maskCardNumbersIn } from '../policies';

// What PostgreSQL refuses in text and in JSON: the zero character, and half of a surrogate pair.
const NUL = /\0/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * A JSON-like value as it may be stored: every payment card number in it masked, and without the
 * characters that the database would refuse the whole row for. Everything that people typed passes
 * here before it is written.
 *
 * @param spare numbers of the shop's own that look like cards: order and tracking numbers it vouches for
 *
 * @example
 * storable({ text: 'my card is 4242 4242 4242 4242' }); // { text: 'my card is [card ending 4242]' }
 */
export function storable<T>(value: T, { spare = [] }: { spare?: readonly string[] } = {}): T {
  return maskCardNumbersIn(cleaned(value) as T, { spare });
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(NUL, '').replace(LONE_SURROGATE, '\uFFFD');
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [cleaned(name), cleaned(entry)]));
}
