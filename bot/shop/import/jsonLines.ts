/** Orders as JSON Lines: one JSON object a line, empty lines left out. */
import type { OrderFileEntry } from './orderCandidates';

/** @param chunks - the text in pieces of any length */
export async function* jsonLines(chunks: AsyncIterable<string>): AsyncGenerator<OrderFileEntry> {
  let rest = '';
  let line = 0;
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const text of lines) {
      line += 1;
      if (text.trim() !== '') yield entryOf(text, line);
    }
  }
  if (rest.trim() !== '') yield entryOf(rest, line + 1);
}

function entryOf(text: string, line: number): OrderFileEntry {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { line, problem: `is not JSON (${(error as Error).message})` };
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return { line, problem: 'must be one JSON object, an order' };
  }
  return { line, json, locate: (path) => ({ line, field: path.map(String).join('.') || 'the order' }) };
}
