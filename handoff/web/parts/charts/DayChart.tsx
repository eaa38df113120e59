import { calendarDayWords } from '../../words/reportWords';
import { axisEnd } from './chartScale';
import { valueWords, type DayFigures, type Series } from './dayFigures';
import { DayTable } from './DayTable';

export interface DayChartProps extends DayFigures {
  kind: 'bars' | 'lines';
  /** What it shows, as a sentence: all that somebody hears who cannot see it. */
  summary: string;
  /** What the axis counts in. */
  unit?: number;
}

const DAY = 10;
const HEIGHT = 100;

/** Figures by day. The drawing is stretched to its place, so there are no letters in it. */
export function DayChart({ kind, summary, days, series, words, unit = 1 }: DayChartProps) {
  const most = Math.max(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const end = axisEnd(most / unit) * unit;
  const y = (value: number): number => HEIGHT - (value / end) * HEIGHT;
  return (
    <figure class="chart">
      <figcaption>{summary}</figcaption>
      {series.length > 1 && (
        <ul class="chart-legend" aria-hidden="true">
          {series.map(({ name }, index) => (
            <li key={name} class={`chart-name chart-name-${index + 1}`}>
              {name}
            </li>
          ))}
        </ul>
      )}
      <div class="chart-plot" aria-hidden="true">
        <div class="chart-axis">
          <span>{words(end)}</span>
          <span>{words(end / 2)}</span>
          <span>{words(0)}</span>
        </div>
        <svg
          class="chart-drawing"
          viewBox={`0 0 ${days.length * DAY} ${HEIGHT}`}
          preserveAspectRatio="none"
          focusable="false"
        >
          {[0, HEIGHT / 2, HEIGHT].map((at) => (
            <line key={at} class="chart-grid" x1="0" x2={days.length * DAY} y1={at} y2={at} />
          ))}
          {series.map(({ name, values }, index) =>
            kind === 'bars' ? (
              <path
                key={name}
                class={`chart-bars chart-${index + 1}`}
                d={barsOf(values, index, series.length, y)}
              />
            ) : (
              <path key={name} class={`chart-line chart-${index + 1}`} d={lineOf(values, y)} />
            ),
          )}
          {days.map((day, at) => (
            <rect key={day} class="chart-day" x={at * DAY} y="0" width={DAY} height={HEIGHT}>
              <title>{titleOf(day, at, series, words)}</title>
            </rect>
          ))}
        </svg>
        <div class="chart-days">
          <span>{calendarDayWords(days[0] ?? '')}</span>
          {days.length > 1 && <span>{calendarDayWords(days.at(-1) ?? '')}</span>}
        </div>
      </div>
      <DayTable days={days} series={series} words={words} />
    </figure>
  );
}

function barsOf(
  values: Series['values'],
  index: number,
  count: number,
  y: (value: number) => number,
): string {
  const width = (DAY - 2) / count;
  return values
    .map((value, day) =>
      value ? `M${day * DAY + 1 + index * width} ${HEIGHT}V${y(value)}h${width}V${HEIGHT}z` : '',
    )
    .join('');
}

/** Days without a value are gaps, and a day alone between them is a dot. */
function lineOf(values: Series['values'], y: (value: number) => number): string {
  return values
    .map((value, day) => {
      if (value === null) return '';
      const place = `${day * DAY + DAY / 2} ${y(value)}`;
      return typeof values[day - 1] === 'number' ? `L${place}` : `M${place}h0`;
    })
    .join('');
}

function titleOf(
  day: string,
  at: number,
  series: DayChartProps['series'],
  words: DayChartProps['words'],
): string {
  const told = series.map(({ name, values }) => `${name} ${valueWords(values[at], words)}`);
  return `${calendarDayWords(day)}: ${told.join(', ')}`;
}
