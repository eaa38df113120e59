import type { ReportView } from '../../../api/contract';
import { reasonWords } from '../../../text/reasonWords';
import { CountTable } from '../../parts/charts/CountTable';
import { ReportSection } from './ReportSection';

export function ReasonsSection({ report }: { report: ReportView }) {
  const rows = report.reasons.map(({ reason, count }) => ({ name: reasonWords(reason), count }));
  return (
    <ReportSection title="Why the bot handed over" table="reasons" report={report}>
      {rows.length > 0 ? (
        <CountTable what="The customer" thing="Tickets" rows={rows} />
      ) : (
        <p class="area-text">The bot handed nothing over.</p>
      )}
    </ReportSection>
  );
}
