/** Tables as RFC 4180 has them, for spreadsheets. */
export type CsvCell = string | number | null;

/** Without it Excel reads UTF-8 as something else; every other reader skips it. */
export const CSV_BEGIN = '\uFEFF';

/**
 * One line with its end. A text that a spreadsheet would take for a formula gets an apostrophe before it,
 * so that nothing that somebody wrote is run.
 *
 * @example
 * csvLine(['=1+1', 'a "b"', 3, null]); // "'=1+1,\"a \"\"b\"\"\",3,\r\n"
 */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

function cellOf(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = /^\s*[=+\-@]|^[\t\r\n]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
