/** Records of a CSV text (RFC 4180): quotes, doubled quotes, commas and line breaks in cells, CRLF or LF. */
export interface CsvRecord {
  /** Of its first character, from 1. */
  line: number;
  cells: string[];
}

/** A text that is no CSV; `line` is where the trouble began. */
export class CsvError extends Error {
  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message);
    this.name = 'CsvError';
  }
}

/**
 * @param chunks - the text in pieces of any length
 * @throws CsvError for a quote that is never closed, or text after a closing quote
 *
 * @example
 * // a,"b ""c"""  ->  { line: 1, cells: ['a', 'b "c"'] }
 */
export async function* csvRecords(chunks: AsyncIterable<string>): AsyncGenerator<CsvRecord> {
  let cells: string[] = [];
  let cell = '';
  let state: 'start' | 'plain' | 'quoted' | 'quoteSeen' = 'start';
  let line = 1;
  let recordLine = 1;
  let quoteLine = 1;
  let afterReturn = false;

  const endCell = (): void => {
    cells.push(cell);
    cell = '';
    state = 'start';
  };
  const takeRecord = (): CsvRecord | undefined => {
    const isBlank = cells.length === 0 && cell === '' && state === 'start';
    endCell();
    const record = { line: recordLine, cells };
    cells = [];
    recordLine = line;
    return isBlank ? undefined : record;
  };

  for await (const chunk of chunks) {
    for (const char of chunk) {
      const isSecondHalf = char === '\n' && afterReturn;
      afterReturn = char === '\r';
      if (char === '\n' && !isSecondHalf) line += 1;
      else if (char === '\r') line += 1;
      if (state === 'quoted') {
        if (char === '"') state = 'quoteSeen';
        else cell += char;
        continue;
      }
      if (isSecondHalf) {
        recordLine = line;
        continue;
      }
      if (char === '"' && state === 'quoteSeen') {
        cell += '"';
        state = 'quoted';
      } else if (char === '"' && state === 'start') {
        state = 'quoted';
        quoteLine = line;
      } else if (char === ',') {
        endCell();
      } else if (char === '\n' || char === '\r') {
        const record = takeRecord();
        if (record) yield record;
      } else if (state === 'quoteSeen') {
        throw new CsvError(line, 'a quoted cell must end at its closing quote');
      } else {
        cell += char;
        state = 'plain';
      }
    }
  }
  if (state === 'quoted') throw new CsvError(quoteLine, 'a quote is opened and never closed');
  const last = takeRecord();
  if (last) yield last;
}
