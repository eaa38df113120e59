import type { Vocabulary } from '../text/vocabulary';
import { normalizeText } from './normalizeText';

export interface TypedCode {
  /** Digits only; as many as were typed. */
  readonly code: string;
  /** The message with the digits hidden: this is what is remembered of it. */
  readonly hidden: string;
}

/** With the spaces or hyphens that people group digits by. */
const DIGITS = /\d(?:[\s-]*\d)*/;

/**
 * The one-time code that a message is. Asked only while one is awaited: at any other time the same
 * digits may be an order number.
 *
 * @example
 * readOneTimeCode('the code is 123 456', vocabulary); // { code: '123456', hidden: 'the code is ••••••' }
 */
export function readOneTimeCode(text: string, { proof }: Vocabulary): TypedCode | undefined {
  const digits = proof.oneTimeCode.exec(normalizeText(text))?.groups?.['digits'];
  if (digits === undefined) return undefined;
  const code = digits.replace(/\D/g, '');
  return { code, hidden: text.normalize('NFKC').replace(DIGITS, '•'.repeat(code.length)) };
}
