import { refundTiming } from '../../policies';
import { aReturn, noon, settingsWith } from './anOrder';

const settings = settingsWith();
const received = { receivedAt: noon('2026-03-25') };
const passed = { ...received, inspectedAt: noon('2026-03-27'), inspection: 'passed' as const };

test.each([
  ['not received yet', aReturn(), 'requested', 'notReceived'],
  ['received', aReturn(received), 'underInspection', 'received'],
  [
    'failed at the inspection',
    aReturn({ ...passed, inspection: 'failed' }),
    'needsPerson',
    'inspectionFailed',
  ],
  [
    'inspected, no result',
    aReturn({ ...passed, inspection: undefined }),
    'needsPerson',
    'inspectionResultMissing',
  ],
  ['refunded', aReturn({ ...passed, refundedAt: noon('2026-04-02') }), 'refunded', 'refundIssued'],
  ['received in the future', aReturn({ receivedAt: noon('2026-05-01') }), 'needsPerson', 'datesContradict'],
])('a return %s', (_name, returnCase, kind, reason) => {
  expect(refundTiming(returnCase, noon('2026-04-02'), settings)).toMatchObject({ kind, reason, section: 5 });
});

test.each([
  [0, '2026-03-27', 'refundDue'],
  [4, '2026-03-31', 'refundDue'],
  [5, '2026-04-01', 'refundDue'],
  [10, '2026-04-06', 'refundDue'],
  [11, '2026-04-07', 'refundOverdue'],
  [40, '2026-05-06', 'refundOverdue'],
])('on day %i after the passed inspection (%s) is %s', (_day, today, kind) => {
  expect(refundTiming(aReturn(passed), noon(today), settings)).toMatchObject({
    kind,
    facts: { today, inspectedOn: '2026-03-27', dueFrom: '2026-04-01', dueBy: '2026-04-06' },
  });
});

test('says by how many days a refund is overdue', () => {
  expect(refundTiming(aReturn(passed), noon('2026-04-09'), settings)).toMatchObject({
    facts: { daysOverdue: 3 },
  });
});

test.each([
  ['spring, when a day has 23 hours', '2026-03-01', '2026-03-12T03:59:00Z', '2026-03-12T04:01:00Z'],
  ['autumn, when a day has 25 hours', '2026-10-25', '2026-11-05T04:59:00Z', '2026-11-05T05:01:00Z'],
  ['February of a leap year', '2028-02-20', '2028-03-02T04:59:00Z', '2028-03-02T05:01:00Z'],
])('becomes overdue at midnight after day 10 in %s', (_name, day, before, after) => {
  const returnCase = aReturn({
    requestedAt: noon(day),
    receivedAt: noon(day),
    inspectedAt: noon(day),
    inspection: 'passed',
  });
  expect(refundTiming(returnCase, new Date(before), settings).kind).toBe('refundDue');
  expect(refundTiming(returnCase, new Date(after), settings).kind).toBe('refundOverdue');
});

test('a refund that was issued is issued, even where the inspection failed', () => {
  const goodwill = aReturn({
    ...passed,
    inspection: 'failed',
    refundedAt: noon('2026-04-01'),
    refundCents: 5000,
  });
  expect(refundTiming(goodwill, noon('2026-04-02'), settings)).toMatchObject({
    kind: 'refunded',
    facts: { refundedOn: '2026-04-01', refundCents: 5000 },
  });
});

test('no time is named for the inspection itself, only for the refund after it', () => {
  const { facts } = refundTiming(aReturn(received), noon('2026-04-02'), settings);
  expect(facts).toEqual({
    lineIds: ['1'],
    today: '2026-04-02',
    requestedOn: '2026-03-20',
    receivedOn: '2026-03-25',
    refundDays: { min: 5, max: 10 },
  });
});
