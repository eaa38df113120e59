import type { TimelineItem } from '../../../api/contract';
import { useNow } from '../../state/useNow';
import { timelineWords } from '../../words/timelineWords';
import { fullInstantWords, instantWords } from '../../words/timeWords';
import { Section } from './Section';

/** Everything that happened to the ticket and by whom, the latest first. */
export function TimelineSection({ timeline, agentId }: { timeline: TimelineItem[]; agentId: string }) {
  const now = useNow();
  return (
    <Section title="Timeline">
      <ol class="timeline">
        {[...timeline].reverse().map((entry) => {
          const at = new Date(entry.at);
          return (
            <li key={entry.id} class="timeline-entry">
              <p>{timelineWords(entry, agentId)}</p>
              <time class="number" dateTime={entry.at} title={fullInstantWords(at)}>
                {instantWords(at, now)}
              </time>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
