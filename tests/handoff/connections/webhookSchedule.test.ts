import { isGivenUp, nextAttemptAt } from '../../../handoff/connections/webhookSchedule';

const NOW = new Date('2026-03-02T10:00:00Z');
const secondsUntil = (at: Date | undefined) => at && (at.getTime() - NOW.getTime()) / 1000;

describe('a webhook that failed', () => {
  it.each([
    [1, 5],
    [2, 300],
    [3, 1800],
    [4, 7200],
    [5, 18_000],
    [6, 36_000],
    [7, 50_400],
    [8, 72_000],
    [9, 86_400],
    [10, undefined],
  ])('after attempt %i is tried again in %s seconds', (attempts, seconds) => {
    expect(secondsUntil(nextAttemptAt(attempts, NOW, 0))).toBe(seconds);
  });

  it('is tried up to a tenth later, so that not all of them come at once', () => {
    expect(secondsUntil(nextAttemptAt(2, NOW, 1))).toBe(330);
  });

  it.each([
    ['later than usual', 60, 60],
    ['sooner than usual, and is not obeyed', 2, 5],
    ['in a year, and is obeyed for a day', 31_536_000, 86_400],
  ])('waits as the receiver asks: %s', (_how, asked, seconds) => {
    expect(secondsUntil(nextAttemptAt(1, NOW, 0, asked))).toBe(seconds);
  });
});

describe('an endpoint', () => {
  it.each([
    ['2026-02-25T10:00:00.001Z', false],
    ['2026-02-25T10:00:00.000Z', true],
    ['2026-03-02T10:00:00.000Z', false],
  ])('that fails since %s is given up: %s', (since, expected) => {
    expect(isGivenUp(new Date(since), NOW)).toBe(expected);
  });
});
