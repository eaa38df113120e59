import { responseProgress } from '../../policies';
import { settingsWith } from './anOrder';

const usual = settingsWith();
const peak = settingsWith({ peakSeasons: [{ from: '2026-11-23', to: '2026-12-24', extraHours: 24 }] });
const submittedAt = new Date('2026-12-01T10:00:00Z');

test.each([
  ['at once', '2026-12-01T10:00:00Z', 'waiting', 'withinResponseTime'],
  ['after 24 hours', '2026-12-02T10:00:00Z', 'waiting', 'withinResponseTime'],
  ['after 48 hours to the millisecond', '2026-12-03T10:00:00.000Z', 'waiting', 'withinResponseTime'],
  ['a millisecond later', '2026-12-03T10:00:00.001Z', 'overdue', 'responseTimeExceeded'],
])('a request outside of the peak season, asked about %s', (_name, now, kind, reason) => {
  expect(responseProgress({ submittedAt }, new Date(now), usual)).toMatchObject({
    kind,
    reason,
    section: 3,
    facts: { peak: false, prioritized: false, dueBy: new Date('2026-12-03T10:00:00Z') },
  });
});

test.each([
  ['a millisecond before 24 hours', '2026-12-02T09:59:59.999Z', 'waiting'],
  ['at 24 hours', '2026-12-02T10:00:00.000Z', 'updateDue'],
  ['after the usual 48 hours', '2026-12-03T10:00:00.001Z', 'updateDue'],
  ['after 72 hours to the millisecond', '2026-12-04T10:00:00.000Z', 'updateDue'],
  ['a millisecond later', '2026-12-04T10:00:00.001Z', 'overdue'],
])('a request in the peak season keeps its priority, %s', (_name, now, kind) => {
  expect(responseProgress({ submittedAt }, new Date(now), peak)).toMatchObject({
    kind,
    section: 3,
    facts: { peak: true, prioritized: true, dueBy: new Date('2026-12-04T10:00:00Z') },
  });
});

test('the customer is told before the usual time is up, and once', () => {
  const now = new Date('2026-12-02T12:00:00Z');
  expect(responseProgress({ submittedAt }, now, peak)).toMatchObject({
    kind: 'updateDue',
    reason: 'peakSeason',
  });
  expect(responseProgress({ submittedAt, updatedAt: now }, now, peak)).toMatchObject({ kind: 'waiting' });
});

test('having been told does not keep a request from being overdue', () => {
  const updatedAt = new Date('2026-12-02T12:00:00Z');
  expect(responseProgress({ submittedAt, updatedAt }, new Date('2026-12-05T10:00:00Z'), peak).kind).toBe(
    'overdue',
  );
});

test.each([usual, peak])('an answered request is answered, whenever that was', (settings) => {
  const answeredAt = new Date('2026-12-09T10:00:00Z');
  expect(
    responseProgress({ submittedAt, answeredAt }, new Date('2026-12-10T10:00:00Z'), settings),
  ).toMatchObject({
    kind: 'answered',
    reason: 'responseSent',
    facts: { answeredAt },
  });
});

test.each([
  [new Date('never'), submittedAt],
  [submittedAt, new Date('never')],
])('an invalid date is refused', (submitted, now) => {
  expect(() => responseProgress({ submittedAt: submitted }, now, usual)).toThrow(RangeError);
});
