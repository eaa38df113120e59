import { INTENTS, type Intent } from '../../dialogs/language/intents';
import type { LabelledUtterance } from './trainIntentModel';

/** A CSV file that is none, or that names an unknown intent; the message says in which line. */
export class LabelledCsvError extends Error {
  readonly code = 'LABELLED_CSV_INVALID';
  override readonly name = 'LabelledCsvError';
}

const isIntent = (name: string): name is Intent => (INTENTS as readonly string[]).includes(name);

/** The fields of each record, by RFC 4180: quoted fields may hold commas, quotes and line breaks. */
function recordsOf(content: string): { fields: string[]; line: number }[] {
  const records: { fields: string[]; line: number }[] = [];
  let fields: string[] = [];
  let field = '';
  let isQuoted = false;
  let line = 1;
  let firstLine = 1;
  const endRecord = (): void => {
    fields.push(field);
    if (fields.some((value) => value !== '')) records.push({ fields, line: firstLine });
    [fields, field] = [[], ''];
  };
  for (let at = 0; at < content.length; at++) {
    const character = content[at];
    if (character === '\n') line++;
    if (isQuoted) {
      if (character !== '"') field += character;
      else if (content[at + 1] === '"') {
        field += '"';
        at++;
      } else isQuoted = false;
    } else if (character === '"' && field === '') isQuoted = true;
    else if (character === ',') {
      fields.push(field);
      field = '';
    } else if (character === '\n') {
      endRecord();
      firstLine = line;
    } else if (character !== '\r') field += character;
  }
  if (isQuoted) throw new LabelledCsvError(`line ${firstLine}: a quote is never closed`);
  endRecord();
  return records;
}

/**
 * Labelled utterances from CSV whose first line names the columns, `text` and `intent` among them.
 *
 * @throws LabelledCsvError with the number of the wrong line
 */
export function parseLabelledCsv(content: string): LabelledUtterance[] {
  const [header, ...records] = recordsOf(content.replace(/^\uFEFF/, ''));
  const names = header?.fields.map((name) => name.trim().toLowerCase()) ?? [];
  const [textColumn, intentColumn] = [names.indexOf('text'), names.indexOf('intent')];
  if (textColumn < 0 || intentColumn < 0) {
    throw new LabelledCsvError('line 1: the columns text and intent are needed');
  }
  return records.map(({ fields, line }) => {
    const intent = (fields[intentColumn] ?? '').trim();
    if (!isIntent(intent)) throw new LabelledCsvError(`line ${line}: there is no intent "${intent}"`);
    return { text: fields[textColumn] ?? '', intent };
  });
}
