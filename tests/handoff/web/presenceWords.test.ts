import { hoursWords, teamWords, viewersWords } from '../../../handoff/web/words/presenceWords';

const bo = { id: 'b', name: 'Bo', writing: null };
const ana = { id: 'a', name: 'Ana', writing: null };

test.each([
  [[], ''],
  [[bo], 'Bo is here too'],
  [[ana, bo], 'Ana and Bo are here too'],
  [[{ ...bo, writing: 'reply' as const }], 'Bo is writing a reply'],
  [[ana, { ...bo, writing: 'note' as const }], 'Bo is writing a note · Ana is here too'],
])('the others at a ticket are told with what they do: %j', (viewers, words) => {
  expect(viewersWords(viewers)).toBe(words);
});

test('who else is at the desk is told without those who are gone and without oneself', () => {
  const team = [
    { id: 'a', name: 'Ana', presence: 'online' as const },
    { id: 'b', name: 'Bo', presence: 'away' as const },
    { id: 'c', name: 'Cem', presence: 'offline' as const },
    { id: 'd', name: 'Dee', presence: 'online' as const },
  ];
  expect(teamWords({ away: false, hours: null, team, returned: [] }, 'd')).toBe(
    'At the desk: Ana and Bo (away)',
  );
  expect(teamWords({ away: false, hours: null, team: team.slice(2), returned: [] }, 'd')).toBe(
    'Nobody else is at the desk',
  );
});

test.each([
  [true, '2026-11-23T22:00:00Z', 'Open until 17:00'],
  [false, '2026-11-24T14:00:00Z', 'Closed until Tue 24 Nov, 09:00'],
  [true, null, 'Open'],
])('the hours are told in the shop’s time zone', (open, next, words) => {
  const hours = { open, next, timeZone: 'America/New_York' };
  expect(hoursWords(hours, new Date('2026-11-23T15:00:00Z'))).toBe(words);
});
