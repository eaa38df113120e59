import type { ReportView } from '../../../api/contract';
import { DayChart } from '../../parts/charts/DayChart';
import { calendarDayWords, countWords } from '../../words/reportWords';
import { ReportSection } from './ReportSection';

export function TicketsSection({ report }: { report: ReportView }) {
  const { days, from, to } = report;
  const opened = days.reduce((sum, day) => sum + day.opened, 0);
  const closed = days.reduce((sum, day) => sum + day.closed, 0);
  const busiest = days.reduce((most, day) => (day.opened > most.opened ? day : most));
  const peak =
    opened > 0 && days.length > 1
      ? ` The busiest day was ${calendarDayWords(busiest.day)} with ${busiest.opened.toLocaleString()}.`
      : '';
  return (
    <ReportSection title="Tickets in and out" table="days" report={report}>
      <DayChart
        kind="bars"
        summary={`${countWords(opened, 'ticket')} came in, ${closed.toLocaleString()} ${closed === 1 ? 'was' : 'were'} closed.${peak}`}
        days={days.map(({ day }) => day)}
        series={[
          { name: 'In', values: days.map((day) => day.opened) },
          { name: 'Out', values: days.map((day) => day.closed) },
        ]}
        words={(value) => value.toLocaleString()}
      />
      <a class="link report-csv" href={`/api/desk/reports/tickets/csv?from=${from}&to=${to}`} download>
        All tickets that came in, as CSV
      </a>
    </ReportSection>
  );
}
