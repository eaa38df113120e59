/** The figures of a report as tables. */
import { CSV_BEGIN, csvLine, type CsvCell } from './csv';
import type { Report } from './reports';

type Row = readonly CsvCell[];

const TABLES = {
  days: ({ days }: Report): Row[] => [
    [
      'day',
      'opened',
      'closed',
      'first responses',
      'first response median (seconds)',
      'first response p90 (seconds)',
      'resolved',
      'resolution median (seconds)',
      'resolution p90 (seconds)',
    ],
    ...days.map(({ day, opened, closed, firstResponse, resolution }) => [
      day,
      opened,
      closed,
      firstResponse.count,
      firstResponse.median,
      firstResponse.p90,
      resolution.count,
      resolution.median,
      resolution.p90,
    ]),
  ],
  reasons: ({ reasons }: Report): Row[] => [
    ['reason', 'tickets'],
    ...reasons.map(({ reason, count }) => [reason, count]),
  ],
  topics: ({ days, topics }: Report): Row[] => [
    ['topic', 'tickets', 'conversations', ...days.map(({ day }) => day)],
    ...topics.map(({ topic, tickets, visits, visitsPerDay }) => [topic, tickets, visits, ...visitsPerDay]),
  ],
  ratings: ({ ratings: { asked, answered, average, scores } }: Report): Row[] => [
    ['asked', 'answered', 'average', ...scores.map((_, index) => `score ${index + 1}`)],
    [asked, answered, average, ...scores],
  ],
  containment: ({ containment }: Report): Row[] => [
    ['outcome', 'conversations'],
    ...Object.entries(containment).map(([outcome, count]: [string, number]) => [outcome, count]),
  ],
};

export type TableName = keyof typeof TABLES;

export async function* tableOf(name: TableName, report: Report): AsyncGenerator<string> {
  yield CSV_BEGIN + TABLES[name](report).map(csvLine).join('');
}
