/** Adds what was filed at the desk to a language's training data, by the rules that the data is held to. */
import type { Entity } from '../../dialogs/language/entities';
import { INTENTS, type Intent } from '../../dialogs/language/intents';
import { parseTrainingFile } from './trainingData';

export interface FiledLine {
  id: number;
  text: string;
  intent: string;
}

export interface AddedLines {
  /** The file with the new lines at its end. */
  content: string;
  added: FiledLine[];
  /** In the data already, whatever the case, accents and punctuation. */
  known: FiledLine[];
  /** Of an intent that the bot has no more, or that would have too many lines beside the smallest. */
  refused: FiledLine[];
}

/** The largest intent has at most this many times the lines of the smallest. */
const MOST_UNBALANCED = 3;

/** What stands in for what was taken out when a line was kept. */
const EXAMPLES: Readonly<Record<string, string>> = {
  '[order]': '20417',
  '[email]': 'anna@example.com',
  '[phone]': '+1 555 010 0199',
  '[number]': '7700900123456',
  '[card]': 'Visa',
  '[name]': 'Anna Larsen',
  '[address]': '12 Elm Street',
};

/**
 * @param find the facts in a line, as the recogniser finds them: each is labelled
 * @throws ZodError or SyntaxError when the file is no training data
 */
export function addTrainingLines(
  content: string,
  lines: readonly FiledLine[],
  find: (text: string) => Entity[],
): AddedLines {
  const project = parseTrainingFile(content);
  const { utterances } = project.assets;
  const seen = new Set(utterances.map(({ text }) => bareForm(text)));
  const sizes = new Map<string, number>(INTENTS.map((intent) => [intent, 0]));
  for (const { intent } of utterances) sizes.set(intent, (sizes.get(intent) ?? 0) + 1);
  const most =
    MOST_UNBALANCED * Math.min(...[...sizes].filter(([name]) => name !== 'None').map(([, size]) => size));

  const result: AddedLines = { content, added: [], known: [], refused: [] };
  const rows: string[] = [];
  for (const line of lines) {
    const text = withExamples(line.text);
    const intent = INTENTS.find((name) => name === line.intent);
    const size = intent && (sizes.get(intent) ?? 0);
    if (seen.has(bareForm(text))) result.known.push(line);
    else if (!intent || (intent !== 'None' && (size ?? 0) >= most)) result.refused.push(line);
    else {
      seen.add(bareForm(text));
      sizes.set(intent, (size ?? 0) + 1);
      rows.push(rowOf(text, intent, project.metadata.language, find));
      result.added.push(line);
    }
  }
  return rows.length === 0 ? result : { ...result, content: withRows(content, rows) };
}

function rowOf(text: string, intent: Intent, language: string, find: (text: string) => Entity[]): string {
  // Reasons are labelled where they matter, by hand; what is not the shop's business has no labels.
  const found = intent === 'None' ? [] : find(text).filter(({ kind }) => kind !== 'reason');
  const entities = found.map(({ kind, start, end }) => ({
    category: kind,
    offset: start,
    length: end - start,
  }));
  return `      ${JSON.stringify({ text, language, intent, dataset: 'Train', entities })}`;
}

/** Behind the last line, so that the file's other lines stay as they are. */
function withRows(content: string, rows: readonly string[]): string {
  const end = /\s*\]\s*\}\s*\}\s*$/.exec(content);
  if (!end) throw new Error('The training data does not end with its lines.');
  const extended = `${content.slice(0, end.index)},\n${rows.join(',\n')}${end[0]}`;
  parseTrainingFile(extended);
  return extended;
}

function withExamples(text: string): string {
  const filled = text.replace(/\[\w+\]/g, (placeholder) => EXAMPLES[placeholder] ?? placeholder);
  return filled.replace(/\s+/g, ' ').trim().slice(0, 500);
}

/** Two lines are one when they differ in case, accents, spaces and punctuation alone. */
function bareForm(text: string): string {
  const letters = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}#$€£]+/gu, ' ')
    .trim();
  return letters === '' ? text : letters;
}
