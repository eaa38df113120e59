/** Rows as aligned columns; the first row is the heading. */
export function textTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** @param share between 0 and 1 */
export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

export const milliseconds = (time: number): string => `${time.toFixed(1)} ms`;
