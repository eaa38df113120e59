import type { ContactForm } from '../../policies';
import type { Vocabulary } from '../text/vocabulary';
import { normalizeText } from './normalizeText';

export interface FieldChange {
  readonly field: keyof ContactForm;
  /** What it is to be instead, as written, where the message says it. */
  readonly value?: string;
}

/**
 * Does the shopper want one field of the form changed ("change the e-mail", "my name is wrong",
 * "change my name to Ann")?
 *
 * @example
 * readChange('pls change the email to ann@example.com', vocabulary);
 * // { field: 'email', value: 'ann@example.com' }
 */
export function readChange(text: string, vocabulary: Vocabulary): FieldChange | undefined {
  const plain = text
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
  for (const change of vocabulary.changes) {
    const groups = change.exec(plain)?.groups;
    const name = groups?.['field'];
    if (name === undefined) continue;
    const field = readFieldName(name, vocabulary);
    if (!field) continue;
    const value = groups?.['value']?.trim();
    return { field, ...(value && { value }) };
  }
  return undefined;
}

/**
 * Which field of the form do these words name?
 *
 * @example
 * readFieldName('my e-mail address', vocabulary); // 'email'
 */
export function readFieldName(text: string, vocabulary: Vocabulary): keyof ContactForm | undefined {
  const said = normalizeText(text);
  const fields = Object.entries(vocabulary.formFields) as [keyof ContactForm, RegExp][];
  return fields.find(([, words]) => words.test(said))?.[0];
}
