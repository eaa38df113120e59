import { teamHours, type OpeningHours, type Policy } from '../../policies';
import { settingsWith } from './anOrder';

const NINE_TO_FIVE = ['09:00-17:00'];
const CLOSED: OpeningHours['week'] = {
  monday: [],
  tuesday: [],
  wednesday: [],
  thursday: [],
  friday: [],
  saturday: [],
  sunday: [],
};
const OFFICE: OpeningHours['week'] = {
  ...CLOSED,
  monday: NINE_TO_FIVE,
  tuesday: NINE_TO_FIVE,
  wednesday: NINE_TO_FIVE,
  thursday: NINE_TO_FIVE,
  friday: ['09:00-12:00', '13:00-17:00'],
};

/** As `open until …`, `closed until …` in UTC; New York is at −5 in winter and at −4 in summer. */
function hoursAt(now: string, openingHours: Policy['openingHours']): string {
  const hours = teamHours(new Date(now), { ...settingsWith({ openingHours }), timeZone: 'America/New_York' });
  if (hours.kind === 'notSet') return 'not set';
  const next = hours.kind === 'open' ? hours.until : hours.opensAt;
  return `${hours.kind} until ${next?.toISOString().slice(0, 16) ?? 'ever'}`;
}

test('where no hours are set, nothing is claimed about them', () => {
  expect(hoursAt('2026-11-23T14:00:00Z', null)).toBe('not set');
});

test.each([
  ['Monday before nine', '2026-11-23T13:59:59Z', 'closed until 2026-11-23T14:00'],
  ['Monday at nine', '2026-11-23T14:00:00Z', 'open until 2026-11-23T22:00'],
  ['a second before the end', '2026-11-23T21:59:59Z', 'open until 2026-11-23T22:00'],
  ['at the end', '2026-11-23T22:00:00Z', 'closed until 2026-11-24T14:00'],
  ['in the lunch break', '2026-11-20T17:30:00Z', 'closed until 2026-11-20T18:00'],
  ['after the week', '2026-11-20T22:00:00Z', 'closed until 2026-11-23T14:00'],
  ['on the weekend in which the clocks go forward', '2026-03-07T12:00:00Z', 'closed until 2026-03-09T13:00'],
  ['on the weekend in which they go back', '2026-10-31T12:00:00Z', 'closed until 2026-11-02T14:00'],
])('%s', (_when, now, expected) => {
  expect(hoursAt(now, { week: OFFICE, holidays: {} })).toBe(expected);
});

test.each([
  ['closed for a day', '2026-11-25T22:30:00Z', { '2026-11-26': [] }, 'closed until 2026-11-27T14:00'],
  ['every year', '2027-12-24T23:00:00Z', { '12-27': [], '12-28': [] }, 'closed until 2027-12-29T14:00'],
  [
    'with hours of its own',
    '2026-12-24T13:00:00Z',
    { '2026-12-24': ['09:00-12:00'] },
    'closed until 2026-12-24T14:00',
  ],
  [
    'that year only before every year',
    '2026-12-24T15:00:00Z',
    { '12-24': [], '2026-12-24': NINE_TO_FIVE },
    'open until 2026-12-24T22:00',
  ],
  ['on a leap day', '2028-02-29T15:00:00Z', { '02-29': [] }, 'closed until 2028-03-01T14:00'],
  ['on no leap day', '2027-03-01T15:00:00Z', { '02-29': [] }, 'open until 2027-03-01T22:00'],
])('a holiday %s', (_which, now, holidays, expected) => {
  expect(hoursAt(now, { week: OFFICE, holidays })).toBe(expected);
});

const NIGHT = { ...CLOSED, friday: ['22:00-02:00'], saturday: ['20:00-24:00'], sunday: ['00:00-06:00'] };

test.each([
  ['before midnight', '2026-11-21T03:30:00Z', {}, 'open until 2026-11-21T07:00'],
  ['after midnight', '2026-11-21T06:30:00Z', {}, 'open until 2026-11-21T07:00'],
  [
    'after midnight of a holiday’s eve',
    '2026-11-21T06:30:00Z',
    { '2026-11-21': [] },
    'open until 2026-11-21T07:00',
  ],
  [
    'on the night of a holiday',
    '2026-11-21T03:30:00Z',
    { '2026-11-20': [] },
    'closed until 2026-11-22T01:00',
  ],
  ['when two spans meet at midnight', '2026-11-22T03:30:00Z', {}, 'open until 2026-11-22T11:00'],
  // Two o'clock does not come: the clocks go from two to three.
  ['that ends in the hour that is skipped', '2026-03-07T03:30:00Z', {}, 'open until 2026-03-07T07:00'],
])('over midnight: %s', (_when, now, holidays, expected) => {
  expect(hoursAt(now, { week: NIGHT, holidays })).toBe(expected);
});

test('the hour that comes twice is open once more', () => {
  const week = { ...CLOSED, sunday: ['00:00-03:00'] };
  expect(hoursAt('2026-11-01T04:30:00Z', { week, holidays: {} })).toBe('open until 2026-11-01T08:00');
});

test('always open and always closed have no end', () => {
  const always = Object.fromEntries(Object.keys(CLOSED).map((day) => [day, ['00:00-24:00']]));
  expect(hoursAt('2026-11-23T14:00:00Z', { week: { ...CLOSED, ...always }, holidays: {} })).toBe(
    'open until ever',
  );
  expect(hoursAt('2026-11-23T14:00:00Z', { week: CLOSED, holidays: {} })).toBe('closed until ever');
});

test('an invalid date is refused', () => {
  expect(() => teamHours(new Date('never'), settingsWith())).toThrow(RangeError);
});
