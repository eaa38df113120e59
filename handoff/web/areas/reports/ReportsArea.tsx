import { useEffect, useState } from 'preact/hooks';
import type { ReportView } from '../../../api/contract';
import { Problem } from '../../parts/Problem';
import { useDesk } from '../../state/deskOf';
import { useAnswer } from '../../state/useAnswer';
import { wholeDayWords } from '../../words/reportWords';
import { ContainmentSection } from './ContainmentSection';
import { PeriodChoice, type ChosenPeriod } from './PeriodChoice';
import { RatingsSection } from './RatingsSection';
import { ReasonsSection } from './ReasonsSection';
import { TicketsSection } from './TicketsSection';
import { TimesSection } from './TimesSection';
import { TopicsSection } from './TopicsSection';

/** Figures of a period, with pictures. */
export function ReportsArea() {
  const desk = useDesk();
  const [period, setPeriod] = useState<ChosenPeriod>({ days: '30' });
  const query = new URLSearchParams(period).toString();
  const answer = useAnswer(query, (request) => request<ReportView>('GET', `/reports?${query}`));
  const report = answer.value;
  const told = report && `${wholeDayWords(report.from)} to ${wholeDayWords(report.to)}`;
  useEffect(() => {
    if (told) desk.say(`Figures from ${told}`);
  }, [desk, told]);
  return (
    <>
      <PeriodChoice period={period} onChange={setPeriod} />
      {answer.phase === 'failed' && (
        <Problem text={answer.problem}>
          <button class="link" onClick={() => void answer.reload()}>
            Try again
          </button>
        </Problem>
      )}
      {!report && answer.phase === 'loading' && <p class="area-text">Counting…</p>}
      {report && (
        <div class="report" aria-busy={answer.phase === 'loading'}>
          <p class="area-text">
            {told}, in the days of {report.timeZone.replaceAll('_', ' ')}.
          </p>
          <TicketsSection report={report} />
          <TimesSection report={report} />
          <ContainmentSection report={report} />
          <RatingsSection report={report} />
          <ReasonsSection report={report} />
          <TopicsSection report={report} />
        </div>
      )}
    </>
  );
}
