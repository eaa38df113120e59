import type { ReportView } from '../../../api/contract';
import { axisEnd } from '../../parts/charts/chartScale';
import { TOPIC_NAMES } from '../../words/ticketWords';
import { ReportSection } from './ReportSection';

const DAY = 10;

/** Every topic with its own small picture, all of them to one scale. */
export function TopicsSection({ report }: { report: ReportView }) {
  const topics = [...report.topics].sort((a, b) => b.visits - a.visits);
  const most = axisEnd(Math.max(...topics.flatMap(({ visitsPerDay }) => visitsPerDay)));
  return (
    <ReportSection title="What it was about" table="topics" report={report}>
      <table class="area-table count-table">
        <thead>
          <tr>
            <th scope="col">Topic</th>
            <th scope="col">Conversations</th>
            <th scope="col">Tickets</th>
            <td class="count-bar area-aside">Conversations by day</td>
          </tr>
        </thead>
        <tbody>
          {topics.map(({ topic, visits, tickets, visitsPerDay }) => (
            <tr key={topic}>
              <th scope="row">{TOPIC_NAMES[topic]}</th>
              <td class="number">{visits.toLocaleString()}</td>
              <td class="number">{tickets.toLocaleString()}</td>
              <td class="count-bar">
                <svg
                  viewBox={`0 0 ${visitsPerDay.length * DAY} 100`}
                  preserveAspectRatio="none"
                  aria-hidden="true"
                  focusable="false"
                >
                  <path
                    class="chart-bars chart-1"
                    d={visitsPerDay
                      .map((count, at) =>
                        count ? `M${at * DAY + 1} 100v${(-count / most) * 100}h8V100z` : '',
                      )
                      .join('')}
                  />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="area-aside">
        Conversations with the bot, each under every topic that came up in it; tickets under the one topic
        they have. The days of each topic are in the CSV.
      </p>
    </ReportSection>
  );
}
