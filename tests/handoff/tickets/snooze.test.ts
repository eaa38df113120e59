import { latestSnooze, presetInstant, snoozeInstant } from '../../../handoff/tickets/snooze';

const NEW_YORK = 'America/New_York';

describe('a snooze by a preset goes by the shop’s clock', () => {
  it.each([
    // A Monday at 5 in the morning there.
    ['inFourHours', '2026-03-02T10:00:00Z', '2026-03-02T14:00:00.000Z'],
    ['tomorrow', '2026-03-02T10:00:00Z', '2026-03-03T14:00:00.000Z'],
    ['monday', '2026-03-02T10:00:00Z', '2026-03-09T13:00:00.000Z'],
    // It is the next day in London, and still Monday there.
    ['tomorrow', '2026-03-03T02:00:00Z', '2026-03-03T14:00:00.000Z'],
    ['monday', '2026-03-03T02:00:00Z', '2026-03-09T13:00:00.000Z'],
    // The night in which the clock is put forward.
    ['tomorrow', '2026-03-07T20:00:00Z', '2026-03-08T13:00:00.000Z'],
    ['monday', '2026-03-07T20:00:00Z', '2026-03-09T13:00:00.000Z'],
    ['monday', '2026-03-08T20:00:00Z', '2026-03-09T13:00:00.000Z'],
    ['tomorrow', '2026-12-31T20:00:00Z', '2027-01-01T14:00:00.000Z'],
  ] as const)('%s at %s is %s', (preset, now, until) => {
    expect(presetInstant(preset, new Date(now), NEW_YORK).toISOString()).toBe(until);
  });
});

it.each([
  ['tomorrow', '2026-03-03T14:00:00.000Z'],
  ['2026-03-05T09:30', '2026-03-05T14:30:00.000Z'],
  ['2026-03-05T09:30:00', '2026-03-05T14:30:00.000Z'],
  // Summer time.
  ['2026-07-05T09:30', '2026-07-05T13:30:00.000Z'],
  ['2026-03-05T09:30:00Z', '2026-03-05T09:30:00.000Z'],
  ['2026-03-05T09:30:00+01:00', '2026-03-05T08:30:00.000Z'],
])('until %s means %s', (until, instant) => {
  expect(snoozeInstant(until, new Date('2026-03-02T10:00:00Z'), NEW_YORK).toISOString()).toBe(instant);
});

describe('a ticket may be out of sight at the latest', () => {
  const now = new Date('2026-03-02T10:00:00Z');
  const responseDueBy = new Date('2026-03-04T10:00:00Z');

  it('until its first answer is due soon, four hours before it is due', () => {
    expect(latestSnooze({ firstRespondedAt: null, responseDueBy }, now)).toEqual(
      new Date('2026-03-04T06:00:00Z'),
    );
  });

  it('for ninety days once it was answered', () => {
    expect(latestSnooze({ firstRespondedAt: now, responseDueBy }, now)).toEqual(
      new Date('2026-05-31T10:00:00Z'),
    );
  });

  it('never, while the answer is due soon or overdue', () => {
    const later = new Date('2026-03-04T06:00:01Z');
    expect(latestSnooze({ firstRespondedAt: null, responseDueBy }, later) < later).toBe(true);
  });
});
