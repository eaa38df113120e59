import type { ReportView } from '../../../api/contract';
import { CountTable } from '../../parts/charts/CountTable';
import { countWords, knownVisits, OUTCOME_WORDS, shareWords } from '../../words/reportWords';
import { ReportSection } from './ReportSection';
import { Tiles } from './Tiles';

const KNOWN = ['contained', 'handedOver', 'cameBack', 'unresolved'] as const;

export function ContainmentSection({ report }: { report: ReportView }) {
  const { containment } = report;
  const known = knownVisits(report);
  return (
    <ReportSection title="Resolved by the bot" table="containment" report={report}>
      <Tiles
        tiles={[
          [
            OUTCOME_WORDS.contained,
            shareWords(containment.contained, known),
            `${containment.contained.toLocaleString()} of ${countWords(known, 'conversation')}`,
          ],
          [OUTCOME_WORDS.notKnownYet, containment.notKnownYet.toLocaleString(), 'counted nowhere'],
        ]}
      />
      <CountTable
        what="What became of it"
        thing="Conversations"
        rows={KNOWN.map((outcome) => ({ name: OUTCOME_WORDS[outcome], count: containment[outcome] }))}
      />
      <p class="area-aside">
        Resolved by the bot means: everything that was asked was answered to its end, no ticket came of it or
        was spoken of, and the same customer did not come back within 72 hours. A conversation that was left
        at a question, was not understood or was cancelled, or in which a person was offered and declined, is
        not resolved. What became of one is known 72 hours after its last message. A conversation ends after
        30 minutes without a message; a greeting alone is none. A customer who is not signed in is known again
        only in the same chat.
      </p>
    </ReportSection>
  );
}
