import { shareWords } from '../../words/reportWords';

export interface CountRow {
  name: string;
  count: number;
}

/** Counts as a table with a bar beside each; the bars are decoration. */
export function CountTable({
  what,
  thing,
  rows,
}: {
  what: string;
  thing: string;
  rows: readonly CountRow[];
}) {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const all = rows.reduce((sum, { count }) => sum + count, 0);
  return (
    <table class="area-table count-table">
      <thead>
        <tr>
          <th scope="col">{what}</th>
          <th scope="col">{thing}</th>
          <th scope="col">Share</th>
          <td class="count-bar" />
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, count }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td class="number">{count.toLocaleString()}</td>
            <td class="number">{shareWords(count, all)}</td>
            <td class="count-bar">
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect class="chart-bars chart-1" width={(count / most) * 100} height="10" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
