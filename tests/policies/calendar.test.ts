import fc from 'fast-check';
import {
  addCalendarDays,
  calendarDayOf,
  calendarDaysBetween,
  isCalendarDay,
  startOfCalendarDay,
} from '../../policies';

const NEW_YORK = 'America/New_York';

describe('calendarDayOf', () => {
  test.each([
    ['a minute to midnight in winter', '2026-01-16T04:59:00Z', NEW_YORK, '2026-01-15'],
    ['a minute past midnight in winter', '2026-01-16T05:01:00Z', NEW_YORK, '2026-01-16'],
    ['a minute to midnight in summer', '2026-07-16T03:59:00Z', NEW_YORK, '2026-07-15'],
    ['a minute past midnight in summer', '2026-07-16T04:01:00Z', NEW_YORK, '2026-07-16'],
    ['midnight itself, which begins the new day', '2026-07-16T04:00:00Z', NEW_YORK, '2026-07-16'],
    ['the night the clocks go forward, before', '2026-03-08T06:59:59Z', NEW_YORK, '2026-03-08'],
    ['the end of the day that has 23 hours', '2026-03-09T03:59:59Z', NEW_YORK, '2026-03-08'],
    ['the start of the day after 23 hours', '2026-03-09T04:00:00Z', NEW_YORK, '2026-03-09'],
    ['the end of the day that has 25 hours', '2026-11-02T04:59:59Z', NEW_YORK, '2026-11-01'],
    ['the start of the day after 25 hours', '2026-11-02T05:00:00Z', NEW_YORK, '2026-11-02'],
    ['leap day', '2028-02-29T12:00:00Z', NEW_YORK, '2028-02-29'],
    ['a zone far ahead of UTC', '2026-03-01T11:00:00Z', 'Pacific/Kiritimati', '2026-03-02'],
    ['a zone far behind UTC', '2026-03-01T09:00:00Z', 'Pacific/Pago_Pago', '2026-02-28'],
    ['a zone with a half hour', '2026-03-01T18:31:00Z', 'Asia/Kolkata', '2026-03-02'],
  ])('reads %s in the given time zone', (_name, instant, timeZone, day) => {
    expect(calendarDayOf(new Date(instant), timeZone)).toBe(day);
  });

  test('refuses an invalid date', () => {
    expect(() => calendarDayOf(new Date('never'), NEW_YORK)).toThrow(RangeError);
  });

  test('refuses a time zone that does not exist, by its name', () => {
    expect(() => calendarDayOf(new Date(0), 'Mars/Olympus')).toThrow('Mars/Olympus');
  });
});

describe('startOfCalendarDay', () => {
  test.each([
    ['a winter day', '2026-01-16', NEW_YORK, '2026-01-16T05:00:00.000Z'],
    ['a summer day', '2026-07-16', NEW_YORK, '2026-07-16T04:00:00.000Z'],
    ['the day of 23 hours', '2026-03-08', NEW_YORK, '2026-03-08T05:00:00.000Z'],
    ['the day after 23 hours', '2026-03-09', NEW_YORK, '2026-03-09T04:00:00.000Z'],
    ['the day of 25 hours', '2026-11-01', NEW_YORK, '2026-11-01T04:00:00.000Z'],
    ['the day after 25 hours', '2026-11-02', NEW_YORK, '2026-11-02T05:00:00.000Z'],
    ['a day whose midnight is skipped', '2026-09-06', 'America/Santiago', '2026-09-06T04:00:00.000Z'],
    ['another one, east of UTC', '2026-03-29', 'Asia/Beirut', '2026-03-28T22:00:00.000Z'],
    ['a day whose midnight comes twice', '2026-11-01', 'America/Havana', '2026-11-01T04:00:00.000Z'],
    ['a zone far ahead of UTC', '2026-03-02', 'Pacific/Kiritimati', '2026-03-01T10:00:00.000Z'],
  ])('finds the first instant of %s', (_name, day, timeZone, instant) => {
    const start = startOfCalendarDay(day, timeZone);
    expect(start.toISOString()).toBe(instant);
    expect(calendarDayOf(start, timeZone)).toBe(day);
    expect(calendarDayOf(new Date(start.getTime() - 1), timeZone)).toBe(addCalendarDays(day, -1));
  });

  test('refuses a day or a time zone that does not exist', () => {
    expect(() => startOfCalendarDay('2027-02-29', NEW_YORK)).toThrow('2027-02-29');
    expect(() => startOfCalendarDay('2026-03-01', 'Mars/Olympus')).toThrow('Mars/Olympus');
  });
});

describe('addCalendarDays', () => {
  test.each([
    ['2026-03-07', 1, '2026-03-08'],
    ['2026-03-07', 2, '2026-03-09'],
    ['2026-10-31', 2, '2026-11-02'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2028-02-28', 2, '2028-03-01'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-03-01', 0, '2026-03-01'],
    ['2026-01-01', 60, '2026-03-02'],
    ['2028-01-01', 60, '2028-03-01'],
  ])('%s and %i days is %s', (day, amount, expected) => {
    expect(addCalendarDays(day, amount)).toBe(expected);
  });

  test.each(['2027-02-29', '2026-3-1', '', 'yesterday', '2026-03-01T00:00:00Z'])(
    'refuses "%s", which is no calendar day',
    (day) => {
      expect(() => addCalendarDays(day, 1)).toThrow(RangeError);
    },
  );

  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d days', (amount) => {
    expect(() => addCalendarDays('2026-03-01', amount)).toThrow(RangeError);
  });
});

describe('calendarDaysBetween', () => {
  test.each([
    ['2026-03-01', '2026-03-01', 0],
    ['2026-03-01', '2026-03-02', 1],
    ['2026-03-02', '2026-03-01', -1],
    ['2026-03-07', '2026-03-09', 2],
    ['2026-10-31', '2026-11-02', 2],
    ['2028-02-01', '2028-03-01', 29],
    ['2027-02-01', '2027-03-01', 28],
    ['2025-12-31', '2026-12-31', 365],
  ])('from %s to %s are %i', (from, to, days) => {
    expect(calendarDaysBetween(from, to)).toBe(days);
  });

  test('refuses what is no calendar day, on either side', () => {
    expect(() => calendarDaysBetween('2026-02-30', '2026-03-01')).toThrow('2026-02-30');
    expect(() => calendarDaysBetween('2026-03-01', '2026-02-30')).toThrow('2026-02-30');
  });

  test('is what addCalendarDays added', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.integer({ min: -20_000, max: 20_000 }), (instant, amount) => {
        const from = calendarDayOf(instant, NEW_YORK);
        expect(calendarDaysBetween(from, addCalendarDays(from, amount))).toBe(amount);
      }),
    );
  });
});

describe('isCalendarDay', () => {
  test.each([
    ['2028-02-29', true],
    ['2027-02-29', false],
    ['2026-02-31', false],
    ['2026-13-01', false],
    ['26-01-01', false],
  ])('%s: %s', (text, expected) => {
    expect(isCalendarDay(text)).toBe(expected);
  });
});
