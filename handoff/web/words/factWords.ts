import { codeWords } from '../../text/codeWords';
import { fullInstantWords } from './timeWords';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
/** Codes of the policies: `wrongSize`, `asNew`. */
const CODE = /^[a-z]+(?:[A-Z][a-z]+)+$/;

function valueWords(name: string, value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') {
    return name.endsWith('Cents') ? `$${(value / 100).toFixed(2)}` : String(value);
  }
  if (typeof value === 'string') {
    if (INSTANT.test(value)) return fullInstantWords(new Date(value));
    return CODE.test(value) ? codeWords(value).toLowerCase() : value;
  }
  if (Array.isArray(value)) return value.map((item) => valueWords(name, item)).join(', ') || 'none';
  return Object.entries(value)
    .map(([key, inner]) => `${codeWords(key).toLowerCase()}: ${valueWords(key, inner)}`)
    .join('; ');
}

/** A recorded fact in words: `refundCents: 4999` to `Refund`, `$49.99`. */
export function factWords(name: string, value: unknown): { name: string; value: string } {
  return { name: codeWords(name.replace(/Cents$/, '')), value: valueWords(name, value) };
}
