import type { ReportView } from '../../../api/contract';
import { CountTable } from '../../parts/charts/CountTable';
import { shareWords } from '../../words/reportWords';
import { ReportSection } from './ReportSection';
import { Tiles } from './Tiles';

const SCORES = ['1, poor', '2', '3', '4', '5, very good'];

export function RatingsSection({ report }: { report: ReportView }) {
  const { asked, answered, average, scores } = report.ratings;
  return (
    <ReportSection title="What customers said of the help" table="ratings" report={report}>
      <Tiles
        tiles={[
          ['Average, 1 to 5', average === null ? '–' : average.toFixed(1)],
          [
            'Answered',
            shareWords(answered, asked),
            `${answered.toLocaleString()} of ${asked.toLocaleString()} who were asked`,
          ],
        ]}
      />
      {answered > 0 && (
        <CountTable
          what="Score"
          thing="Customers"
          rows={scores.map((count, index) => ({ name: SCORES[index] ?? '', count })).reverse()}
        />
      )}
    </ReportSection>
  );
}
