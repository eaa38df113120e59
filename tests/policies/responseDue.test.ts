import { responseDue } from '../../policies';
import { settingsWith } from './anOrder';

const season = { from: '2026-11-23', to: '2026-12-24', extraHours: 24 };

test('a response is usual from 24 hours on and due after 48', () => {
  expect(responseDue(new Date('2026-03-01T10:00:00Z'), settingsWith())).toEqual({
    earliest: new Date('2026-03-02T10:00:00Z'),
    dueBy: new Date('2026-03-03T10:00:00Z'),
    peak: false,
    extraHours: 0,
  });
});

test.each([
  ['the clocks go forward', '2026-03-07T12:00:00Z', '2026-03-09T12:00:00.000Z'],
  ['the clocks go back', '2026-10-31T12:00:00Z', '2026-11-02T12:00:00.000Z'],
])('48 hours are 48 hours while %s', (_name, sent, dueBy) => {
  expect(responseDue(new Date(sent), settingsWith()).dueBy.toISOString()).toBe(dueBy);
});

test.each([
  ['a minute before the season', '2026-11-23T04:59:00Z', 48, false],
  ['a minute into the season', '2026-11-23T05:01:00Z', 72, true],
  ['a minute before its last day ends', '2026-12-25T04:59:00Z', 72, true],
  ['a minute after it', '2026-12-25T05:01:00Z', 48, false],
])('a form sent %s in the shop’s time zone is due in time', (_name, sent, hours, peak) => {
  const due = responseDue(new Date(sent), settingsWith({ peakSeasons: [season] }));
  expect((due.dueBy.getTime() - new Date(sent).getTime()) / 3_600_000).toBe(hours);
  expect(due.peak).toBe(peak);
});

test('where two seasons overlap the longer one counts', () => {
  const peakSeasons = [season, { from: '2026-11-27', to: '2026-11-30', extraHours: 48 }];
  expect(responseDue(new Date('2026-11-28T12:00:00Z'), settingsWith({ peakSeasons })).extraHours).toBe(48);
});

test('an invalid date is refused', () => {
  expect(() => responseDue(new Date('never'), settingsWith())).toThrow(RangeError);
});
