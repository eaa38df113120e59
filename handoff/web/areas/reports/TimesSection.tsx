import type { ReportView } from '../../../api/contract';
import { DayChart } from '../../parts/charts/DayChart';
import { durationWords } from '../../words/durationWords';
import { countWords, shareWords } from '../../words/reportWords';
import { ReportSection } from './ReportSection';
import { Tiles } from './Tiles';

const HOUR = 3600;

export function TimesSection({ report }: { report: ReportView }) {
  const { days, due, firstResponse, resolution } = report;
  const told = (seconds: number | null): string => (seconds === null ? '–' : durationWords(seconds));
  const promised = due.kept + due.missed;
  return (
    <ReportSection title="How long it took" table="days" report={report}>
      <Tiles
        tiles={[
          ['First response, median', told(firstResponse.median), countWords(firstResponse.count, 'ticket')],
          ['First response, 9 of 10 within', told(firstResponse.p90)],
          ['Resolution, median', told(resolution.median), countWords(resolution.count, 'ticket')],
          ['Resolution, 9 of 10 within', told(resolution.p90)],
          [
            'Answered by the promised time',
            shareWords(due.kept, promised),
            `${due.kept.toLocaleString()} of ${promised.toLocaleString()} that were due`,
          ],
        ]}
      />
      <DayChart
        kind="lines"
        summary="The median of each day, by the day of the first response or of the resolution."
        days={days.map(({ day }) => day)}
        series={[
          { name: 'First response', values: days.map((day) => day.firstResponse.median) },
          { name: 'Resolution', values: days.map((day) => day.resolution.median) },
        ]}
        words={(seconds) => (seconds === 0 ? '0' : durationWords(seconds))}
        unit={HOUR}
      />
      <p class="area-aside">
        Hours of the clock, nights and weekends included. What a customer withdrew was not resolved, and a
        merged duplicate is measured by the ticket that it went into.
      </p>
    </ReportSection>
  );
}
