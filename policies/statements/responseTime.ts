import type { Statement } from './statement';

/** Section 3. */
export const RESPONSE_TIME: readonly Statement[] = [
  {
    section: 3,
    number: 1,
    sentence: 1,
    says: 'Every inquiry is read and answered in good time.',
    decisions: {
      responseProgress: [
        'answered/responseSent',
        'waiting/withinResponseTime',
        'overdue/responseTimeExceeded',
      ],
    },
    rules: ['responseDue'],
  },
  {
    section: 3,
    number: 2,
    sentence: 2,
    says: 'An answer usually comes 24 to 48 hours after the form was sent.',
    decisions: {
      responseProgress: ['waiting/withinResponseTime', 'overdue/responseTimeExceeded'],
      policyAnswer: ['responseTime/stated'],
    },
    settings: ['responseHours'],
    rules: ['responseDue'],
  },
  {
    section: 3,
    number: 3,
    sentence: 3,
    says: 'In busy seasons an answer may take somewhat longer.',
    decisions: {
      responseProgress: ['waiting/withinResponseTime', 'updateDue/peakSeason'],
      policyAnswer: ['responseTime/stated'],
    },
    settings: ['peakSeasons'],
    rules: ['responseDue'],
  },
  {
    section: 3,
    number: 4,
    sentence: 3,
    says: 'What waits in a busy season keeps its priority.',
    decisions: { responseProgress: ['waiting/withinResponseTime', 'updateDue/peakSeason'] },
  },
  {
    section: 3,
    number: 5,
    sentence: 3,
    says: 'Who waits in a busy season is kept informed.',
    decisions: { responseProgress: ['updateDue/peakSeason'] },
  },
];
