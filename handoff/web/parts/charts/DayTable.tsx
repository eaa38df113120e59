import { wholeDayWords } from '../../words/reportWords';
import { valueWords, type DayFigures } from './dayFigures';

/** The same figures in words and numbers. */
export function DayTable({ days, series, words }: DayFigures) {
  return (
    <details class="chart-table">
      <summary>As a table</summary>
      <div class="area-wide">
        <table class="area-table">
          <thead>
            <tr>
              <th scope="col">Day</th>
              {series.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map((day, at) => (
              <tr key={day}>
                <th scope="row">{wholeDayWords(day)}</th>
                {series.map(({ name, values }) => (
                  <td key={name} class="number">
                    {valueWords(values[at], words)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
