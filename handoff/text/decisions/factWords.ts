/**
 * Facts of a decision in words. They come from storage, maybe from an older version, so each is read with
 * care: what is missing is said to be not known.
 */

export type Facts = Readonly<Record<string, unknown>>;

/** `alreadyRefunded` as `already refunded`. */
export function words(code: string): string {
  return code.replace(
    /([a-z\d])([A-Z])/g,
    (_, end: string, start: string) => `${end} ${start.toLowerCase()}`,
  );
}

/** A code or a day. */
export function said(fact: unknown): string {
  return typeof fact === 'string' ? words(fact) : 'not known';
}

/** As it stands, for what is no code. */
export function verbatim(fact: unknown): string {
  return typeof fact === 'string' || typeof fact === 'number' ? String(fact) : 'not known';
}

export function days(fact: unknown): string {
  if (typeof fact !== 'number') return 'an unknown number of days';
  return fact === 1 ? '1 day' : `${fact} days`;
}

export function range(fact: unknown): string {
  const { min, max } = recordOf(fact);
  return typeof min === 'number' && typeof max === 'number' ? `${min} to ${max}` : 'an unknown number of';
}

/** ` on 2026-03-01`, or nothing. */
export function on(fact: unknown): string {
  return typeof fact === 'string' ? ` on ${fact}` : '';
}

export function dollars(cents: unknown): string | undefined {
  return typeof cents === 'number' ? `$${(cents / 100).toFixed(2)}` : undefined;
}

/** ` $129.00`, or nothing. */
export function amount(cents: unknown): string {
  const text = dollars(cents);
  return text === undefined ? '' : ` ${text}`;
}

export function list(fact: unknown, word: (entry: unknown) => string = said): string {
  if (!Array.isArray(fact) || fact.length === 0) return 'nothing';
  return fact.map(word).join(', ');
}

/** Items by name: `Luna ring, 2 × Aurora studs`. */
export function items(fact: unknown): string {
  return list(fact, (entry) => {
    const { name, quantity } = recordOf(entry);
    return typeof quantity === 'number' && quantity > 1 ? `${quantity} × ${verbatim(name)}` : verbatim(name);
  });
}

/** ` (UPS PC1)` for every parcel, or nothing. */
export function parcels(fact: unknown): string {
  if (!Array.isArray(fact) || fact.length === 0) return '';
  const named = fact.map((entry) => {
    const { carrier, trackingNumber } = recordOf(entry);
    return `${verbatim(carrier)} ${verbatim(trackingNumber)}`;
  });
  return ` (${named.join(', ')})`;
}

/** ISO instant as day and minute in UTC, which the desk's other times are told apart from by the word. */
export function instant(fact: unknown): string {
  const at = typeof fact === 'string' ? new Date(fact) : undefined;
  if (!at || Number.isNaN(at.getTime())) return 'not known';
  return `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

function recordOf(fact: unknown): Facts {
  return typeof fact === 'object' && fact !== null ? (fact as Facts) : {};
}
