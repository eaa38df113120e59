import type { Policy } from './policyFile';

/**
 * The order number that this text is, in canonical form, if it is one by the shop's pattern: a
 * leading `#` or `No.`, spaces, a full stop at the end and the case of letters do not matter. It may belong to no order.
 *
 * @example
 * canonicalOrderNumber(' #1042 ', DEFAULT_POLICY); // '1042'
 * canonicalOrderNumber('size 7', DEFAULT_POLICY); // undefined
 */
export function canonicalOrderNumber(text: string, { orderNumberPattern }: Policy): string | undefined {
  const canonical = text
    .normalize('NFKC')
    .replace(/^\s*(?:#|no\.)|\s|[.,!]+\s*$/gi, '')
    .toUpperCase();
  return new RegExp(`^(?:${orderNumberPattern})$`, 'u').test(canonical) ? canonical : undefined;
}
