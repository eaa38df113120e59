import { dueWords } from '../../../handoff/web/words/dueWords';

const NOW = new Date('2026-03-02T12:00:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

test.each([
  ['two days and more in days', 48 * HOUR, 'due in 2 days', 'calm'],
  ['just under two days in hours', 48 * HOUR - 1, 'due in 47 h', 'calm'],
  ['just over four hours', 4 * HOUR + 1, 'due in 4 h', 'calm'],
  ['four hours: soon', 4 * HOUR, 'due in 4 h', 'soon'],
  ['one hour', HOUR, 'due in 1 h', 'soon'],
  ['just under an hour in minutes', HOUR - 1, 'due in 59 min', 'soon'],
  ['one minute', MINUTE, 'due in 1 min', 'soon'],
  ['the last seconds', 1, 'due in less than a minute', 'soon'],
  ['the due time itself is overdue', 0, 'overdue', 'overdue'],
  ['the first minute after it', -MINUTE + 1, 'overdue', 'overdue'],
  ['a minute late', -MINUTE, 'overdue by 1 min', 'overdue'],
  ['26 hours late', -26 * HOUR, 'overdue by 26 h', 'overdue'],
  ['a week late', -7 * 24 * HOUR, 'overdue by 7 days', 'overdue'],
] as const)('%s', (_case, left, text, urgency) => {
  expect(dueWords(new Date(NOW.getTime() + left), NOW)).toEqual({ text, urgency });
});
